import { expect, test } from "vitest";
import { setLanguage } from "../i18n/i18n.svelte";
import { explain, refusalText, sourceText } from "./explain";

test("a rule says what helps, with its date in words, and where it is written", () => {
  const { title, lines } = explain({
    kind: "refused",
    refusals: [
      {
        refusal: { rule: "longer_than_a_week", lastAllowed: "2026-11-27" },
        source: "WPO 40c(1)",
      },
      { refusal: { rule: "not_heard" }, source: "Awb 3:2, 4:8" },
    ],
  });
  expect(title).toBe("Dit kan nu niet.");
  expect(lines[0]?.text).toContain("27 nov 2026");
  expect(lines[0]?.source).toBe("WPO 40c(1)");
  expect(lines).toHaveLength(2);
});

test("a measure in a rule is a word and no code", () => {
  const text = refusalText({ rule: "skip_needs_motivation", proposed: "written_warning" });
  expect(text).toContain("Schriftelijke waarschuwing");
  expect(text).not.toContain("written_warning");
});

test("a source outside the law is worded in the language", async () => {
  expect(sourceText("protocol")).toBe("protocol van de school");
  expect(sourceText("WPO 40c(1); mandate")).toBe("WPO 40c(1); mandaat van het bestuur");
  await setLanguage("en");
  expect(sourceText("protocol")).toBe("the school’s protocol");
});

test("what is wrong with fields is said once each", () => {
  const explained = explain({
    kind: "invalid",
    fields: [
      { field: "a", problem: "missing" },
      { field: "b", problem: "missing" },
      { field: "email", problem: "no_email" },
    ],
  });
  expect(explained.lines).toHaveLength(2);
});

test("a file that cannot be read says why and on which line", () => {
  const { lines } = explain({ kind: "unreadable", code: "quote-open", line: 12 });
  expect(lines).toHaveLength(1);
  expect(explain({ kind: "unreadable", code: "not-a-known-code", line: null }).lines).toEqual([]);
});

test("what is gone or changed is named", () => {
  expect(explain({ kind: "not_found", noun: "letter" }).title).toContain("deze brief");
  expect(explain({ kind: "stale", noun: "pupil" }).title).toContain("deze leerling");
});
