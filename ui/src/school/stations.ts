// The stations of a procedure as a strip shows them: in which stretch of the road each lies, which one
// comes next, and which other station mends what stands in its way. The rules are the office's.
import { formatDate, t } from "../i18n/i18n.svelte";
import { label } from "../i18n/label";
import type {
  Decision,
  EntryLine,
  Refusal,
  Station,
  StationKind,
  StationState,
} from "../ipc/bindings";
import type { Station as Drawn } from "../parts/Stations.svelte";

/** What only who decides puts down; the office refuses it to others. */
const decisions: ReadonlySet<StationKind> = new Set([
  "objection_decided",
  "appeal_decided",
  "extended",
  "removed",
  "deregistered",
  "withdrawn",
  "stopped",
]);
export const isDecision = (kind: StationKind) => decisions.has(kind);

type Stretch = "before" | "decision" | "carried" | "objection" | "appeal" | "back" | "stop";

const stretches: Partial<Record<StationKind, Stretch>> = {
  decided: "decision",
  letter: "decision",
  delivered: "decision",
  reason_told: "decision",
  guardians_told: "decision",
  municipality: "decision",
  inspectorate: "decision",
  attendance_told: "decision",
  in_force: "carried",
  extended: "carried",
  extension_told: "carried",
  return_talk: "carried",
  evaluated: "carried",
  leaving_told: "carried",
  removed: "carried",
  transfer_report: "carried",
  deregistered: "carried",
  objection: "objection",
  objection_received: "objection",
  objection_acknowledged: "objection",
  dispute_filed: "objection",
  dispute_opinion: "objection",
  objection_hearing: "objection",
  objection_decided: "objection",
  injunction_asked: "objection",
  injunction_decided: "objection",
  appeal: "appeal",
  appeal_filed: "appeal",
  appeal_decided: "appeal",
  new_decision: "appeal",
  withdrawn: "back",
  withdrawal_told: "back",
  passed_on: "back",
  stopped: "stop",
};

/** Stations that are no work to do but a time that runs. */
const times: readonly StationKind[] = ["objection", "appeal", "in_force"];

const states: Record<StationState, Drawn["state"]> = {
  done: "done",
  due: "due",
  late: "late",
  blocked: "blocked",
  possible: "possible",
  not_needed: "not-needed",
};

/** How a station is drawn: a time that runs is not something to do. */
export const drawnState = ({ kind, state }: Station): Drawn["state"] =>
  state === "due" && times.includes(kind) ? "running" : states[state];

/** The day of a station in words: when it was, by when it must be, until when it runs. */
function when(station: Station): string | undefined {
  if (!station.on) return undefined;
  const date = formatDate(station.on);
  if (station.kind === "in_force") return t("station-from", { date });
  if (station.kind === "objection" || station.kind === "appeal") {
    return t("station-until", { date });
  }
  const open = station.state === "due" || station.state === "late";
  return open ? t("station-by", { date }) : date;
}

/** Who stands at a station: whom the last entry there names, or who decided. */
function who(
  station: Station,
  entries: readonly EntryLine[],
  decision: Decision | null | undefined,
): string | undefined {
  if (station.kind === "decided" && decision) return label("decider", decision.decidedBy);
  const last = entries.find((entry) => entry.id === station.entries.at(-1));
  return last?.said.who || undefined;
}

/** The strip. */
export function drawn(
  stations: readonly Station[],
  entries: readonly EntryLine[],
  decision?: Decision | null,
  grouped = true,
): Drawn[] {
  return stations.map((station) => ({
    key: station.kind,
    label: label("station-kind", station.kind),
    state: drawnState(station),
    group: grouped ? t(`station-stretch-${stretches[station.kind] ?? "before"}`) : undefined,
    date: station.on ?? undefined,
    when: when(station),
    who: who(station, entries, decision),
  }));
}

/** The station to look at first: what is late, then what is due, then what waits for another. */
export function nextOf(stations: readonly Station[]): StationKind | undefined {
  for (const state of ["late", "due", "blocked"] as const) {
    const found = stations.find(
      (station) => station.state === state && drawnState(station) !== "running",
    );
    if (found) return found.kind;
  }
  return (stations.findLast((station) => station.state === "done") ?? stations[0])?.kind;
}

const mends: Partial<Record<Refusal["rule"], StationKind>> = {
  teacher_not_heard: "teacher_heard",
  guardians_not_heard: "guardians_heard",
  household_not_heard: "guardians_heard",
  written_view_runs: "guardians_heard",
  intent_not_sent: "intent",
  view_term_runs: "view",
  not_decided: "decided",
  not_made_known: "delivered",
  leaving_not_told: "leaving_told",
  view_not_given: "view",
  not_extended: "extended",
  marked_on_letter: "letter",
  decided_before: "decided",
  procedure_ended: "stopped",
  no_objection: "objection_received",
  objectors_not_heard: "objection_hearing",
  dispute_pending: "dispute_opinion",
  no_dispute: "dispute_filed",
  no_appeal: "appeal_filed",
  reason_not_told: "reason_told",
  request_not_filed: "request_filed",
  request_not_granted: "request_granted",
  no_injunction: "injunction_asked",
  halted_by_court: "injunction_decided",
  objection_first: "objection_decided",
  not_withdrawn: "withdrawn",
  no_school_accepts: "search",
  not_removed: "removed",
  board_not_told: "board_told",
  inspector_not_consulted: "inspector_consulted",
};

/** The station at which a refusal is mended, when that is another than `at`. */
export function mendedAt(refusal: Refusal, at: StationKind): StationKind | undefined {
  const named =
    refusal.rule === "rests_on_it" || refusal.rule === "out_of_order" ? refusal.station : undefined;
  const found = mends[refusal.rule] ?? named;
  return found === at ? undefined : found;
}
