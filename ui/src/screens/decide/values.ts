// What the form of a decision holds while it is made, the decision it describes, and which box a rule
// speaks about. What may be decided is the office's to say.
import type {
  Decider,
  Decision,
  Ground,
  Home,
  HouseholdHeard,
  NameInWords,
  Particulars,
  PersonId,
  ProposalView,
  Refusal,
  Route,
  RungView,
  SanctionKind,
} from "../../ipc/bindings";

/** When one of several households was heard. */
export interface HeardApart {
  on: string;
  /** They were invited for that day and did not come. */
  declined: boolean;
  /** What they said, for their own letter alone. */
  account: string;
}

export interface Values {
  kind: SanctionKind | "";
  decidedOn: string;
  decidedBy: Decider | "";
  facts: string;
  reasons: string;
  expectation: string;
  skipReason: string;
  ground: Ground | "";
  milder: string;
  pupilHeardOn: string;
  guardiansHeardOn: string;
  /** Of guardians who live apart: by the first of each household. */
  households: Record<string, HeardApart>;
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
  /** The rest of the day, from a time. */
  from: string;
  purpose: string;
  supervision: string;
  place: string;
  education: string;
  area: string;
  /** When it is looked at whether a ban is still needed. */
  reviewOn: string;
  interests: string;
  answerToView: string;
  effectiveOn: string;
  route: Route | "";
  /** The last day of a contract. */
  endsOn: string;
  urgentReason: string;
  /** Why a summary dismissal was not given at once. */
  delay: string;
  /** Who signs for the board. */
  signer: string;
  /** Who has no address gets the letter handed over. */
  inPerson: boolean;
  /** Words that look like someone else's name and were looked at. */
  cleared: string[];
}

/** Whether letters go out with this step. */
export const hasLetter = (kind: SanctionKind | "") =>
  kind === "written_warning" || kind === "suspension";

/** Which parts of the form a step has, beside its reasons and who decides. */
export interface Shape {
  /** What happened, for its letter. */
  facts?: true;
  expectation?: true;
  /** It keeps a pupil away: on what ground. */
  ground?: true;
  /** Whose side is heard before. */
  heard?: "pupil" | "guardian";
  /** A first and a last day. */
  days?: "school" | "period";
  /** Why a milder step will not do. */
  proportionality?: true;
  contact?: true;
  /** A talk on the last day or after it. */
  returnTalk?: true;
  /** An urgent decision may go before the view. */
  urgency?: true;
}

const shapes: Record<SanctionKind, Shape> = {
  conversation: {},
  parent_contact: {},
  written_warning: { facts: true, expectation: true },
  behaviour_contract: { expectation: true },
  time_out: { facts: true, ground: true, returnTalk: true },
  internal_suspension: {
    facts: true,
    ground: true,
    heard: "pupil",
    days: "school",
    contact: true,
    returnTalk: true,
  },
  suspension: {
    facts: true,
    ground: true,
    heard: "pupil",
    days: "school",
    proportionality: true,
    contact: true,
    returnTalk: true,
  },
  expulsion: { facts: true },
  guardian_talk: {},
  guardian_warning: { facts: true, expectation: true },
  access_ban: {
    facts: true,
    heard: "guardian",
    days: "period",
    proportionality: true,
    contact: true,
  },
  staff_talk: {},
  staff_warning: {},
  reprimand: { facts: true },
  staff_suspension: { facts: true, days: "period", urgency: true },
  dismissal: { facts: true },
  summary_dismissal: { facts: true },
};

export const shapeOf = (kind: SanctionKind | ""): Shape => (kind === "" ? {} : shapes[kind]);

const deciders: readonly Decider[] = ["teacher", "counsellor", "director", "board"];
const informal: readonly SanctionKind[] = [
  "conversation",
  "parent_contact",
  "behaviour_contract",
  "guardian_talk",
];
const ofTheBoard: readonly SanctionKind[] = [
  "reprimand",
  "staff_suspension",
  "dismissal",
  "summary_dismissal",
];

