// A ladder while it is changed: boxes may be empty, and "a number of weeks" is a choice beside the
// three of the protocol. Whether it may be so is the office's to say.
import type {
  Decider,
  Ladder,
  LadderChange,
  Lapse,
  Rung,
  SanctionKind,
  Subject,
} from "../../ipc/bindings";

export interface RungValues {
  kind: SanctionKind;
  decider: Decider;
  clause: string;
  lapse: Lapse | "weeks";
  weeks: number | null;
  evaluate: number | null;
  fixed: boolean;
}

export interface LadderValues {
  rungs: RungValues[];
  firstLight: SanctionKind;
  firstModerate: SanctionKind;
  firstSerious: SanctionKind;
  from: string;
  motivation: string;
}

const rungOf = (rung: Rung): RungValues => ({
  kind: rung.kind,
  decider: rung.decider,
  clause: rung.clause,
  lapse: rung.lapseWeeks ? "weeks" : rung.lapse,
  weeks: rung.lapseWeeks || null,
  evaluate: rung.evaluateAfterWeeks || null,
  fixed: rung.fixed === true,
});

/** What the form begins with: a ladder as it rules, from today on. */
export const valuesOf = (ladder: Ladder, today: string): LadderValues => ({
  rungs: ladder.rungs.map(rungOf),
  firstLight: ladder.firstLight,
  firstModerate: ladder.firstModerate,
  firstSerious: ladder.firstSerious,
  from: today,
  motivation: "",
});

/** A step that the school puts on its ladder, with what the step below it has. */
export const added = (kind: SanctionKind, least: Decider, below: RungValues | undefined) => ({
  kind,
  decider: least,
  clause: below?.clause ?? "",
  lapse: "school_year" as const,
  weeks: null,
  evaluate: null,
  fixed: false,
});

export const ladderOf = (values: LadderValues, subject: Subject): Ladder => ({
  subject,
  firstLight: values.firstLight,
  firstModerate: values.firstModerate,
  firstSerious: values.firstSerious,
  rungs: values.rungs.map((rung) => ({
    kind: rung.kind,
    decider: rung.decider,
    clause: rung.clause,
    // Weeks never count beyond twelve months.
    lapse: rung.lapse === "weeks" ? "twelve_months" : rung.lapse,
    lapseWeeks: rung.lapse === "weeks" ? (rung.weeks ?? 0) : 0,
    evaluateAfterWeeks: rung.evaluate ?? 0,
    fixed: rung.fixed,
  })),
});

/** What is said to the office, or nothing while a box that it needs is empty. */
export function changeOf(values: LadderValues, subject: Subject): LadderChange | undefined {
  const unfinished = values.rungs.some(({ lapse, weeks }) => lapse === "weeks" && !weeks);
  if (values.from === "" || unfinished) return undefined;
  return {
    ladder: ladderOf(values, subject),
    from: values.from,
    motivation: values.motivation,
  };
}
