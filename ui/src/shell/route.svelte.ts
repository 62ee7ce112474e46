// Where the window is. In memory only: nothing of a child ever stands in an address. A screen is
// named by its noun; `back` returns to where one came from.

export type Route =
  | { screen: "unlock" }
  | { screen: "setup" }
  | { screen: "today" }
  | { screen: "incidents" }
  | { screen: "incident"; id: string }
  | { screen: "newIncident"; draft?: string }
  | { screen: "sanction"; id: string }
  | { screen: "pupils" }
  | { screen: "pupil"; id: string }
  | { screen: "guardian"; id: string }
  | { screen: "staff"; id?: string }
  | { screen: "consents"; group?: string }
  | { screen: "letters" }
  | { screen: "letter"; id: string }
  | { screen: "reports" }
  | { screen: "settings"; section?: string }
  | { screen: "history" };

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

/** Forgets the trail, e.g. on locking. */
export function restart(at: Route): void {
  trail = [at];
}
