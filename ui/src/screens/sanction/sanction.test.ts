import { clearMocks } from "@tauri-apps/api/mocks";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { render } from "vitest-browser-svelte";
import { paper } from "../../gallery/paper";
import type {
  EntryLine,
  LetterLine,
  Me,
  ProcedureFile,
  Said,
  Spoken,
  Station,
  Term,
} from "../../ipc/bindings";
import { restart, route } from "../../shell/route.svelte";
import { findsNothing, isHeard } from "../../testing/check";
import { type Asked, Refusal, shellAnswers } from "../../testing/office";
import { setMe } from "../me.svelte";
import SanctionScreen from "./SanctionScreen.svelte";

const main = () =>
  document.querySelector("main") ?? document.body.appendChild(document.createElement("main"));

const person = { kind: "pupil", id: "p1" } as const;
const named = { person, name: "Fenna Fantasie", detail: "6a" };
const letter: LetterLine = {
  id: "l1",
  number: "2026-B0012",
  kind: "suspension",
  person: named,
  file: "pupil_file",
  incident: null,
  sanction: "s1",
  recipients: ["Anna Fantasie"],
  guardians: [],
  about: null,
  invitesTo: null,
  hasAddress: true,
  title: "Besluit",
  pages: 2,
  issuedOn: "2026-11-20",
  sha256: "0",
  printedOn: "2026-11-20",
  handedOverOn: null,
  postedOn: null,
  returnedOn: null,
  waits: true,
};
const station = (
  kind: Station["kind"],
  state: Station["state"],
  on: string | null,
  more: Partial<Station> = {},
): Station => ({
  kind,
  state,
  on,
  source: "protocol",
  term: null,
  refusals: [],
  entries: [],
  asks: [],
  byHand: true,
  mayBeLeftOut: false,
  mayBePlanned: false,
  letter: null,
  ...more,
});
const entry = (id: string, said: Said, more: Partial<EntryLine> = {}): EntryLine => ({
  id,
  said,
  recordedOn: said.on,
  by: "D. Denkbeeld",
  struckBy: null,
  struckWhy: "",
  ...more,
});
const incident = {
  id: "i1",
  number: "2026-014",
  happenedOn: "2026-11-12",
  category: "bullying_online",
  severity: "serious",
  place: "online",
  status: "measures",
  facts: "Een filmpje is doorgestuurd.",
  people: [named],
  declined: null,
  others: 0,
} as const;

const suspension: ProcedureFile = {
  id: "s1",
  number: "2026-S003",
  opening: { kind: "suspension", person, incident: "i1", openedOn: "2026-11-20" },
  person: named,
  incident: { ...incident, people: [named] },
  clause: { id: "T-X4", nl: "De stappen staan vast.", en: "The steps are fixed." },
  nature: null,
  decision: {
    incident: "i1",
    person,
    kind: "suspension",
    decidedOn: "2026-11-20",
    decidedBy: "director",
    facts: "Een filmpje is doorgestuurd.",
    reasons: "Het was de derde keer.",
    hearing: {
      pupilHeardOn: "2026-11-19",
      guardiansHeardOn: "2026-11-19",
      account: "Het speet haar.",
      households: [
        { guardians: ["g1"], on: "2026-11-19", account: "Het is thuis onrustig." },
        { guardians: ["g2"], on: "2026-11-19", declined: true },
      ],
    },
    suspension: {
      firstDay: "2026-11-24",
      lastDay: "2026-11-26",
      proportionality: "Een waarschuwing hielp niet.",
      schoolwork: "Een map met werk.",
      contact: "De intern begeleider",
      returnTalkOn: null,
    },
  },
  end: null,
  entries: [],
  attempts: [],
  history: [],
  remarks: [],
  stations: [
    station("pupil_heard", "done", "2026-11-19", { source: "Awb 4:8" }),
    station("decided", "done", "2026-11-20", { source: "WPO 40c(1)", byHand: false }),
    station("inspectorate", "late", "2026-11-20", { source: "WPO 40c(3)" }),
    station("in_force", "due", "2026-11-24", { source: "WPO 40c(1)", byHand: false }),
  ],
  letters: [letter],
  homes: [
    { guardians: ["g1"], names: "Anna Fantasie" },
    { guardians: ["g2"], names: "Cor Verzonnen" },
  ],
  households: [],
  tasks: [],
};

