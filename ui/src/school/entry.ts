// What the form of an entry holds, what it says to the office, and which box a rule speaks about.
// Which boxes there are follows from what the station asks.
import type {
  Decider,
  EntryKind,
  EntryLine,
  Home,
  Manner,
  Refusal,
  Said,
  Station,
  StationKind,
  Verdict,
  What,
} from "../ipc/bindings";

export interface EntryValues {
  kind: EntryKind;
  on: string;
  who: string;
  manner: Manner | "";
  report: string;
  agreements: string;
  proof: string;
  setFor: string;
  /** Before which day a written view can be given. */
  viewBefore: string;
  /** When it was posted. */
  posted: string;
  /** Which households it is about, each by its first guardian. */
  homes: string[];
  verdict: Verdict | "";
  /** Why nothing excuses that an objection was late. */
  excuse: string;
  /** Who decided on an objection. */
  decidedBy: Decider | "";
  /** The objection that is answered, where there are several. */
  objection: string;
  /** The letter to whose household an objection belongs. */
  letter: string;
  /** Whether another school is asked, or answers. */
  search: "asked" | "answered";
  school: string;
  profile: string;
  /** In kilometres. */
  distance: number | null;
  preferred: boolean;
  to: string;
  accepts: "" | "yes" | "no";
  /** Whether a judge halts the decision. */
  halts: "" | "yes" | "no";
  guardiansOn: string;
  personOn: string;
  /** The entry that is struck; empty for a new one. */
  strikes: string;
  strikeReason: string;
}

export const blankEntry = (today: string): EntryValues => ({
  kind: "done",
  on: today,
  who: "",
  manner: "",
  report: "",
  agreements: "",
  proof: "",
  setFor: "",
  viewBefore: "",
  posted: "",
  homes: [],
  verdict: "",
  excuse: "",
  decidedBy: "board",
  objection: "",
  letter: "",
  search: "asked",
  school: "",
  profile: "",
  distance: null,
  preferred: false,
  to: "",
  accepts: "",
  halts: "",
  guardiansOn: "",
  personOn: "",
  strikes: "",
  strikeReason: "",
});

/** An entry as it was put down, to be mended. */
export function mending({ id, said }: EntryLine, today: string): EntryValues {
  const { what } = said;
  return {
    ...blankEntry(today),
    kind: said.kind ?? "done",
    on: said.on,
    who: said.who ?? "",
    manner: said.manner ?? "",
    report: said.report ?? "",
    agreements: said.agreements ?? "",
    proof: said.proof ?? "",
    setFor: said.setFor ?? "",
    viewBefore: said.viewBefore ?? "",
    posted: said.postedOn ?? "",
    homes: said.guardians ?? [],
    verdict: what?.of === "ended" ? what.verdict : "",
    excuse: what?.of === "ended" ? (what.excuse ?? "") : "",
    decidedBy:
      what?.of === "ended" || what?.of === "withdrawn" ? (what.decidedBy ?? "board") : "board",
    objection: said.objection ?? "",
    letter: what?.of === "objected" ? what.letter : "",
    search: what?.of === "answered" ? "answered" : "asked",
    school: what?.of === "asked" ? what.school : "",
    profile: what?.of === "asked" ? (what.profile ?? "") : "",
    distance: what?.of === "asked" ? (what.distanceKm ?? null) : null,
    preferred: what?.of === "asked" && what.preferred === true,
    to: what?.of === "answered" ? what.to : "",
    accepts: what?.of === "answered" ? (what.accepts ? "yes" : "no") : "",
    halts: what?.of === "enjoined" ? (what.halts ? "yes" : "no") : "",
    guardiansOn: what?.of === "informed" ? what.guardiansOn : "",
    personOn: what?.of === "informed" ? what.personOn : "",
    strikes: id,
  };
}

function whatOf(values: EntryValues, station: Station): What | null {
  if (station.asks.includes("placement")) {
    if (values.search === "asked") {
      return {
        of: "asked",
        school: values.school,
        profile: values.profile,
        distanceKm: values.distance,
        preferred: values.preferred,
      };
    }
    return values.to && values.accepts
      ? { of: "answered", to: values.to, accepts: values.accepts === "yes" }
      : null;
  }
  if (station.kind === "withdrawn") {
    return values.decidedBy ? { of: "withdrawn", decidedBy: values.decidedBy } : null;
  }
  if (station.asks.includes("verdict")) {
    const decidedBy = (station.asks.includes("decided_by") && values.decidedBy) || null;
    const excuse = values.verdict === "inadmissible" ? values.excuse : "";
    return values.verdict ? { of: "ended", verdict: values.verdict, decidedBy, excuse } : null;
  }
  if (station.kind === "objection_received") {
    return values.letter ? { of: "objected", letter: values.letter } : null;
  }
  if (station.asks.includes("halts")) {
    return values.halts ? { of: "enjoined", halts: values.halts === "yes" } : null;
  }
  if (station.asks.includes("informed")) {
    const { guardiansOn, personOn } = values;
    return guardiansOn && personOn ? { of: "informed", guardiansOn, personOn } : null;
  }
  return null;
}

