// Which tasks are ticked off, and which are done where they are settled: the rule is the office's.
import { t } from "../i18n/i18n.svelte";
import type { TaskLine } from "../ipc/bindings";

const settledElsewhere: readonly TaskLine["kind"][] = [
  "deliver_letter",
  "tell_leaving",
  "tell_extension",
  "decide_on_police",
  "report_to_police",
  "notify_police",
  "tell_board",
  "consult_inspector",
  "tell_police",
  "aftercare_first",
  "aftercare_second",
];

/** What a task asks: as it was agreed, or as its kind says. */
export const taskWords = ({ what, kind }: TaskLine): string =>
  what || t(`task-${kind.replaceAll("_", "-")}`);

/** Whether a task is reported as done by a tick, and not at its letter, decision or station. */
export const isTicked = ({ kind }: TaskLine): boolean => !settledElsewhere.includes(kind);
