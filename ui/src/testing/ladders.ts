// Invented ladders for tests of screens, and a school year that was played under another one.
import type {
  Ladder,
  Ladders,
  LadderStep,
  Rung,
  Simulated,
  SimulatedLine,
  Simulation,
} from "../ipc/bindings";
import { fenna } from "./incidents";

const rung = (kind: Rung["kind"], decider: Rung["decider"], more: Partial<Rung> = {}): Rung => ({
  kind,
  decider,
  clause: "T-X4",
  lapse: "school_year",
  lapseWeeks: 0,
  evaluateAfterWeeks: 0,
  fixed: false,
  ...more,
});

export const pupilLadder: Ladder = {
  subject: "pupil",
  firstLight: "conversation",
  firstModerate: "written_warning",
  firstSerious: "suspension",
  rungs: [
    rung("conversation", "teacher"),
    rung("written_warning", "director", { fixed: true, evaluateAfterWeeks: 6 }),
    rung("suspension", "board", { fixed: true, lapse: "twelve_months", evaluateAfterWeeks: 6 }),
  ],
};

const step = (kind: LadderStep["kind"], least: LadderStep["least"], fixed = false): LadderStep => ({
  kind,
  subject: "pupil",
  least,
  fixed,
});

/** One ladder, as the protocol ships it. */
export const ladders = (more: Partial<Ladders> = {}): Ladders => ({
  version: "samen-online 2026.1",
  ruling: [pupilLadder],
  file: [pupilLadder],
  versions: [],
  steps: [
    step("conversation", "teacher"),
    step("written_warning", "director", true),
    step("time_out", "director"),
    step("suspension", "director", true),
  ],
  ...more,
});

const proposed = (kind: Rung["kind"], clause: string): Simulated => ({
  step: {
    kind,
    decider: "director",
    clause,
    because: { why: "after_step", kind: "conversation", decidedOn: "2025-09-11", count: 1 },
  },
  refusal: null,
});

const line = (number: string, more: Partial<SimulatedLine>): SimulatedLine => ({
  incident: `i-${number}`,
  number,
  happenedOn: "2025-11-12",
  category: "bullying",
  severity: "moderate",
  person: fenna,
  candidate: proposed("parent_contact", "A-I3"),
  then: proposed("written_warning", "T-X4"),
  taken: {
    kind: "written_warning",
    decidedBy: "director",
    decidedOn: "2025-11-14",
    skipReason: "",
  },
  differs: true,
  ...more,
});

/** Three proposals of last school year, of which two would have been others. */
export const simulation = (): Simulation => ({
  schoolYear: "2025-2026",
  incidents: 4,
  lines: [
    line("2025-014", {}),
    line("2025-021", {
      candidate: {
        step: null,
        refusal: { refusal: { rule: "scope_unknown" }, source: "A-R2" },
      },
      taken: null,
    }),
    line("2026-003", { candidate: proposed("written_warning", "A-X4"), differs: false }),
  ],
  counts: [
    { kind: "parent_contact", candidate: 1, then: 0 },
    { kind: "written_warning", candidate: 1, then: 3 },
    { kind: null, candidate: 1, then: 0 },
  ],
});
