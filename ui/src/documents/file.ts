// Where the file of a person stands.
import type { PersonId } from "../ipc/bindings";
import type { Route } from "../shell/route.svelte";

/** The screen with the file of `person`. */
export function fileOf(person: PersonId): Route {
  return { screen: person.kind, id: person.id };
}
