import { beforeEach, expect, test, vi } from "vitest";
import { render } from "vitest-browser-svelte";
import { restart, route } from "../../shell/route.svelte";
import { findsNothing, isHeard } from "../../testing/check";
import { type Asked, shellAnswers, works } from "../../testing/office";
import type { TurnLine, Turned, YearTurn } from "../../ipc/bindings";
import TurnScreen from "./TurnScreen.svelte";

const line = (id: string, name: string, group: string, year: string, to?: string): TurnLine => ({
  pupil: id,
  name,
  group,
  yearGroup: year,
  ahead:
    to === "leaves"
      ? { going: "leaves", group: null, yearGroup: null }
      : { going: to ? "next" : null, group: to ?? null, yearGroup: to ? "7" : null },
  version: 3,
});
const turn = (more: Partial<YearTurn> = {}): YearTurn => ({
  from: "2026-2027",
  to: "2027-2028",
  opensOn: "2027-08-01",
  isOpen: true,
  groups: ["7", "8"].map((name) => ({
    group: { name, yearGroups: [name] },
    isThere: false,
    teachers: [],
  })),
  lines: [
    line("p1", "Verzonnen, Vera", "6", "6", "7"),
    line("p2", "Bedenksel, Bo", "6", "6"),
    line("p3", "Fantasie, Fenna", "8", "8", "leaves"),
  ],
  moved: 0,
  consents: "school_year",
  ...more,
});
const turned: Turned = {
  next: 2,
  stays: 0,
  leaves: 1,
  groups: 2,
  staff: 2,
  tasksEnd: 1,
  open: [{ pupil: "p3", name: "Fenna Fantasie", tasks: 1, procedures: 0 }],
  forms: 2,
};
let asked: Asked[];

function answers(more: Record<string, unknown> = {}) {
  asked = shellAnswers({
    year_turn: () => turn(),
    rehearse_year_turn: () => turned,
    turn_year: () => turned,
    undo: () => "turn_year",
    draft: () => null,
    save_draft: () => null,
    drop_draft: () => null,
    ...more,
  });
}

beforeEach(() => {
  restart({ screen: "turn" });
  works();
  answers();
});

test("nobody is moved while somebody has no place, and then it says what it brings", async () => {
  const screen = await render(TurnScreen, {});
  await expect.element(screen.getByRole("heading", { level: 1 })).toHaveTextContent("2027-2028");
  await expect.element(screen.getByText("1 nog te kiezen")).toBeVisible();
  await expect
    .element(screen.getByText(/Van 1 leerling is nog niet gekozen/).first())
    .toBeVisible();
  const run = screen.getByRole("button", { name: "Overzetten naar 2027-2028" });
  await expect.element(run).toHaveAttribute("aria-disabled", "true");
  (run.element() as HTMLElement).click();
  expect(screen.getByRole("dialog").query()).toBeNull();
  await screen.getByRole("button", { name: /^Groep 6/ }).click();
  await isHeard(screen.container);
  await screen.getByLabelText("Bedenksel, Bo (nu leerjaar 6)").selectOptions("Naar 7");
  await expect.element(screen.getByText(/Voor 2 leerlingen is een nieuw formulier/)).toBeVisible();
  await expect.element(screen.getByText("1 nazorggesprek vervalt")).toBeVisible();
  await expect.element(screen.getByRole("button", { name: "Fenna Fantasie" })).toBeVisible();
  await findsNothing(screen.container);
});

test("the whole plan is handed in, with who leaves and the version that was read", async () => {
  const screen = await render(TurnScreen, {});
  await screen.getByRole("button", { name: /^Groep 6/ }).click();
  await screen.getByLabelText("Groep 6: allemaal naar").selectOptions("Naar 7");
  await screen.getByRole("button", { name: "Overzetten naar 2027-2028" }).click();
  const dialog = screen.getByRole("dialog");
  await findsNothing(screen.container);
  await dialog.getByRole("button", { name: "Overzetten" }).click();
  await expect
    .element(screen.getByRole("heading", { name: "Overgezet naar 2027-2028" }))
    .toBeVisible();
  const plan = asked.find((one) => one.command === "turn_year")?.args["plan"];
  expect(plan).toMatchObject({
    to: "2027-2028",
    teachersStay: true,
    places: [
      { pupil: "p1", group: "7", version: 3 },
      { pupil: "p2", group: "7", version: 3 },
      { pupil: "p3", group: null, version: 3 },
    ],
  });
  await findsNothing(screen.container);
  await screen.getByRole("button", { name: "Ongedaan maken" }).click();
  await expect.element(screen.getByText("1 nog te kiezen")).toBeVisible();
});

test("before the first of August everything is prepared and kept, and not done", async () => {
  answers({ year_turn: () => turn({ isOpen: false }) });
  const screen = await render(TurnScreen, {});
  await expect
    .element(screen.getByText("Het nieuwe schooljaar begint op 1 aug 2027"))
    .toBeVisible();
  await screen.getByRole("button", { name: /^Groep 6/ }).click();
  await screen.getByLabelText("Bedenksel, Bo (nu leerjaar 6)").selectOptions("Van school");
  await vi.waitFor(() => expect(asked.some((one) => one.command === "save_draft")).toBe(true));
  const run = screen.getByRole("button", { name: "Overzetten naar 2027-2028" });
  await expect.element(run).toHaveAttribute("aria-disabled", "true");
  (run.element() as HTMLElement).click();
  expect(screen.getByRole("dialog").query()).toBeNull();
});

test("what was chosen before comes back", async () => {
  answers({
    draft: () =>
      JSON.stringify({
        to: "2027-2028",
        groups: [{ name: "7", yearGroups: ["7"] }],
        places: { p2: "7" },
        teachersStay: false,
      }),
  });
  const screen = await render(TurnScreen, {});
  await expect.element(screen.getByText("2 naar 7")).toBeVisible();
  await expect.element(screen.getByRole("checkbox")).not.toBeChecked();
});

test("the groups of the year that begins are named anew", async () => {
  const screen = await render(TurnScreen, {});
  await screen.getByRole("button", { name: "Groepen aanpassen" }).click();
  const dialog = screen.getByRole("dialog");
  const name = dialog.getByRole("textbox", { name: "Naam van de groep" }).first();
  await name.fill("8");
  await dialog.getByRole("button", { name: "Groepen gebruiken" }).click();
  await expect.element(dialog.getByText("Twee groepen hebben deze naam.")).toBeVisible();
  await name.fill("7/8");
  await dialog.getByRole("textbox", { name: "Leerjaren" }).first().fill("7, 8");
  await findsNothing(screen.container);
  await dialog.getByRole("button", { name: "Groepen gebruiken" }).click();
  await vi.waitFor(() =>
    expect(asked.filter((one) => one.command === "year_turn").at(-1)?.args["groups"]).toEqual([
      { name: "7/8", yearGroups: ["7", "8"] },
      { name: "8", yearGroups: ["8"] },
    ]),
  );
});

test("a school in which everybody was moved has nothing left to do", async () => {
  answers({ year_turn: () => turn({ lines: [], moved: 12 }) });
  const screen = await render(TurnScreen, {});
  await expect
    .element(screen.getByText("Iedereen zit al in een groep van 2027-2028"))
    .toBeVisible();
  await findsNothing(screen.container);
  expect(route()).toEqual({ screen: "turn" });
});
