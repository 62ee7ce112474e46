// What the form of a decision holds while it is made, the decision it describes, and which box a rule
// speaks about. What may be decided is the office's to say.
import type {
  Decider,
  Decision,
  PersonId,
  ProposalView,
  Refusal,
  RungView,
  SanctionKind,
} from "../../ipc/bindings";

export interface Values {
  kind: SanctionKind | "";
  decidedOn: string;
  decidedBy: Decider | "";
  facts: string;
  reasons: string;
  expectation: string;
  skipReason: string;
  pupilHeardOn: string;
  guardiansHeardOn: string;
  /** The decision could not wait for the hearing. */
  urgent: boolean;
  urgency: string;
  hearOn: string;
  account: string;
  firstDay: string;
  lastDay: string;
  proportionality: string;
  schoolwork: string;
  contact: string;
  returnTalkOn: string;
  /** Words that look like someone else's name and were looked at. */
  cleared: string[];
}

/** Whether letters go out with this step. */
export const hasLetter = (kind: SanctionKind | "") =>
  kind === "written_warning" || kind === "suspension";

const deciders: readonly Decider[] = ["teacher", "counsellor", "director", "board"];

/** Who can take a step: whom the protocol names, or anyone higher; a letter takes a director. */
export function decidersOf(rung: RungView): Decider[] {
  const least = Math.max(
    deciders.indexOf(rung.decider),
    hasLetter(rung.kind) ? deciders.indexOf("director") : 0,
  );
  return deciders.slice(least);
}

/** Who is proposed to decide: the least who can, the board where the director has no mandate. */
export function usualDecider(rung: RungView, proposal: ProposalView): Decider {
  if (rung.kind === "suspension" && !proposal.directorMaySuspend) return "board";
  return decidersOf(rung)[0] ?? "board";
}

export function blank(proposal: ProposalView, facts: string, today: string): Values {
  const kind = proposal.proposal.kind;
  const rung = proposal.ladder.find((one) => one.kind === kind);
  return {
    kind,
    decidedOn: today,
    decidedBy: rung ? usualDecider(rung, proposal) : "",
    facts,
    reasons: "",
    expectation: "",
    skipReason: "",
    pupilHeardOn: "",
    guardiansHeardOn: "",
    urgent: false,
    urgency: "",
    hearOn: "",
    account: "",
    firstDay: "",
    lastDay: "",
    proportionality: "",
    schoolwork: "",
    contact: "",
    returnTalkOn: "",
    cleared: [],
  };
}

/** The decision, or nothing while the step, the day or who decides is not chosen. */
export function decisionOf(
  values: Values,
  incident: string,
  person: PersonId,
): Decision | undefined {
  const { kind, decidedBy, decidedOn } = values;
  if (kind === "" || decidedBy === "" || decidedOn === "") return undefined;
  const suspends = kind === "suspension";
  return {
    incident,
    person,
    kind,
    decidedOn,
    decidedBy,
    facts: hasLetter(kind) ? values.facts : "",
    reasons: values.reasons,
    expectation: kind === "written_warning" ? values.expectation : "",
    skipReason: values.skipReason,
    hearing: {
      pupilHeardOn: (suspends && values.pupilHeardOn) || null,
      guardiansHeardOn: (suspends && values.guardiansHeardOn) || null,
      urgency: suspends && values.urgent ? values.urgency : "",
      hearOn: (suspends && values.urgent && values.hearOn) || null,
      account: suspends ? values.account : "",
    },
    suspension:
      suspends && values.firstDay && values.lastDay
        ? {
            firstDay: values.firstDay,
            lastDay: values.lastDay,
            proportionality: values.proportionality,
            schoolwork: values.schoolwork,
            contact: values.contact,
            returnTalkOn: values.returnTalkOn || null,
          }
        : null,
  };
}

const fields: Partial<Record<Refusal["rule"], keyof Values>> = {
  reasons_missing: "reasons",
  period_missing: "firstDay",
  ends_before_it_begins: "lastDay",
  longer_than_a_week: "lastDay",
  more_than_five_school_days: "lastDay",
  begins_before_decision: "firstDay",
  hearing_not_planned: "hearOn",
  heard_after_decision: "pupilHeardOn",
  heard_before_incident: "pupilHeardOn",
  no_mandate: "decidedBy",
  wrong_decider: "decidedBy",
  proportionality_missing: "proportionality",
  schoolwork_missing: "schoolwork",
  contact_missing: "contact",
  return_talk_too_early: "returnTalkOn",
  expectation_missing: "expectation",
  decided_in_future: "decidedOn",
  decided_before_incident: "decidedOn",
  skip_needs_motivation: "skipReason",
};

/** The box in which a refusal can be mended, if there is one. */
export function fieldOf(refusal: Refusal, values: Values): keyof Values | undefined {
  switch (refusal.rule) {
    case "not_a_school_day":
      return refusal.day === values.firstDay ? "firstDay" : "lastDay";
    case "not_heard":
      return values.urgent ? "urgency" : values.pupilHeardOn ? "guardiansHeardOn" : "pupilHeardOn";
    case "names_someone_else":
      return fieldWith(values, refusal.words.split(", ")[0] ?? "");
    default:
      return fields[refusal.rule];
  }
}

/** The texts that end up in a letter. */
const texts = [
  "facts",
  "reasons",
  "expectation",
  "proportionality",
  "account",
  "schoolwork",
] as const;

export function fieldWith(values: Values, word: string): (typeof texts)[number] | undefined {
  return texts.find((field) => values[field].includes(word));
}

/** The words around a word, to read before judging it; cut at white space. */
export function around(values: Values, word: string): string {
  const field = fieldWith(values, word);
  if (!field) return word;
  const text = values[field];
  const at = text.indexOf(word);
  const from = at > 50 ? text.indexOf(" ", at - 50) + 1 : 0;
  const end = at + word.length;
  const to = text.length - end > 50 ? text.lastIndexOf(" ", end + 50) : text.length;
  const cut = text.slice(Math.min(from, at), Math.max(to, end));
  return `${from > 0 ? "… " : ""}${cut}${to < text.length ? " …" : ""}`;
}
