import { clearMocks, mockIPC } from "@tauri-apps/api/mocks";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { render } from "vitest-browser-svelte";
import type { IncidentFilter, IncidentLine, Me, SavedFilter } from "../../ipc/bindings";
import { lastSaid } from "../../parts/status.svelte";
import { restart, route } from "../../shell/route.svelte";
import { findsNothing, isHeard } from "../../testing/check";
import { setMe } from "../me.svelte";
import IncidentsScreen from "./IncidentsScreen.svelte";

const main = () =>
  document.querySelector("main") ?? document.body.appendChild(document.createElement("main"));

const row: IncidentLine = {
  id: "i1",
  number: "2026-014",
  happenedOn: "2026-11-12",
  category: "bullying_online",
  severity: "serious",
  place: "online",
  status: "reported",
  facts: "Een filmpje is doorgestuurd in de groepsapp.",
  people: [{ person: { kind: "pupil", id: "p1" }, name: "Fenna Fantasie", detail: "6a" }],
  declined: null,
  others: 2,
};
let total = 1;
let asked: IncidentFilter[] = [];
let broken: unknown;
let saved: SavedFilter[] = [];

beforeEach(() => {
  restart({ screen: "incidents" });
  setMe({ schoolYear: "2026-2027", may: ["record_incident", "see_incidents"] } as Me);
  total = 1;
  asked = [];
  broken = undefined;
  saved = [];
  mockIPC((command, args) => {
    if (command === "settings") return { protocol: { categories: ["bullying", "threat"] } };
    if (command === "saved_filters") return saved;
    if (command === "save_filter") {
      const { filter } = args as { filter: SavedFilter };
      saved = [...saved, { ...filter, id: "f1" }];
      return "f1";
    }
    if (command === "drop_filter") return void (saved = []);
    if (broken) throw broken;
    const { filter } = args as { filter: IncidentFilter };
    asked.push(filter);
    const rows = total > 0 && filter.text !== "zeeslag" ? [row] : [];
    return { rows, total: rows.length > 0 ? total : 0 };
  });
});
afterEach(() => {
  clearMocks();
  setMe();
});

test("the list tells its true total, and a row opens the incident", async () => {
  total = 314;
  const screen = await render(IncidentsScreen, { target: main() });
  await expect.element(screen.getByText("314 incidenten, het nieuwste bovenaan")).toBeVisible();
  await expect.element(screen.getByText("Fenna Fantasie en nog 2 anderen")).toBeVisible();
  await expect.element(screen.getByText("1 tot en met 50 van 314")).toBeVisible();
  await isHeard();
  await screen.getByRole("button", { name: "2026-014" }).click();
  expect(route()).toEqual({ screen: "incident", id: "i1" });
});

test("a filter asks for that kind and school year, from the first page", async () => {
  total = 314;
  const screen = await render(IncidentsScreen, { target: main() });
  await screen.getByRole("button", { name: "Volgende" }).click();
  await vi.waitFor(() => expect(asked.at(-1)?.offset).toBe(50));
  await screen.getByLabelText("Soort").selectOptions("Bedreiging");
  await screen.getByLabelText("Schooljaar").selectOptions("Schooljaar 2025-2026");
  await vi.waitFor(() =>
    expect(asked.at(-1)).toMatchObject({
      category: "threat",
      from: "2025-08-01",
      to: "2026-07-31",
      offset: 0,
    }),
  );
});

test("nothing found offers the way back to all, and an empty school the first step", async () => {
  const screen = await render(IncidentsScreen, { target: main() });
  await screen.getByLabelText("Woord, naam of nummer").fill("zeeslag");
  await expect.element(screen.getByText("Geen incident past hierbij")).toBeVisible();
  await screen.getByRole("button", { name: "Toon alle incidenten" }).click();
  await expect.element(screen.getByRole("button", { name: "2026-014" })).toBeVisible();
  await screen.unmount();
  total = 0;
  const empty = await render(IncidentsScreen, { target: main() });
  await expect.element(empty.getByText("Nog geen incidenten")).toBeVisible();
  await findsNothing();
});

test("a closed register says so", async () => {
  broken = { kind: "locked" };
  const screen = await render(IncidentsScreen, { target: main() });
  await expect.element(screen.getByRole("alert")).toHaveTextContent("Het register is gesloten");
});

test("who may only log sees the own log and opens nothing", async () => {
  setMe({ schoolYear: "2026-2027", may: ["record_incident"] } as Me);
  const screen = await render(IncidentsScreen, { target: main() });
  await expect.element(screen.getByRole("row", { name: /2026-014/ })).toBeVisible();
  expect(screen.getByRole("button", { name: "2026-014" }).elements()).toHaveLength(0);
});

test("a filter is kept under a name, used again in one step, and taken away", async () => {
  const screen = await render(IncidentsScreen, { target: main() });
  await screen.getByLabelText("Soort").selectOptions("Bedreiging");
  await screen.getByLabelText("Schooljaar").selectOptions("Schooljaar 2025-2026");
  await screen.getByRole("button", { name: "Filter bewaren…" }).click();
  const dialog = screen.getByRole("dialog");
  await dialog.getByRole("button", { name: "Bewaren" }).click();
  await expect.element(dialog.getByText("Vul dit in.")).toBeVisible();
  await dialog.getByRole("textbox", { name: "Naam van het filter" }).fill("Vorig jaar");
  await findsNothing();
  await dialog.getByRole("button", { name: "Bewaren" }).click();
  await expect
    .element(screen.getByRole("button", { name: "Vorig jaar", exact: true }))
    .toBeVisible();
  expect(saved[0]).toMatchObject({ category: "threat", yearsAgo: 1, text: "" });
  await screen.getByRole("button", { name: "Toon alle incidenten" }).click();
  await screen.getByRole("button", { name: "Vorig jaar", exact: true }).click();
  await vi.waitFor(() =>
    expect(asked.at(-1)).toMatchObject({ category: "threat", from: "2025-08-01" }),
  );
  await findsNothing();
  await screen.getByRole("button", { name: "Filter ‘Vorig jaar’ weghalen" }).click();
  await vi.waitFor(() => expect(saved).toEqual([]));
  expect(lastSaid()?.action?.label).toBe("Ongedaan maken");
  lastSaid()?.action?.run();
  await expect
    .element(screen.getByRole("button", { name: "Vorig jaar", exact: true }))
    .toBeVisible();
  expect(saved[0]).toMatchObject({ name: "Vorig jaar", category: "threat", yearsAgo: 1 });
});
