import { clearMocks, mockIPC } from "@tauri-apps/api/mocks";
import { afterEach, beforeEach, expect, test } from "vitest";
import { render } from "vitest-browser-svelte";
import type { ProcedureFilter, ProcedureLine, SanctionLine } from "../../ipc/bindings";
import { back, restart, route } from "../../shell/route.svelte";
import { findsNothing, isHeard } from "../../testing/check";
import { director, works } from "../../testing/office";
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

beforeEach(() => works());
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
  mockIPC((command, args) => {
    if (command !== "procedures") return [line(1)];
    return (args as { filter: ProcedureFilter }).filter.running ? [expulsion] : [];
  });
  const screen = await render(SanctionsScreen, { target: main() });
  const running = screen.getByRole("region", { name: "Lopende procedures" });
  await expect.element(running.getByText("Ouders gehoord")).toBeVisible();
  await expect.element(running.getByText("27 nov 2026")).toBeVisible();
  await expect.element(screen.getByRole("region", { name: "Genomen besluiten" })).toBeVisible();
  await isHeard();
  await running.getByRole("button", { name: "2026-S009" }).click();
  expect(route()).toEqual({ screen: "sanction", id: "s9" });
});

test("a list is narrowed by ladder, state and year, and back brings the same list", async () => {
  restart({ screen: "sanctions" });
  const stopped: ProcedureLine = { ...expulsion, id: "s7", number: "2026-S007", end: "stopped" };
  const asked: [string, ProcedureFilter][] = [];
  mockIPC((command, args) => {
    const { filter } = args as { filter: ProcedureFilter };
    asked.push([command, filter]);
    if (filter.subject === "guardian") return [];
    if (command !== "procedures") return [line(1)];
    return filter.running ? [expulsion] : [stopped];
  });
  const screen = await render(SanctionsScreen, { target: main() });
  const ended = screen.getByRole("region", { name: "Gestopt of ingetrokken" });
  await expect.element(ended.getByText("Gestopt", { exact: true })).toBeVisible();
  await screen.getByLabelText("Hoe het ervoor staat").selectOptions("Gestopt of ingetrokken");
  await expect
    .element(screen.getByRole("region", { name: "Lopende procedures" }))
    .not.toBeInTheDocument();
  await screen.getByLabelText("Schooljaar").selectOptions("2025-2026");
  await expect.poll(() => asked.at(-1)?.[1].from).toBe("2025-08-01");
  expect(asked.at(-1)).toMatchObject(["procedures", { ended: true, to: "2026-07-31" }]);
  await findsNothing();
  await ended.getByRole("button", { name: "2026-S007" }).click();
  expect(route()).toEqual({ screen: "sanction", id: "s7" });
  back();
  expect(route()).toEqual({ screen: "sanctions", state: "ended", year: "2025-2026" });

  await screen.getByLabelText("Voor wie").selectOptions("Ouders en verzorgers");
  await expect.element(screen.getByText("Geen maatregel past hierbij")).toBeVisible();
  await findsNothing();
  await screen.getByRole("button", { name: "Toon alles" }).first().click();
  await expect.element(screen.getByRole("region", { name: "Lopende procedures" })).toBeVisible();
});

test("what was chosen is still chosen when one comes back", async () => {
  mockIPC(() => []);
  const screen = await render(SanctionsScreen, {
    props: { subject: "guardian", state: "decided", year: "2026-2027" },
    target: main(),
  });
  await expect.element(screen.getByLabelText("Voor wie")).toHaveValue("guardian");
  await expect.element(screen.getByLabelText("Hoe het ervoor staat")).toHaveValue("decided");
  await expect.element(screen.getByLabelText("Schooljaar")).toHaveValue("2026-2027");
});

test("who may not see staff cases is not offered to list them", async () => {
  works({ ...director, may: ["see_sanctions"] });
  mockIPC((command) => (command === "sanctions" ? [line(1)] : []));
  const screen = await render(SanctionsScreen, { target: main() });
  await expect.element(screen.getByLabelText("Voor wie")).toBeVisible();
  expect(screen.getByRole("option", { name: "Medewerkers" }).query()).toBeNull();
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
