// Answers for tests of screens: who is working, and what the shell answers to each command. People
// and schools are invented.
import { mockIPC } from "@tauri-apps/api/mocks";
import type { Me, Role, UseCase } from "../ipc/bindings";
import { setMe } from "../screens/me.svelte";
import rights from "./rights.json";

/** The director of an invented school, on 22 November 2026. */
export const director: Me = {
  name: "D. Denkbeeld",
  role: "director",
  title: "",
  oneTime: false,
  may: rights.director as UseCase[],
  school: "De Verzonnen Wilg",
  schoolYear: "2026-2027",
  today: "2026-11-22",
  protocol: "samen-online",
};

/** Somebody of another role, with what the office lets that role do. */
export function someone(role: Role): Me {
  return { ...director, name: "S. Verzinsel", role, may: rights[role] as UseCase[] };
}

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