/** The suspension as another step, or as it ended. */
const instead = (kind: "time_out" | "access_ban", more: Partial<ProcedureFile> = {}) => ({
  ...suspension,
  opening: { ...suspension.opening, kind },
  ...more,
});
let shown: ProcedureFile = suspension;

const paused: Term = {
  kind: "objection_decision",
  from: "2026-11-02",
  length: { count: 4, unit: "weeks" },
  extendedBy: null,
  pausedDays: 56,
  pausedSince: null,
  rawEnd: "2027-01-24",
  endsOn: "2027-01-25",
  endsAt: null,
  lateFrom: "2027-01-26",
  skipped: [{ day: "2027-01-24", why: "sunday" }],
  source: "WPO 63(3)",
};
const lacking: Spoken = { refusal: { rule: "intent_not_sent" }, source: "WPO 40(11), 63(2)" };
const expulsion: ProcedureFile = {
  ...suspension,
  id: "s9",
  number: "2026-S009",
  opening: {
    kind: "expulsion",
    person,
    incident: "i1",
    openedOn: "2026-11-13",
    grounds: { ground: "guardian_conduct", milder: "Een toegangsontzegging." },
  },
  decision: null,
  remarks: [{ remark: { remark: "guardian_conduct" }, source: "ECLI:NL:RBLIM:2022:5138" }],
  entries: [
    entry("e1", {
      station: "teacher_heard",
      on: "2026-11-14",
      who: "R. Luchtfietser",
      manner: "talk",
      report: "Het gaat niet meer.",
    }),
    entry("e2", {
      station: "search",
      on: "2026-11-16",
      what: { of: "asked", school: "De Luchtballon, Droomdorp", distanceKm: 4 },
    }),
  ],
  attempts: [
    {
      asked: "e2",
      school: "De Luchtballon, Droomdorp",
      profile: "Kleine groepen",
      distanceKm: 4,
      preferred: true,
      askedOn: "2026-11-16",
      accepts: null,
      answeredOn: null,
    },
  ],
  history: [
    {
      on: "2026-09-03",
      kind: "sanction",
      incident: null,
      sanction: "s0",
      step: "written_warning",
      number: "2026-S001",
      text: "De eerste keer.",
    },
  ],
  stations: [
    station("history", "due", null, { mayBeLeftOut: true, source: "practice" }),
    station("teacher_heard", "done", "2026-11-14", {
      source: "WPO 40(11)",
      entries: ["e1"],
      asks: ["who", "manner", "report"],
    }),
    station("intent", "due", null, { source: "WPO 40(11); Awb 4:8", asks: ["manner", "set_for"] }),
    station("guardians_heard", "blocked", null, {
      source: "WPO 40(11), 63(2)",
      asks: ["who", "manner", "report"],
      refusals: [lacking],
    }),
    station("search", "due", null, {
      source: "WPO 40(11)",
      asks: ["placement"],
      entries: ["e2"],
    }),
    station("suspended_meanwhile", "possible", null, { byHand: false }),
    station("decided", "blocked", null, {
      source: "WPO 40(1), 63(2)",
      byHand: false,
      refusals: [lacking],
    }),
    station("objection_decided", "blocked", null, { term: paused }),
  ],
  letters: [],
  homes: [{ guardians: ["g1"], names: "Anna Fantasie" }],
  households: [],
};

let asked: Asked[] = [];
let refusals: Spoken[] = [];
let broken: unknown;
const entered = () => asked.filter((one) => one.command === "enter_station").map((one) => one.args);

