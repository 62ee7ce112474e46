import { clearMocks, mockIPC } from "@tauri-apps/api/mocks";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { render } from "vitest-browser-svelte";
import { paper } from "../../gallery/paper";
import type {
  Decision,
  DraftedLetter,
  NameInWords,
  EntryLine,
  Me,
  ProcedureFile,
  ProposalView,
  RungView,
  Spoken,
} from "../../ipc/bindings";
import { restart, route } from "../../shell/route.svelte";
import { findsNothing, isHeard } from "../../testing/check";
import { setMe } from "../me.svelte";
import DecideScreen from "./DecideScreen.svelte";
import { holidayOn, publicHoliday } from "./days";
import { blank, fieldWith, replaceName } from "./values";

const main = () =>
  document.querySelector("main") ?? document.body.appendChild(document.createElement("main"));

const person = { kind: "pupil", id: "p1" } as const;
const rung = (kind: RungView["kind"], state: RungView["state"], more: Partial<RungView> = {}) =>
  ({
    kind,
    decider: "director",
    clause: "T-X4",
    state,
    takenOn: null,
    openedFirst: false,
    nature: null,
    ...more,
  }) satisfies RungView;

const proposal: ProposalView = {
  proposal: {
    incident: "i1",
    person,
    kind: "written_warning",
    decider: "director",
    clause: "T-X4",
    because: { why: "after_step", kind: "conversation", decidedOn: "2026-09-03", count: 1 },
    after: null,
    earlier: [],
  },
  person: { person, name: "Fenna Fantasie", detail: "6a" },
  clause: { id: "T-X4", nl: "De stappen staan vast.", en: "The steps are fixed." },
  ladder: [
    rung("conversation", "taken", { takenOn: "2026-09-03", decider: "teacher" }),
    rung("written_warning", "proposed"),
    rung("suspension", "above"),
    rung("expulsion", "above", { decider: "board", openedFirst: true }),
  ],
  incident: {
    id: "i1",
    number: "2026-014",
    happenedOn: "2026-11-12",
    category: "bullying_online",
    severity: "serious",
    place: "online",
    status: "reported",
    facts: "Een filmpje is doorgestuurd.",
    people: [],
    declined: null,
    others: 0,
  },
  directorMaySuspend: true,
  households: 2,
  recipients: [["Anna Fantasie", "Bas Fantasie"], ["Cor Verzonnen"]],
  homes: [{ guardians: ["g1", "g2"], names: "Anna Fantasie, Bas Fantasie" }],
};

/** A proposal for someone else, with a ladder of their own. */
const proposed = (
  who: ProposalView["person"],
  ladder: RungView[],
  recipients: string[][],
): ProposalView => ({
  ...proposal,
  proposal: {
    ...proposal.proposal,
    person: who.person,
    kind: ladder.find((one) => one.state === "proposed")?.kind ?? "written_warning",
    because: { why: "first_step", severity: "serious" },
  },
  person: who,
  clause: null,
  ladder,
  households: recipients.length,
  recipients,
});

const said = (id: string, what: Partial<EntryLine["said"]>): EntryLine => ({
  id,
  said: { station: "guardians_heard", on: "2026-11-19", ...what },
  recordedOn: "2026-11-19",
  by: "D. Denkbeeld",
  struckBy: null,
  struckWhy: "",
});
const opened = {
  id: "s9",
  number: "2026-S009",
  opening: { kind: "expulsion", person, incident: "i1", openedOn: "2026-11-13" },
  person: { person, name: "Fenna Fantasie", detail: "6a" },
  incident: proposal.incident,
  clause: null,
  nature: null,
  decision: null,
  end: null,
  stations: [],
  entries: [said("e1", { who: "Anna Fantasie", report: "Wij willen dat zij hier blijft." })],
  attempts: [],
  history: [],
  remarks: [],
  letters: [],
  homes: [{ guardians: ["g1"], names: "Anna Fantasie" }],
  households: [],
  tasks: [],
} satisfies ProcedureFile;

const desk = {
  proposal,
  parties: [] as { who: { kind: string } }[],
  drafts: new Map<string, string>(),
  decided: [] as Decision[],
  cleared: [] as string[],
  /** What was weighed last. */
  rehearsed: undefined as Decision | undefined,
  /** What the office refuses besides. */
  wrong: [] as Spoken[],
};

