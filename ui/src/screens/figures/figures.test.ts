import { clearMocks } from "@tauri-apps/api/mocks";
import { afterEach, beforeEach, expect, test } from "vitest";
import { render } from "vitest-browser-svelte";
import type { FiguresShown, FigureTable } from "../../ipc/bindings";
import { hush, lastSaid } from "../../parts/status.svelte";
import { findsNothing, isHeard } from "../../testing/check";
import { shellAnswers, someone, works } from "../../testing/office";
import FiguresScreen from "./FiguresScreen.svelte";

const kinds: FigureTable = {
  cut: "kind",
  rows: [
    { code: "bullying", count: 23 },
    { code: "threat", count: null },
    { code: "fighting", count: 9 },
    { code: "vandalism", count: null },
  ],
  total: 44,
};
const months: FigureTable = {
  cut: "month",
  rows: [
    { code: "2026-09", count: 20 },
    { code: "2026-10", count: 24 },
  ],
  total: 44,
};
const shown: FiguresShown = {
  asked: { schoolYear: "2026-2027", period: "year", group: null },
  figures: { incidents: 44, tables: [kinds, months], serious: [] },
  groups: [{ id: "group-7", name: "Groep 7" }],
  registers: false,
  withoutStaffCases: false,
};

beforeEach(() => works());
afterEach(() => {
  clearMocks();
  hush();
});

test("each bar says its figure in words, a hidden one that it is hidden, and the table says the same", async () => {
  shellAnswers({ figures: shown });
  const screen = await render(FiguresScreen);
  const bars = screen.getByRole("list", { name: "Soort" });
  await expect.element(bars.getByRole("listitem").nth(0)).toHaveTextContent("Pesten 23");
  await expect.element(bars.getByRole("listitem").nth(1)).toHaveTextContent("niet getoond");
  await isHeard(screen.container);
  await screen.getByRole("button", { name: /Als tabel.*Soort/ }).click();
  const table = screen.getByRole("table", { name: "Soort" });
  await expect.element(table.getByRole("row", { name: "Pesten 23" })).toBeVisible();
  await expect.element(table.getByRole("row", { name: "Bedreiging niet getoond" })).toBeVisible();
  await expect.element(screen.getByText("september 2026")).toBeVisible();
  await findsNothing(screen.container);
});

test("another group is asked for, and a file is saved of what is chosen", async () => {
  const asked = shellAnswers({ figures: shown, save_figures: "cijfers-2026-2027.xlsx" });
  const screen = await render(FiguresScreen);
  await screen.getByRole("combobox", { name: "Groep" }).selectOptions("Groep 7");
  await screen.getByRole("combobox", { name: "Deel van het jaar" }).selectOptions("winter");
  await expect
    .poll(() => asked.findLast((one) => one.command === "figures")?.args["asked"])
    .toEqual({ schoolYear: "2026-2027", period: "winter", group: "group-7" });
  await screen.getByRole("button", { name: "Excel" }).click();
  await expect.poll(() => lastSaid()?.text).toContain("cijfers-2026-2027.xlsx");
  expect(asked.at(-1)?.args).toMatchObject({
    form: "xlsx",
    asked: { group: "group-7", period: "winter" },
  });
});

test("of too few incidents nothing is shown, and it is said why", async () => {
  shellAnswers({
    figures: { ...shown, figures: { incidents: null, tables: [], serious: [] } },
  });
  const screen = await render(FiguresScreen);
  await expect.element(screen.getByText("Te weinig incidenten om te tonen")).toBeVisible();
  await findsNothing(screen.container);
});

test("the director alone prepares for the registration, and its list says that it is no law", async () => {
  const asked = shellAnswers({
    figures: { ...shown, registers: true, figures: { ...shown.figures, serious: [kinds] } },
    register_serious: null,
  });
  const screen = await render(FiguresScreen);
  await expect
    .element(screen.getByText("Het is nog geen wet.", { exact: false }).last())
    .toBeVisible();
  await screen.getByRole("checkbox", { name: "Laat het overzicht" }).click();
  await expect.poll(() => asked.some((one) => one.command === "register_serious")).toBe(true);
  expect(asked.find((one) => one.command === "register_serious")?.args["registers"]).toBe(false);
  works(someone("reader"));
  const other = await render(FiguresScreen);
  await expect.element(other.getByRole("list", { name: "Soort", exact: true })).toBeVisible();
  expect(other.container.querySelectorAll("input[type=checkbox]")).toHaveLength(0);
});
