// How the fields of a preview and what stands in them read to a person.
import { formatDate, t } from "../../i18n/i18n.svelte";
import { label } from "../../i18n/label";
import type { FieldChange } from "../../ipc/bindings";

/** `pupilGivenName` and `name.given` as ids of messages have them. */
export const kebab = (text: string) =>
  text.replaceAll(".", "-").replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);

/** The name of a field, as `name.family` or `birthDate`. */
export function fieldText(field: string): string {
  return t(`import-field-${kebab(field)}`);
}

const codes: Record<string, string> = {
  gender: "gender",
  relation: "relation",
  authority: "known",
  livesWith: "known",
  language: "language",
};

/** What a field holds; codes and dates become words, and nothing is said to be nothing. */
export function valueText({ field }: FieldChange, value: string): string {
  const code = codes[field];
  if (value === "") return t("import-nothing");
  if (code) return label(code, value);
  if (field === "groups") return t("import-groups", { count: Number(value) });
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDate(value) : value;
}

/** The kinds of people in a preview. */
export const kinds = ["pupils", "guardians", "staff"] as const;
export type Kind = (typeof kinds)[number];