beforeEach(() => {
  restart({ screen: "sanction", id: "s1" });
  setMe({
    today: "2026-11-22",
    may: ["see_letters", "finish_task", "enter_station", "decide_sanction"],
  } as unknown as Me);
  refusals = [];
  shown = suspension;
  broken = undefined;
  asked = shellAnswers({
    procedure: ({ id }: { id: string }) => (id === "s9" ? expulsion : shown),
    sanction: { schoolDays: 3, absence: null },
    draft: null,
    save_draft: null,
    drop_draft: null,
    mark_letter: () => broken ?? null,
    rehearse_entry: () => ({ refusals, follow: [], end: [] }),
    enter_station: "e9",
  });
});
afterEach(() => {
  clearMocks();
  setMe();
});

test("the strip tells what is late and by which article, and the decision can be read back", async () => {
  const screen = await render(SanctionScreen, { props: { id: "s1" }, target: main() });
  await expect
    .element(screen.getByRole("heading", { level: 1 }))
    .toHaveTextContent("Schorsing voor Fenna Fantasie");
  const strip = screen.getByRole("list", { name: "Hoe ver het is" });
  await expect
    .element(strip)
    .toHaveTextContent(/Gemeld bij de Inspectie.*te laat.*uiterlijk 20 nov/);
  // What is late is open at once.
  const pane = screen.getByRole("region", { name: "Gemeld bij de Inspectie" });
  await expect.element(pane).toHaveTextContent("WPO 40c(3)");
  await expect.element(screen.getByText("Een waarschuwing hielp niet.")).toBeVisible();
  await isHeard();
  await screen.getByRole("button", { name: /Schorsingsbesluit/ }).click();
  expect(route()).toEqual({ screen: "letter", id: "l1" });
});

test("a letter is reported as handed over on a day, and a wrong day is said at its box", async () => {
  const screen = await render(SanctionScreen, { props: { id: "s1" }, target: main() });
  broken = new Refusal({ kind: "invalid", fields: [{ field: "on", problem: "in_future" }] });
  asked = shellAnswers({
    procedure: suspension,
    sanction: { schoolDays: 3, absence: null },
    draft: null,
    mark_letter: () => {
      if (broken instanceof Refusal) throw broken.error;
      return null;
    },
  });
  await screen.getByRole("button", { name: /^Overhandigd ?: 2026-B0012/ }).click();
  const dialog = screen.getByRole("dialog", { name: "Wanneer is de brief overhandigd?" });
  await dialog.getByRole("button", { name: "Vastleggen" }).click();
  await expect.element(dialog.getByText(/Deze dag moet nog komen/)).toBeVisible();
  await findsNothing();
  broken = undefined;
  await dialog.getByRole("button", { name: "Vastleggen" }).click();
  await vi.waitFor(() =>
    expect(asked.filter((one) => one.command === "mark_letter").at(-1)?.args).toEqual({
      id: "l1",
      mark: "handed_over",
      on: "2026-11-22",
    }),
  );
});

test("each household has its own last day to object, and who has no letter yet has none", async () => {
  asked = shellAnswers({
    procedure: {
      ...suspension,
      stations: [station("objection", "due", "2027-01-13", { byHand: false })],
      households: [
        { letter: "l1", recipients: ["Anna Fantasie"], endsOn: "2027-01-13" },
        { letter: "l2", recipients: ["Cor Verzonnen"], endsOn: null },
      ],
    },
    sanction: { schoolDays: 3, absence: null },
    draft: null,
  });
  const screen = await render(SanctionScreen, { props: { id: "s1" }, target: main() });
  const each = screen.getByRole("list", { name: "Tot wanneer ieder bezwaar kan maken" });
  await expect.element(each).toHaveTextContent(/Anna Fantasie: tot en met wo 13 jan/);
  await expect.element(each).toHaveTextContent(/Cor Verzonnen: de brief is nog niet bezorgd/);
  await findsNothing();
});

