// Nothing is offered that is refused below: for each role the ways, the buttons, the menu and what can
// be found to do are written out. What a role may do comes from the office, through `rights.json`.
import { clearMocks } from "@tauri-apps/api/mocks";
import { userEvent } from "vitest/browser";
import { afterEach, beforeEach, expect, test } from "vitest";
import { render } from "vitest-browser-svelte";
import Frame from "./Frame.svelte";
import type { Role, Today } from "./ipc/bindings";
import { setMe } from "./screens/me.svelte";
import { restart, route } from "./shell/route.svelte";
import { shellAnswers, someone, works } from "./testing/office";

const today: Today = {
  press: [],
  programme: [],
  tasks: [],
  deadlines: [],
  undelivered: [],
  incidents: [],
  signals: [],
  sentIn: [],
  incidentsThisYear: null,
  forms: [],
  pupils: 12,
  withoutGuardian: 1,
  choices: 0,
  keptTooLong: 0,
  breaches: [],
  letterTexts: 0,
  addressMissing: true,
  copies: null,
  recovery: null,
};

interface Offered {
  ways: string[];
  record: boolean;
  menu: string[];
  actions: string[];
}

const office = ["Toestemmingen", "Brieven", "Medewerkers", "Jaarprogramma"];
const figures = ["Cijfers", "Instellingen"];
const always = [
  "Handleiding F1",
  "English",
  "Lichte kleuren",
  "Donkere kleuren",
  "Wachtwoord wijzigen",
  "Vergrendelen Ctrl Shift L",
];
const undo = "Laatste stap ongedaan maken Ctrl Z";
const offered: Record<Role, Offered> = {
  director: {
    ways: ["Vandaag", "Leerlingen", "Incidenten", "Maatregelen", ...office, ...figures],
    record: true,
    menu: [undo, "Geschiedenis", ...always],
    actions: [
      "Incident vastleggen",
      "Toestemmingsformulieren maken",
      "Wat er vandaag te doen is",
      "Alle incidenten",
      "Maatregelen",
      "Brieven",
      "Leerlingen",
      "Medewerkers",
      "Als de pers belt",
      "Jaarprogramma",
      "Cijfers over incidenten",
      "Leerlingen inlezen",
      "Naar het volgende schooljaar",
      "Instellingen",
      "Geschiedenis",
    ],
  },
  counsellor: {
    ways: ["Vandaag", "Leerlingen", "Incidenten", "Maatregelen", ...office, ...figures],
    record: true,
    menu: always,
    actions: [
      "Incident vastleggen",
      "Toestemmingsformulieren maken",
      "Wat er vandaag te doen is",
      "Alle incidenten",
      "Maatregelen",
      "Brieven",
      "Leerlingen",
      "Medewerkers",
      "Als de pers belt",
      "Jaarprogramma",
      "Cijfers over incidenten",
      "Instellingen",
    ],
  },
  administrator: {
    ways: ["Vandaag", "Leerlingen", ...office, "Instellingen"],
    record: false,
    menu: [undo, ...always],
    actions: [
      "Toestemmingsformulieren maken",
      "Wat er vandaag te doen is",
      "Brieven",
      "Leerlingen",
      "Medewerkers",
      "Jaarprogramma",
      "Leerlingen inlezen",
      "Naar het volgende schooljaar",
      "Instellingen",
    ],
  },
  teacher: {
    ways: ["Vandaag", "Leerlingen", "Incidenten", "Toestemmingen", "Jaarprogramma"],
    record: true,
    menu: always,
    actions: [
      "Incident vastleggen",
      "Wat er vandaag te doen is",
      "Alle incidenten",
      "Leerlingen",
      "Jaarprogramma",
    ],
  },
  reader: {
    ways: ["Cijfers", "Geschiedenis"],
    record: false,
    menu: ["Geschiedenis", ...always],
    actions: ["Cijfers over incidenten", "Geschiedenis"],
  },
};

const words = (element: Element) => element.textContent?.replace(/\s+/g, " ").trim() ?? "";

beforeEach(() => restart({ screen: "today" }));
afterEach(() => {
  clearMocks();
  setMe();
});

for (const [role, expected] of Object.entries(offered) as [Role, Offered][]) {
  test(`the window offers the ${role} what the office allows, and nothing else`, async () => {
    works(someone(role));
    shellAnswers({
      today,
      history: [],
      protocols: [],
      draft: null,
      find: { people: [], incidents: [] },
    });
    const screen = await render(Frame, { demo: false, onlock: () => {} });
    const first = role === "reader" ? "Geschiedenis" : "Vandaag";
    await expect.element(screen.getByRole("heading", { level: 1 })).toHaveTextContent(first);
    if (role === "reader") expect(route()).toEqual({ screen: "history" });
    const ways = screen.getByRole("navigation", { name: "Hoofdmenu" }).getByRole("link");
    expect(ways.elements().map(words)).toEqual(expected.ways);
    const record = screen.getByRole("banner").getByRole("button", { name: /^Incident vastleggen/ });
    expect(record.elements()).toHaveLength(expected.record ? 1 : 0);
    await userEvent.keyboard("{Control>}n{/Control}");
    expect(route().screen === "record").toBe(expected.record);
    await screen.getByRole("button", { name: "Meer" }).click();
    expect(screen.getByRole("menuitem").elements().map(words)).toEqual(expected.menu);
    await userEvent.keyboard("{Escape}{Control>}k{/Control}");
    await expect.element(screen.getByRole("option").first()).toBeVisible();
    expect(screen.getByRole("option").elements().map(words)).toEqual(expected.actions);
  });
}

test("a key that the role does not have does nothing", async () => {
  works(someone("teacher"));
  const asked = shellAnswers({ today, find: { people: [], incidents: [] } });
  const screen = await render(Frame, { demo: false, onlock: () => {} });
  await expect.element(screen.getByRole("heading", { level: 1 })).toBeVisible();
  await userEvent.keyboard("{Control>}z{/Control}");
  expect(asked.some((one) => one.command === "undo")).toBe(false);
});