/** What the office would refuse, in miniature. */
function refusals(decision: Decision, cleared: string[]): Spoken[] {
  const found: Spoken[] = [];
  if (decision.reasons === "") {
    found.push({ refusal: { rule: "reasons_missing" }, source: "WPO 40c(1)" });
  }
  if (decision.kind === "written_warning" && decision.expectation === "") {
    found.push({ refusal: { rule: "expectation_missing" }, source: "protocol" });
  }
  if (decision.kind === "suspension") {
    if (decision.skipReason === "") {
      found.push({
        refusal: { rule: "skip_needs_motivation", proposed: "written_warning" },
        source: "protocol",
      });
    }
    if (!decision.suspension) {
      found.push({ refusal: { rule: "period_missing" }, source: "WPO 40c(1)" });
    }
  }
  if (decision.kind === "access_ban") {
    if (!decision.particulars) {
      found.push({
        refusal: { rule: "particulars_missing", kind: "access_ban" },
        source: "Awb 3:46; protocol",
      });
    } else if ("area" in decision.particulars && decision.particulars.lastDay > "2027-05-22") {
      found.push({
        refusal: { rule: "ban_too_long", lastAllowed: "2027-05-22" },
        source: "protocol",
      });
    }
    if (!decision.hearing?.guardiansHeardOn) {
      found.push({ refusal: { rule: "guardian_not_heard" }, source: "Awb 3:2, 4:8" });
    }
  }
  if (decision.particulars?.of === "expulsion" && decision.particulars.effectiveOn) {
    found.push({ refusal: { rule: "no_school_accepts" }, source: "WPO 40(11)" });
  }
  if (decision.reasons.includes("Milan") && !cleared.includes("Milan")) {
    found.push({
      refusal: { rule: "names_someone_else", words: "Milan" },
      source: "AVG 5(1)(c), 15(4)",
    });
  }
  return found;
}

/** Where someone else is named. */
function slips(decision: Decision, cleared: string[]): NameInWords[] {
  const at = decision.reasons.indexOf("Milan");
  if (at < 0 || cleared.includes("Milan")) return [];
  const replacement = "een medeleerling";
  return [{ field: "reasons", at, length: 5, words: "Milan", replacement }];
}

/** The letters that a decision would issue. */
function drafted(decision: Decision): DraftedLetter[] {
  const { kind } = decision;
  if (kind !== "written_warning" && kind !== "suspension") return [];
  const homes = desk.proposal.recipients.map((names) => ({
    kind: "warning" as const,
    names,
    hasAddress: !names.includes("Cor Verzonnen"),
  }));
  return decision.suspension
    ? [...homes, { kind: "inspectorate_notice" as const, names: [], hasAddress: false }]
    : homes;
}

beforeEach(() => {
  restart({ screen: "decide", incident: "i1", person });
  setMe({
    today: "2026-11-22",
    may: ["propose_sanction", "decide_sanction", "open_procedure"],
  } as unknown as Me);
  desk.proposal = proposal;
  desk.parties = [];
  desk.drafts.clear();
  desk.decided = [];
  desk.cleared = [];
  desk.wrong = [];
  mockIPC((command, args) => {
    const { form, json, decision, copy, cleared } = args as {
      form: string;
      json: string;
      decision: Decision;
      copy: number;
      cleared: string[];
    };
    switch (command) {
      case "propose_sanction":
        return desk.proposal;
      case "procedure":
        return opened;
      case "incident":
        return { incident: { facts: "Een filmpje is doorgestuurd.", parties: desk.parties } };
      case "settings":
        return { holidays: [], school: { directorMayExpel: false } };
      case "draft":
        return desk.drafts.get(form) ?? null;
      case "save_draft":
        desk.drafts.set(form, json);
        return null;
      case "drop_draft":
        desk.drafts.delete(form);
        return null;
      case "rehearse_sanction": {
        desk.rehearsed = decision;
        const found = [...refusals(decision, cleared), ...desk.wrong];
        return {
          refusals: found,
          schoolDays: decision.suspension ? 3 : 0,
          objectionUntil: null,
          tasks:
            found.length > 0 ? [] : [{ kind: "evaluate", dueOn: "2027-01-03", source: "protocol" }],
          remarks: [],
          letters: drafted(decision),
          names: slips(decision, cleared),
        };
      }
      case "preview_decision": {
        const names = drafted(decision)[copy]?.names ?? [];
        return paper([`Concept aan ${names.join(" en ")}`]).buffer;
      }
      case "decide_sanction":
        desk.decided.push(decision);
        desk.cleared = cleared;
        return "s1";
      default:
        throw new Error(command);
    }
  });
});
afterEach(() => {
  clearMocks();
  setMe();
});