test("a letter that waits stands on the screen once, also when its station is open", async () => {
  asked = shellAnswers({
    procedure: {
      ...suspension,
      stations: [station("delivered", "due", "2026-11-20", { asks: ["manner"] })],
    },
    sanction: { schoolDays: 3, absence: null },
    draft: null,
    rehearse_entry: { refusals: [], follow: [], end: [] },
  });
  const screen = await render(SanctionScreen, { props: { id: "s1" }, target: main() });
  await expect.element(screen.getByRole("region", { name: "Brief bezorgd" })).toBeVisible();
  const letters = screen.getByRole("button", { name: /^Schorsingsbesluit/ });
  await expect.element(letters.first()).toBeVisible();
  expect(letters.elements()).toHaveLength(1);
});

test("a station that cannot be done yet says by which article and leads to the one that is missing", async () => {
  const screen = await render(SanctionScreen, { props: { id: "s9" }, target: main() });
  await expect.element(screen.getByText(/toetst de rechter extra streng/)).toBeVisible();
  await screen.getByRole("button", { name: "Ouders gehoord" }).click();
  const pane = screen.getByRole("region", { name: "Ouders gehoord" });
  await expect.element(pane).toHaveTextContent(/voornemen is nog niet verstuurd/);
  await expect.element(pane).toHaveTextContent("WPO 40(11), 63(2)");
  await expect.element(pane.getByRole("heading", { level: 2 })).toHaveFocus();
  await findsNothing();
  await pane.getByRole("button", { name: "Naar ‘Voornemen verstuurd’" }).click();
  await expect.element(screen.getByRole("region", { name: "Voornemen verstuurd" })).toBeVisible();
});

test("an entry has the boxes that its station asks, and a rule stands at its box", async () => {
  const screen = await render(SanctionScreen, { props: { id: "s9" }, target: main() });
  await screen.getByRole("button", { name: "Voornemen verstuurd" }).click();
  const pane = screen.getByRole("region", { name: "Voornemen verstuurd" });
  await expect
    .element(pane.getByRole("group", { name: /^Uitgenodigd voor een gesprek/ }))
    .toBeVisible();
  await expect.element(pane.getByLabelText(/^Wat is er gezegd/)).not.toBeInTheDocument();
  refusals = [
    {
      refusal: { rule: "entry_lacks", station: "intent", asks: "set_for" },
      source: "Awb 3:2",
    },
  ];
  await pane.getByLabelText(/^Hoe ging dat/).selectOptions("Per post");
  await pane.getByRole("button", { name: "Vastleggen" }).click();
  await expect
    .element(pane.getByRole("group", { name: /^Uitgenodigd voor een gesprek/ }))
    .toHaveTextContent(/ontbreekt nog/);
  await findsNothing();
  expect(entered()).toEqual([]);
  refusals = [];
  const day = pane.getByRole("group", { name: /^Uitgenodigd voor een gesprek/ });
  await day.getByLabelText("Dag", { exact: true }).fill("30");
  await day.getByLabelText("Maand").fill("11");
  await day.getByLabelText("Jaar").fill("2026");
  await expect.element(day).not.toHaveTextContent(/ontbreekt nog/);
  await pane.getByRole("button", { name: "Vastleggen" }).click();
  await vi.waitFor(() => expect(entered()).toHaveLength(1));
  expect(entered()[0]).toMatchObject({
    procedure: "s9",
    said: { station: "intent", kind: "done", manner: "post", setFor: "2026-11-30", report: "" },
  });
});

