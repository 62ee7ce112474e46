// Where the window is. In memory only: nothing of a child ever stands in an address. A screen is
// named by its noun; `back` returns to where one came from.
import type { LetterKind, PersonId, SanctionKind, Subject } from "../ipc/bindings";

/** The faces of the consents. */
export type ConsentsTab = "overview" | "forms" | "booking" | "photo" | "published" | "lists";

/** How the measures of a list stand. */
export type SanctionsState = "running" | "decided" | "ended";

export type Route =
  | { screen: "today" }
  | { screen: "pupils" }
  | { screen: "pupil"; id: string }
  | { screen: "guardian"; id: string }
  /** Everyone who works at the school, or the file of one of them. */
  | { screen: "staff"; id?: string }
  /** Giving somebody what the school holds on them. */
  | { screen: "access"; person: PersonId }
  | { screen: "import" }
  /** The turn of the year. */
  | { screen: "turn" }
  | { screen: "incidents" }
  | { screen: "incident"; id: string }
  /** Recording an incident, with someone who was there. */
  | { screen: "record"; with?: PersonId }
  /** A decision: after an incident, or in a procedure, on its own step or on another. */
  | {
      screen: "decide";
      incident: string | null;
      person: PersonId;
      procedure?: string;
      step?: SanctionKind;
    }
  /** Opening the procedure of a step, out of an incident or without one. */
  | { screen: "open"; incident: string | null; person: PersonId; step: SanctionKind }
  /** The measures: of which ladder, how they stand and of which school year. */
  | { screen: "sanctions"; subject?: Subject; state?: SanctionsState; year?: string }
  | { screen: "sanction"; id: string }
  | { screen: "letters" }
  /** Making a letter: which, about whom and what it belongs to, as far as that is known. */
  | {
      screen: "compose";
      kind?: LetterKind;
      person?: PersonId;
      incident?: string;
      sanction?: string;
    }
  | { screen: "letter"; id: string }
  /** One face of the consents, and whose: a group, "all" or "staff". */
  | { screen: "consents"; tab?: ConsentsTab; whom?: string }
  /** Figures about incidents. */
  | { screen: "figures" }
  /** While the press is asking: the list, one matter, or a new one about an incident. */
  | { screen: "press"; id?: string; incident?: string }
  /** The year of the protocol. */
  | { screen: "programme" }
  | { screen: "settings"; tab?: "texts" | "copies" | "retention" | "privacy" | "keys" }
  | { screen: "history" }
  /** The short guide. */
  | { screen: "guide" };

let trail = $state.raw<readonly Route[]>([{ screen: "today" }]);

/** The screen that is shown. */
export function route(): Route {
  return trail.at(-1) ?? { screen: "today" };
}

/** A key that changes with every move, for the focus and for `{#key}`. */
export function place(): string {
  return `${trail.length} ${JSON.stringify(route())}`;
}

export function go(to: Route): void {
  trail = [...trail.slice(-49), to];
}

/** Takes the place of the screen that is shown: back does not return to it. */
export function replace(to: Route): void {
  trail = [...trail.slice(0, -1), to];
}

/** Where `back` would lead, if anywhere. */
export function behind(): Route | undefined {
  return trail.at(-2);
}

/** Returns to the screen before; to `otherwise` when there is none. */
export function back(otherwise: Route = { screen: "today" }): void {
  trail = trail.length > 1 ? trail.slice(0, -1) : [otherwise];
}

/** Forgets the trail. */
export function restart(at: Route): void {
  trail = [at];
}