/** Who can take a step: whom the protocol names, or anyone higher, and who the law names at least. */
export function decidersOf(kind: SanctionKind, named: Decider | undefined): Decider[] {
  const law: Decider = informal.includes(kind)
    ? "teacher"
    : ofTheBoard.includes(kind)
      ? "board"
      : "director";
  // An expulsion is the board's; with a mandate the director decides in its name.
  const protocol = kind === "expulsion" ? "director" : (named ?? "teacher");
  return deciders.slice(Math.max(deciders.indexOf(protocol), deciders.indexOf(law)));
}

/** Who is proposed to decide: the least who can, the board where the director has no mandate. */
export function usualDecider(rung: RungView, proposal: ProposalView): Decider {
  if (rung.kind === "suspension" && !proposal.directorMaySuspend) return "board";
  return decidersOf(rung.kind, rung.decider)[0] ?? "board";
}

const empty: Values = {
  kind: "",
  decidedOn: "",
  decidedBy: "",
  facts: "",
  reasons: "",
  expectation: "",
  skipReason: "",
  ground: "",
  milder: "",
  pupilHeardOn: "",
  guardiansHeardOn: "",
  households: {},
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
  from: "",
  purpose: "",
  supervision: "",
  place: "",
  education: "",
  area: "",
  reviewOn: "",
  interests: "",
  answerToView: "",
  effectiveOn: "",
  route: "",
  endsOn: "",
  urgentReason: "",
  delay: "",
  signer: "",
  inPerson: false,
  cleared: [],
};

export function blank(
  start: Pick<Values, "kind" | "decidedBy"> & Partial<Values>,
  facts: string,
  today: string,
): Values {
  return { ...empty, decidedOn: today, facts, ...start };
}

/** What the decision rests on beside what is typed. */
export interface About {
  incident: string | null;
  person: PersonId;
  /** In which procedure it is taken. */
  procedure: string | null;
  /** The households of the pupil. */
  homes?: readonly Home[];
}

/** The decision, or nothing while the step, the day or who decides is not chosen. */
export function decisionOf(values: Values, { homes = [], ...about }: About): Decision | undefined {
  const { kind, decidedBy, decidedOn } = values;
  if (kind === "" || decidedBy === "" || decidedOn === "") return undefined;
  const shape = shapeOf(kind);
  const hears = shape.heard !== undefined;
  const apart = shape.heard === "pupil" && homes.length > 1;
  const urgent = (hears || shape.urgency) && values.urgent;
  return {
    ...about,
    kind,
    decidedOn,
    decidedBy,
    facts: shape.facts ? values.facts : "",
    reasons: values.reasons,
    expectation: shape.expectation ? values.expectation : "",
    skipReason: values.skipReason,
    grounds: shape.ground
      ? {
          ground: values.ground || null,
          milder: values.ground === "guardian_conduct" ? values.milder : "",
        }
      : {},
    hearing: {
      pupilHeardOn: (shape.heard === "pupil" && values.pupilHeardOn) || null,
      guardiansHeardOn: (hears && !apart && values.guardiansHeardOn) || null,
      households: apart ? heardOf(values, homes) : [],
      urgency: urgent ? values.urgency : "",
      hearOn: (urgent && values.hearOn) || null,
      account: hears ? values.account : "",
    },
    suspension:
      kind === "suspension" && values.firstDay && values.lastDay
        ? {
            firstDay: values.firstDay,
            lastDay: values.lastDay,
            proportionality: values.proportionality,
            schoolwork: values.schoolwork,
            contact: values.contact,
            returnTalkOn: values.returnTalkOn || null,
          }
        : null,
    particulars: particularsOf(kind, values),
    signer: decidedBy === "board" ? values.signer : "",
    inPerson: values.inPerson,
  };
}