test("the schools that were asked stand in a table, and one of them answers", async () => {
  const screen = await render(SanctionScreen, { props: { id: "s9" }, target: main() });
  await screen.getByRole("button", { name: "Andere school gezocht" }).click();
  await expect
    .element(screen.getByRole("row", { name: /De Luchtballon/ }))
    .toHaveTextContent(/wens van de ouders.*4 km.*16 nov 2026/);
  await screen.getByRole("button", { name: /^Antwoord vastleggen/ }).click();
  await expect.element(screen.getByLabelText(/^Welke school antwoordde/)).toHaveValue("e2");
  await screen.getByRole("radio", { name: "Ja" }).click();
  await findsNothing();
  await screen.getByRole("button", { name: "Vastleggen", exact: true }).click();
  await vi.waitFor(() =>
    expect(entered()[0]).toMatchObject({
      said: { station: "search", what: { of: "answered", to: "e2", accepts: true } },
    }),
  );
});

test("a wrong entry is struck with a reason and stays to be seen", async () => {
  const screen = await render(SanctionScreen, { props: { id: "s9" }, target: main() });
  await screen.getByRole("button", { name: "Groepsleerkracht gehoord" }).click();
  const pane = screen.getByRole("region", { name: "Groepsleerkracht gehoord" });
  await expect.element(pane.getByText("Het gaat niet meer.")).toBeVisible();
  await pane.getByRole("button", { name: /^Doorhalen/ }).click();
  await pane.getByLabelText(/^Waarom klopte/).fill("Het was een ander gesprek.");
  await findsNothing();
  await pane.getByRole("button", { name: "Doorhalen", exact: true }).click();
  await vi.waitFor(() =>
    expect(entered()[0]).toMatchObject({
      said: {
        kind: "struck_out",
        strikes: "e1",
        strikeReason: "Het was een ander gesprek.",
        report: "",
      },
    }),
  );
});

test("a station with a letter shows it live and keeps it shut until it says all that it must", async () => {
  setMe({
    today: "2026-11-22",
    may: ["enter_station", "issue_letter"],
  } as unknown as Me);
  const complete = { refusals: [], hits: [], recipients: [{ names: ["Anna"], address: [] }] };
  let rehearsal: unknown = {
    ...complete,
    refusals: [
      {
        refusal: { rule: "part_missing", letter: "expulsion_intent", part: "reasons" },
        source: "domain: letters",
      },
    ],
  };
  asked = shellAnswers({
    procedure: {
      ...expulsion,
      stations: expulsion.stations.map((one) =>
        one.kind === "intent" ? { ...one, letter: "expulsion_intent" } : one,
      ),
    },
    draft: null,
    save_draft: null,
    drop_draft: null,
    rehearse_entry: { refusals: [], follow: [], end: [] },
    letter_form: {
      kind: "expulsion_intent",
      person: named,
      parts: [],
      recipients: [],
      signers: [],
      pupils: [],
    },
    rehearse_letter: () => rehearsal,
    preview_letter: () => paper(["Voornemen"]).buffer,
    issue_letter: ["l7"],
  });
  const screen = await render(SanctionScreen, { props: { id: "s9" }, target: main() });
  await screen.getByRole("button", { name: "Voornemen verstuurd" }).click();
  const card = screen.getByRole("region", { name: "Voornemen tot verwijdering" });
  await expect.element(card).toHaveTextContent(/ontbreekt nog: Redenen/);
  const issue = card.getByRole("button", { name: "Brief uitgeven" });
  await expect.element(issue).toHaveAttribute("aria-disabled", "true");
  await expect.element(card.getByText("Bladzijde 1 van 1")).toBeVisible();
  await findsNothing();
  await card.getByRole("button", { name: "Invullen" }).click();
  expect(route()).toEqual({ screen: "compose", person, sanction: "s9", kind: "expulsion_intent" });
  await screen.unmount();

  rehearsal = complete;
  const again = await render(SanctionScreen, { props: { id: "s9" }, target: main() });
  await again.getByRole("button", { name: "Voornemen verstuurd" }).click();
  await again.getByRole("button", { name: "Brief uitgeven" }).click();
  await vi.waitFor(() =>
    expect(asked.find((one) => one.command === "issue_letter")?.args).toMatchObject({
      request: { kind: "expulsion_intent", person, sanction: "s9" },
    }),
  );
});

