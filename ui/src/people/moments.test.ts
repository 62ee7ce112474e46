import { userEvent } from "vitest/browser";
import { beforeEach, expect, test } from "vitest";
import { render } from "vitest-browser-svelte";
import { restart, route } from "../shell/route.svelte";
import { findsNothing, isHeard } from "../testing/check";
import { beside, moments, noMoments } from "../testing/moments";
import { type Asked, shellAnswers, works } from "../testing/office";
import Moments from "./Moments.svelte";

const person = { kind: "pupil" as const, id: "p1" };
let asked: Asked[];

beforeEach(() => {
  restart({ screen: "pupil", id: "p1" });
  works();
  asked = shellAnswers({ moments });
});

test("every kind stands in one line of time by school year, with the part of the child", async () => {
  const screen = await render(Moments, { person });
  await expect.element(screen.getByText("2026-014 · Gepeste of getroffene")).toBeVisible();
  await expect.element(screen.getByText("Met Maud Verzonnen, na incident 2026-014.")).toBeVisible();
  await expect.element(screen.getByText("Van 5 okt 2026 tot en met 6 okt 2026")).toBeVisible();
  await expect.element(screen.getByText(/5 keer ja, 2 keer nee/)).toBeVisible();
  await expect.element(screen.getByText("Afgeschermde notitie")).toBeVisible();
  await expect.element(screen.getByText("In groep 6a")).toBeVisible();
  const years = screen.getByRole("heading", { level: 3 }).elements();
  expect(years.map((one) => one.textContent)).toEqual([
    "Schooljaar 2026-2027",
    "Schooljaar 2025-2026",
  ]);
  await isHeard(screen.container);
});

test("one kind at a time can be seen, and each says how many there are", async () => {
  const screen = await render(Moments, { person });
  await screen.getByRole("button", { name: "Maatregelen (1)" }).click();
  await expect.element(screen.getByText("Schorsing", { exact: true }).first()).toBeVisible();
  expect(screen.getByText("In groep 6a").query()).toBeNull();
  await screen.getByRole("button", { name: "Alles (7)" }).click();
  await expect.element(screen.getByText("In groep 6a")).toBeVisible();
});

test("who looks further back says why, and the office is told", async () => {
  const screen = await render(Moments, { person });
  await expect.element(screen.getByText("4 oudere gebeurtenissen niet getoond")).toBeVisible();
  await screen.getByRole("button", { name: "Kijk verder terug…" }).click();
  const dialog = screen.getByRole("dialog");
  await dialog.getByRole("button", { name: "Toon alles" }).click();
  await expect.element(dialog.getByText("Kies een reden.")).toBeVisible();
  await findsNothing(screen.container);
  await dialog.getByRole("radio", { name: /^Hulp voor het kind/ }).click();
  shellAnswers({
    moments: (args: unknown) => (
      asked.push({ command: "m", args } as Asked),
      {
        ...moments(),
        earlier: 0,
        since: null,
      }
    ),
  });
  await dialog.getByRole("button", { name: "Toon alles" }).click();
  await expect.element(screen.getByText(/^Alle jaren zijn te zien. Reden: Hulp/)).toBeVisible();
  expect(asked.at(-1)?.args).toMatchObject({ back: "support" });
});

test("the picture says who was there, how often and with which parts, also by keyboard", async () => {
  const screen = await render(Moments, { person });
  const list = screen.getByRole("list", { name: "Wie er samen met Vera Verzonnen" });
  await expect
    .element(list.getByRole("button", { name: /Olle Ontwerp 6a 2 incidenten/ }))
    .toBeVisible();
  (list.getByRole("button").first().element() as HTMLElement).focus();
  await userEvent.keyboard("{Enter}");
  await expect
    .element(
      screen.getByText("Vera Verzonnen: Gepeste of getroffene · Olle Ontwerp: Pester of dader"),
    )
    .toBeVisible();
  await expect
    .element(screen.getByText(/In 1 incident was ook iemand zonder dossier/))
    .toBeVisible();
  await findsNothing(screen.container);
  await screen.getByRole("button", { name: "Olle Ontwerp", exact: true }).click();
  expect(route()).toEqual({ screen: "pupil", id: "p8" });
});

test("the table twin holds everyone, also whom the picture has no room for", async () => {
  shellAnswers({
    moments: () => ({
      ...moments(),
      together: Array.from({ length: 11 }, (_, at) => beside(`p${at}`, `Kind ${at + 1}`, 1)),
    }),
  });
  const screen = await render(Moments, { person });
  await expect.element(screen.getByText(/Nog 3 anderen staan in de tabel/)).toBeVisible();
  await screen.getByRole("button", { name: "Als tabel" }).click();
  await expect.element(screen.getByRole("row", { name: /Kind 11/ })).toBeVisible();
  await findsNothing(screen.container);
});

test("an empty file says what is missing, and names nobody", async () => {
  shellAnswers({ moments: noMoments });
  const screen = await render(Moments, { person });
  await expect.element(screen.getByText("Niets vastgelegd")).toBeVisible();
  expect(screen.getByRole("heading", { name: "Rollen in incidenten" }).query()).toBeNull();
  await findsNothing(screen.container);
});