test("the ladder says what is proposed and why, and every rule in the way leads to its box", async () => {
  const screen = await render(DecideScreen, { props: { incident: "i1", person }, target: main() });
  await expect
    .element(screen.getByText(/Deze stap komt na ‘Corrigerend gesprek’ van 3 sep 2026/))
    .toBeVisible();
  await expect.element(screen.getByText(/Heeft een eigen procedure/)).toBeVisible();
  await expect.element(screen.getByText("Anna Fantasie en Bas Fantasie")).toBeVisible();
  await expect
    .element(screen.getByRole("group", { name: "Wat er nog in de weg staat" }))
    .toHaveTextContent("Er staan nog 2 dingen in de weg");
  await isHeard();
  const decide = screen.getByRole("button", { name: "Besluit nemen" });
  await expect.element(decide).toHaveAttribute("aria-disabled", "true");
  await decide.click({ force: true });
  await expect
    .element(screen.getByRole("group", { name: "Wat er nog in de weg staat" }))
    .toHaveFocus();
  await screen.getByRole("button", { name: /^Ga naar het vak ?: In een waarschuwing/ }).click();
  await expect.element(screen.getByLabelText(/^Wat verwacht u vanaf nu/)).toHaveFocus();
});

test("with nothing in the way the letter is shown, and the decision leads to the measure", async () => {
  const screen = await render(DecideScreen, { props: { incident: "i1", person }, target: main() });
  await screen.getByLabelText(/^Waarom deze maatregel/).fill("Het was de tweede keer.");
  await screen.getByLabelText(/^Wat verwacht u vanaf nu/).fill("Niets doorsturen.");
  await expect.element(screen.getByText("Kijk samen of de maatregel heeft geholpen")).toBeVisible();
  await expect
    .element(screen.getByRole("group", { name: "Bladzijde 1" }))
    .toHaveAttribute("tabindex", "0");
  await expect
    .element(screen.getByText(/Niets staat het besluit in de weg. Er gaan 2 brieven uit/))
    .toBeVisible();
  await findsNothing();
  await screen.getByRole("button", { name: "Besluit nemen" }).click();
  const sure = screen.getByRole("dialog", { name: "Besluit nemen?" });
  await expect.element(sure).toHaveTextContent("Schriftelijke waarschuwing voor Fenna Fantasie");
  await sure.getByRole("button", { name: "Besluit nemen" }).click();
  await vi.waitFor(() => expect(route()).toEqual({ screen: "sanction", id: "s1" }));
  expect(desk.decided[0]).toMatchObject({
    kind: "written_warning",
    decidedBy: "director",
    decidedOn: "2026-11-22",
    facts: "Een filmpje is doorgestuurd.",
    reasons: "Het was de tweede keer.",
    suspension: null,
  });
  expect(desk.drafts.size).toBe(0);
});

test("with several households the letter of each can be chosen, by keyboard as well", async () => {
  const screen = await render(DecideScreen, { props: { incident: "i1", person }, target: main() });
  await screen.getByLabelText(/^Waarom deze maatregel/).fill("Het was de tweede keer.");
  await screen.getByLabelText(/^Wat verwacht u vanaf nu/).fill("Niets doorsturen.");
  const page = screen.getByRole("region", { name: "Voorbeeld van de brief, nog niet uitgegeven" });
  await expect.element(page).toHaveTextContent("aan Anna Fantasie en Bas Fantasie");
  const first = screen.getByRole("tab", { name: "Anna Fantasie en Bas Fantasie" });
  const second = screen.getByRole("tab", { name: "Cor Verzonnen" });
  await second.click();
  await expect.element(page).toHaveTextContent("aan Cor Verzonnen");
  await expect.element(screen.getByText(/^Van Cor Verzonnen is geen adres bekend/)).toBeVisible();
  await userEvent.keyboard("{ArrowLeft}");
  await expect.element(first).toHaveFocus();
  await expect.element(page).toHaveTextContent("aan Anna Fantasie en Bas Fantasie");
  await findsNothing();
  // What is typed next is drawn for the household that is looked at.
  await second.click();
  await screen.getByLabelText(/^Waarom deze maatregel/).fill("Het was de derde keer.");
  await expect.element(screen.getByText(/loopt achter/)).not.toBeInTheDocument();
  await expect.element(page).toHaveTextContent("aan Cor Verzonnen");
});

