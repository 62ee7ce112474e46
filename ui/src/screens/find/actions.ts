// The things one comes to do, each with the screen where it is done. Their words, and other words by
// which one may look for them, stand in the locales.
import type { UseCase } from "../../ipc/bindings";
import type { IconName } from "../../parts/icons";
import type { Route } from "../../shell/route.svelte";

export interface Action {
  /** Message with what it is called; its attribute `also` has other words for it. */
  words: string;
  to: Route;
  /** What one must be allowed to do. */
  needs: UseCase;
  icon: IconName;
}

export const actions: readonly Action[] = [
  {
    words: "find-record",
    to: { screen: "record" },
    needs: "record_incident",
    icon: "plus",
  },
  {
    words: "find-consents",
    to: { screen: "consents" },
    needs: "print_consent_forms",
    icon: "consent",
  },
  { words: "find-today", to: { screen: "today" }, needs: "see_roster", icon: "today" },
  {
    words: "find-incidents-all",
    to: { screen: "incidents" },
    needs: "record_incident",
    icon: "list",
  },
  { words: "find-sanctions", to: { screen: "sanctions" }, needs: "see_sanctions", icon: "ladder" },
  { words: "find-letters", to: { screen: "letters" }, needs: "see_letters", icon: "letter" },
  { words: "find-pupils", to: { screen: "pupils" }, needs: "see_roster", icon: "people" },
  { words: "find-staff", to: { screen: "staff" }, needs: "see_whole_roster", icon: "school" },
  { words: "find-press", to: { screen: "press" }, needs: "keep_press", icon: "bell" },
  {
    words: "find-programme",
    to: { screen: "programme" },
    needs: "see_programme",
    icon: "calendar",
  },
  { words: "find-figures", to: { screen: "figures" }, needs: "see_figures", icon: "report" },
  { words: "find-import", to: { screen: "import" }, needs: "keep_roster", icon: "upload" },
  { words: "find-turn", to: { screen: "turn" }, needs: "keep_roster", icon: "calendar" },
  { words: "find-settings", to: { screen: "settings" }, needs: "see_settings", icon: "settings" },
  { words: "find-history", to: { screen: "history" }, needs: "see_history", icon: "history" },
];

const plain = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** Whether every typed word begins a word of one of the texts. Nothing typed matches all. */
export function matching(query: string, ...texts: string[]): boolean {
  const words = texts.flatMap((text) => plain(text).split(/[^\p{L}\p{N}]+/u));
  return plain(query)
    .split(/\s+/)
    .filter(Boolean)
    .every((typed) => words.some((word) => word.startsWith(typed)));
}
