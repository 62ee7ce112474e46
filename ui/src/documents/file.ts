// Where the file of a person stands.
import type { PersonId } from "../ipc/bindings";
import type { Route } from "../shell/route.svelte";

/** The screen with the file of `person`; staff stand together on one. */
export function fileOf(person: PersonId): Route {
  switch (person.kind) {
    case "pupil":
      return { screen: "pupil", id: person.id };
    case "guardian":
      return { screen: "guardian", id: person.id };
    case "staff":
      return { screen: "staff" };
  }
}
