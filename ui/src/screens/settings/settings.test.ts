import { clearMocks } from "@tauri-apps/api/mocks";
import { afterEach, beforeEach, expect, test } from "vitest";
import { render } from "vitest-browser-svelte";
import { language } from "../../i18n/i18n.svelte";
import type { Holiday, HolidayOffer, Settings } from "../../ipc/bindings";
import { chooseLanguage, chooseTheme } from "../../shell/looks.svelte";
import { findsNothing, isHeard } from "../../testing/check";
import { ladders } from "../../testing/ladders";
import { director, Refusal, shellAnswers, works } from "../../testing/office";
import SettingsScreen from "./SettingsScreen.svelte";

const christmas = { name: "Kerstvakantie", firstDay: "2026-12-19", lastDay: "2027-01-03" };
const autumn = { name: "Herfstvakantie", firstDay: "2026-10-17", lastDay: "2026-10-25" };
const settings: Settings = {
  idleMinutes: 15,
  school: {
    name: "De Verzonnen Wilg",
    board: "Stichting Verzinsel",
    denomination: "bijzonder",
    brin: "99ZZ",
    address: { street: "Wilgenlaan 1", postcode: "1234 AB", town: "Fantasiestad" },
    boardAddress: { street: "", postcode: "", town: "" },
    phone: "",
    email: "",
    protocol: "samen-online",
    directorMaySuspend: true,
    directorMayExpel: false,
    objectionToSuspension: false,
  },
  holidays: [autumn, christmas],
  region: null,
  protocol: {
    id: "samen-online",
    version: "2026.1",
    titleNl: "Samen online",
    titleEn: "Together online",
    summaryNl: "Voor één school.",
    summaryEn: "For a single school.",
    police: "mandatory",
    policeClause: "T-X5",
    scopeCheck: false,
    consentPeriod: "school_year",
    categories: ["bullying"],
    platforms: [],
    clauses: [{ id: "T-X4", nl: "Eerst een gesprek.", en: "First a talk." }],
    ladders: [
      {
        subject: "pupil",
        firstLight: "conversation",
        firstModerate: "written_warning",
        firstSerious: "suspension",
        rungs: [
          {
            kind: "conversation",
            decider: "teacher",
            clause: "T-X4",
            lapse: "school_year",
            evaluateAfterWeeks: 0,
          },
          {
            kind: "suspension",
            decider: "board",
            clause: "T-X4",
            lapse: "twelve_months",
            evaluateAfterWeeks: 6,
          },
        ],
      },
    ],
    consents: [],
    programme: [],
  },
};
const protocols = [
  {
    id: "samen-online",
    titleNl: "Samen online",
    titleEn: "Together online",
    summaryNl: "Voor één school.",
    summaryEn: "For a single school.",
  },
];
const answers = { settings, protocols, me: director, ladders: ladders() };

beforeEach(() => works());
afterEach(async () => {
  clearMocks();
  await chooseLanguage("nl");
  chooseTheme("system");
});

test("the school is saved whole, with what is not on the form left as it was", async () => {
  const asked = shellAnswers({ ...answers, save_school: null });
  const screen = await render(SettingsScreen);
  await isHeard(screen.container);
  await screen.getByRole("textbox", { name: /^Telefoon/ }).fill("010 000 00 00");
  await screen.getByRole("checkbox", { name: /namens het bestuur verwijderen/ }).click();
  await expect.element(screen.getByText("Er is nog iets niet bewaard.")).toBeVisible();
  await screen.getByRole("button", { name: "Bewaren" }).click();
  await expect
    .poll(() => asked.find((one) => one.command === "save_school")?.args["school"])
    .toEqual({ ...settings.school, phone: "010 000 00 00", directorMayExpel: true });
});

test("a refused field is named and what was typed stays", async () => {
  const fields = [{ field: "address.postcode", problem: "no_postcode" }];
  shellAnswers({ ...answers, save_school: new Refusal({ kind: "invalid", fields }) });
  const screen = await render(SettingsScreen);
  await screen
    .getByRole("textbox", { name: /^Postcode/ })
    .first()
    .fill("12 AB");
  await screen.getByRole("button", { name: "Bewaren" }).click();
  await expect
    .element(screen.getByRole("alert"))
    .toHaveTextContent("Postcode: Dit is geen postcode.");
  await expect
    .element(screen.getByRole("textbox", { name: /^Postcode/ }).first())
    .toHaveValue("12 AB");
  await findsNothing(screen.container);
});

