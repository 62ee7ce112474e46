import { clearMocks, mockIPC } from "@tauri-apps/api/mocks";
import { afterEach, expect, test } from "vitest";
import { render } from "vitest-browser-svelte";
import { restart, route } from "../../shell/route.svelte";
import { isHeard } from "../../testing/check";
import LettersScreen from "./LettersScreen.svelte";

afterEach(clearMocks);

/** Where a screen stands in the window. */
const main = () => document.body.appendChild(document.createElement("main"));

const warning = {
  id: "11111111-1111-4111-8111-111111111111",
  number: "2026-B0007",
  kind: "warning",
  person: { person: { kind: "pupil", id: "p1" }, name: "Fenna Fantasie", detail: "7b" },
  file: "pupil_file",
  incident: null,
  sanction: "s1",
  recipients: ["Ada Fantasie", "Bo Verzonnen"],
  guardians: [],
  about: null,
  invitesTo: null,
  hasAddress: true,
  title: "Waarschuwing voor Fenna",
  pages: 1,
  issuedOn: "2026-11-03",
  sha256: "a1".repeat(32),
  printedOn: "2026-11-03",
  handedOverOn: null,
  postedOn: "2026-11-04",
  returnedOn: null,
  waits: false,
};
const waiting = {
  ...warning,
  id: "22222222-2222-4222-8222-222222222222",
  number: "2026-B0009",
  kind: "inspectorate_notice",
  title: "Melding van een schorsing",
  recipients: [],
  printedOn: null,
  postedOn: null,
  waits: true,
};

test("the list says to whom each letter went and whether it got there", async () => {
  mockIPC(() => ({ rows: [waiting, warning], total: 2 }));
  const screen = await render(LettersScreen, { target: main() });
  const posted = screen.getByRole("row", { name: /2026-B0007/ });
  await expect.element(posted).toHaveTextContent("Ada Fantasie en Bo Verzonnen");
  await expect.element(posted).toHaveTextContent("gepost 4 nov");
  const open = screen.getByRole("row", { name: /2026-B0009/ });
  await expect.element(open).toHaveTextContent("Inspectie van het Onderwijs");
  await expect.element(open).toHaveTextContent("nog niet bezorgd");
  await isHeard();
});

test("asking for what is not delivered asks the office, and says that the rest is left out", async () => {
  const filters: unknown[] = [];
  mockIPC((_, args) => {
    filters.push((args as { filter: unknown }).filter);
    return { rows: [waiting], total: 1 };
  });
  const screen = await render(LettersScreen, { target: main() });
  await screen.getByRole("checkbox", { name: /nog niet bezorgd/ }).click();
  await expect.element(screen.getByText("Brieven die bezorgd zijn")).toBeVisible();
  expect(filters.at(-1)).toMatchObject({ undelivered: true, offset: 0 });
});

test("a letter opens by its number", async () => {
  mockIPC(() => ({ rows: [warning], total: 1 }));
  restart({ screen: "letters" });
  const screen = await render(LettersScreen, { target: main() });
  await screen.getByRole("button", { name: "2026-B0007" }).click();
  expect(route()).toEqual({ screen: "letter", id: warning.id });
});

test("a list that cannot be read says why and can be tried again", async () => {
  let broken = true;
  mockIPC(() => {
    if (broken) throw { kind: "forbidden" };
    return { rows: [], total: 0 };
  });
  const screen = await render(LettersScreen, { target: main() });
  await expect.element(screen.getByRole("alert")).toHaveTextContent(/rol/);
  broken = false;
  await screen.getByRole("button", { name: "Probeer het opnieuw" }).click();
  await expect.element(screen.getByText("Nog geen brieven")).toBeVisible();
});
