import { clearMocks } from "@tauri-apps/api/mocks";
import { afterEach, beforeEach, expect, test } from "vitest";
import { render } from "vitest-browser-svelte";
import type { Erased, ErasureRehearsal, KeptLine, Retention } from "../../ipc/bindings";
import { hush, lastSaid } from "../../parts/status.svelte";
import { findsNothing, isHeard } from "../../testing/check";
import { Refusal, shellAnswers, works } from "../../testing/office";
import RetentionPanel from "./RetentionPanel.svelte";

const line = (name: string, more: Partial<KeptLine> = {}): KeptLine => ({
  kept: { kind: "pupil", id: name },
  class: "pupil_file",
  name,
  detail: "8a",
  since: "2024-07-31",
  mayFrom: "2026-08-01",
  mustFrom: "2026-08-01",
  source: "AVG 5(1)(e); AP",
  state: "must",
  holds: [],
  incidents: 2,
  letters: 1,
  ...more,
});
const counts: Erased = {
  pupils: 2,
  guardians: 3,
  staff: 0,
  incidents: 1,
  unnamed: 1,
  measures: 1,
  letters: 2,
  statements: 4,
  forms: 4,
  scans: 0,
  tasks: 1,
  drafts: 0,
};
const retention: Retention = {
  lines: [
    line("Wolkje Voorbeeld"),
    line("Bram Bedacht"),
    line("2024-007", {
      kept: { kind: "incident", id: "i7" },
      class: "light_incident",
      detail: "",
      state: "may",
      mustFrom: null,
    }),
    line("Noor Nergens", {
      state: "held",
      holds: [
        { hold: "by_hand", reason: "Er loopt een claim.", since: "2026-09-01", by: "D. Denkbeeld" },
        { hold: "incident_open", number: "2023-011" },
      ],
    }),
    line("Teun Toverbal", { state: "coming", since: "2025-07-31", mayFrom: "2027-08-01" }),
  ],
  terms: [
    { class: "pupil_file", years: 2, source: "AVG 5(1)(e); AP", here: true },
    { class: "light_incident", years: null, source: "AVG 5(1)(e); protocol", here: true },
  ],
  erasures: [{ id: "e1", number: "2025-W01", erasedOn: "2025-08-20", by: "D. Denkbeeld", counts }],
};
const rehearsal: ErasureRehearsal = {
  files: 2,
  refusals: [],
  counts,
  along: ["Wies Voorbeeld"],
  lettersLeft: ["2024-B0012"],
  copies: [
    { name: "pluis-2026-11-21-1.pluis", madeOn: "2026-11-21", here: true },
    { name: "school.pluis.before-0010", madeOn: null, here: true },
  ],
};

beforeEach(() => works());
afterEach(() => {
  clearMocks();
  hush();
});

test("one sees what must go, since when, and what holds the rest back", async () => {
  shellAnswers({ retention });
  const screen = await render(RetentionPanel);
  const table = screen.getByRole("table", { name: "Wat weg moet of weg mag" });
  const first = table.getByRole("row", { name: /Wolkje Voorbeeld/ });
  await expect.element(first).toHaveTextContent("Moet weg");
  await expect.element(first).toHaveTextContent("1 aug 2026");
  const held = table.getByRole("row", { name: /Noor Nergens/ });
  await expect.element(held).toHaveTextContent("Er loopt een claim.");
  await expect.element(held).toHaveTextContent("Incident 2023-011 is niet afgesloten");
  expect(held.getByRole("checkbox").elements()).toHaveLength(0);
  await isHeard(screen.container);
});

