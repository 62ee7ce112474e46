import { clearMocks } from "@tauri-apps/api/mocks";
import { afterEach, beforeEach, expect, test } from "vitest";
import { render } from "vitest-browser-svelte";
import type { IncidentFile, IncidentLine } from "../../ipc/bindings";
import { restart, route } from "../../shell/route.svelte";
import { findsNothing } from "../../testing/check";
import { incidentFile } from "../../testing/incidents";
import { type Asked, Refusal, shellAnswers, works } from "../../testing/office";
import IncidentScreen from "./IncidentScreen.svelte";

const main = () =>
  document.querySelector("main") ?? document.body.appendChild(document.createElement("main"));

const other: IncidentLine = {
  id: "i2",
  number: "2026-015",
  happenedOn: "2026-11-13",
  category: "threat",
  severity: "light",
  place: "yard",
  status: "reported",
  facts: "Er werd gedreigd.",
  people: [],
  others: 1,
  declined: null,
};

let more: Partial<IncidentFile>;
let answer: unknown;
let asked: Asked[];

beforeEach(() => {
  restart({ screen: "incident", id: "i1" });
  works();
  more = { asksScope: false };
  answer = null;
  asked = shellAnswers({
    incident: () => incidentFile(more),
    incidents: { rows: [other], total: 1 },
    draft: null,
    notes: [],
    recording: { protocol: { categories: ["bullying", "threat"] }, templates: [] },
    add_act: () => answer,
    strike_act: null,
    link_incidents: () => answer,
    unlink_incidents: null,
    merge_incidents: null,
    decline_incident: () => answer,
  });
});
afterEach(() => {
  clearMocks();
  works();
});

const show = () => render(IncidentScreen, { props: { id: "i1" }, target: main() });
const sent = (command: string) =>
  asked.filter((one) => one.command === command).map((one) => one.args);

test("an act is put down with its own people, and a refusal loses nothing", async () => {
  answer = new Refusal({
    kind: "refused",
    refusals: [{ refusal: { rule: "act_in_future" }, source: "protocol" }],
  });
  const screen = await show();
  await screen.getByRole("button", { name: "Handeling toevoegen" }).click();
  const dialog = screen.getByRole("dialog", { name: "Handeling toevoegen" });
  await dialog.getByRole("combobox", { name: /Soort/ }).selectOptions("threat");
  const what = dialog.getByRole("textbox", { name: /Wat gebeurde er/ });
  await what.fill("In de groepsapp stond: wacht maar.");
  await dialog.getByRole("checkbox", { name: "Fenna Fantasie" }).click();
  await dialog
    .getByRole("combobox", { name: "Rol van Fenna Fantasie" })
    .selectOptions("perpetrator");
  await dialog.getByRole("checkbox", { name: "Onbekende" }).click();
  await findsNothing();
  await dialog.getByRole("button", { name: "Vastleggen" }).click();
  await expect.element(dialog).toHaveTextContent("Deze dag ligt in de toekomst");
  await expect.element(what).toHaveValue("In de groepsapp stond: wacht maar.");
  answer = "act-1";
  await dialog.getByRole("button", { name: "Vastleggen" }).click();
  await expect.poll(() => sent("add_act")).toHaveLength(2);
  expect(sent("add_act")[1]).toEqual({
    incident: "i1",
    act: {
      category: "threat",
      on: "2026-11-12",
      what: "In de groepsapp stond: wacht maar.",
      parts: [
        { party: "a", role: "perpetrator" },
        { party: "c", role: "involved" },
      ],
    },
  });
});

test("the acts stand one after another, each with its people, and a mistake is struck out", async () => {
  const line = (id: string, struck: string | null) => ({
    id,
    act: {
      category: "threat" as const,
      on: "2026-11-12",
      what: `Handeling ${id}`,
      parts: [{ party: "a", role: "perpetrator" as const }],
    },
    recordedOn: "2026-11-13",
    by: "S. Verzinsel",
    struck,
  });
  more = { asksScope: false, acts: [line("een", null), line("twee", "Een ander kind.")] };
  const screen = await show();
  const list = screen.getByRole("list", { name: "Wat er na elkaar gebeurde" });
  await expect.element(list).toHaveTextContent("Fenna Fantasie, Pester of dader");
  await expect.element(list).toHaveTextContent("Een ander kind.");
  await findsNothing();
  await list.getByRole("button", { name: /Doorhalen.*een/ }).click();
  const dialog = screen.getByRole("dialog", { name: "Handeling doorhalen" });
  await dialog.getByRole("textbox").fill("Dit klopt niet.");
  await dialog.getByRole("button", { name: "Doorhalen" }).click();
  await expect.poll(() => sent("strike_act")).toEqual([{ id: "een", why: "Dit klopt niet." }]);
});

test("an incident is linked to another, and parted", async () => {
  more = {
    asksScope: false,
    links: [{ id: "l1", kind: "follows_from", fromHere: true, incident: other }],
  };
  const screen = await show();
  const panel = screen.getByRole("region", { name: "Hoort bij" });
  await expect.element(panel).toHaveTextContent("Dit volgde uit");
  await panel.getByRole("button", { name: /Losmaken/ }).click();
  await expect.poll(() => sent("unlink_incidents")).toEqual([{ id: "l1", of: "i1" }]);
  await panel
    .getByRole("button", { name: /2026-015/ })
    .first()
    .click();
  expect(route()).toEqual({ screen: "incident", id: "i2" });
});

test("a double is merged into the other after saying which", async () => {
  const screen = await show();
  const panel = screen.getByRole("region", { name: "Hoort bij" });
  await panel.getByRole("button", { name: "Koppelen" }).click();
  const dialog = screen.getByRole("dialog", { name: "Koppelen" });
  await dialog.getByRole("radio", { name: /Dubbel vastgelegd/ }).click();
  await dialog.getByRole("button", { name: "Samenvoegen" }).click();
  expect(sent("merge_incidents")).toEqual([]);
  await dialog.getByRole("combobox").fill("2026-015");
  await dialog.getByRole("option", { name: /2026-015/ }).click();
  await findsNothing();
  await dialog.getByRole("button", { name: "Samenvoegen" }).click();
  await expect
    .poll(() => sent("merge_incidents"))
    .toEqual([{ kept: "i2", double: "i1", version: 3 }]);
  await expect.poll(() => route()).toEqual({ screen: "incident", id: "i2" });
});

test("a report is declined with a reason, and the reason stays to be read", async () => {
  const file = incidentFile();
  more = { asksScope: false, tasks: [], incident: { ...file.incident, status: "sent_in" } };
  const screen = await show();
  await screen.getByRole("button", { name: "Afwijzen" }).click();
  const dialog = screen.getByRole("dialog", { name: "Melding afwijzen" });
  await dialog.getByRole("textbox", { name: /Waarom/ }).fill("Dit stond er al.");
  await findsNothing();
  more = {
    ...more,
    declined: "Dit stond er al.",
    incident: { ...file.incident, status: "struck_out" },
  };
  await dialog.getByRole("button", { name: "Afwijzen" }).click();
  await expect
    .poll(() => sent("decline_incident"))
    .toEqual([{ incident: "i1", reason: "Dit stond er al.", version: 3 }]);
  await expect.element(screen.getByText("Melding afgewezen: Dit stond er al.")).toBeVisible();
});
