// How the window looks to who sits here: language and light or dark. Kept on this computer, beside
// the register, because it says nothing about anyone.
import { language, languages, setLanguage, type Language } from "../i18n/i18n.svelte";

export type Theme = "system" | "light" | "dark";

export const themes: readonly Theme[] = ["system", "light", "dark"];

let current = $state<Theme>("system");

function kept(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function keep(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Without a place to keep it, it holds until the window closes.
  }
}

export function theme(): Theme {
  return current;
}

export function chooseTheme(to: Theme): void {
  current = to;
  if (to === "system") delete document.documentElement.dataset["theme"];
  else document.documentElement.dataset["theme"] = to;
  keep("theme", to);
}

export async function chooseLanguage(to: Language): Promise<void> {
  keep("language", to);
  await setLanguage(to);
}

/** Takes up what was chosen the last time. */
export async function rememberLooks(): Promise<void> {
  chooseTheme(themes.find((one) => one === kept("theme")) ?? "system");
  const lang = languages.find((one) => one === kept("language"));
  await setLanguage(lang ?? language());
}