test("a word that is no name is cleared after reading the words around it", async () => {
  const screen = await render(DecideScreen, { props: { incident: "i1", person }, target: main() });
  await screen.getByLabelText(/^Wat verwacht u vanaf nu/).fill("Niets doorsturen.");
  await screen
    .getByLabelText(/^Waarom deze maatregel/)
    .fill("De film ging over een reis naar Milan met de trein.");
  await expect.element(screen.getByText(/over een reis naar Milan met de/).first()).toBeVisible();
  await screen.getByRole("button", { name: "‘Milan’ is hier geen naam van een ander" }).click();
  await expect.element(screen.getByText(/Niets staat het besluit in de weg/)).toBeVisible();
  await screen.getByRole("button", { name: "Besluit nemen" }).click();
  await screen.getByRole("dialog").getByRole("button", { name: "Besluit nemen" }).click();
  await vi.waitFor(() => expect(desk.cleared).toEqual(["Milan"]));
});

test("a name of another is replaced in one press", async () => {
  const screen = await render(DecideScreen, { props: { incident: "i1", person }, target: main() });
  await screen.getByLabelText(/^Wat verwacht u vanaf nu/).fill("Niets doorsturen.");
  const reasons = screen.getByLabelText(/^Waarom deze maatregel/);
  await reasons.fill("Hij stuurde een film van Milan door.");
  const replace = screen.getByRole("button", { name: "Vervang ‘Milan’ door ‘een medeleerling’" });
  await expect.element(replace).toBeVisible();
  await findsNothing();
  await replace.click();
  await expect.element(reasons).toHaveValue("Hij stuurde een film van een medeleerling door.");
  await expect.element(screen.getByText(/Niets staat het besluit in de weg/)).toBeVisible();
});

test("a higher step asks why, and a suspension shows how many school days it takes", async () => {
  const screen = await render(DecideScreen, { props: { incident: "i1", person }, target: main() });
  await screen.getByRole("button", { name: /^Deze stap kiezen ?: Schorsing/ }).click();
  await expect.element(screen.getByLabelText(/^Waarom deze stap en niet/)).toBeVisible();
  const first = screen.getByRole("group", { name: /^Eerste dag/ });
  await first.getByLabelText("Dag", { exact: true }).fill("24");
  await first.getByLabelText("Maand").fill("11");
  await first.getByLabelText("Jaar").fill("2026");
  const last = screen.getByRole("group", { name: /^Laatste dag/ });
  await last.getByLabelText("Dag", { exact: true }).fill("26");
  await last.getByLabelText("Maand").fill("11");
  await last.getByLabelText("Jaar").fill("2026");
  await expect.element(screen.getByText("3 schooldagen")).toBeVisible();
  await expect
    .element(screen.getByRole("tab", { name: "Inspectie van het Onderwijs" }))
    .toBeVisible();
  await findsNothing();
});