test("a public school has no choice about objection", async () => {
  shellAnswers(answers);
  const screen = await render(SettingsScreen);
  await expect.element(screen.getByRole("checkbox", { name: /biedt bezwaar aan/ })).toBeVisible();
  await screen.getByRole("radio", { name: "Openbaar" }).click();
  await expect.element(screen.getByText(/biedt altijd bezwaar aan/)).toBeVisible();
});

test("the protocol can be read: ladders in words, clauses by number", async () => {
  shellAnswers(answers);
  const screen = await render(SettingsScreen);
  await screen.getByRole("tab", { name: "Protocol" }).click();
  const ladder = screen.getByRole("table", { name: "Ladder: Leerling" });
  await expect.element(ladder).toHaveTextContent("Corrigerend gesprek");
  await expect.element(ladder).toHaveTextContent("na 6 weken");
  await expect.element(screen.getByText("Ernstig: Schorsing")).toBeVisible();
  await expect.element(screen.getByText("Eerst een gesprek.")).toBeVisible();
  expect(screen.container.textContent).not.toMatch(/twelve_months|written_warning/);
  await findsNothing(screen.container);
});

test("a holiday is added to the list, and it says that terms of the law do not move", async () => {
  const asked = shellAnswers({ ...answers, save_holidays: null });
  const screen = await render(SettingsScreen);
  await screen.getByRole("tab", { name: /^Vakanties/ }).click();
  await expect.element(screen.getByText(/verschuiven nooit een wettelijke termijn/)).toBeVisible();
  await findsNothing(screen.container);
  await screen.getByRole("button", { name: "Vakantie toevoegen" }).click();
  await screen.getByRole("textbox", { name: /^Naam/ }).fill("Studiedag");
  const first = screen.getByRole("group", { name: /^Eerste vrije dag/ });
  const last = screen.getByRole("group", { name: /^Laatste vrije dag/ });
  await first.getByLabelText("Dag", { exact: true }).fill("1-2-2027");
  await last.getByLabelText("Dag", { exact: true }).fill("1-2-2027");
  await findsNothing(screen.container);
  await screen.getByRole("button", { name: "Bewaren" }).click();
  const saved = () =>
    asked.find((one) => one.command === "save_holidays")?.args["holidays"] as Holiday[];
  await expect
    .poll(saved)
    .toEqual([
      autumn,
      christmas,
      { name: "Studiedag", firstDay: "2027-02-01", lastDay: "2027-02-01" },
    ]);
});

test("a holiday that ends before it begins is refused at its last day", async () => {
  const fields = [{ field: "holidays.1.lastDay", problem: "ends_before_it_begins" }];
  shellAnswers({ ...answers, save_holidays: new Refusal({ kind: "invalid", fields }) });
  const screen = await render(SettingsScreen);
  await screen.getByRole("tab", { name: /^Vakanties/ }).click();
  await screen.getByRole("button", { name: "Kerstvakantie wijzigen" }).click();
  await screen.getByRole("button", { name: "Bewaren" }).click();
  await expect
    .element(screen.getByRole("group", { name: /^Laatste vrije dag/ }))
    .toHaveTextContent("De laatste dag ligt vóór de eerste");
});

test("a holiday is taken away after a question; the past ones are counted, not hidden", async () => {
  const asked = shellAnswers({ ...answers, save_holidays: null });
  const screen = await render(SettingsScreen);
  await screen.getByRole("tab", { name: /^Vakanties/ }).click();
  await expect.element(screen.getByText("1 voorbije vakantie niet getoond")).toBeVisible();
  await screen.getByRole("button", { name: "Kerstvakantie weghalen" }).click();
  await screen.getByRole("button", { name: "Weghalen", exact: true }).click();
  await expect
    .poll(() => asked.find((one) => one.command === "save_holidays")?.args["holidays"])
    .toEqual([autumn]);
});

