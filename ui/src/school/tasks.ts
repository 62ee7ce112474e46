// Which tasks are ticked off, and which are done where they are settled: the rule is the office's.
import type { TaskLine } from "../ipc/bindings";

const settledElsewhere: readonly TaskLine["kind"][] = [
  "deliver_letter",
  "decide_on_police",
  "report_to_police",
  "notify_police",
  "tell_board",
  "consult_inspector",
  "tell_police",
];

/** Whether a task is reported as done by a tick, and not at its letter, decision or station. */
export const isTicked = ({ kind }: TaskLine): boolean => !settledElsewhere.includes(kind);
