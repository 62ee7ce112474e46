import { clearMocks, mockIPC } from "@tauri-apps/api/mocks";
import { afterEach, beforeEach, expect, test } from "vitest";
import { render } from "vitest-browser-svelte";
import { paper } from "../../gallery/paper";
import { findsNothing, isHeard } from "../../testing/check";
import { setMe } from "../me.svelte";
import { hyphened, yearAfter } from "./choice";
import ConsentsScreen from "./ConsentsScreen.svelte";

const groups = [
  { group: "g7", name: "7b", pupils: 24, printed: 6, back: 0 },
  { group: "g8", name: "8", pupils: 0, printed: 0, back: 0 },
];
const made = {
  forms: 30,
  pupils: 23,
  pages: 30,
  reprinted: 6,
  skipped: [
    {
      pupil: { person: { kind: "pupil", id: "p9" }, name: "Ties Niemand", detail: "7b" },
      because: "no_guardian",
    },
  ],
};
const item = {
  code: "print",
  subject: "pupil",
  media: ["photo"],
  clause: "T-K1",
  labelNl: "Mag uw kind in ons drukwerk staan?",
  labelEn: "May your child appear in print?",
  explanationNl: "Bijvoorbeeld in de schoolkrant.",
  explanationEn: "For instance in the school paper.",
};
const protocol = {
  titleNl: "Samen online",
  titleEn: "Together online",
  consentPeriod: "school_year",
  consents: [item, { ...item, code: "staff", subject: "staff", labelNl: "Alleen personeel" }],
};

type Answers = Record<string, (args: Record<string, unknown>) => unknown>;

function office(more: Answers = {}) {
  const asked: [string, Record<string, unknown>][] = [];
  const answers: Answers = {
    form_overview: () => groups,
    settings: () => ({ school: {}, holidays: [], protocol }),
    consent_forms: () => made,
    forms_progress: () => ({ done: 4, total: 30 }),
    forms_pdf: () => paper(["Toestemming"]).buffer,
    printers: () => [],
    ...more,
  };
  mockIPC((command, args) => {
    const given = (args ?? {}) as Record<string, unknown>;
    asked.push([command, given]);
    return answers[command]?.(given) ?? null;
  });
  return (command: string) => asked.filter(([one]) => one === command).map(([, args]) => args);
}

/** Where a screen stands in the window. */
const main = () => document.body.appendChild(document.createElement("main"));

beforeEach(() =>
  setMe({
    name: "A. Administratie",
    role: "administrator",
    title: "",
    oneTime: false,
    may: ["print_consent_forms", "see_settings"],
    school: "De Verzonnen Wilg",
    schoolYear: "2026-2027",
    today: "2026-11-22",
    protocol: "samen-online",
  }),
);
afterEach(() => {
  clearMocks();
  setMe();
});

test("each group says how many have a form, and what is asked can be read", async () => {
  office();
  const screen = await render(ConsentsScreen, { props: { tab: "forms" }, target: main() });
  await expect.element(screen.getByRole("row", { name: /7b/ })).toHaveTextContent(/6 van 24/);
  await expect.element(screen.getByText("Mag uw kind in ons drukwerk staan?")).toBeVisible();
  await expect.element(screen.getByText("Alleen personeel")).not.toBeInTheDocument();
  await expect.element(screen.getByText(/elk adres een eigen formulier/)).toBeVisible();
  await isHeard();
});

test("the forms of a group are made for the chosen year, and who got none is named", async () => {
  const asked = office();
  const screen = await render(ConsentsScreen, { props: { tab: "forms" }, target: main() });
  await screen.getByRole("radio", { name: "2027-2028" }).click();
  await screen.getByRole("button", { name: "Formulieren maken: 7b" }).click();
  await expect
    .element(screen.getByRole("heading", { name: "Formulieren 2027-2028, groep 7b" }))
    .toBeVisible();
  expect(asked("consent_forms")).toEqual([
    { year: "2027-2028", whom: { group: "g7", pupil: null, letter: true } },
  ]);
  await expect.element(screen.getByRole("link", { name: "Ties Niemand" })).toBeVisible();
  await expect.element(screen.getByText(/geen ouder of verzorger bekend/)).toBeVisible();
  await expect.element(screen.getByText(/Voor 6 adressen was er al een formulier/)).toBeVisible();
  await screen.getByRole("button", { name: "Opslaan als PDF" }).click();
  expect(asked("save_forms")).toEqual([{ name: "toestemming-2027-2028-7b" }]);
  await findsNothing();
});

