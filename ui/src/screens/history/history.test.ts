import { clearMocks } from "@tauri-apps/api/mocks";
import { afterEach, beforeEach, expect, test } from "vitest";
import { render } from "vitest-browser-svelte";
import type { HistoryLine } from "../../ipc/bindings";
import { lastSaid } from "../../parts/status.svelte";
import { findsNothing, isHeard } from "../../testing/check";
import { Refusal, shellAnswers, works } from "../../testing/office";
import HistoryScreen from "./HistoryScreen.svelte";

const line = (seq: number, op: string, touched: string[], by: string | null): HistoryLine => ({
  seq,
  at: "2026-11-22T08:30:00Z",
  by,
  op,
  touched: touched.map((noun, index) => ({ noun, id: `${noun}-${index}` })),
});
const newest = [
  line(61, "undo:60", ["pupil"], "D. Denkbeeld"),
  line(60, "edit_pupil", ["pupil"], "D. Denkbeeld"),
  line(59, "decide_sanction", ["sanction", "letter", "letter", "deadline"], "D. Denkbeeld"),
  line(58, "found_school", ["settings", "account"], null),
];

beforeEach(() => works());
afterEach(clearMocks);

test("every step is told in words, with how much it touched and by whom", async () => {
  shellAnswers({ history: newest });
  const screen = await render(HistoryScreen);
  const table = screen.getByRole("table", { name: "Geschiedenis" });
  await expect.element(table.getByRole("row", { name: /Stap 60 ongedaan gemaakt/ })).toBeVisible();
  await expect
    .element(table.getByRole("row", { name: /Maatregel besloten/ }))
    .toHaveTextContent("1 maatregel, 2 brieven en 1 taak");
  await expect
    .element(table.getByRole("row", { name: /School ingericht/ }))
    .toHaveTextContent("Pluis zelf");
  expect(screen.container.textContent).not.toMatch(/decide_sanction|undo:/);
  await isHeard(screen.container);
});

test("older lines are counted and come when asked for", async () => {
  const asked = shellAnswers({
    history: ({ before }: { before: number | null }) =>
      before === null ? newest : [line(1, "found_school", ["settings"], null)],
  });
  const screen = await render(HistoryScreen);
  await expect.element(screen.getByText("57 oudere regels niet getoond")).toBeVisible();
  await screen.getByRole("button", { name: "Toon nog 50" }).click();
  await expect.poll(() => screen.getByRole("row").elements().length).toBe(6);
  expect(asked[1]?.args).toEqual({ of: "all", limit: 50, before: 58 });
  await expect.element(screen.getByText(/niet getoond/)).not.toBeInTheDocument();
});

test("who looked into a file can be seen apart from what changed", async () => {
  const asked = shellAnswers({
    history: ({ of }: { of: string }) =>
      of === "openings" ? [line(57, "open_incident", ["incident"], "B. Bedenksel")] : newest,
  });
  const screen = await render(HistoryScreen);
  await expect.element(screen.getByRole("row", { name: /Maatregel besloten/ })).toBeVisible();
  await screen.getByRole("tab", { name: "Wie keek" }).click();
  await expect
    .element(screen.getByRole("row", { name: /Incident geopend/ }))
    .toHaveTextContent("B. Bedenksel");
  await expect.poll(() => screen.getByRole("row").elements().length).toBe(2);
  expect(asked.at(-1)?.args).toEqual({ of: "openings", limit: 50, before: null });
  await findsNothing(screen.container);
});

test("a history that is whole is said to be so, with what proves it later", async () => {
  shellAnswers({ history: newest, verify: { lines: 61, head: "ab".repeat(32), faults: [] } });
  const screen = await render(HistoryScreen);
  await screen.getByRole("button", { name: "Nu nakijken" }).click();
  const said = screen.getByRole("status");
  await expect.element(said).toHaveTextContent("Alle 61 regels zijn zoals ze geschreven zijn");
  await expect.element(said).toHaveTextContent("abababab abababab");
  await findsNothing(screen.container);
});

test("what is not as it was written is named, with what to do", async () => {
  const faults = [
    { fault: "changed", seq: 12 },
    { fault: "missing", from: 20, to: 22 },
    { fault: "other_head" },
    { fault: "row", noun: "letter", id: "x" },
  ];
  shellAnswers({ history: newest, verify: { lines: 61, head: "", faults } });
  const screen = await render(HistoryScreen);
  await screen.getByRole("button", { name: "Nu nakijken" }).click();
  const alarm = screen.getByRole("alert");
  await expect.element(alarm).toHaveTextContent("4 dingen zijn niet zoals ze geschreven zijn");
  await expect.element(alarm).toHaveTextContent("Regels 20 tot en met 22 ontbreken.");
  await expect.element(alarm).toHaveTextContent("vertel het aan het bestuur");
});

test("who may not read the history is told so", async () => {
  shellAnswers({ history: new Refusal({ kind: "forbidden" }) });
  const screen = await render(HistoryScreen);
  await expect.element(screen.getByRole("alert")).toHaveTextContent("hoort niet bij uw rol");
});

test("the proof for the board is saved from the same place", async () => {
  const asked = shellAnswers({ history: newest, save_proof_sheet: "bewijsblad.pdf" });
  const screen = await render(HistoryScreen);
  await screen.getByRole("button", { name: "Bewijsblad voor het bestuur" }).click();
  await expect.poll(() => lastSaid()?.text).toContain("bewijsblad.pdf");
  expect(asked.at(-1)?.args).toEqual({ name: "bewijsblad.pdf" });
});
