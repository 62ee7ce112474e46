import { clearMocks } from "@tauri-apps/api/mocks";
import { afterEach, beforeEach, expect, test } from "vitest";
import { render } from "vitest-browser-svelte";
import type { Deadline, TaskLine, Term, Today } from "../../ipc/bindings";
import { restart, route } from "../../shell/route.svelte";
import { findsNothing, isHeard } from "../../testing/check";
import { director, Refusal, shellAnswers, works } from "../../testing/office";
import TodayScreen from "./TodayScreen.svelte";

const fenna = {
  person: { kind: "pupil" as const, id: "11111111-1111-4111-8111-111111111111" },
  name: "Fenna Fantasie",
  detail: "groep 7",
};
const task = (change: Partial<TaskLine>): TaskLine => ({
  what: "",
  owner: null,
  track: null,
  id: "task-1",
  kind: "notify_inspectorate",
  dueOn: "2026-11-22",
  urgency: "today",
  source: "WPO 40c(3)",
  person: fenna,
  incident: "incident-1",
  sanction: "sanction-1",
  letter: null,
  doneOn: null,
  note: "",
  version: 3,
  ...change,
});
const objection: Term = {
  kind: "objection",
  from: "2026-11-13",
  length: { count: 6, unit: "weeks" },
  extendedBy: null,
  pausedDays: 0,
  pausedSince: null,
  rawEnd: "2026-12-25",
  endsOn: "2026-12-28",
  endsAt: null,
  lateFrom: "2026-12-29",
  skipped: [
    { day: "2026-12-25", why: "christmas_day" },
    { day: "2026-12-26", why: "second_christmas_day" },
    { day: "2026-12-27", why: "sunday" },
  ],
  source: "WPO 63(3); Awb 6:7, 6:8; Algemene termijnenwet 1",
};
const deadline = (change: Partial<Deadline>): Deadline => ({
  term: objection,
  turn: "guardians",
  state: "running",
  daysLeft: 36,
  person: fenna,
  sanction: "sanction-1",
  measure: "suspension",
  station: "objection",
  holidays: [{ name: "Kerstvakantie", firstDay: "2026-12-19", lastDay: "2027-01-03" }],
  ...change,
});
const today: Today = {
  press: [],
  programme: [],
  tasks: [
    task({ id: "task-0", kind: "return_talk", dueOn: "2026-11-19", urgency: "overdue" }),
    task({}),
    task({
      id: "task-2",
      kind: "evaluate",
      dueOn: "2026-11-26",
      urgency: "soon",
      source: "protocol",
    }),
    task({ id: "task-3", kind: "deliver_letter", letter: "letter-1", urgency: "today" }),
  ],
  deadlines: [
    deadline({}),
    deadline({
      term: {
        ...objection,
        kind: "inspectorate_notice",
        from: "2026-11-16",
        rawEnd: "2026-11-16",
        endsOn: "2026-11-16",
        lateFrom: "2026-11-18",
        skipped: [],
        source: "WPO 40c(3)",
      },
      station: "inspectorate",
      turn: "school",
      state: "over",
      daysLeft: -6,
      holidays: [],
    }),
  ],
  undelivered: [
    {
      id: "letter-1",
      number: "2026-B0012",
      kind: "suspension",
      person: fenna,
      file: "pupil_file",
      incident: null,
      sanction: "sanction-1",
      recipients: ["M. Fantasie", "P. Verbeelding"],
      guardians: [],
      about: null,
      invitesTo: null,
      hasAddress: true,
      title: "Besluit",
      pages: 2,
      issuedOn: "2026-11-20",
      sha256: "00",
      printedOn: null,
      handedOverOn: null,
      postedOn: null,
      returnedOn: null,
      waits: true,
    },
  ],
  incidents: [
    {
      id: "incident-1",
      number: "2026-014",
      happenedOn: "2026-11-18",
      category: "bullying_online",
      severity: "serious",
      place: "online",
      status: "measures",
      facts: "Verzonnen.",
      people: [fenna],
      declined: null,
      others: 2,
    },
  ],
  signals: [],
  sentIn: [],
  incidentsThisYear: 14,
  forms: [
    { group: "group-1", name: "groep 7", pupils: 24, printed: 12, back: 9 },
    { group: "group-2", name: "groep 8", pupils: 21, printed: 21, back: 20 },
  ],
  pupils: 45,
  withoutGuardian: 0,
  choices: 0,
  keptTooLong: 0,
  breaches: [],
  letterTexts: 0,
  addressMissing: false,
  copies: null,
  recovery: null,
};

beforeEach(() => {
  works();
  restart({ screen: "today" });
});
afterEach(clearMocks);

