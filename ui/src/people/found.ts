// Finding people while typing: pupils, guardians and staff under a heading each, without those who
// are there already.
import { t } from "../i18n/i18n.svelte";
import { commands, type Named, type PersonId } from "../ipc/bindings";
import { call } from "../ipc/call";
import type { Found } from "../parts/Combobox.svelte";
import type { IconName } from "../parts/icons";

export const keyOf = (person: PersonId) => `${person.kind} ${person.id}`;

export const personIcons: Record<PersonId["kind"], IconName> = {
  pupil: "person",
  guardian: "people",
  staff: "school",
};

/** Somebody as an option, under the key of the person. */
export function option(one: Named): Found {
  const { kind } = one.person;
  return {
    value: keyOf(one.person),
    label: one.name,
    detail: one.detail,
    group: t(`record-people-${kind}`),
    icon: personIcons[kind],
  };
}

/** Who fits what is typed; nobody for nothing. */
export async function findPeople(
  query: string,
  without: (person: PersonId) => boolean,
): Promise<Named[]> {
  if (query.trim() === "") return [];
  const found = await call(commands.findPeople(query));
  return found.filter((one) => !without(one.person));
}