/** Whether it came by post, so that it can have been on its way. */
export const byPost = ({ manner }: EntryValues) =>
  manner === "post" || manner === "registered_post";

/** Whether it was only said, so that it is no objection yet. */
export const bySpeech = ({ manner }: EntryValues) => manner === "phone" || manner === "talk";

/** Whether the station asks what was said: of an objection only where it was not written. */
export const asksReport = (values: EntryValues, { kind, asks }: Station) =>
  asks.includes("report") && (kind !== "objection_received" || bySpeech(values));

/** What is said to the office, or nothing while its day is not filled. */
export function saidOf(
  values: EntryValues,
  station: Station,
  homes: readonly Home[] = [],
): Said | undefined {
  if (values.on === "") return undefined;
  const done = values.kind === "done";
  const asks = (what: Station["asks"][number]) => done && station.asks.includes(what);
  return {
    station: station.kind,
    kind: values.kind,
    on: values.on,
    who: asks("who") ? values.who : "",
    manner: (asks("manner") && values.manner) || null,
    report:
      (done && asksReport(values, station)) || values.kind === "not_needed" ? values.report : "",
    agreements: asks("agreements") ? values.agreements : "",
    proof: asks("proof") ? values.proof : "",
    setFor: ((asks("set_for") || values.kind === "planned") && values.setFor) || null,
    viewBefore: (asks("view_before") && values.viewBefore) || null,
    postedOn: (asks("posted") && byPost(values) && values.posted) || null,
    guardians: asks("guardians")
      ? homes
          .map(({ guardians }) => guardians)
          .filter((home) => home.some((one) => values.homes.includes(one)))
          .flat()
      : [],
    what: done ? whatOf(values, station) : null,
    objection: values.objection || null,
    strikes: values.strikes || null,
    strikeReason: values.strikes ? values.strikeReason : "",
  };
}

/** How it can have ended at a station: that an objection was too late, only where the law knows it. */
export function verdictsOf(station: Station): readonly Verdict[] {
  const all: readonly Verdict[] = ["stands", "revoked", "changed", "inadmissible", "taken_back"];
  const never = station.kind === "objection_decided" && !station.asks.includes("excuse");
  return never ? all.filter((one) => one !== "inadmissible") : all;
}

const letters: readonly Manner[] = ["post", "registered_post", "handed_over", "email"];

/** The ways in which something can be done at a station, the most usual first. */
export function mannersOf(kind: StationKind): readonly Manner[] {
  switch (kind) {
    case "extension_told":
      return ["registered_post"];
    case "intent":
      return ["registered_post", "post", "handed_over", "email"];
    case "delivered":
    case "withdrawal_told":
      return ["handed_over", "registered_post", "post", "email"];
    case "objection_received":
      return [...letters, "phone", "talk"];
    case "appeal_filed":
    case "transfer_report":
      return letters;
    case "teacher_heard":
      return ["talk", "phone", "written"];
    default:
      return ["talk", "phone", "written", "declined", "waived"];
  }
}

const talks: readonly StationKind[] = [
  "teacher_heard",
  "counsellor_consulted",
  "partnership_consulted",
  "attendance_consulted",
  "pupil_heard",
  "guardians_heard",
  "guardian_heard",
  "view",
  "return_talk",
  "objection_hearing",
  "evaluated",
];

/** What an entry at a station can say of it. */
export function kindsOf(station: Station): EntryKind[] {
  const kinds: EntryKind[] = ["done"];
  if (talks.includes(station.kind) && station.state !== "done") kinds.push("planned");
  if (station.mayBeLeftOut) kinds.push("not_needed");
  return kinds;
}

const fields: Partial<Record<Refusal["rule"], keyof EntryValues>> = {
  entry_in_future: "on",
  before_incident: "on",
  out_of_order: "on",
  after_decision: "on",
  not_registered: "manner",
  intent_letter_on: "on",
  teacher_is_heard: "manner",
  not_invited: "manner",
  invited_too_late: "manner",
  still_to_be_heard: "manner",
  own_decision: "decidedBy",
  board_decides_objections: "decidedBy",
  withdrawn_by_who_decided: "decidedBy",
  never_inadmissible: "verdict",
  objected_in_time: "verdict",
  order_too_long: "setFor",
  leaves_too_soon: "on",
  extended_too_late: "on",
  leaving_out_needs_reason: "report",
  strike_needs_reason: "strikeReason",
  informed_after_police: "guardiansOn",
};

/** The box in which a refusal can be mended, if there is one. */
export function entryFieldOf(refusal: Refusal, values: EntryValues): keyof EntryValues | undefined {
  if (refusal.rule !== "entry_lacks") return fields[refusal.rule];
  switch (refusal.asks) {
    case "set_for":
      return "setFor";
    case "decided_by":
      return "decidedBy";
    case "view_before":
      return "viewBefore";
    case "guardians":
      return refusal.station === "objection_received" ? "letter" : "homes";
    case "placement":
      if (values.search === "asked") return "school";
      return values.to ? "accepts" : "to";
    case "informed":
      return values.guardiansOn ? "personOn" : "guardiansOn";
    default:
      return refusal.asks;
  }
}