const offer: HolidayOffer = {
  holidays: [
    { holiday: christmas, line: 3, standing: "known", suggested: false },
    {
      holiday: { name: "Meivakantie", firstDay: "2027-04-24", lastDay: "2027-05-02" },
      line: 7,
      standing: "new",
      suggested: true,
    },
    {
      holiday: { name: "Schoolreis", firstDay: "2027-06-11", lastDay: "2027-06-11" },
      line: 11,
      standing: "new",
      suggested: false,
    },
  ],
  notes: [
    { message: "exchange-event-date-unreadable", line: 15, count: 1, leftOut: true },
    { message: "exchange-timed-events-skipped", line: null, count: 4, leftOut: false },
  ],
  until: "2027-06-11",
};

test("a calendar file is looked at first; what was chosen is added and can be taken back", async () => {
  const asked = shellAnswers({ ...answers, choose_calendar: offer, add_holidays: 2, undo: "x" });
  const screen = await render(SettingsScreen);
  await screen.getByRole("tab", { name: /^Vakanties/ }).click();
  await screen.getByRole("button", { name: "Agenda inlezen" }).click();
  const dialog = screen.getByRole("dialog");
  await expect.element(dialog).toHaveTextContent("Regel 15: een dag is geen bestaande datum");
  await expect.element(dialog).toHaveTextContent("4 afspraken met een tijd");
  await expect.element(dialog.getByRole("checkbox", { name: "Meivakantie" })).toBeChecked();
  await expect.element(dialog.getByRole("checkbox", { name: "Schoolreis" })).not.toBeChecked();
  await expect.element(dialog.getByText("1 periode staat al in de lijst")).toBeVisible();
  await findsNothing(screen.container);
  await dialog.getByRole("checkbox", { name: "Schoolreis" }).click();
  await dialog.getByRole("button", { name: "2 perioden toevoegen" }).click();
  await expect
    .poll(() => asked.find((one) => one.command === "add_holidays")?.args)
    .toEqual({ holidays: [offer.holidays[1]?.holiday, offer.holidays[2]?.holiday], region: null });
  await screen.getByRole("button", { name: "Toch niet, haal ze weer weg" }).click();
  await expect.poll(() => asked.some((one) => one.command === "undo")).toBe(true);
});

test("a part of the country is chosen, and its dates are added with it", async () => {
  const asked = shellAnswers({ ...answers, region_holidays: offer, add_holidays: 1 });
  const screen = await render(SettingsScreen);
  await screen.getByRole("tab", { name: /^Vakanties/ }).click();
  await screen.getByRole("button", { name: "Data van de regio" }).click();
  const dialog = screen.getByRole("dialog");
  await dialog.getByRole("radio", { name: "Regio Zuid" }).click();
  await dialog.getByRole("button", { name: "1 periode toevoegen" }).click();
  await expect
    .poll(() => asked.find((one) => one.command === "add_holidays")?.args["region"])
    .toBe("zuid");
});

test("a file that is no calendar is told in words, and the list stays", async () => {
  const wrong = new Refusal({ kind: "unreadable", code: "not-a-calendar", line: null });
  shellAnswers({ ...answers, choose_calendar: wrong });
  const screen = await render(SettingsScreen);
  await screen.getByRole("tab", { name: /^Vakanties/ }).click();
  await screen.getByRole("button", { name: "Agenda inlezen" }).click();
  await expect.element(screen.getByRole("alert")).toHaveTextContent("Dit bestand is geen agenda");
  await expect.element(screen.getByText("Kerstvakantie")).toBeVisible();
});

test("language and colours follow at once", async () => {
  shellAnswers(answers);
  const screen = await render(SettingsScreen);
  await screen.getByRole("tab", { name: "Taal en kleuren" }).click();
  await screen.getByRole("radio", { name: "Donkere kleuren" }).click();
  expect(document.documentElement.dataset["theme"]).toBe("dark");
  await screen.getByRole("radio", { name: "English" }).click();
  await expect.poll(language).toBe("en");
  await expect.element(screen.getByRole("heading", { level: 1 })).toHaveTextContent("Settings");
});

test("who may not change the settings reads them, and finds no button to save", async () => {
  works({ ...director, role: "counsellor", may: ["see_settings"] });
  shellAnswers(answers);
  const screen = await render(SettingsScreen);
  await expect.element(screen.getByText(/Alleen de directeur kan/)).toBeVisible();
  expect(screen.getByRole("button", { name: "Bewaren" }).elements()).toHaveLength(0);
});