test("the clock that stood still is said in plain words, and why the last day moved", async () => {
  const screen = await render(SanctionScreen, { props: { id: "s9" }, target: main() });
  await screen.getByRole("button", { name: "Beslist op het bezwaar" }).click();
  const pane = screen.getByRole("region", { name: "Beslist op het bezwaar" });
  await expect.element(pane).toHaveTextContent(/56 dagen stil/);
  await expect.element(pane).toHaveTextContent(/24 jan \(Zondag\).*25 jan 2027/);
  await expect.element(pane).toHaveTextContent(/Nog 64 dagen/);
});

test("the account of facts is a timeline, and a suspension meanwhile is decided in the procedure", async () => {
  const screen = await render(SanctionScreen, { props: { id: "s9" }, target: main() });
  await expect
    .element(screen.getByRole("list", { name: "Overzicht van de feiten" }))
    .toHaveTextContent(/Schriftelijke waarschuwing · 2026-S001.*De eerste keer/);
  await screen.getByRole("button", { name: "Geschorst tijdens de procedure" }).click();
  await screen.getByRole("button", { name: "Schorsen zolang de procedure loopt" }).click();
  expect(route()).toEqual({
    screen: "decide",
    incident: "i1",
    person,
    procedure: "s9",
    step: "suspension",
  });
});

test("what each household said stands under its own name", async () => {
  const screen = await render(SanctionScreen, { props: { id: "s1" }, target: main() });
  await expect
    .element(screen.getByRole("heading", { name: "Wat Anna Fantasie zei" }))
    .toBeVisible();
  await expect.element(screen.getByText("Het is thuis onrustig.")).toBeVisible();
  const absent = screen.getByRole("heading", { name: "Wat Cor Verzonnen zei" });
  await expect.element(absent).not.toBeInTheDocument();
});

test("after a time-out the pupil can still be suspended, and a ban is decided anew", async () => {
  for (const [kind, label] of [
    ["time_out", "Toch schorsen"],
    ["access_ban", "Opnieuw ontzeggen"],
  ] as const) {
    shown = instead(kind);
    const screen = await render(SanctionScreen, { props: { id: "s1" }, target: main() });
    await screen.getByRole("button", { name: label }).click();
    expect(route()).toMatchObject({ screen: "decide", incident: "i1", person });
    await screen.unmount();
    // What was taken back leaves nothing to follow on.
    shown = instead(kind, { end: "revoked" });
    const over = await render(SanctionScreen, { props: { id: "s1" }, target: main() });
    await expect.element(over.getByText("2026-S003").first()).toBeVisible();
    await expect.element(over.getByRole("button", { name: label })).not.toBeInTheDocument();
    await over.unmount();
  }
  // Nor may whoever does not decide.
  setMe({ today: "2026-11-22", may: ["see_letters"] } as unknown as Me);
  shown = instead("time_out");
  const reader = await render(SanctionScreen, { props: { id: "s1" }, target: main() });
  await expect.element(reader.getByText("2026-S003").first()).toBeVisible();
  await expect
    .element(reader.getByRole("button", { name: "Toch schorsen" }))
    .not.toBeInTheDocument();
});