test("each bad day has a sentence of its own at its box, and what was typed stays", async () => {
  const screen = await render(DecideScreen, { props: { incident: "i1", person }, target: main() });
  await screen.getByRole("button", { name: /^Deze stap kiezen ?: Schorsing/ }).click();
  const box = (name: RegExp) => screen.getByRole("group", { name });
  const fill = async (name: RegExp, [day, month, year]: [string, string, string]) => {
    await box(name).getByLabelText("Dag", { exact: true }).fill(day);
    await box(name).getByLabelText("Maand").fill(month);
    await box(name).getByLabelText("Jaar").fill(year);
  };
  desk.wrong = [
    { refusal: { rule: "ends_before_it_begins" }, source: "WPO 40c(1)" },
    { refusal: { rule: "heard_after_decision" }, source: "Awb 4:8" },
    { refusal: { rule: "decided_in_future" }, source: "Awb 3:41" },
  ];
  await fill(/^Eerste dag/, ["26", "11", "2026"]);
  await fill(/^Laatste dag/, ["24", "11", "2026"]);
  await fill(/^Leerling gehoord op/, ["27", "11", "2026"]);
  await fill(/^Besloten op/, ["25", "11", "2026"]);
  await expect.element(box(/^Laatste dag/)).toHaveAccessibleDescription(/eerste dag/i);
  await expect.element(box(/^Leerling gehoord op/)).toHaveAccessibleDescription(/besl/i);
  await expect.element(box(/^Besloten op/)).toHaveAccessibleDescription(/toekomst|nog niet/i);
  await screen.getByRole("button", { name: "Besluit nemen" }).click({ force: true });
  await expect
    .element(box(/^Laatste dag/).getByLabelText("Dag", { exact: true }))
    .toHaveValue("24");
  await expect
    .element(box(/^Besloten op/).getByLabelText("Dag", { exact: true }))
    .toHaveValue("25");

  desk.wrong = [
    { refusal: { rule: "more_than_five_school_days", count: 6 }, source: "WPO 40c(1)" },
  ];
  await fill(/^Laatste dag/, ["3", "12", "2026"]);
  await expect.element(box(/^Laatste dag/)).toHaveAccessibleDescription(/6|zes/);
  await findsNothing();
});

test("what was prepared comes back, also for who may not decide", async () => {
  setMe({ today: "2026-11-22", may: ["propose_sanction"] } as unknown as Me);
  const first = await render(DecideScreen, { props: { incident: "i1", person }, target: main() });
  await first.getByLabelText(/^Waarom deze maatregel/).fill("Half af");
  await vi.waitFor(() => expect(desk.drafts.get("decision:i1:p1")).toContain("Half af"));
  await first.unmount();
  const screen = await render(DecideScreen, { props: { incident: "i1", person }, target: main() });
  await expect.element(screen.getByText("Uw concept is hersteld")).toBeVisible();
  await expect.element(screen.getByLabelText(/^Waarom deze maatregel/)).toHaveValue("Half af");
  await screen.getByLabelText(/^Wat verwacht u vanaf nu/).fill("Niets doorsturen.");
  await expect.element(screen.getByText(/Niets staat het besluit in de weg/)).toBeVisible();
  await screen.getByRole("button", { name: "Besluit nemen" }).click({ force: true });
  await expect.element(screen.getByRole("alert").last()).toHaveTextContent("Alleen de directeur");
  expect(desk.decided).toEqual([]);
});

test("a step with a procedure is opened, not decided", async () => {
  const screen = await render(DecideScreen, { props: { incident: "i1", person }, target: main() });
  await screen.getByRole("button", { name: /^Procedure openen ?: Verwijdering/ }).click();
  expect(route()).toEqual({ screen: "open", incident: "i1", person, step: "expulsion" });
});

test("what is missing before anything can be weighed is said by name", async () => {
  const screen = await render(DecideScreen, { props: { incident: "i1", person }, target: main() });
  const day = screen.getByRole("group", { name: /^Besloten op/ });
  await day.getByLabelText("Dag", { exact: true }).fill("");
  await expect.element(screen.getByText(/Vul nog in: de dag van het besluit\./)).toBeVisible();
  await screen.getByRole("button", { name: "Besluit nemen" }).click({ force: true });
  await expect.element(day.getByLabelText("Dag", { exact: true })).toHaveFocus();
});

