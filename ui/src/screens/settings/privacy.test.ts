import { clearMocks } from "@tauri-apps/api/mocks";
import { afterEach, beforeEach, expect, test } from "vitest";
import { render } from "vitest-browser-svelte";
import type { BreachLine } from "../../ipc/bindings";
import { hush, lastSaid } from "../../parts/status.svelte";
import { findsNothing, isHeard } from "../../testing/check";
import { Refusal, shellAnswers, works } from "../../testing/office";
import PrivacyPanel from "./PrivacyPanel.svelte";

const line = (number: string, more: Partial<BreachLine> = {}): BreachLine => ({
  id: number,
  number,
  breach: {
    what: "Een groepslijst is naar een verkeerde ouder gemaild.",
    happenedOn: null,
    knownAt: "2026-11-20T15:00:00Z",
    concerned: "leerlingen van een groep",
    people: 24,
    consequences: "",
    measures: "",
    risk: "unknown",
    reportedAt: null,
    reportMotivation: "",
    toldOn: null,
    toldMotivation: "",
  },
  reportBy: "2026-11-23T15:00:00Z",
  hoursLeft: 30,
  asksReport: true,
  asksTelling: false,
  version: 1,
  ...more,
});
const lines = [
  line("2026-L02"),
  line("2026-L01", { hoursLeft: -200 }),
  line("2025-L01", { asksReport: false }),
];

beforeEach(() => works());
afterEach(() => {
  clearMocks();
  hush();
});

test("each breach shows its clock, and the sheets are saved from here", async () => {
  const asked = shellAnswers({
    breaches: lines,
    save_breach_register: "datalekken.pdf",
    save_processing_entry: "verwerkingen.pdf",
    save_impact_sheet: "dpia.pdf",
  });
  const screen = await render(PrivacyPanel);
  const row = (name: RegExp) => screen.getByRole("row", { name });
  await expect.element(row(/2026-L02/)).toHaveTextContent("Nog 30 uur om te melden");
  await expect.element(row(/2026-L01/)).toHaveTextContent("De 72 uur zijn voorbij");
  await expect.element(row(/2025-L01/)).toHaveTextContent("Afgehandeld");
  await isHeard(screen.container);
  for (const name of [
    "Register van datalekken",
    "Register van verwerkingen",
    "Invoer voor de DPIA",
  ])
    await screen.getByRole("button", { name }).click();
  await expect.poll(() => lastSaid()?.text).toContain("dpia.pdf");
  expect(asked.map((one) => one.args["name"]).filter(Boolean)).toEqual([
    "datalekken.pdf",
    "verwerkingen.pdf",
    "dpia.pdf",
  ]);
});

test("a breach is put down with the moment it became known, and nothing typed is lost", async () => {
  const asked = shellAnswers({
    breaches: [],
    record_breach: new Refusal({
      kind: "invalid",
      fields: [{ field: "concerned", problem: "missing" }],
    }),
  });
  const screen = await render(PrivacyPanel);
  await screen.getByRole("button", { name: "Datalek vastleggen" }).click();
  const dialog = screen.getByRole("dialog", { name: "Datalek vastleggen" });
  const what = dialog.getByRole("textbox", { name: /Wat er gebeurde/ });
  await what.fill("Een stick is kwijt.");
  await dialog.getByRole("button", { name: "Bewaren" }).click();
  await expect.element(dialog).toHaveTextContent("Vul een tijd in");
  expect(asked.some((one) => one.command === "record_breach")).toBe(false);
  await dialog.getByRole("textbox", { name: "Hoe laat" }).first().fill("930");
  await dialog.getByRole("button", { name: "Bewaren" }).click();
  await expect.poll(() => asked.at(-1)?.command).toBe("record_breach");
  const breach = asked.at(-1)?.args["breach"] as { knownAt: string; reportedAt: null };
  expect(breach.knownAt).toBe(new Date("2026-11-22T09:30:00").toISOString());
  expect(breach.reportedAt).toBeNull();
  await expect.element(what).toHaveValue("Een stick is kwijt.");
  await findsNothing(screen.container);
});
