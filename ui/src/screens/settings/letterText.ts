// How a text of a letter or form is called, and how its faults read.
import { t } from "../../i18n/i18n.svelte";
import { label } from "../../i18n/label";
import type { LetterTextFault, LetterTextField, Worded } from "../../ipc/bindings";

/** What the letter or form is called. */
export function wordedName(letter: Worded): string {
  return label(letter === "consent_form" ? "form-kind" : "letter-kind", letter);
}

const OF_NO_PART = ["school", "board", "staff"];

/** What a field is called: its part, and of a choice also which. */
export function fieldName(field: Pick<LetterTextField, "field" | "part" | "choice">): string {
  if (!field.part) {
    return OF_NO_PART.includes(field.field) ? t(`texts-${field.field}`) : field.field;
  }
  const part = label("part", field.part);
  return field.choice ? t("texts-choice", { part, choice: label("choice", field.choice) }) : part;
}

/** "Regel 12: een accolade gaat open en niet meer dicht." */
export function faultText(fault: LetterTextFault): string {
  const { passage, line } = fault;
  const name = passage ? label("passage", passage) : fieldName({ ...fault, field: fault.name });
  const what = t(`texts-fault-${fault.fault.replaceAll("_", "-")}`, {
    name,
    field: passage ?? fault.name,
  });
  if (line) return t("texts-line", { line, what });
  return what.charAt(0).toLocaleUpperCase() + what.slice(1);
}
