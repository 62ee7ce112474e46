import { clearMocks } from "@tauri-apps/api/mocks";
import { userEvent } from "vitest/browser";
import { afterEach, beforeEach, expect, test } from "vitest";
import { render } from "vitest-browser-svelte";
import App from "./App.svelte";
import { setLanguage } from "./i18n/i18n.svelte";
import type { Today } from "./ipc/bindings";
import { setMe } from "./screens/me.svelte";
import { restart } from "./shell/route.svelte";
import { findsNothing } from "./testing/check";
import { director, Refusal, shellAnswers } from "./testing/office";

const locked = new Refusal({ kind: "locked" });
const quiet: Today = {
  press: [],
  programme: [],
  tasks: [],
  deadlines: [],
  undelivered: [],
  incidents: [],
  signals: [],
  sentIn: [],
  incidentsThisYear: 0,
  forms: [],
  pupils: 12,
  withoutGuardian: 0,
  choices: 0,
  keptTooLong: 0,
  breaches: [],
  letterTexts: 0,
  addressMissing: false,
  copies: null,
  recovery: null,
};
const door = { exists: true, school: "De Verzonnen Wilg", asksName: false, recovery: false };
const settled = { is_demo: false, me: director, today: quiet };

beforeEach(() => {
  setMe();
  restart({ screen: "today" });
});
afterEach(clearMocks);

test("without a register the set-up begins", async () => {
  shellAnswers({ is_demo: false, me: locked, look: { ...door, exists: false }, protocols: [] });
  const screen = await render(App);
  await expect.element(screen.getByRole("heading", { level: 1 })).toHaveTextContent("Welkom");
});

test("a register asks its password and then opens on today", async () => {
  let open = false;
  shellAnswers({
    is_demo: false,
    me: () => (open ? director : locked),
    look: door,
    open: () => {
      open = true;
      return null;
    },
    today: quiet,
  });
  const screen = await render(App);
  await screen.getByLabelText("Wachtwoord").fill("een heel lange zin");
  await screen.getByRole("button", { name: "Openen" }).click();
  await expect.element(screen.getByRole("heading", { level: 1 })).toHaveTextContent("Vandaag");
  await expect.element(screen.getByRole("navigation", { name: "Hoofdmenu" })).toBeVisible();
  await findsNothing();
});

test("the invented school opens by itself once it is ready, and says what it is", async () => {
  let questions = 0;
  shellAnswers({
    is_demo: true,
    me: () => (++questions < 4 ? locked : director),
    today: quiet,
  });
  const screen = await render(App);
  await expect.element(screen.getByText("Verzonnen school")).toBeVisible();
  await expect.element(screen.getByRole("heading", { level: 1 })).toHaveTextContent("Vandaag");
});

test("an invented school that cannot be made says why, and is tried again", async () => {
  let tried = 0;
  shellAnswers({
    is_demo: true,
    me: () => (tried === 0 ? new Refusal({ kind: "disk_full" }) : director),
    look: { ...door, exists: false },
    settle_demo: () => {
      tried += 1;
      return null;
    },
    today: quiet,
  });
  const screen = await render(App);
  await expect.element(screen.getByRole("alert")).toHaveTextContent("vol");
  await findsNothing();
  await screen.getByRole("button", { name: "Probeer het opnieuw" }).click();
  await expect.element(screen.getByRole("heading", { level: 1 })).toHaveTextContent("Vandaag");
});

test("a register that cannot be looked at says why", async () => {
  shellAnswers({ is_demo: false, me: locked, look: new Refusal({ kind: "newer_file" }) });
  const screen = await render(App);
  await expect.element(screen.getByRole("alert")).toHaveTextContent("nieuwere Pluis");
});

test("when the office answers that it is locked, the door closes and the place is kept", async () => {
  let open = true;
  shellAnswers({
    is_demo: false,
    me: () => (open ? director : locked),
    today: () => (open ? quiet : locked),
    history: () => (open ? [] : locked),
    verify: () => (open ? { lines: 1, head: "", faults: [] } : locked),
    look: door,
    open: () => {
      open = true;
      return null;
    },
  });
  restart({ screen: "history" });
  const screen = await render(App);
  await expect.element(screen.getByRole("heading", { level: 1 })).toHaveTextContent("Geschiedenis");
  open = false;
  await screen.getByRole("button", { name: "Nu nakijken" }).click();
  await expect.element(screen.getByLabelText("Wachtwoord")).toBeVisible();
  expect(screen.container.textContent).not.toContain("Denkbeeld");
  await screen.getByLabelText("Wachtwoord").fill("een heel lange zin");
  await screen.getByRole("button", { name: "Openen" }).click();
  await expect.element(screen.getByRole("heading", { level: 1 })).toHaveTextContent("Geschiedenis");
});

