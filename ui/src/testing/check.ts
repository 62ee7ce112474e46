// The one accessibility check: everything axe knows for WCAG 2.2 AA and good practice, contrast too.
import axe from "axe-core";
import { expect } from "vitest";

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