test("a ban for a guardian asks its own boxes, and a rule stands at the box it is about", async () => {
  const guardian = { kind: "guardian", id: "g1" } as const;
  desk.proposal = proposed(
    { person: guardian, name: "Otto van Verzinsel", detail: "" },
    [rung("guardian_warning", "below"), rung("access_ban", "proposed")],
    [["Otto van Verzinsel"]],
  );
  const screen = await render(DecideScreen, {
    props: { incident: "i1", person: guardian },
    target: main(),
  });
  await expect.element(screen.getByLabelText(/^Voor welk gebouw/)).toBeVisible();
  await expect.element(screen.getByLabelText(/^Hoe gaat het schoolwerk/)).not.toBeInTheDocument();
  await expect.element(screen.getByText(/stelt u daarna op, bij de maatregel/)).toBeVisible();
  const fill = async (label: RegExp, [day, month, year]: [string, string, string]) => {
    const group = screen.getByRole("group", { name: label });
    await group.getByLabelText("Dag", { exact: true }).fill(day);
    await group.getByLabelText("Maand").fill(month);
    await group.getByLabelText("Jaar").fill(year);
  };
  await fill(/^Eerste dag/, ["23", "11", "2026"]);
  await fill(/^Laatste dag/, ["1", "9", "2027"]);
  await expect
    .element(screen.getByRole("group", { name: /^Laatste dag/ }))
    .toHaveTextContent(/hoogstens tot en met 22 mei 2027/);
  await findsNothing();
  await fill(/^Laatste dag/, ["22", "1", "2027"]);
  await fill(/^Ouder gehoord op/, ["20", "11", "2026"]);
  await screen.getByLabelText(/^Voor welk gebouw/).fill("Het gebouw en het plein.");
  await screen.getByLabelText(/^Waarom deze maatregel/).fill("Er is gedreigd bij de deur.");
  await expect.element(screen.getByText(/Niets staat het besluit in de weg/)).toBeVisible();
  await screen.getByRole("button", { name: "Besluit nemen" }).click();
  await screen.getByRole("dialog").getByRole("button", { name: "Besluit nemen" }).click();
  await vi.waitFor(() => expect(desk.decided).toHaveLength(1));
  expect(desk.decided[0]).toMatchObject({
    kind: "access_ban",
    hearing: { guardiansHeardOn: "2026-11-20", pupilHeardOn: null },
    particulars: {
      of: "access_ban",
      firstDay: "2026-11-23",
      lastDay: "2027-01-22",
      area: "Het gebouw en het plein.",
    },
    suspension: null,
  });
});

test("a time-out for the rest of a day tells from when, and whose conduct where a guardian was there", async () => {
  desk.parties = [{ who: { kind: "guardian" } }];
  desk.proposal = proposed(
    proposal.person,
    [rung("time_out", "proposed"), rung("suspension", "above")],
    proposal.recipients,
  );
  const screen = await render(DecideScreen, { props: { incident: "i1", person }, target: main() });
  await screen.getByRole("radio", { name: "Gedrag van een ouder" }).click();
  await expect.element(screen.getByText(/toetst de rechter extra streng/)).toBeVisible();
  await screen.getByLabelText(/^Welke lichtere maatregelen/).fill("Een gesprek.");
  const day = screen.getByRole("group", { name: /^Dag/ });
  await day.getByLabelText("Dag", { exact: true }).fill("23");
  await day.getByLabelText("Maand").fill("11");
  await day.getByLabelText("Jaar").fill("2026");
  await screen.getByLabelText(/^Vanaf/).fill("10.30");
  await screen.getByLabelText(/^Waarvoor is de time-out/).fill("Tot rust komen.");
  await screen.getByLabelText(/^Wie let op de leerling/).fill("De directeur");
  await screen.getByLabelText(/^Waarom deze maatregel/).fill("Het liep te hoog op.");
  await findsNothing();
  await screen.getByRole("button", { name: "Besluit nemen" }).click();
  await screen.getByRole("dialog").getByRole("button", { name: "Besluit nemen" }).click();
  await vi.waitFor(() => expect(desk.decided).toHaveLength(1));
  expect(desk.decided[0]).toMatchObject({
    grounds: { ground: "guardian_conduct", milder: "Een gesprek." },
    particulars: {
      of: "time_out",
      day: "2026-11-23",
      from: "10:30:00",
      purpose: "Tot rust komen.",
      supervision: "De directeur",
    },
  });
});