test("nothing goes before the number of files is typed, and then a certificate is there", async () => {
  const asked = shellAnswers({
    retention,
    rehearse_erasure: rehearsal,
    erase: { id: "e2", number: "2026-W01", counts, copies: rehearsal.copies, swept: true },
    save_erasure_certificate: "vernietiging 2026-W01.pdf",
  });
  const screen = await render(RetentionPanel);
  const go = screen.getByRole("button", { name: "Vernietigen…" });
  await expect.element(go).toHaveAttribute("aria-disabled", "true");
  await screen.getByRole("button", { name: "Kies alles wat weg moet" }).click();
  await expect.element(screen.getByText("2 dossiers gekozen")).toBeVisible();
  await go.click();
  const dialog = screen.getByRole("dialog", { name: "2 dossiers voorgoed vernietigen" });
  await expect.element(dialog).toHaveTextContent("Dit kan niet ongedaan worden gemaakt");
  await expect.element(dialog).toHaveTextContent("Wies Voorbeeld");
  await expect.element(dialog).toHaveTextContent("pluis-2026-11-21-1.pluis");
  await expect.element(dialog).toHaveTextContent("2024-B0012");
  const erase = dialog.getByRole("button", { name: "Vernietig voorgoed" });
  await expect.element(erase).toHaveAttribute("aria-disabled", "true");
  const field = dialog.getByRole("textbox", { name: /Typ het aantal/ });
  await field.fill("3");
  await expect.element(erase).toHaveAttribute("aria-disabled", "true");
  await field.fill("2");
  await findsNothing(screen.container);
  await erase.click();
  expect(asked.find((one) => one.command === "erase")?.args).toEqual({
    chosen: [retention.lines[0]?.kept, retention.lines[1]?.kept],
    typed: 2,
  });
  const done = screen.getByRole("dialog", { name: "Vernietigd onder nummer 2026-W01" });
  await done.getByRole("button", { name: "Verklaring van vernietiging" }).click();
  await expect.poll(() => lastSaid()?.text).toContain("vernietiging 2026-W01.pdf");
});

test("a rule that stands in the way keeps the button shut and says why", async () => {
  const held = { refusal: { rule: "held_back" }, source: "AVG 17(3)(b), 17(3)(e)" };
  shellAnswers({ retention, rehearse_erasure: { ...rehearsal, refusals: [held] } });
  const screen = await render(RetentionPanel);
  await screen.getByRole("checkbox", { name: /Wolkje Voorbeeld/ }).click();
  await screen.getByRole("button", { name: "Vernietigen…" }).click();
  const dialog = screen.getByRole("dialog");
  await expect.element(dialog).toHaveTextContent("Dit wordt vastgehouden");
  await dialog.getByRole("textbox").fill("2");
  const erase = dialog.getByRole("button", { name: "Vernietig voorgoed" });
  await expect.element(erase).toHaveAttribute("aria-disabled", "true");
});

test("something is held back with a reason, and what was typed survives a refusal", async () => {
  let times = 0;
  const refusal = { refusal: { rule: "hold_needs_reason" }, source: "AVG 5(2)" };
  const asked = shellAnswers({
    retention,
    hold_back: () => {
      times += 1;
      return times === 1 ? new Refusal({ kind: "refused", refusals: [refusal] }) : null;
    },
  });
  const screen = await render(RetentionPanel);
  await screen.getByRole("button", { name: "Meer voor Wolkje Voorbeeld" }).click();
  await screen.getByRole("menuitem", { name: "Vasthouden…" }).click();
  const dialog = screen.getByRole("dialog", { name: "Wolkje Voorbeeld vasthouden" });
  const reason = dialog.getByRole("textbox", { name: /Waarom moet dit blijven/ });
  await reason.fill("Klacht van de ouders.");
  await dialog.getByRole("button", { name: "Vasthouden" }).click();
  await expect.element(dialog).toHaveTextContent("Er staat nog geen reden bij");
  await expect.element(reason).toHaveValue("Klacht van de ouders.");
  await dialog.getByRole("button", { name: "Vasthouden" }).click();
  await expect.poll(() => lastSaid()?.text).toContain("wordt vastgehouden");
  expect(asked.findLast((one) => one.command === "hold_back")?.args).toEqual({
    kept: { kind: "pupil", id: "Wolkje Voorbeeld" },
    reason: "Klacht van de ouders.",
  });
});

test("where nothing is kept too long, that is said", async () => {
  shellAnswers({ retention: { ...retention, lines: [], erasures: [] } });
  const screen = await render(RetentionPanel);
  await expect.element(screen.getByText("Er hoeft nu niets weg")).toBeVisible();
  await expect.element(screen.getByText("Er is nog niets vernietigd.")).toBeVisible();
  await findsNothing(screen.container);
});