test("what is late stands first, in words, with where it is written", async () => {
  shellAnswers({ today });
  const screen = await render(TodayScreen);
  const late = screen.getByRole("region", { name: "Te laat 1" });
  await expect.element(late).toHaveTextContent("3 dagen te laat");
  await expect.element(late).toHaveTextContent("Bron: WPO 40c(3)");
  await expect.element(late).toHaveTextContent("Fenna Fantasie, groep 7");
  const soon = screen.getByRole("region", { name: "Binnen een week 1" });
  await expect.element(soon).toHaveTextContent("protocol van de school");
  const headings = screen.getByRole("heading", { level: 3 }).elements();
  expect(headings[0]?.textContent).toContain("Te laat");
  expect(screen.container.textContent).not.toMatch(/return_talk|bullying_online|overdue/);
  await isHeard(screen.container);
});

test("a running term says how long, why it ends then, and that a holiday does not move it", async () => {
  shellAnswers({ today });
  const screen = await render(TodayScreen);
  const term = screen.getByRole("listitem").filter({ hasText: "Bezwaar door de ouders" });
  await expect.element(term).toHaveTextContent("Nog 36 dagen, tot en met ma 28 december 2026");
  await expect
    .element(term)
    .toHaveTextContent("25 dec is eerste kerstdag, dus 28 dec is de laatste dag.");
  await expect
    .element(term)
    .toHaveTextContent("Loopt door Kerstvakantie (19 dec – 3 jan). Een schoolvakantie verschuift");
  await expect.element(term).toHaveTextContent("Algemene termijnenwet 1");
  const late = screen.getByRole("listitem").filter({ hasText: "6 dagen te laat" });
  await expect.element(late).toHaveTextContent("Aan zet: De school");
  await term.getByRole("button", { name: "Bezwaar door de ouders" }).click();
  expect(route()).toEqual({ screen: "sanction", id: "sanction-1" });
});

test("a term that stands still or must be met at once says so", async () => {
  const paused: Term = {
    ...objection,
    kind: "objection_decision",
    pausedSince: "2026-11-20",
    pausedDays: 2,
  };
  const deadlines = [
    deadline({ term: paused, state: "paused", turn: "board", sanction: "sanction-2" }),
    deadline({ state: "due", daysLeft: 0 }),
  ];
  shellAnswers({ today: { ...today, deadlines } });
  const screen = await render(TodayScreen);
  await expect.element(screen.getByText(/^Staat stil sinds 20 nov 2026/)).toBeVisible();
  await expect.element(screen.getByText("Heeft 2 dagen stilgestaan.")).toBeVisible();
  await expect.element(screen.getByText("Vandaag is de laatste dag")).toBeVisible();
  await findsNothing(screen.container);
});

test("a task is ticked off with its day, and the list is asked anew", async () => {
  const asked = shellAnswers({ today, finish_task: null });
  const screen = await render(TodayScreen);
  await screen.getByRole("button", { name: "Gedaan" }).nth(1).click();
  await screen.getByRole("textbox", { name: "Notitie" }).fill("Gemeld per e-mail.");
  await findsNothing(screen.container);
  await screen.getByRole("dialog").getByRole("button", { name: "Gedaan", exact: true }).click();
  await expect.element(screen.getByRole("dialog")).not.toBeInTheDocument();
  expect(asked.find((one) => one.command === "finish_task")?.args).toEqual({
    id: "task-1",
    on: "2026-11-22",
    note: "Gemeld per e-mail.",
    version: 3,
  });
  await expect.poll(() => asked.filter((one) => one.command === "today").length).toBe(2);
});

test("a day to come is refused at its field, and what was typed stays", async () => {
  const fields = [{ field: "on", problem: "in_future" }];
  shellAnswers({ today, finish_task: new Refusal({ kind: "invalid", fields }) });
  const screen = await render(TodayScreen);
  await screen.getByRole("button", { name: "Gedaan" }).first().click();
  await screen.getByRole("textbox", { name: "Notitie" }).fill("Morgen.");
  await screen.getByRole("dialog").getByRole("button", { name: "Gedaan", exact: true }).click();
  await expect.element(screen.getByText("Kies vandaag of eerder.")).toBeVisible();
  await expect.element(screen.getByRole("textbox", { name: "Notitie" })).toHaveValue("Morgen.");
});

test("a line opens where it is settled: a letter at the letter, a talk at the measure", async () => {
  shellAnswers({ today });
  const screen = await render(TodayScreen);
  await screen.getByRole("button", { name: /^Voer het terugkeergesprek/ }).click();
  expect(route()).toEqual({ screen: "sanction", id: "sanction-1" });
  await screen.getByRole("button", { name: /^Geef de brief/ }).click();
  expect(route()).toEqual({ screen: "letter", id: "letter-1" });
  await screen.getByRole("button", { name: /^Online pesten/ }).click();
  expect(route()).toEqual({ screen: "incident", id: "incident-1" });
});

