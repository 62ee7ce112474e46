import { beforeEach, expect, test } from "vitest";
import { render } from "vitest-browser-svelte";
import { restart, route } from "../../shell/route.svelte";
import { findsNothing, isHeard } from "../../testing/check";
import { consentFile } from "../../testing/consents";
import { moments, noMoments } from "../../testing/moments";
import { director, shellAnswers, works } from "../../testing/office";
import PupilScreen from "./PupilScreen.svelte";

const name = (given: string, family: string) => ({ given, initials: "", prefix: "", family });
const tie = (authority: string) => ({
  pupil: "p1",
  relation: "mother",
  authority,
  livesWith: "yes",
});
const guardian = (id: string, given: string, authority: string, household: number | null) => ({
  guardian: {
    id,
    name: name(given, "Verzonnen"),
    address: { street: "Sprookjeslaan 7", postcode: "1234 AB", town: "Nergenshuizen" },
    email: "niemand@voorbeeld.example",
    phone: "06 00000000",
    language: "nl",
    pupils: [tie(authority)],
    version: 4,
  },
  tie: tie(authority),
  fullName: `${given} Verzonnen`,
  household,
});
const file = {
  pupil: {
    id: "p1",
    name: name("Vera", "Verzonnen"),
    birthDate: "2016-11-23",
    gender: "female",
    yearGroup: "6",
    group: "g1",
    compositeGroups: [],
    key: "1001",
    eckId: null,
    enrolledOn: "2020-08-24",
    leftOn: null,
    version: 2,
  },
  hasLeft: false,
  fullName: "Vera Verzonnen",
  group: {
    id: "g1",
    name: "6a",
    schoolYear: "2026-2027",
    yearGroups: ["6"],
    kind: "home",
    key: null,
  },
  guardians: [
    guardian("o1", "Maud", "yes", 1),
    guardian("o2", "Olaf", "unknown", 1),
    guardian("o3", "Nico", "no", null),
  ],
  siblings: [
    {
      id: "p2",
      name: "Verzonnen, Vic",
      fullName: "Vic Verzonnen",
      group: "3",
      yearGroup: "3",
      birthDate: null,
      guardians: 0,
      incidents: null,
      leftOn: null,
    },
  ],
};

beforeEach(() => {
  restart({ screen: "pupil", id: "p1" });
  works();
});

test("the file says who decides, who gets letters, and what happened", async () => {
  shellAnswers({
    pupil: () => file,
    moments,
    consents_of: consentFile(),
    notes: [],
    protection: { restriction: null, viewpoints: [], given: [] },
  });
  const screen = await render(PupilScreen, { id: "p1" });
  await expect.element(screen.getByRole("heading", { level: 1 })).toHaveTextContent("Vera");
  await expect.element(screen.getByText(/Groep 6a .* 9 jaar, geboren 23 nov 2016/)).toBeVisible();
  await expect.element(screen.getByText("Heeft gezag")).toBeVisible();
  await expect.element(screen.getByText("Geen gezag")).toBeVisible();
  await expect.element(screen.getByText("Gezag niet bekend")).toBeVisible();
  await expect.element(screen.getByText("Krijgt geen brieven")).toBeVisible();
  await expect.element(screen.getByText("Krijgt één brief samen met Olaf Verzonnen")).toBeVisible();
  await expect.element(screen.getByText("Van 5 okt 2026 tot en met 6 okt 2026")).toBeVisible();
  await expect.element(screen.getByText("4 oudere gebeurtenissen niet getoond")).toBeVisible();
  await expect.element(screen.getByRole("button", { name: "Intrekken: Website" })).toBeVisible();
  await isHeard(screen.container);
  await screen.getByRole("button", { name: "Incident vastleggen" }).click();
  expect(route()).toEqual({ screen: "record", with: { kind: "pupil", id: "p1" } });
});