test("a group is reminded of its forms, and who got no form yet is told", async () => {
  const skipped = [{ ...made.skipped[0], because: "missing_glyph" }];
  const reminders = { reminders: 5, people: 4, pages: 5, unprinted: 2, skipped };
  const asked = office({ consent_reminders: () => reminders });
  const screen = await render(ConsentsScreen, { props: { tab: "forms" }, target: main() });
  await screen.getByRole("button", { name: "Herinneren: 7b" }).click();
  await expect
    .element(screen.getByRole("heading", { name: "Herinneringen 2026-2027" }))
    .toBeVisible();
  expect(asked("consent_reminders")).toEqual([
    { year: "2026-2027", whom: { group: "g7", pupil: null } },
  ]);
  await expect.element(screen.getByText(/2 huishoudens kregen nog geen formulier/)).toBeVisible();
  await expect.element(screen.getByRole("link", { name: "Ties Niemand" })).toBeVisible();
  await screen.getByRole("button", { name: "Opslaan als PDF" }).click();
  expect(asked("save_forms")).toEqual([{ name: "herinnering-toestemming-2026-2027-7b" }]);
  await findsNothing();
});

test("a run shows how far it is and can be stopped", async () => {
  let stop = () => undefined as unknown;
  office({
    consent_forms: () =>
      new Promise((_, reject) => {
        stop = () => reject({ kind: "cancelled" });
      }),
    stop_forms: () => stop(),
  });
  const screen = await render(ConsentsScreen, { props: { tab: "forms" }, target: main() });
  await screen.getByRole("button", { name: "Formulieren voor de hele school" }).click();
  await expect.element(screen.getByText("4 van 30")).toBeVisible();
  await screen.getByRole("button", { name: "Annuleren" }).click();
  await expect.element(screen.getByText("Er is niets vastgelegd.", { exact: false })).toBeVisible();
  await expect.element(screen.getByText("4 van 30")).not.toBeInTheDocument();
});

test("a big run advises to save, and prints only when told to all the same", async () => {
  const asked = office({ consent_forms: () => ({ ...made, pages: 412 }) });
  const screen = await render(ConsentsScreen, { props: { tab: "forms" }, target: main() });
  await screen.getByRole("button", { name: "Formulieren voor de hele school" }).click();
  await expect.element(screen.getByText("Bladzijde 1 van 1")).toBeVisible();
  await screen.getByRole("button", { name: "Afdrukken" }).click();
  await expect.element(screen.getByText("Dit zijn 412 bladzijden")).toBeVisible();
  expect(asked("print")).toEqual([]);
  await screen.getByRole("button", { name: "Toch nu afdrukken" }).click();
  await expect.poll(() => asked("print").length).toBe(1);
});

test("nobody to make forms for is a refusal with its reason", async () => {
  office({
    consent_forms: () => {
      throw {
        kind: "refused",
        refusals: [{ refusal: { rule: "nobody_chosen" }, source: "domain" }],
      };
    },
  });
  const screen = await render(ConsentsScreen, { props: { tab: "forms" }, target: main() });
  await screen.getByRole("button", { name: "Formulieren voor de hele school" }).click();
  await expect.element(screen.getByRole("alert")).toHaveTextContent(/geen leerling in deze keuze/);
});

test("a name of a file holds letters, digits and hyphens", () => {
  expect(hyphened("1/2 Vlinders")).toBe("1-2-vlinders");
  expect(yearAfter("2026-2027")).toBe("2027-2028");
});
