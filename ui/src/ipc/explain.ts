// Errors in words: what stands in the way, and for a rule where it is written. Every kind of error
// is here; a new one does not compile until it has its words.
import { formatDate, has, t, type Words } from "../i18n/i18n.svelte";
import { label } from "../i18n/label";
import type { Because, Noun, Refusal, Remark } from "./bindings";
import type { ApiError } from "./error";

/** An error in words: what it is, and line by line what to mend. */
export interface Explained {
  title: string;
  lines: { text: string; source?: string }[];
}

const isDay = (value: string) => /^\d{4}-\d{2}-\d{2}$/.test(value);

/** What a rule says, with its dates and names of measures in words. */
export function refusalText(refusal: Refusal): string {
  const args: Words = {};
  for (const [name, value] of Object.entries(refusal) as [string, unknown][]) {
    if (name === "rule") continue;
    if (typeof value === "number") args[name] = value;
    else if (typeof value !== "string") continue;
    else if (name === "kind" || name === "proposed") args[name] = label("sanction-kind", value);
    else if (name === "subject" || name === "decider" || name === "severity")
      args[name] = label(name, value);
    else if (name === "station") args[name] = label("station-kind", value);
    else if (name === "asks") args[name] = label("asks", value);
    else if (name === "part") args[name] = label("part", value);
    else if (name === "letter") args[name] = label("letter-kind", value);
    else if (name === "term") args[name] = label("term-kind", value);
    else args[name] = isDay(value) ? formatDate(value) : value;
  }
  return t(`refusal-${refusal.rule.replaceAll("_", "-")}`, args);
}

/** Why a step is proposed. */
export function becauseText(why: Because): string {
  switch (why.why) {
    case "first_step":
      return t("because-first-step", { severity: label("severity", why.severity) });
    case "after_step":
      return t("because-after-step", {
        kind: label("sanction-kind", why.kind),
        date: formatDate(why.decidedOn),
        count: why.count,
      });
    case "no_order":
      return t("because-no-order", { severity: label("severity", why.severity) });
    case "last_step":
      return t("because-last-step", { kind: label("sanction-kind", why.kind) });
    default:
      return why satisfies never;
  }
}

/** What is worth knowing before a step, with its dates in words. */
export function remarkText(remark: Remark): string {
  const args: Words = {};
  for (const [name, value] of Object.entries(remark) as [string, unknown][]) {
    if (typeof value === "number") args[name] = value;
    else if (typeof value === "string") args[name] = isDay(value) ? formatDate(value) : value;
  }
  return t(`remark-${remark.remark.replaceAll("_", "-")}`, args);
}

/** Where a rule is written, as a reader knows it: articles stay, "protocol" and "mandate" are words. */
export function sourceText(source: string): string {
  return source
    .split(/;\s*/)
    .map((one) => {
      const id = `source-${one.split(":")[0]?.toLowerCase() ?? ""}`;
      return /^[a-z]/.test(one) && has(id) ? t(id) : one;
    })
    .join("; ");
}

const noun = (of: Noun) => t(`noun-${of.replaceAll("_", "-")}`);

function unreadable(code: string, line: number | null): Explained["lines"] {
  const id = `exchange-${code}`;
  return has(id) ? [{ text: t(id, { line: line ?? 0, count: 1 }) }] : [];
}

/** How long to wait, in words. */
export function waitText(seconds: number): string {
  return seconds < 60
    ? t("error-wait-seconds", { count: seconds })
    : t("error-wait-minutes", { count: Math.ceil(seconds / 60) });
}

/** Why a copy was not made; where something is damaged, that is the register itself. */
export function explainMaking(error: ApiError): Explained {
  return explain(error, error.kind === "damaged" ? undefined : "copies");
}

/**
 * The words of an error. With `of`, what has words of its own there (`copies-trouble-disk-full`)
 * takes those.
 */
export function explain(error: ApiError, of?: string): Explained {
  const own = `${of}-trouble-${error.kind.replaceAll("_", "-")}`;
  if (of && has(own)) return { title: t(own), lines: [] };
  const lines: Explained["lines"] = [];
  switch (error.kind) {
    case "invalid":
      for (const problem of new Set(error.fields.map((field) => field.problem))) {
        lines.push({ text: t(`problem-${problem.replaceAll("_", "-")}`) });
      }
      return { title: t("error-invalid"), lines };
    case "refused":
      for (const { refusal, source } of error.refusals) {
        lines.push({ text: refusalText(refusal), source: sourceText(source) });
      }
      return { title: t("error-refused"), lines };
    case "not_found":
      return { title: t("error-not-found", { noun: noun(error.noun) }), lines };
    case "stale":
      return { title: t("error-stale", { noun: noun(error.noun) }), lines };
    case "unreadable":
      return { title: t("error-unreadable"), lines: unreadable(error.code, error.line) };
    case "missing_glyph":
      return { title: t("error-missing-glyph", { character: error.character }), lines };
    case "letter_incomplete":
      return { title: t("error-letter-incomplete", { field: error.field }), lines };
    case "unexpected":
      return { title: t("error-unexpected", { code: error.code }), lines };
    case "too_soon":
      return { title: t("error-too-soon", { wait: waitText(error.seconds) }), lines };
    case "forbidden":
    case "locked":
    case "wrong_password":
    case "which_user":
    case "already_exists":
    case "no_register":
    case "not_a_register":
    case "damaged":
    case "newer_file":
    case "already_open":
    case "read_only":
    case "disk_full":
    case "disk_failed":
    case "other_register":
    case "other_key":
    case "no_folder":
    case "cancelled":
    case "nothing_to_undo":
      return { title: t(`error-${error.kind.replaceAll("_", "-")}`), lines };
    default:
      return error satisfies never;
  }
}