test("an expulsion is decided in its procedure, with what was said beside the answer", async () => {
  const screen = await render(DecideScreen, {
    props: { incident: "i1", person, procedure: "s9" },
    target: main(),
  });
  await expect.element(screen.getByText(/In procedure 2026-S009/)).toBeVisible();
  await expect.element(screen.getByText("Wij willen dat zij hier blijft.")).toBeVisible();
  await expect.element(screen.getByRole("list", { name: /^Ladder/ })).not.toBeInTheDocument();
  await screen.getByLabelText(/^Waarom deze maatregel/).fill("Het is niet meer veilig.");
  await screen.getByLabelText(/^Welke belangen/).fill("Die van allen.");
  await screen.getByLabelText(/^Wat antwoordt u/).fill("Dat begrijpen wij.");
  const day = screen.getByRole("group", { name: /^Van school op/ });
  await day.getByLabelText("Dag", { exact: true }).fill("1");
  await day.getByLabelText("Maand").fill("12");
  await day.getByLabelText("Jaar").fill("2026");
  await expect.element(day).toHaveTextContent(/Nog geen andere school/);
  await findsNothing();
  await day.getByLabelText("Dag", { exact: true }).fill("");
  await day.getByLabelText("Maand").fill("");
  await day.getByLabelText("Jaar").fill("");
  await screen.getByRole("button", { name: "Besluit nemen" }).click();
  await screen.getByRole("dialog").getByRole("button", { name: "Besluit nemen" }).click();
  await vi.waitFor(() => expect(desk.decided).toHaveLength(1));
  expect(desk.decided[0]).toMatchObject({
    kind: "expulsion",
    procedure: "s9",
    incident: "i1",
    decidedBy: "board",
    particulars: {
      of: "expulsion",
      interests: "Die van allen.",
      answerToView: "Dat begrijpen wij.",
      effectiveOn: null,
    },
  });
});

test("the calendar shades public holidays and the school's own", () => {
  expect(publicHoliday("2027-03-29")).toBe("easter-monday");
  expect(publicHoliday("2027-05-06")).toBe("ascension-day");
  expect(publicHoliday("2025-04-26")).toBe("kings-day");
  expect(publicHoliday("2025-04-27")).toBeUndefined();
  expect(publicHoliday("2026-11-24")).toBeUndefined();
  const holiday = { name: "Kerstvakantie", firstDay: "2026-12-19", lastDay: "2027-01-03" };
  expect(holidayOn("2027-01-03", [holiday])).toBe(holiday);
  expect(holidayOn("2027-01-04", [holiday])).toBeUndefined();
});

test("guardians who live apart are each asked for a day of their own, or did not come", async () => {
  desk.proposal = {
    ...proposal,
    homes: [
      { guardians: ["g1"], names: "Anna Fantasie" },
      { guardians: ["g2"], names: "Cor Verzonnen" },
    ],
  };
  const screen = await render(DecideScreen, { props: { incident: "i1", person }, target: main() });
  await screen.getByRole("button", { name: /^Deze stap kiezen ?: Schorsing/ }).click();
  const together = screen.getByRole("group", { name: /^Ouders gehoord op/ });
  await expect.element(together).not.toBeInTheDocument();
  for (const [names, at] of [
    ["Anna Fantasie", "20"],
    ["Cor Verzonnen", "21"],
  ] as const) {
    const day = screen.getByRole("group", { name: `Gehoord op: ${names}` });
    await day.getByLabelText("Dag", { exact: true }).fill(at);
    await day.getByLabelText("Maand").fill("11");
    await day.getByLabelText("Jaar").fill("2026");
  }
  // What each said is asked apart, and of who did not come nothing is.
  await screen.getByLabelText(/^Wat zei Anna Fantasie/).fill("Het is thuis onrustig.");
  await screen.getByLabelText(/^Wat zei Cor Verzonnen/).fill("Dit komt door haar.");
  await screen.getByLabelText(/^Wat zei de leerling/).fill("Ik was boos.");
  await screen.getByLabelText("Kwam niet op de uitnodiging").nth(1).click();
  await expect.element(screen.getByLabelText(/^Wat zei Cor Verzonnen/)).not.toBeInTheDocument();
  const invited = screen.getByRole("group", { name: "Uitgenodigd voor: Cor Verzonnen" });
  await expect.element(invited).toBeVisible();
  await vi.waitFor(() =>
    expect(desk.rehearsed?.hearing).toMatchObject({
      guardiansHeardOn: null,
      account: "Ik was boos.",
      households: [
        {
          guardians: ["g1"],
          on: "2026-11-20",
          declined: false,
          account: "Het is thuis onrustig.",
        },
        { guardians: ["g2"], on: "2026-11-21", declined: true, account: "" },
      ],
    }),
  );
  await findsNothing();
});