test("a letter is not ticked off here but delivered on its own page", async () => {
  shellAnswers({ today });
  const screen = await render(TodayScreen);
  await expect
    .element(screen.getByText("2026-B0012, 20 nov 2026, aan M. Fantasie en P. Verbeelding"))
    .toBeVisible();
  expect(screen.getByRole("button", { name: "Gedaan" }).elements()).toHaveLength(3);
});

test("what the police are told is settled at the incident, and is not ticked off here", async () => {
  const report = task({ kind: "report_to_police", source: "T-X5", person: null, sanction: null });
  shellAnswers({ today: { ...today, tasks: [report] } });
  const screen = await render(TodayScreen);
  const line = screen.getByRole("button", { name: /^Doe namens het bestuur aangifte/ });
  await expect.element(line).toBeVisible();
  expect(screen.getByRole("button", { name: "Gedaan" }).elements()).toHaveLength(0);
  await line.click();
  expect(route()).toEqual({ screen: "incident", id: "incident-1" });
});

test("an empty school hears what to do first", async () => {
  const empty: Today = {
    press: [],
    programme: [],
    tasks: [],
    deadlines: [],
    undelivered: [],
    incidents: [],
    signals: [],
    sentIn: [],
    incidentsThisYear: 0,
    forms: [],
    pupils: 0,
    withoutGuardian: 0,
    choices: 0,
    keptTooLong: 0,
    breaches: [],
    letterTexts: 0,
    addressMissing: true,
    copies: null,
    recovery: null,
  };
  shellAnswers({ today: empty });
  const screen = await render(TodayScreen);
  await expect.element(screen.getByRole("heading", { name: "Zo begint u" })).toBeVisible();
  await findsNothing(screen.container);
  await screen.getByRole("button", { name: "Inlezen", exact: true }).click();
  expect(route()).toEqual({ screen: "import" });
});

test("missing addresses and guardians are told, and lead to where they are mended", async () => {
  shellAnswers({ today: { ...today, addressMissing: true, withoutGuardian: 3 } });
  const screen = await render(TodayScreen);
  await expect
    .element(screen.getByText("Bij 3 leerlingen is geen ouder of verzorger bekend"))
    .toBeVisible();
  await screen.getByRole("button", { name: "Adres invullen" }).click();
  expect(route()).toEqual({ screen: "settings" });
});

test("where a yes lasts, whom it must be shown to this year is told and leads to it", async () => {
  shellAnswers({ today: { ...today, choices: 12 } });
  const screen = await render(TodayScreen);
  await expect.element(screen.getByText(/^12 huishoudens moeten dit schooljaar nog/)).toBeVisible();
  await findsNothing(screen.container);
  await screen.getByRole("button", { name: "Naar de herinneringen" }).click();
  expect(route()).toEqual({ screen: "consents" });
});

test("who may not see incidents finds no trace of them", async () => {
  works({ ...director, role: "administrator", may: ["see_roster", "see_tasks", "see_letters"] });
  shellAnswers({ today: { ...today, tasks: [], incidents: [], incidentsThisYear: null } });
  const screen = await render(TodayScreen);
  await expect.element(screen.getByText("Er is niets te doen")).toBeVisible();
  await expect
    .element(screen.getByRole("heading", { name: "Laatste incidenten" }))
    .not.toBeInTheDocument();
});

test("when the register cannot be read, that is said and can be tried again", async () => {
  shellAnswers({ today: new Refusal({ kind: "damaged" }) });
  const screen = await render(TodayScreen);
  await expect.element(screen.getByRole("alert")).toHaveTextContent("Het bestand is beschadigd.");
});

test("a copy that is too old is warned about, and leads to the copies", async () => {
  shellAnswers({ today: { ...today, copies: { newest: "2026-11-10", trouble: null } } });
  const screen = await render(TodayScreen);
  await expect.element(screen.getByText(/goede kopie is van di 10 nov/)).toBeVisible();
  await findsNothing(screen.container);
  await screen.getByRole("button", { name: "Naar kopieën" }).click();
  expect(route()).toEqual({ screen: "settings", tab: "copies" });
});

test("why a copy did not come by itself is told", async () => {
  const warning = { newest: null, trouble: { kind: "disk_full" } };
  shellAnswers({ today: { ...today, copies: warning } });
  const screen = await render(TodayScreen);
  await expect.element(screen.getByText(/te weinig ruimte voor de kopie/)).toBeVisible();
});

for (const [recovery, words] of [
  ["missing", "Er is nog geen herstelsleutel"],
  ["unchecked", "De herstelsleutel is nog niet gecontroleerd"],
] as const) {
  test(`a recovery key that is ${recovery} is reminded of, with the way to it`, async () => {
    shellAnswers({ today: { ...today, recovery } });
    const screen = await render(TodayScreen);
    await expect.element(screen.getByText(words)).toBeVisible();
    await findsNothing(screen.container);
    await screen.getByRole("button", { name: "Naar de herstelsleutel" }).click();
    expect(route()).toEqual({ screen: "settings", tab: "keys" });
  });
}