test("whoever comes next does not land where someone else was working", async () => {
  let who: typeof director | undefined = director;
  shellAnswers({
    ...settled,
    me: () => who ?? locked,
    history: [],
    look: { ...door, asksName: true },
    lock: () => {
      who = undefined;
      return null;
    },
    open: () => {
      who = { ...director, name: "I. Inbeelding", role: "counsellor" };
      return null;
    },
  });
  restart({ screen: "history" });
  const screen = await render(App);
  const title = screen.getByRole("heading", { level: 1 });
  await expect.element(title).toHaveTextContent("Geschiedenis");
  await userEvent.keyboard("{Control>}{Shift>}L{/Shift}{/Control}");
  await screen.getByLabelText("Uw naam").fill("I. Inbeelding");
  await screen.getByLabelText("Wachtwoord").fill("een heel lange zin");
  await screen.getByRole("button", { name: "Openen" }).click();
  await expect.element(title).toHaveTextContent("Vandaag");
});

test("Ctrl+Shift+L locks, and the screen is gone", async () => {
  let open = true;
  const asked = shellAnswers({
    ...settled,
    me: () => (open ? director : locked),
    look: door,
    lock: () => {
      open = false;
      return null;
    },
  });
  const screen = await render(App);
  await expect.element(screen.getByRole("heading", { level: 1 })).toHaveTextContent("Vandaag");
  await userEvent.keyboard("{Control>}{Shift>}L{/Shift}{/Control}");
  await expect.element(screen.getByLabelText("Wachtwoord")).toBeVisible();
  expect(asked.some((one) => one.command === "lock")).toBe(true);
});

test("Ctrl+Z takes the last step back and reads the screen anew", async () => {
  const asked = shellAnswers({ ...settled, undo: "edit_pupil" });
  const screen = await render(App);
  await expect.element(screen.getByText("Er is niets te doen")).toBeVisible();
  await userEvent.keyboard("{Control>}z{/Control}");
  await expect.element(screen.getByText("Ongedaan gemaakt: Leerling gewijzigd")).toBeVisible();
  expect(asked.filter((one) => one.command === "undo")).toHaveLength(1);
});

test("with nothing to take back, Ctrl+Z says so", async () => {
  shellAnswers({ ...settled, undo: new Refusal({ kind: "nothing_to_undo" }) });
  const screen = await render(App);
  await expect.element(screen.getByText("Er is niets te doen")).toBeVisible();
  await userEvent.keyboard("{Control>}z{/Control}");
  await expect
    .element(screen.getByRole("alert"))
    .toHaveTextContent("Er is niets om terug te draaien.");
});

test("what a role may not do is not offered", async () => {
  const me = {
    ...director,
    role: "administrator",
    title: "",
    oneTime: false,
    may: ["see_roster", "see_letters", "see_tasks"],
  };
  shellAnswers({ ...settled, me });
  const screen = await render(App);
  const menu = screen.getByRole("navigation", { name: "Hoofdmenu" });
  await expect.element(menu.getByRole("link", { name: "Leerlingen" })).toBeVisible();
  expect(menu.getByRole("link", { name: "Incidenten" }).elements()).toHaveLength(0);
  expect(screen.getByRole("button", { name: "Incident vastleggen" }).elements()).toHaveLength(0);
});

test("the language is switched from the menu, everywhere at once", async () => {
  shellAnswers(settled);
  const screen = await render(App);
  await screen.getByRole("button", { name: "Meer" }).click();
  await screen.getByRole("menuitem", { name: "English" }).click();
  await expect.element(screen.getByRole("heading", { level: 1 })).toHaveTextContent("Today");
  await expect.element(screen.getByRole("link", { name: "Pupils" })).toBeVisible();
  await setLanguage("nl");
  localStorage.clear();
});

test("who has a password of another chooses one first, and sees nothing before", async () => {
  let chosen = false;
  shellAnswers({
    is_demo: false,
    me: () => ({
      ...director,
      oneTime: !chosen,
      may: chosen ? director.may : ["change_own_password"],
    }),
    change_password: () => {
      chosen = true;
      return null;
    },
    today: quiet,
  });
  const screen = await render(App);
  await expect
    .element(screen.getByRole("heading", { level: 1 }))
    .toHaveTextContent("Welkom, D. Denkbeeld");
  expect(screen.getByRole("navigation").elements()).toHaveLength(0);
  await findsNothing();
  await screen.getByLabelText(/^Wachtwoord dat u kreeg/).fill("0V3K-7MBQ-Z4R1-XH9D");
  await screen
    .getByLabelText(/^Nieuw wachtwoord/)
    .first()
    .fill("een eigen lange zin");
  await screen.getByLabelText(/nog een keer/).fill("een eigen lange zin");
  await screen.getByRole("button", { name: "Wachtwoord wijzigen" }).click();
  await expect.element(screen.getByRole("heading", { level: 1 })).toHaveTextContent("Vandaag");
});
