// Kinds of incidents and clauses of the protocol, to be found while typing.
import { language } from "../i18n/i18n.svelte";
import { label } from "../i18n/label";
import type { Category, Clause, DayPart, Place } from "../ipc/bindings";
import type { Found } from "../parts/Combobox.svelte";

/** Where something happens, most often first. */
export const places: readonly Place[] = [
  "classroom",
  "yard",
  "corridor",
  "toilets",
  "gym",
  "lunch_room",
  "trip",
  "on_the_way",
  "after_school_care",
  "online",
  "home",
  "elsewhere",
];

/** The parts of a day, in their order. */
export const dayParts: readonly DayPart[] = [
  "before_school",
  "lesson",
  "morning_break",
  "lunch_break",
  "after_school",
  "evening",
  "weekend",
];

/** Codes with their words, for a choice. */
export const options = <V extends string>(of: string, codes: readonly V[]) =>
  codes.map((value) => ({ value, label: label(of, value) }));

const plain = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** Those whose words hold what is typed, without regard to case and accents. */
const holding = (found: Found[], query: string) =>
  found.filter((one) => plain(`${one.label} ${one.detail ?? ""}`).includes(plain(query)));

export const kindOption = (code: Category): Found => ({
  value: code,
  label: label("category", code),
});

export const searchKinds = (kinds: readonly Category[], query: string) =>
  holding(kinds.map(kindOption), query);

/** A clause by its number, with its words. */
export function clauseOption(id: string, clauses: readonly Clause[]): Found {
  const clause = clauses.find((one) => one.id === id);
  return { value: id, label: id, detail: language() === "nl" ? clause?.nl : clause?.en };
}

export const searchClauses = (clauses: readonly Clause[], query: string) =>
  holding(
    clauses.map((one) => clauseOption(one.id, clauses)),
    query,
  );

/** Whether these kinds leave open if a picture or film was sexual. */
export const asksSexual = (categories: readonly Category[]) =>
  categories.includes("image_shared") && !categories.includes("sexting");
