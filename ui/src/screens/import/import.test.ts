import { beforeEach, expect, test } from "vitest";
import { render } from "vitest-browser-svelte";
import { restart } from "../../shell/route.svelte";
import { findsNothing, isHeard } from "../../testing/check";
import { shellAnswers, works } from "../../testing/office";
import ImportScreen from "./ImportScreen.svelte";

const nothing = { new: [], changed: [], unchanged: 0 };
const preview = {
  groups: ["6a", "6b"],
  pupils: {
    new: [{ name: "Nova Nergens", detail: "6a" }],
    changed: [
      {
        name: "Bas Bedacht",
        fields: [
          { field: "name.family", old: "Bedagt", new: "Bedacht" },
          { field: "birthDate", old: "", new: "2016-03-12" },
          { field: "gender", old: "unknown", new: "male" },
        ],
      },
    ],
    unchanged: 380,
  },
  staff: nothing,
  guardians: nothing,
  maybeLeft: [{ person: { kind: "pupil", id: "p5" }, name: "Wim Weg", detail: "8" }],
  refused: [
    { source: "roster", line: 12, noun: "pupil", message: "exchange-family-name-missing" },
    { source: "guardians", line: 7, noun: "guardian", message: "import-pupil-not-found" },
  ],
  remarks: [{ source: "roster", line: null, count: 3, message: "exchange-birth-date-missing" }],
  columns: {
    header: ["Leerling", "Ouder 1", "Gek"],
    sample: [
      ["Nova Nergens", "Maud Nergens", "x"],
      ["Bas Bedacht", "Olaf Bedacht", ""],
    ],
    mapping: {
      preset: "guardiansOnPupilRow",
      columns: [
        { header: "Leerling", field: "pupilFullName", guardian: 0, relation: null },
        { header: "Ouder 1", field: "fullName", guardian: 1, relation: null },
        { header: "Gek", field: null, guardian: 0, relation: null },
      ],
    },
  },
  changesAnything: true,
  token: "t1",
};
const imported = {
  pupilsNew: 1,
  pupilsChanged: 1,
  pupilsLeft: 1,
  guardiansNew: 0,
  guardiansChanged: 0,
  staffNew: 0,
  staffChanged: 0,
  groupsNew: 2,
  refused: 2,
};
const chosen = {
  forget_import: () => null,
  choose_roster: () => "school.xml",
  choose_guardians: () => "ouders.csv",
};
const roster = "Kies een bestand: Leerlingen, groepen en leerkrachten";

beforeEach(() => {
  restart({ screen: "import" });
  works();
});

test("nothing is imported before it was looked at, and it can be undone", async () => {
  const asked = shellAnswers({
    ...chosen,
    preview_import: () => preview,
    import: () => imported,
    undo: () => "import_roster",
  });
  const screen = await render(ImportScreen, {});
  await isHeard(screen.container);
  await screen.getByRole("button", { name: roster }).click();
  await expect.element(screen.getByText("school.xml")).toBeVisible();
  await expect.element(screen.getByText("Bedacht", { exact: true })).toBeVisible();
  await expect.element(screen.getByText("12 mrt 2016")).toBeVisible();
  await expect.element(screen.getByText("Jongen")).toBeVisible();
  await findsNothing(screen.container);
  expect(asked.some((one) => one.command === "import")).toBe(false);

  await screen.getByRole("button", { name: "Zeg wie van school is" }).click();
  await screen.getByRole("checkbox", { name: /Wim Weg/ }).click();
  await screen.getByRole("button", { name: "Inlezen", exact: true }).click();
  await expect.element(screen.getByText("2 nieuwe groepen")).toBeVisible();
  expect(asked.find((one) => one.command === "import")?.args).toMatchObject({
    left: ["p5"],
    token: "t1",
  });
  await findsNothing(screen.container);
  await screen.getByRole("button", { name: "Inlezen ongedaan maken" }).click();
  await expect.element(screen.getByText("Alles is weer zoals het was.")).toBeVisible();
  await expect.element(screen.getByRole("button", { name: roster })).toBeVisible();
});

test("every line that is left out is named with its file, its line and why", async () => {
  shellAnswers({ ...chosen, preview_import: () => preview });
  const screen = await render(ImportScreen, {});
  await screen.getByRole("button", { name: roster }).click();
  await screen.getByRole("button", { name: "Bekijk welke en waarom" }).click();
  await expect.element(screen.getByText(/^Regel 12: de achternaam ontbreekt/)).toBeVisible();
  await expect
    .element(screen.getByText(/^Regel 7: deze leerling staat niet in Pluis/))
    .toBeVisible();
  await screen.getByRole("tab", { name: /Opgevallen/ }).click();
  await expect.element(screen.getByText(/^3 leerlingen hebben geen geboortedatum/)).toBeVisible();
});

test("a column that was read wrongly is corrected and looked at again", async () => {
  const asked = shellAnswers({ ...chosen, preview_import: () => preview });
  const screen = await render(ImportScreen, {});
  await screen.getByRole("button", { name: "Kies een bestand: Ouders en verzorgers" }).click();
  await screen.getByRole("tab", { name: "Kolommen" }).click();
  await expect.element(screen.getByText("Maud Nergens · Olaf Bedacht")).toBeVisible();
  await expect
    .element(screen.getByRole("combobox", { name: "Betekenis van kolom Leerling" }))
    .toHaveDisplayValue("Leerling: hele naam");
  await findsNothing(screen.container);
  await screen
    .getByRole("combobox", { name: "Betekenis van kolom Gek" })
    .selectOptions("Telefoonnummer");
  await expect.poll(() => asked.filter((one) => one.command === "preview_import").length).toBe(2);
  expect(asked.at(-1)?.args["mapping"]).toMatchObject({
    columns: [
      { field: "pupilFullName" },
      { field: "fullName", guardian: 1 },
      { header: "Gek", field: "phone" },
    ],
  });
});

test("when the school changed meanwhile, there is a new preview and nothing was imported", async () => {
  const asked = shellAnswers({
    ...chosen,
    preview_import: () => preview,
    import: () => {
      throw { kind: "stale", noun: "pupil" };
    },
  });
  const screen = await render(ImportScreen, {});
  await screen.getByRole("button", { name: roster }).click();
  await screen.getByRole("button", { name: "Inlezen", exact: true }).click();
  await expect.element(screen.getByText("Er is intussen iets veranderd")).toBeVisible();
  expect(asked.filter((one) => one.command === "preview_import").length).toBe(2);
});

test("a file that cannot be read is named, with what to do", async () => {
  shellAnswers({
    ...chosen,
    preview_import: () => {
      throw { kind: "unreadable", code: "not-edexml", line: null };
    },
  });
  const screen = await render(ImportScreen, {});
  await screen.getByRole("button", { name: roster }).click();
  await expect.element(screen.getByText(/^Dit is geen EDEXML-bestand/)).toBeVisible();
  await expect.element(screen.getByText(/Het gaat om school.xml/)).toBeVisible();
  expect(screen.getByRole("button", { name: "Inlezen", exact: true }).query()).toBeNull();
});
