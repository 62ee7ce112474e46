// Answers for tests of screens: who is working, and what the shell answers to each command. People
// and schools are invented.
import { mockIPC } from "@tauri-apps/api/mocks";
import type { Me, UseCase } from "../ipc/bindings";
import { setMe } from "../screens/me.svelte";

const everything: UseCase[] = [
  "see_roster",
  "keep_roster",
  "see_incidents",
  "record_incident",
  "see_staff_cases",
  "see_sanctions",
  "propose_sanction",
  "decide_sanction",
  "open_procedure",
  "enter_station",
  "decide_on_police",
  "see_letters",
  "issue_letter",
  "print_consent_forms",
  "see_consents",
  "see_consent_sheets",
  "book_consents",
  "see_tasks",
  "finish_task",
  "see_settings",
  "change_settings",
  "keep_copies",
  "change_keys",
  "change_own_password",
  "see_history",
  "undo",
];

/** The director of an invented school, on 22 November 2026. */
export const director: Me = {
  name: "D. Denkbeeld",
  role: "director",
  may: everything,
  school: "De Verzonnen Wilg",
  schoolYear: "2026-2027",
  today: "2026-11-22",
  protocol: "samen-online",
};

/** What was asked of the shell, in order. */
export interface Asked {
  command: string;
  args: Record<string, unknown>;
}

type Answers = Record<string, unknown>;

/** A refusal of a command, to stand among the answers. */
export class Refusal {
  readonly error: unknown;
  constructor(error: unknown) {
    this.error = error;
  }
}

/**
 * Lets the shell answer: a value, a function of the arguments, or a `Refusal`. A command without an
 * answer fails. Answers what was asked, as it happens.
 */
export function shellAnswers(answers: Answers): Asked[] {
  const asked: Asked[] = [];
  mockIPC((command, given) => {
    const args = (given ?? {}) as Record<string, unknown>;
    asked.push({ command, args });
    if (!(command in answers)) throw { kind: "unexpected", code: command };
    const answer = answers[command];
    const value = typeof answer === "function" ? (answer as (a: unknown) => unknown)(args) : answer;
    if (value instanceof Refusal) throw value.error;
    return value;
  });
  return asked;
}

/** Lets someone work, the director when left out. */
export function works(someone: Me = director): void {
  setMe(someone);
}
