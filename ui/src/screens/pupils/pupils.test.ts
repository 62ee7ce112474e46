import { beforeEach, expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { render } from "vitest-browser-svelte";
import { route, restart } from "../../shell/route.svelte";
import { findsNothing, isHeard } from "../../testing/check";
import { director, shellAnswers, works } from "../../testing/office";
import PupilsScreen from "./PupilsScreen.svelte";

const line = (id: string, name: string, more: object = {}) => ({
  id,
  name,
  fullName: name,
  group: "7b",
  yearGroup: "7",
  birthDate: "2016-03-12",
  guardians: 2,
  incidents: 0,
  leftOn: null,
  ...more,
});
const rows = [
  line("p1", "Bedacht, Bas", { incidents: 3 }),
  line("p2", "Fantasie, Fenna van der", { guardians: 0, birthDate: null }),
];
const groups = [
  { id: "g1", name: "2", yearGroups: ["2"], pupils: 21 },
  { id: "g2", name: "7b", yearGroups: ["7"], pupils: 24 },
];
const school = { groups: () => groups };

beforeEach(() => {
  restart({ screen: "pupils" });
  works();
});

test("the list says who there is, and who is left out of it", async () => {
  shellAnswers({ ...school, pupils: () => ({ rows, total: 2, leaversHidden: 3 }) });
  const screen = await render(PupilsScreen, {});
  await expect.element(screen.getByRole("rowheader", { name: "Bedacht, Bas" })).toBeVisible();
  await expect.element(screen.getByText("3 uitgeschreven leerlingen niet getoond")).toBeVisible();
  await expect.element(screen.getByRole("option", { name: "7b (24)" })).toBeInTheDocument();
  await isHeard(screen.container);
  await screen.getByRole("button", { name: "Bedacht, Bas" }).click();
  expect(route()).toEqual({ screen: "pupil", id: "p1" });
});

test("the answer to the last letters stays, though an earlier one comes later", async () => {
  const waiting = new Map<string, (list: unknown) => void>();
  shellAnswers({
    ...school,
    pupils: ({ filter: { text } }: { filter: { text: string } }) => {
      if (text === "") return { rows, total: 2, leaversHidden: 0 };
      return new Promise((answer) => waiting.set(text, answer));
    },
  });
  const screen = await render(PupilsScreen, {});
  const box = screen.getByRole("searchbox", { name: "Zoek op naam" });
  await box.click();
  await userEvent.keyboard("fe");
  await expect.poll(() => waiting.size).toBe(2);
  waiting.get("fe")?.({ rows: [rows[1]], total: 1, leaversHidden: 0 });
  await expect.element(screen.getByText("1 leerling", { exact: true })).toBeVisible();
  waiting.get("f")?.({ rows, total: 2, leaversHidden: 0 });
  await expect.element(screen.getByText("1 leerling", { exact: true })).toBeVisible();
  expect(screen.getByText("Bedacht, Bas").query()).toBeNull();
});

test("leavers are shown when asked for", async () => {
  const asked = shellAnswers({
    ...school,
    pupils: ({ filter }: { filter: { withLeavers: boolean } }) =>
      filter.withLeavers
        ? {
            rows: [...rows, line("p3", "Weg, Wim", { leftOn: "2026-07-01" })],
            total: 3,
            leaversHidden: 0,
          }
        : { rows, total: 2, leaversHidden: 1 },
  });
  const screen = await render(PupilsScreen, {});
  await screen.getByRole("button", { name: "Toon ze ook" }).click();
  await expect.element(screen.getByText("van school", { exact: true })).toBeVisible();
  expect(asked.at(-1)?.args["filter"]).toMatchObject({ withLeavers: true, offset: 0 });
});

test("an empty school leads to the import", async () => {
  shellAnswers({ groups: () => [], pupils: () => ({ rows: [], total: 0, leaversHidden: 0 }) });
  const screen = await render(PupilsScreen, {});
  await expect.element(screen.getByText("Er staan nog geen leerlingen in Pluis")).toBeVisible();
  await findsNothing(screen.container);
  await screen.getByRole("button", { name: "Inlezen" }).click();
  expect(route()).toEqual({ screen: "import" });
});

test("a pupil is enrolled by hand, and what is missing is said at its field", async () => {
  const asked = shellAnswers({
    ...school,
    pupils: () => ({ rows, total: 2, leaversHidden: 0 }),
    save_pupil: ({ edit }: { edit: { name: { family: string } } }) => {
      if (edit.name.family) return "p9";
      throw { kind: "invalid", fields: [{ field: "name.family", problem: "missing" }] };
    },
  });
  const screen = await render(PupilsScreen, {});
  await screen.getByRole("button", { name: "Leerling toevoegen" }).click();
  const dialog = screen.getByRole("dialog", { name: "Leerling toevoegen" });
  await dialog.getByRole("textbox", { name: /^Roepnaam/ }).fill("Nova");
  await dialog.getByRole("button", { name: "Toevoegen" }).click();
  const family = dialog.getByRole("textbox", { name: /^Achternaam/ });
  await expect.element(family).toHaveAttribute("aria-invalid", "true");
  await findsNothing(screen.container);
  await family.fill("Nergens");
  await dialog.getByRole("combobox", { name: "Groep" }).selectOptions("7b");
  await dialog.getByRole("button", { name: "Toevoegen" }).click();
  await expect.poll(() => route()).toEqual({ screen: "pupil", id: "p9" });
  expect(asked.at(-1)?.args["edit"]).toMatchObject({
    id: null,
    name: { given: "Nova", family: "Nergens" },
    group: "g2",
    birthDate: null,
    version: 0,
  });
});

test("who may not keep the roster is offered no adding, and sees no incidents", async () => {
  works({ ...director, may: ["see_roster"] });
  shellAnswers({ ...school, pupils: () => ({ rows, total: 2, leaversHidden: 0 }) });
  const screen = await render(PupilsScreen, {});
  await expect.element(screen.getByRole("rowheader", { name: "Bedacht, Bas" })).toBeVisible();
  expect(screen.getByRole("button", { name: "Leerling toevoegen" }).query()).toBeNull();
  expect(screen.getByRole("columnheader", { name: "Incidenten" }).query()).toBeNull();
});