test("a name in what one household said is replaced there and nowhere else", () => {
  const values = blank({ kind: "suspension", decidedBy: "director" }, "", "2026-11-22");
  const heard = { on: "2026-11-20", declined: false };
  values.account = "Ik was boos.";
  values.households = {
    g1: { ...heard, account: "Het is thuis onrustig." },
    g2: { ...heard, account: "Dat komt door Milan." },
  };
  expect(fieldWith(values, "Milan")).toBe("households");
  const replacement = "een medeleerling";
  replaceName(values, { field: "account", at: 15, length: 5, words: "Milan", replacement });
  expect(values.households["g2"]?.account).toBe("Dat komt door een medeleerling.");
  expect(values.households["g1"]?.account).toBe("Het is thuis onrustig.");
  expect(values.account).toBe("Ik was boos.");
});

test("where the board decides a letter asks by whose name it signs, and a director is not asked", async () => {
  const screen = await render(DecideScreen, { props: { incident: "i1", person }, target: main() });
  const signer = screen.getByLabelText(/^Wie tekent namens het bestuur/);
  await expect.element(screen.getByLabelText(/^Besloten door/)).toBeVisible();
  await expect.element(signer).not.toBeInTheDocument();
  await screen.getByLabelText(/^Besloten door/).selectOptions("Bestuur");
  desk.wrong = [{ refusal: { rule: "signer_missing" }, source: "Awb 10:10; WPO 40c(2)" }];
  await screen.getByLabelText(/^Waarom deze maatregel/).fill("Er is gescholden.");
  await screen.getByLabelText(/^Wat verwacht/).fill("Niet meer schelden.");
  await screen.getByRole("button", { name: "Besluit nemen" }).click({ force: true });
  await expect.element(signer).toHaveAccessibleDescription(/bestuur/);
  await expect.element(signer).toBeInvalid();
  await findsNothing();
  desk.wrong = [];
  await signer.fill("A. Verzinsel");
  await vi.waitFor(() => expect(desk.rehearsed?.signer).toBe("A. Verzinsel"));
  // Whoever is chosen after all signs with their own name.
  await screen.getByLabelText(/^Besloten door/).selectOptions("Directeur");
  await vi.waitFor(() => expect(desk.rehearsed?.signer).toBe(""));
});

test("who has no address gets the letter handed over once somebody says so", async () => {
  desk.wrong = [
    { refusal: { rule: "no_address", names: "Cor Verzonnen" }, source: "domain: letters" },
  ];
  const screen = await render(DecideScreen, { props: { incident: "i1", person }, target: main() });
  const box = screen.getByRole("checkbox", { name: /^Wij geven de brief zelf/ });
  await expect.element(box).not.toBeChecked();
  await expect.element(screen.getByText(/Van Cor Verzonnen is geen adres/).first()).toBeVisible();
  desk.wrong = [];
  await box.click();
  await vi.waitFor(() => expect(desk.rehearsed?.inPerson).toBe(true));
  // It stays to be seen and taken back.
  await expect.element(box).toBeChecked();
  await findsNothing();
});

test("a suspension after a time-out asks what turned out since, and a new ban does not", async () => {
  desk.proposal = {
    ...proposed(
      proposal.person,
      [rung("time_out", "taken", { takenOn: "2026-11-12" }), rung("suspension", "proposed")],
      proposal.recipients,
    ),
  };
  desk.proposal = {
    ...desk.proposal,
    proposal: { ...desk.proposal.proposal, after: "s3" },
  };
  const screen = await render(DecideScreen, { props: { incident: "i1", person }, target: main() });
  const why = screen.getByLabelText(/^Waarom na de time-out nog een stap/);
  await why.fill("In het gesprek bleek hoe ernstig het was.");
  await vi.waitFor(() =>
    expect(desk.rehearsed).toMatchObject({
      kind: "suspension",
      skipReason: "In het gesprek bleek hoe ernstig het was.",
    }),
  );
  await screen.unmount();
  const guardian = { kind: "guardian", id: "g1" } as const;
  const banned = proposed(
    { person: guardian, name: "Otto van Verzinsel", detail: "" },
    [rung("guardian_warning", "below"), rung("access_ban", "proposed")],
    [["Otto van Verzinsel"]],
  );
  desk.proposal = { ...banned, proposal: { ...banned.proposal, after: "s4" } };
  const again = await render(DecideScreen, {
    props: { incident: "i1", person: guardian },
    target: main(),
  });
  await expect.element(again.getByLabelText(/^Voor welk gebouw/)).toBeVisible();
  await expect.element(again.getByLabelText(/^Waarom na de time-out/)).not.toBeInTheDocument();
});