/** The households for which a day is filled. */
function heardOf({ households }: Values, homes: readonly Home[]): HouseholdHeard[] {
  return homes.flatMap(({ guardians }) => {
    const { on = "", declined = false, account = "" } = households[guardians[0] ?? ""] ?? {};
    return on ? [{ guardians, on, declined, account: declined ? "" : account }] : [];
  });
}

/** What is particular to a step; nothing while a day that it cannot do without is not filled. */
function particularsOf(kind: SanctionKind, values: Values): Particulars | null {
  const { firstDay, lastDay } = values;
  switch (kind) {
    case "time_out":
      return firstDay
        ? {
            of: "time_out",
            day: firstDay,
            from: /^\d\d:\d\d$/.test(values.from) ? `${values.from}:00` : null,
            purpose: values.purpose,
            supervision: values.supervision,
            talkOn: values.returnTalkOn || null,
          }
        : null;
    case "internal_suspension":
      return firstDay && lastDay
        ? {
            of: "internal_suspension",
            firstDay,
            lastDay,
            place: values.place,
            education: values.education,
            contact: values.contact,
            returnTalkOn: values.returnTalkOn || null,
          }
        : null;
    case "access_ban":
      return firstDay && lastDay
        ? {
            of: "access_ban",
            firstDay,
            lastDay,
            area: values.area,
            reviewOn: values.reviewOn || null,
            contact: values.contact,
            proportionality: values.proportionality,
          }
        : null;
    case "expulsion":
      return {
        of: "expulsion",
        interests: values.interests,
        answerToView: values.answerToView,
        effectiveOn: values.effectiveOn || null,
      };
    case "staff_suspension":
      return { of: "staff_measure", firstDay: firstDay || null, lastDay: lastDay || null };
    case "dismissal":
      return { of: "staff_measure", route: values.route || null, endsOn: values.endsOn || null };
    case "summary_dismissal":
      return { of: "staff_measure", urgentReason: values.urgentReason, delay: values.delay };
    default:
      return null;
  }
}

/** The boxes without which nothing can be weighed, in the order of the form. */
export function lacking(values: Values): ("decidedOn" | "decidedBy")[] {
  return (["decidedOn", "decidedBy"] as const).filter((field) => values[field] === "");
}

const fields: Partial<Record<Refusal["rule"], keyof Values>> = {
  reasons_missing: "reasons",
  period_missing: "firstDay",
  particulars_missing: "firstDay",
  ends_before_it_begins: "lastDay",
  longer_than_a_week: "lastDay",
  more_than_five_school_days: "lastDay",
  ban_too_long: "lastDay",
  begins_before_decision: "firstDay",
  follows_straight_on: "firstDay",
  too_many_days_together: "lastDay",
  begun_before_made_known: "firstDay",
  ban_still_runs: "firstDay",
  order_still_runs: "firstDay",
  renewed_too_early: "decidedOn",
  heard_for_earlier_ban: "guardiansHeardOn",
  reasons_of_earlier_ban: "reasons",
  hearing_not_planned: "hearOn",
  hearing_too_late: "hearOn",
  order_too_long: "lastDay",
  heard_after_decision: "pupilHeardOn",
  heard_before_incident: "pupilHeardOn",
  invitation_missing: "households",
  invited_too_late: "households",
  no_mandate: "decidedBy",
  wrong_decider: "decidedBy",
  proportionality_missing: "proportionality",
  schoolwork_missing: "schoolwork",
  contact_missing: "contact",
  return_talk_too_early: "returnTalkOn",
  return_talk_missing: "returnTalkOn",
  signer_missing: "signer",
  no_address: "inPerson",
  over_before_made_known: "lastDay",
  begins_too_late: "firstDay",
  internal_too_long: "lastDay",
  second_step_needs_reason: "skipReason",
  expectation_missing: "expectation",
  decided_in_future: "decidedOn",
  decided_before_incident: "decidedOn",
  skip_needs_motivation: "skipReason",
  ground_missing: "ground",
  support_is_no_sanction: "ground",
  milder_missing: "milder",
  purpose_missing: "purpose",
  supervision_missing: "supervision",
  place_missing: "place",
  education_missing: "education",
  area_missing: "area",
  review_too_late: "reviewOn",
  interests_missing: "interests",
  answer_missing: "answerToView",
  no_school_accepts: "effectiveOn",
  leaves_too_soon: "effectiveOn",
  route_missing: "route",
  route_differs: "route",
  request_not_granted: "route",
  permit_lapsed: "decidedOn",
  contract_end_missing: "endsOn",
  court_sets_end: "endsOn",
  notice_too_short: "endsOn",
  ends_before_decision: "endsOn",
  urgent_reason_missing: "urgentReason",
  delay_unexplained: "delay",
};