test("of two objections one says which it answers", async () => {
  const objection = (id: string, who: string, on: string, more: Partial<EntryLine> = {}) =>
    entry(id, { station: "objection_received", on, who, manner: "written" }, more);
  shown = {
    ...suspension,
    entries: [
      objection("o1", "Anna Fantasie", "2026-12-01"),
      objection("o2", "Cor Verzonnen", "2026-12-03"),
      objection("o3", "Iemand anders", "2026-12-02", { struckBy: "o9" }),
    ],
    stations: [
      station("objection_hearing", "due", null, {
        source: "Awb 7:2",
        asks: ["objection", "who", "report"],
      }),
    ],
  };
  setMe({ today: "2026-12-10", may: ["enter_station"] } as unknown as Me);
  const screen = await render(SanctionScreen, { props: { id: "s1" }, target: main() });
  await screen.getByRole("button", { name: "Gehoord over het bezwaar" }).click();
  const pane = screen.getByRole("region", { name: "Gehoord over het bezwaar" });
  const which = pane.getByLabelText(/^Over welk bezwaar/);
  await expect.element(which).toBeVisible();
  await expect.element(which).not.toHaveTextContent(/Iemand anders/);
  await which.selectOptions(which.getByRole("option", { name: /Cor Verzonnen/ }));
  await pane.getByLabelText(/^Wie waren erbij/).fill("Cor Verzonnen");
  await pane.getByLabelText(/^Wat is er gezegd/).fill("Hij vindt vijf dagen te lang.");
  await pane.getByRole("button", { name: "Vastleggen" }).click();
  await vi.waitFor(() => expect(entered()).toHaveLength(1));
  expect(entered()[0]).toMatchObject({
    said: { station: "objection_hearing", objection: "o2", who: "Cor Verzonnen" },
  });
});

test("a late objection asks why nothing excuses that, and only where an objection can be left aside", async () => {
  const ended = ["verdict", "excuse", "decided_by", "who", "report"] as const;
  const decided = (asks: Station["asks"]) =>
    shellAnswers({
      procedure: { ...expulsion, stations: [station("objection_decided", "due", null, { asks })] },
      draft: null,
      save_draft: null,
      drop_draft: null,
      rehearse_entry: () => ({ refusals, follow: [], end: [] }),
      enter_station: "e9",
    });
  asked = decided([...ended]);
  const screen = await render(SanctionScreen, { props: { id: "s9" }, target: main() });
  const why = screen.getByLabelText(/^Waarom kwam het te laat/);
  await expect.element(screen.getByRole("radio", { name: /^Te laat/ })).toBeVisible();
  await expect.element(why).not.toBeInTheDocument();
  await screen.getByRole("radio", { name: /^Te laat/ }).click();
  await why.fill("De brief was vergeten.");
  await screen.getByLabelText(/^Wie deed dat namens/).fill("A. Verzonnen");
  await screen.getByLabelText(/^Waarom deze beslissing/).fill("Het kwam te laat.");
  await findsNothing();
  await screen.getByRole("button", { name: "Vastleggen", exact: true }).click();
  await vi.waitFor(() => expect(entered()).toHaveLength(1));
  expect(entered()[0]).toMatchObject({
    said: { what: { of: "ended", verdict: "inadmissible", excuse: "De brief was vergeten." } },
  });
  await screen.unmount();

  asked = decided(ended.filter((one) => one !== "excuse"));
  const again = await render(SanctionScreen, { props: { id: "s9" }, target: main() });
  await expect.element(again.getByRole("radio", { name: /^Ongegrond/ })).toBeVisible();
  await expect.element(again.getByRole("radio", { name: /^Te laat/ })).not.toBeInTheDocument();
});

test("who may not leave yet is named, and the way leads to the letter with the day", async () => {
  const untold: Spoken = {
    refusal: { rule: "leaving_not_told", names: "Cor Verzonnen" },
    source: "WPO 40(11)",
  };
  asked = shellAnswers({
    procedure: {
      ...expulsion,
      stations: [
        station("leaving_told", "due", "2026-11-22", { byHand: false, source: "WPO 40(11)" }),
        station("removed", "blocked", null, { refusals: [untold] }),
      ],
    },
    draft: null,
  });
  const screen = await render(SanctionScreen, { props: { id: "s9" }, target: main() });
  await screen.getByRole("button", { name: "Van school" }).click();
  const pane = screen.getByRole("region", { name: "Van school" });
  await expect.element(pane).toHaveTextContent(/Cor Verzonnen/);
  await findsNothing();
  await pane.getByRole("button", { name: /Dag van vertrek verteld/ }).click();
  await expect
    .element(screen.getByRole("region", { name: "Dag van vertrek verteld" }))
    .toHaveTextContent(/Elk huishouden leest welke school/);
});
