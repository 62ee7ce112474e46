// How a statement came, was booked and was mended, in sentences.
import { formatDate, t } from "../i18n/i18n.svelte";
import { label } from "../i18n/label";
import type { StatementLine } from "../ipc/bindings";

/** One sentence each, in the order in which it happened; the note comes last. */
export function story(statement: StatementLine): string[] {
  return [
    t("statement-came", {
      via: label("via", statement.via),
      day: formatDate(statement.receivedOn),
    }),
    statement.form ? t("statement-on-form", { code: statement.form }) : "",
    statement.dated ? "" : t("statement-undated"),
    statement.via === "paper"
      ? t(statement.signed ? "statement-was-signed" : "statement-not-signed")
      : "",
    t("statement-entered", {
      user: statement.enteredBy || t("booking-someone"),
      day: formatDate(statement.enteredOn),
    }),
    statement.mends ? t("statement-mends") : "",
    statement.struck
      ? t(statement.struck.reason === null ? "statement-struck" : "statement-struck-why", {
          day: formatDate(statement.struck.on),
          user: statement.struck.by || t("booking-someone"),
          reason: statement.struck.reason ?? "",
        })
      : "",
    statement.note,
  ].filter(Boolean);
}
