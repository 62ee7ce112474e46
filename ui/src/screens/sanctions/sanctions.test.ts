import { clearMocks, mockIPC } from "@tauri-apps/api/mocks";
import { afterEach, expect, test } from "vitest";
import { render } from "vitest-browser-svelte";
import type { ProcedureLine, SanctionLine } from "../../ipc/bindings";
import { restart, route } from "../../shell/route.svelte";
import { findsNothing } from "../../testing/check";
import SanctionsScreen from "./SanctionsScreen.svelte";

const main = () =>
  document.querySelector("main") ?? document.body.appendChild(document.createElement("main"));

const line = (index: number): SanctionLine => ({
  id: `s${index}`,
  number: `2026-S${String(index).padStart(3, "0")}`,
  kind: "suspension",
  person: { person: { kind: "pupil", id: "p1" }, name: "Fenna Fantasie", detail: "6a" },
  decidedOn: "2026-11-20",
  incident: "i1",
  firstDay: "2026-11-24",
  lastDay: "2026-11-26",
});

afterEach(clearMocks);

test("the list says that there are older ones, shows them when asked, and a row opens", async () => {
  restart({ screen: "sanctions" });
  mockIPC((command, args) => {
    if (command === "procedures") return [];
    const { offset, limit } = (args as { filter: { offset: number; limit: number } }).filter;
    return Array.from({ length: Math.min(limit, 120 - offset) }, (_, at) => line(offset + at));
  });
  const screen = await render(SanctionsScreen, { target: main() });
  await expect.element(screen.getByText("24 nov t/m 26 nov 2026").first()).toBeVisible();
  await expect.element(screen.getByText("Oudere maatregelen staan hier nog niet.")).toBeVisible();
  await findsNothing();
  await screen.getByRole("button", { name: "Toon oudere" }).click();
  await screen.getByRole("button", { name: "2026-S119" }).click();
  expect(route()).toEqual({ screen: "sanction", id: "s119" });
});

const expulsion: ProcedureLine = {
  id: "s9",
  number: "2026-S009",
  kind: "expulsion",
  person: { person: { kind: "pupil", id: "p1" }, name: "Fenna Fantasie", detail: "6a" },
  openedOn: "2026-11-16",
  incident: "i1",
  isDecided: false,
  end: null,
  next: "guardians_heard",
  dueOn: "2026-11-27",
};

test("a procedure that runs stands first, with what comes next, and opens", async () => {
  restart({ screen: "sanctions" });
  mockIPC((command) => (command === "procedures" ? [expulsion] : [line(1)]));
  const screen = await render(SanctionsScreen, { target: main() });
  const running = screen.getByRole("region", { name: "Lopende procedures" });
  await expect.element(running.getByText("Ouders gehoord")).toBeVisible();
  await expect.element(running.getByText("27 nov 2026")).toBeVisible();
  await expect.element(screen.getByRole("region", { name: "Genomen besluiten" })).toBeVisible();
  await findsNothing();
  await running.getByRole("button", { name: "2026-S009" }).click();
  expect(route()).toEqual({ screen: "sanction", id: "s9" });
});

test("an empty list says where a measure begins", async () => {
  mockIPC(() => []);
  const screen = await render(SanctionsScreen, { target: main() });
  await expect.element(screen.getByText("Nog geen maatregelen")).toBeVisible();
  await findsNothing();
});

test("who may not see measures is told", async () => {
  mockIPC(() => {
    throw { kind: "forbidden" };
  });
  const screen = await render(SanctionsScreen, { target: main() });
  await expect.element(screen.getByRole("alert")).toHaveTextContent("hoort niet bij uw rol");
});