/** The box in which a refusal can be mended, if there is one. */
export function fieldOf(refusal: Refusal, values: Values): keyof Values | undefined {
  const { heard } = shapeOf(values.kind);
  switch (refusal.rule) {
    case "particulars_missing":
    case "period_missing":
      return values.firstDay ? "lastDay" : "firstDay";
    case "begins_before_decision":
      return values.kind === "expulsion" ? "effectiveOn" : "firstDay";
    case "not_a_school_day":
      return refusal.day === values.firstDay ? "firstDay" : "lastDay";
    case "not_heard":
      return values.urgent ? "urgency" : values.pupilHeardOn ? "guardiansHeardOn" : "pupilHeardOn";
    case "household_not_heard":
      return values.urgent ? "urgency" : "households";
    case "still_to_be_heard":
      return "households";
    case "guardian_not_heard":
      return values.urgent ? "urgency" : "guardiansHeardOn";
    case "heard_after_decision":
    case "heard_before_incident":
      return heard === "guardian" ? "guardiansHeardOn" : "pupilHeardOn";
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
  "urgency",
  "schoolwork",
] as const;

export function fieldWith(
  values: Values,
  word: string,
): (typeof texts)[number] | "households" | undefined {
  const apart = Object.values(values.households).some(({ account }) => account.includes(word));
  return texts.find((field) => values[field].includes(word)) ?? (apart ? "households" : undefined);
}

/** A text in which other words stand in the place of a name; nothing where the name is not in it. */
function without(text: string, { at, length, words, replacement }: NameInWords) {
  // The text may have moved on since it was searched.
  const from = text.slice(at, at + length) === words ? at : text.indexOf(words);
  return from < 0 ? undefined : text.slice(0, from) + replacement + text.slice(from + length);
}

/** Puts other words in the place of a name. */
export function replaceName(values: Values, name: NameInWords): void {
  const box = texts.find((one) => one === name.field);
  if (!box) return;
  const text = without(values[box], name);
  if (text !== undefined) {
    values[box] = text;
    return;
  }
  if (box !== "account") return;
  for (const [key, heard] of Object.entries(values.households)) {
    const account = without(heard.account, name);
    if (account === undefined) continue;
    values.households = { ...values.households, [key]: { ...heard, account } };
    return;
  }
}

/** The words around a word, to read before judging it; cut at white space. */
export function around(values: Values, word: string): string {
  const field = fieldWith(values, word);
  if (!field) return word;
  const apart = Object.values(values.households).map(({ account }) => account);
  const text =
    field === "households" ? (apart.find((one) => one.includes(word)) ?? "") : values[field];
  const at = text.indexOf(word);
  const from = at > 50 ? text.indexOf(" ", at - 50) + 1 : 0;
  const end = at + word.length;
  const to = text.length - end > 50 ? text.lastIndexOf(" ", end + 50) : text.length;
  const cut = text.slice(Math.min(from, at), Math.max(to, end));
  return `${from > 0 ? "… " : ""}${cut}${to < text.length ? " …" : ""}`;
}
