import { beforeEach, expect, test } from "vitest";
import { render } from "vitest-browser-svelte";
import { paper } from "../../gallery/paper";
import { isHeard } from "../../testing/check";
import { director, Refusal, shellAnswers, works } from "../../testing/office";
import ConsentsScreen from "./ConsentsScreen.svelte";

const item = (code: string, kind = "channel", media = ["photo", "film"]) => ({
  item: {
    code,
    subject: "pupil",
    kind,
    media,
    nameNl: code,
    labelNl: code,
    nameEn: code,
    labelEn: code,
  },
  asked: true,
});
const groups = [
  { id: "g5b", name: "5b", yearGroups: ["5"], pupils: 24 },
  { id: "g8a", name: "8a", yearGroups: ["8"], pupils: 32 },
];

async function open(answers = {}) {
  document.querySelector("main")?.remove();
  const asked = shellAnswers({
    groups,
    consent_items: [item("website_public"), item("radio", "channel", ["sound"])],
    consent_sheet: 2,
    forms_pdf: () => paper(["Lijst"]).buffer,
    save_forms: "lijst.pdf",
    save_consent_table: "toestemmingen.csv",
    ...answers,
  });
  const target = document.body.appendChild(document.createElement("main"));
  const screen = await render(ConsentsScreen, { props: { tab: "lists" }, target });
  return { screen, asked };
}

beforeEach(() => works());

test("the list for the photographer is made for a group and kept under its name", async () => {
  const { screen, asked } = await open();
  await screen.getByRole("combobox", { name: "Groep" }).selectOptions("Groep 8a");
  await screen.getByRole("checkbox", { name: "website_public" }).click();
  expect(screen.getByRole("checkbox", { name: "radio" }).query()).toBeNull();
  await screen.getByRole("button", { name: "Lijst maken" }).click();
  await expect.element(screen.getByRole("button", { name: "Opslaan" })).toBeVisible();
  await screen.getByRole("button", { name: "Opslaan" }).click();
  await isHeard();
  expect(asked.find((one) => one.command === "consent_sheet")?.args["asked"]).toEqual({
    sheet: "photographer",
    group: "g8a",
    channels: ["website_public"],
    medium: "photo",
    language: "nl",
  });
  expect(asked.find((one) => one.command === "save_forms")?.args).toEqual({
    name: "toestemmingen-fotograaf-8a",
  });
  // Another choice: the sheet on the screen would be taken for it.
  await screen.getByRole("radio", { name: /Overzicht van de groep/ }).click();
  await expect.element(screen.getByText(/Hier ziet u dan het blad/)).toBeVisible();
});

test("who is not in the app group is asked for one group, and only where the school asks", async () => {
  const without = await open();
  await without.screen.getByRole("radio", { name: /Niet in de groepsapp/ }).click();
  await expect.element(without.screen.getByText(/vraagt niet naar de groepsapp/)).toBeVisible();
  const { screen, asked } = await open({
    consent_items: [item("group_app", "own_details", [])],
  });
  await screen.getByRole("radio", { name: /Niet in de groepsapp/ }).click();
  await screen.getByRole("button", { name: "Lijst maken" }).click();
  await expect.element(screen.getByText("Kies eerst een groep.").last()).toBeVisible();
  expect(asked.some((one) => one.command === "consent_sheet")).toBe(false);
});

test("a teacher makes the list of a group and hears which is not theirs", async () => {
  works({ ...director, role: "teacher", may: ["see_roster", "see_consent_sheets"] });
  const { screen, asked } = await open({ consent_sheet: new Refusal({ kind: "forbidden" }) });
  expect(screen.getByRole("button", { name: "CSV" }).query()).toBeNull();
  await screen.getByRole("combobox", { name: "Groep" }).selectOptions("Groep 5b");
  await screen.getByRole("button", { name: "Lijst maken" }).click();
  await expect.element(screen.getByRole("alert")).toBeVisible();
  expect(asked.some((one) => one.command === "consent_items")).toBe(false);
});

test("everything can be saved as a table in the words of the screen", async () => {
  const { screen, asked } = await open();
  await screen.getByRole("button", { name: "Excel (XLSX)" }).click();
  const saved = asked.find((one) => one.command === "save_consent_table")?.args;
  expect(saved).toMatchObject({
    whom: { group: null },
    format: "xlsx",
    words: { name: "Naam", states: { unanswered: "Geen antwoord" }, media: { sound: "Geluid" } },
  });
});
