import { clearMocks, mockIPC } from "@tauri-apps/api/mocks";
import { userEvent } from "vitest/browser";
import { afterEach, beforeEach, expect, test } from "vitest";
import { render } from "vitest-browser-svelte";
import { languages, setLanguage } from "../../i18n/i18n.svelte";
import type { UseCase } from "../../ipc/bindings";
import { restart, route } from "../../shell/route.svelte";
import { findsNothing } from "../../testing/check";
import { setMe } from "../me.svelte";
import { matching } from "./actions";
import Find from "./Find.svelte";

const found = {
  people: [
    { person: { kind: "pupil", id: "p1" }, name: "Fenna Fantasie", detail: "7b" },
    { person: { kind: "guardian", id: "g1" }, name: "Ada Fantasie", detail: "Fenna" },
  ],
  incidents: [
    {
      id: "i1",
      number: "2026-014",
      happenedOn: "2026-11-18",
      category: "bullying_online",
      severity: "serious",
      place: "online",
      status: "reported",
      facts: "Een verzonnen bericht.",
      people: [{ person: { kind: "pupil", id: "p1" }, name: "Fenna Fantasie", detail: "7b" }],
      declined: null,
      others: 0,
    },
  ],
};

const working = (may: UseCase[]) =>
  setMe({
    name: "D. Denkbeeld",
    role: "director",
    title: "",
    oneTime: false,
    may,
    school: "De Verzonnen Wilg",
    schoolYear: "2026-2027",
    today: "2026-11-22",
    protocol: "samen-online",
  });

/** Where a screen stands in the window. */
const main = () => document.body.appendChild(document.createElement("main"));

beforeEach(() => {
  restart({ screen: "today" });
  working(["record_incident", "see_letters", "see_roster", "see_incidents"]);
  mockIPC(() => found);
});
afterEach(() => {
  clearMocks();
  setMe();
});

test("one types at once, walks with the arrows and opens with Enter", async () => {
  const screen = await render(Find, { target: main(), props: { open: true } });
  await expect.element(screen.getByRole("combobox")).toHaveFocus();
  await userEvent.keyboard("fan");
  await expect.element(screen.getByRole("option", { name: /Ada Fantasie/ })).toBeVisible();
  await expect
    .element(screen.getByRole("option", { name: /2026-014 Online pesten/ }))
    .toBeVisible();
  await findsNothing();
  await userEvent.keyboard("{ArrowDown}{Enter}");
  expect(route()).toEqual({ screen: "guardian", id: "g1" });
  await expect.element(screen.getByRole("dialog")).not.toBeInTheDocument();
});

test("it begins with what one may do, and offers nothing else", async () => {
  const screen = await render(Find, { target: main(), props: { open: true } });
  await expect.element(screen.getByRole("option", { name: "Incident vastleggen" })).toBeVisible();
  await expect
    .element(screen.getByRole("option", { name: "Instellingen" }))
    .not.toBeInTheDocument();
});

test("a thing to do is found by another word for it", async () => {
  mockIPC(() => ({ people: [], incidents: [] }));
  const screen = await render(Find, { target: main(), props: { open: true } });
  await userEvent.keyboard("printen");
  await expect.element(screen.getByRole("option", { name: "Brieven" })).toBeVisible();
  await userEvent.keyboard("{Enter}");
  expect(route()).toEqual({ screen: "letters" });
});

test("a search that fails says so", async () => {
  mockIPC(() => {
    throw { kind: "unexpected", code: "find" };
  });
  const screen = await render(Find, { target: main(), props: { open: true } });
  await userEvent.keyboard("fen");
  await expect.element(screen.getByRole("dialog")).toHaveTextContent(/Zoeken lukt nu niet/);
});

test("every typed word must begin a word", () => {
  expect(matching("form mak", "Toestemmingsformulieren maken", "formulieren")).toBe(true);
  expect(matching("aken", "Formulieren maken")).toBe(false);
  expect(matching("", "Brieven")).toBe(true);
});

test("who only hears it hears what can be done in their own language", async () => {
  for (const language of languages) {
    await setLanguage(language);
    const screen = await render(Find, { target: main(), props: { open: true } });
    await expect.element(screen.getByRole("option").first()).toBeVisible();
    await expect.element(screen.getByRole("dialog")).toMatchAriaSnapshot();
    await screen.unmount();
  }
});
