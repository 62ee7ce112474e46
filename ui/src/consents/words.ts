// Short words and signs for consents, shared by every screen that shows them: what is asked, and how
// each state looks. A state is always a sign with a word.
import { language } from "../i18n/i18n.svelte";
import { label } from "../i18n/label";
import type { ConsentState } from "../ipc/bindings";
import type { IconName } from "../parts/icons";

/** The question of an item, as a column or the item itself has it. */
interface Asked {
  nameNl?: string;
  nameEn?: string;
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

/** What an item is called in a list: its short name, or else the question. */
export function itemName(asked: Asked): string {
  const [name, label] =
    language() === "nl" ? [asked.nameNl, asked.labelNl] : [asked.nameEn, asked.labelEn];
  return name || label;
}
