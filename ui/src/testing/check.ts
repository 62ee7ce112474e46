// The one accessibility check: everything axe knows for WCAG 2.2 AA and good practice, contrast too.
import axe from "axe-core";
import { tick } from "svelte";
import { expect } from "vitest";
import { page } from "vitest/browser";
import { languages, setLanguage } from "../i18n/i18n.svelte";

/** Fails with rule, element and figures of whatever is found. */
export async function findsNothing(context: axe.ElementContext = document): Promise<void> {
  const found = await axe.run(context, {
    resultTypes: ["violations"],
    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
  });
  const told = found.violations.flatMap((one) =>
    one.nodes.map((node) => `${one.id}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ""}`),
  );
  expect(told).toEqual([]);
}

/** In both languages: axe finds nothing, and who only hears the screen hears the same as before. */
export async function isHeard(context: Element = document.body): Promise<void> {
  for (const language of languages) {
    await setLanguage(language);
    await tick();
    await findsNothing(context === document.body ? document : context);
    await expect.element(page.elementLocator(context)).toMatchAriaSnapshot();
  }
  await setLanguage("nl");
}
