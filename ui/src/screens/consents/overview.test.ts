import { userEvent } from "vitest/browser";
import { beforeEach, expect, test } from "vitest";
import { render } from "vitest-browser-svelte";
import { restart, route } from "../../shell/route.svelte";
import { findsNothing, isHeard } from "../../testing/check";
import { columns, counts, matrix, row } from "../../testing/consents";
import { shellAnswers, works } from "../../testing/office";
import ConsentsScreen from "./ConsentsScreen.svelte";

const file = (person: { person: { id: string } }) => ({
  person,
  on: "2026-11-22",
  points: columns.map((column) => ({
    column,
    state: "yes",
    until: "2027-07-31",
    objection: false,
    voices: [
      {
        by: { kind: "guardian", id: "o1" },
        name: "Ekster Vogel",
        relation: "mother",
        answer: "yes",
        weight: "counts",
        statement: "s1",
        givenOn: "2026-09-11",
        until: "2027-07-31",
      },
    ],
  })),
  statements: [],
  forms: [],
  publications: [],
  takedowns: [],
});

function show(props: { whom?: string } = {}) {
  document.querySelector("main")?.remove();
  const target = document.body.appendChild(document.createElement("main"));
  return render(ConsentsScreen, { props, target });
}

beforeEach(() => {
  restart({ screen: "consents" });
  works();
});

test("the school and each group say how far they are, and a group opens its matrix", async () => {
  const asked = shellAnswers({ consent_counts: counts(16), consent_matrix: matrix(24) });
  const screen = await show();
  await expect.element(screen.getByRole("row", { name: /1a/ })).toHaveTextContent("18 van 24");
  await expect.element(screen.getByText("288", { exact: true })).toBeVisible();
  expect(screen.getByRole("row").elements()).toHaveLength(17);
  await isHeard();
  await screen.getByRole("button", { name: "7b" }).click();
  await expect.element(screen.getByRole("grid", { name: "Toestemmingen: Groep 7b" })).toBeVisible();
  expect(asked.find((one) => one.command === "consent_matrix")?.args).toEqual({
    whom: { group: "g7b", staff: false, on: null },
  });
  await findsNothing();
});

test("the matrix is walked with the arrows, and says who answered what", async () => {
  const asked = shellAnswers({
    consent_counts: counts(2),
    consent_matrix: matrix(24),
    consents_of: ({ person }: { person: { id: string } }) => file({ person: { ...person } }),
  });
  restart({ screen: "consents", whom: "g1a" });
  const screen = await show({ whom: "g1a" });
  await expect.element(screen.getByRole("grid")).toBeVisible();
  const cell = screen.getByRole("gridcell").first();
  await cell.click();
  await expect.element(screen.getByText("Ekster Vogel (Moeder): Ja, 11 sep 2026")).toBeVisible();
  await userEvent.keyboard("{ArrowDown}{ArrowRight}");
  const at = () => document.activeElement as HTMLElement;
  expect(at()).toHaveTextContent("Nee");
  expect([at().dataset["row"], at().dataset["column"]]).toEqual(["1", "1"]);
  await expect
    .element(screen.getByRole("region", { name: "Wie wat antwoordde" }))
    .toHaveTextContent("Vink Vogel 1");
  await userEvent.keyboard("{Control>}{End}{/Control}");
  expect([at().dataset["row"], at().dataset["column"]]).toEqual(["23", "10"]);
  await userEvent.keyboard("{Home}{Enter}");
  expect(route()).toEqual({ screen: "pupil", id: "p23" });
  expect(asked.filter((one) => one.command === "consents_of").length).toBeLessThan(4);
});

test("who is still to answer can be shown alone, and counts follow", async () => {
  shellAnswers({ consent_counts: counts(2), consent_matrix: matrix(28) });
  const screen = await show({ whom: "g1a" });
  await screen.getByRole("combobox", { name: "Toon" }).selectOptions("Antwoord ontbreekt (8)");
  await expect.poll(() => screen.getByRole("rowheader").elements().length).toBe(9);
  await screen.getByRole("searchbox", { name: "Zoek op naam" }).fill("vogel 3 kauw");
  await expect.poll(() => screen.getByRole("rowheader").elements().length).toBe(2);
  await screen.getByRole("searchbox").fill("bestaat niet");
  await expect.element(screen.getByText("Niemand past bij deze keuze.")).toBeVisible();
});

test("who has authority is not known: it is said at the top, and leads to whom it is about", async () => {
  const unknown = { ...counts(2), nobodyDecides: 3 };
  const rows = matrix(14).rows.map((one, at) => ({ ...one, someoneDecides: at > 2 }));
  shellAnswers({ consent_counts: unknown, consent_matrix: { ...matrix(0), rows } });
  const screen = await show();
  await expect.element(screen.getByText(/Van 3 leerlingen is van niemand bekend/)).toBeVisible();
  await findsNothing();
  await screen.getByRole("button", { name: "Bekijk wie" }).click();
  // Three of whom nobody decides, and two with a yes that waits for it.
  await expect.poll(() => screen.getByRole("rowheader").elements().length).toBe(6);
  await expect
    .element(screen.getByRole("combobox", { name: "Toon" }))
    .toHaveDisplayValue("Gezag niet bekend (5)");
});

test("in an empty register with authority unknown one can read in parents at once", async () => {
  shellAnswers({ consent_counts: { ...counts(2), nobodyDecides: 1 } });
  const screen = await show();
  await screen.getByRole("button", { name: "Ouders inlezen" }).click();
  expect(route()).toEqual({ screen: "import" });
});

test("five hundred pupils come a page at a time and stay quick", async () => {
  shellAnswers({ consent_counts: counts(16), consent_matrix: matrix(500) });
  const screen = await show({ whom: "all" });
  await expect.element(screen.getByText("1 tot en met 60 van 500")).toBeVisible();
  expect(screen.getByRole("rowheader").elements()).toHaveLength(61);
  await screen.getByRole("button", { name: "Volgende" }).click();
  await expect.element(screen.getByText("61 tot en met 120 van 500")).toBeVisible();
  await findsNothing();
});

test("an empty school says what to do first, and a school without forms too", async () => {
  shellAnswers({ consent_counts: { ...counts(0) } });
  const screen = await show();
  await expect.element(screen.getByText("Nog geen groepen")).toBeVisible();
  await findsNothing();
  await screen.unmount();
  const none = counts(2);
  none.total = { ...none.total, forms: 0, booked: 0 };
  shellAnswers({ consent_counts: none });
  const next = await show();
  await expect.element(next.getByText("Er zijn nog geen formulieren gemaakt")).toBeVisible();
});

test("a name of any length keeps to its column", async () => {
  const long = row(1, ["yes"]);
  long.listed = `${"Verzonnenlangenaam-".repeat(6)}Vogel, Merel`;
  shellAnswers({ consent_counts: counts(2), consent_matrix: { ...matrix(3), rows: [long] } });
  const screen = await show({ whom: "g1a" });
  const grid = screen.getByRole("grid");
  await expect.element(grid).toBeVisible();
  const around = grid.element().parentElement as HTMLElement;
  expect(around.scrollWidth).toBeLessThanOrEqual(around.clientWidth);
});
