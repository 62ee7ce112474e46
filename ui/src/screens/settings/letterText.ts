// How the faults of a text of a letter read.
import { t } from "../../i18n/i18n.svelte";
import { label } from "../../i18n/label";
import type { LetterTextFault, LetterTextField } from "../../ipc/bindings";

/** What a field is called: its part, and of a choice also which. */
export function fieldName(field: Pick<LetterTextField, "field" | "part" | "choice">): string {
  if (!field.part) {
    return field.field === "school" || field.field === "board"
      ? t(`texts-${field.field}`)
      : field.field;
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
