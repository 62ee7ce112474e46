// What is known of who signed a form, and where a refusal to book it in is told.
import type { FormDesk, Refusal } from "../../ipc/bindings";
import { Failure } from "../../ipc/error";
import { refusalText } from "../../ipc/explain";

export interface Signed {
  /** Whether a signature was seen. */
  seen: "yes" | "no" | "";
  /** The ids of who signed. */
  by: string[];
  /** The day on the form; empty where it bears none. */
  givenOn: string;
  receivedOn: string;
  note: string;
}

/** Before anything is filled in: who alone can have signed it is taken to have. */
export function emptySigned(desk: FormDesk, today: string): Signed {
  const own = desk.signatories.filter((one) => one.onForm);
  const only = own.length === 1 ? own[0] : undefined;
  return {
    seen: "",
    by: only ? [only.person.id] : [],
    givenOn: "",
    receivedOn: today,
    note: "",
  };
}

/** Sentences by where they belong, and the rest as it came. */
export interface Placed {
  answers?: string | undefined;
  seen?: string | undefined;
  by?: string | undefined;
  dates?: string | undefined;
  rest?: Failure | undefined;
}

const places: Partial<Record<Refusal["rule"], "answers" | "seen" | "by" | "dates">> = {
  nothing_answered: "answers",
  oral_yes: "answers",
  not_signed: "seen",
  signed_by_stranger: "by",
  signed_without_authority: "by",
  received_in_future: "dates",
  given_after_received: "dates",
};

/** Puts each refusal where it can be mended. */
export function placed(failure: Failure | undefined): Placed {
  if (failure?.error.kind !== "refused") return { rest: failure };
  const told: Placed = {};
  const rest = [];
  for (const spoken of failure.error.refusals) {
    const place = places[spoken.refusal.rule];
    if (place) told[place] = refusalText(spoken.refusal);
    else rest.push(spoken);
  }
  if (rest.length > 0) told.rest = new Failure({ kind: "refused", refusals: rest });
  return told;
}