test("leaving for want of support begins at the child and without an incident", async () => {
  shellAnswers({ pupil: () => file, moments, consents_of: consentFile() });
  const screen = await render(PupilScreen, { id: "p1" });
  await expect.element(screen.getByText(/komt nooit uit een incident/)).toBeVisible();
  await screen.getByRole("button", { name: "Procedure openen…" }).click();
  expect(route()).toEqual({
    screen: "open",
    incident: null,
    person: { kind: "pupil", id: "p1" },
    step: "expulsion",
  });
});

test("a guardian who stands in the register already is tied to the child", async () => {
  const asked = shellAnswers({
    pupil: () => file,
    moments,
    consents_of: consentFile(),
    guardians: () => ({
      rows: [
        {
          guardian: {
            ...guardian("o8", "Anna", "yes", 1).guardian,
            pupils: [{ ...tie("yes"), pupil: "p7" }],
          },
          name: "Verzonnen, Anna",
          fullName: "Anna Verzonnen",
          pupils: [{ person: { kind: "pupil", id: "p7" }, name: "Zus Verzonnen", detail: "4" }],
        },
      ],
      total: 1,
    }),
    save_guardian: () => "o8",
  });
  const screen = await render(PupilScreen, { id: "p1" });
  await screen.getByRole("button", { name: "Ouder of verzorger toevoegen" }).click();
  const dialog = screen.getByRole("dialog");
  await dialog.getByRole("combobox", { name: "Staat deze ouder" }).fill("anna");
  await dialog.getByRole("option", { name: /Anna Verzonnen/ }).click();
  await expect.element(dialog.getByRole("textbox", { name: /^Roepnaam/ })).toHaveValue("Anna");
  await expect.element(dialog.getByRole("heading", { name: "Voor Zus Verzonnen" })).toBeVisible();
  await findsNothing(screen.container);
  await dialog.getByRole("button", { name: "Opslaan" }).click();
  await expect.poll(() => asked.some((one) => one.command === "save_guardian")).toBe(true);
  const saved = asked.find((one) => one.command === "save_guardian")?.args["edit"];
  expect(saved).toMatchObject({ id: "o8", version: 4 });
  expect((saved as { pupils: { pupil: string }[] }).pupils.map((one) => one.pupil)).toEqual([
    "p1",
    "p7",
  ]);
});

test("who edited too late is told, and keeps what was typed", async () => {
  shellAnswers({
    pupil: () => file,
    moments,
    consents_of: consentFile(),
    groups: () => [],
    save_pupil: () => {
      throw { kind: "stale", noun: "pupil" };
    },
  });
  const screen = await render(PupilScreen, { id: "p1" });
  await screen.getByRole("button", { name: "Gegevens wijzigen", exact: true }).click();
  const dialog = screen.getByRole("dialog");
  const given = dialog.getByRole("textbox", { name: /^Roepnaam/ });
  await given.fill("Veerle");
  await dialog.getByRole("button", { name: "Opslaan" }).click();
  await expect.element(dialog.getByRole("alert")).toBeVisible();
  await expect.element(given).toHaveValue("Veerle");
});

test("who sees neither incidents nor letters sees an empty timeline and nobody beside it", async () => {
  works({ ...director, may: ["see_roster"] });
  shellAnswers({ pupil: () => file, moments: noMoments });
  const screen = await render(PupilScreen, { id: "p1" });
  await expect.element(screen.getByText("Vic Verzonnen")).toBeVisible();
  await expect.element(screen.getByText("Niets vastgelegd")).toBeVisible();
  expect(screen.getByRole("heading", { name: "Samen bij incidenten" }).query()).toBeNull();
  expect(screen.getByRole("button", { name: "Incident vastleggen" }).query()).toBeNull();
  expect(screen.getByRole("heading", { name: "Toestemmingen" }).query()).toBeNull();
  expect(screen.getByRole("button", { name: "Procedure openen…" }).query()).toBeNull();
});
