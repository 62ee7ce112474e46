// The word for a code of the office: `label("category", "bullying_online")` is the message
// `category-bullying-online`.
import { t } from "./i18n.svelte";

/** The word for `code`; `of` says what kind of code it is, as in codes.ftl. */
export function label(of: string, code: string): string {
  return t(`${of}-${code.replaceAll("_", "-")}`);
}
