// Short words and signs for consents, shared by every screen that shows them: what an item is
// called in a narrow column, and how each state looks. A state is always a sign with a word.
import { has, language, t } from "../i18n/i18n.svelte";
import { label } from "../i18n/label";
import type { ConsentState, Medium } from "../ipc/bindings";
import type { IconName } from "../parts/icons";

/** The question of an item, as a column or the item itself has it. */
interface Asked {
  labelNl: string;
  labelEn: string;
}

export interface Look {
  icon: IconName;
  kind: "success" | "refuse" | "warn" | "neutral";
}

const looks: Record<ConsentState, Look> = {
  yes: { icon: "check", kind: "success" },
  no: { icon: "cross", kind: "refuse" },
  conflict: { icon: "scales", kind: "refuse" },
  expired: { icon: "clock", kind: "warn" },
  authority_unknown: { icon: "question", kind: "warn" },
  no_authority: { icon: "shield", kind: "warn" },
  unanswered: { icon: "minus", kind: "neutral" },
  not_asked: { icon: "dot", kind: "neutral" },
};

/** How a state looks. */
export const look = (state: ConsentState): Look => looks[state];

/** The state in one short word, for a cell. */
export const mark = (state: ConsentState): string => label("consent-mark", state);

/** The question in full. */
export const question = (asked: Asked): string =>
  language() === "nl" ? asked.labelNl : asked.labelEn;

/** What an item is called in a list: a short name where it is a known one, else its question. */
export function itemName(code: string, asked?: Asked): string {
  const id = `consent-item-${code.replace(/^staff_/, "").replaceAll("_", "-")}`;
  if (has(id)) return t(id);
  return asked ? question(asked) : code;
}

/** "Website (foto)": an item in one medium. */
export function askedName(code: string, medium: Medium | null, asked?: Asked): string {
  const name = itemName(code, asked);
  return medium ? t("consent-item-in", { name, medium: label("medium", medium) }) : name;
}
