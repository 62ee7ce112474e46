// The same walls for what is kept with a file and around it: restricted notes, what somebody is
// given, the press, the programme, breaches, erasing and the history; and for every kind of field.
import { clearMocks } from "@tauri-apps/api/mocks";
import { afterEach, beforeEach, expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { render } from "vitest-browser-svelte";
import type { Component } from "svelte";
import type {
  AccessFile,
  BreachLine,
  HistoryLine,
  NoteLine,
  PressFile,
  Programme,
  Protection,
  Retention,
} from "./ipc/bindings";
import Field from "./parts/TextField.svelte";
import { hush } from "./parts/status.svelte";
import Area from "./parts/TextArea.svelte";
import NotesPanel from "./people/NotesPanel.svelte";
import ProtectionPanel from "./people/ProtectionPanel.svelte";
import AccessScreen from "./screens/access/AccessScreen.svelte";
import HistoryScreen from "./screens/history/HistoryScreen.svelte";
import { setMe } from "./screens/me.svelte";
import PressScreen from "./screens/press/PressScreen.svelte";
import ProgrammeScreen from "./screens/programme/ProgrammeScreen.svelte";
import PrivacyPanel from "./screens/settings/PrivacyPanel.svelte";
import RetentionPanel from "./screens/settings/RetentionPanel.svelte";
import { corpus, isWhole, plain, poisoned } from "./testing/corpus";
import { shellAnswers, works } from "./testing/office";

const person = { kind: "pupil" as const, id: "p1" };
const note: NoteLine = {
  id: "n1",
  readers: ["director"],
  writtenOn: "2026-11-20",
  by: "Bo Bedenksel",
  isForMe: true,
  corrects: null,
  struck: { on: "2026-11-21", by: "Bo Bedenksel", why: "Het was een ander kind." },
};
const protection: Protection = {
  restriction: { since: "2026-11-20", reason: "Wij zoeken het uit." },
  viewpoints: [{ id: "v1", who: "de moeder", givenOn: "2026-11-20", text: "Niet waar." }],
  given: [],
};
const access: AccessFile = {
  person: { person, name: "Fenna Fantasie", detail: "Groep 6a" },
  forGuardian: null,
  guardians: [{ person: { kind: "guardian", id: "g1" }, name: "Wies Fantasie", detail: "" }],
  extent: "full",
  answerBy: { dueOn: "2026-12-22", atMost: "2027-02-22" },
  items: [
    {
      key: "incident:1",
      section: "incidents",
      on: "2026-11-20",
      number: "2026-014",
      title: "Pesten op school",
      text: "Bram gooide met zand.",
      hits: [{ at: 0, length: 4, words: "Bram Bedacht", replacement: "Een medeleerling" }],
      withheld: null,
      enclosed: null,
    },
  ],
};
const press: PressFile = {
  line: {
    id: "m1",
    number: "2026-P01",
    matter: {
      title: "Vragen over een filmpje",
      incident: null,
      coordinator: { staff: null, outsider: "Bo Bedenksel", phone: "000 000" },
      openedOn: "2026-11-20",
      closedOn: null,
      facts: {
        happened: "Er ging een filmpje rond.",
        done: "Wij spreken iedereen.",
        unknown: "Wie het deelde.",
        unsaid: "Wie het zijn.",
        next: "Dinsdag om tien uur.",
      },
      steps: [{ step: "staff_told", on: "2026-11-20" }],
    },
    coordinator: "Bo Bedenksel",
    version: 1,
  },
  incidentNumber: "",
  involved: [],
  steps: [{ step: "staff_told", clause: "T-M2" }],
  contacts: [
    {
      id: "c1",
      contact: {
        on: "2026-11-21",
        outlet: "De Verzonnen Courant",
        who: "Een verslaggever",
        purpose: "Een artikel.",
        question: "Klopt het dat er een filmpje is?",
        answer: "Wij zeggen niets.",
        readingAgreed: false,
        correction: "asked",
      },
      by: "Bo Bedenksel",
      version: 1,
    },
  ],
};
const programme: Programme = {
  schoolYear: "2026-2027",
  lines: [
    {
      kind: "start_talk",
      source: "T-J1",
      group: "g1",
      groupName: "Groep 3",
      from: "2026-08-15",
      by: "2026-09-30",
      urgency: "done",
      done: { id: "d1", on: "2026-09-12", note: "Met een kringgesprek.", by: "Bo Bedenksel" },
    },
  ],
};
const breach: BreachLine = {
  id: "b1",
  number: "2026-L01",
  breach: {
    what: "Een groepslijst is verkeerd gemaild.",
    happenedOn: null,
    knownAt: "2026-11-20T15:00:00Z",
    concerned: "Leerlingen van een groep.",
    people: 24,
    consequences: "Niet bekend.",
    measures: "Teruggevraagd.",
    risk: "unknown",
    reportedAt: null,
    reportMotivation: "Nog niet.",
    toldOn: null,
    toldMotivation: "Nog niet.",
  },
  reportBy: "2026-11-23T15:00:00Z",
  hoursLeft: 30,
  asksReport: true,
  asksTelling: false,
  version: 1,
};
const counts = {
  pupils: 1,
  guardians: 0,
  staff: 0,
  incidents: 0,
  unnamed: 0,
  measures: 0,
  letters: 0,
  statements: 0,
  forms: 0,
  scans: 0,
  tasks: 0,
  drafts: 0,
};
const retention: Retention = {
  lines: [
    {
      kept: { kind: "pupil", id: "p1" },
      class: "pupil_file",
      name: "Fenna Fantasie",
      detail: "Groep 8a",
      since: "2024-07-31",
      mayFrom: "2026-08-01",
      mustFrom: "2026-08-01",
      source: "AVG 5(1)(e); AP",
      state: "held",
      holds: [
        { hold: "by_hand", reason: "Er loopt een claim.", since: "2026-09-01", by: "Bo Bedenksel" },
      ],
      incidents: 1,
      letters: 1,
    },
  ],
  terms: [{ class: "pupil_file", years: 2, source: "AVG 5(1)(e); AP", here: true }],
  erasures: [{ id: "e1", number: "2025-W01", erasedOn: "2025-08-20", by: "Bo Bedenksel", counts }],
};
const line: HistoryLine = {
  seq: 1,
  at: "2026-11-22T08:30:00Z",
  by: "Bo Bedenksel",
  op: "found_school",
  touched: [],
};

type Screen = Component<Record<string, unknown>>;
const screens: [string, unknown, Record<string, unknown>, Record<string, unknown>][] = [
  [
    "notes",
    NotesPanel,
    { of: person, role: "director", mayWrite: true },
    { notes: [note], note: "Het adres." },
  ],
  [
    "protection",
    ProtectionPanel,
    { person, today: "2026-11-22", allowed: true, onaccess: () => {} },
    { protection },
  ],
  ["access", AccessScreen, { person }, { access_file: access }],
  ["press", PressScreen, { id: "m1" }, { press_file: press, staff: [] }],
  ["programme", ProgrammeScreen, {}, { programme }],
  ["breaches", PrivacyPanel, {}, { breaches: [breach] }],
  ["retention", RetentionPanel, {}, { retention }],
  ["history", HistoryScreen, {}, { history: [line] }],
];

beforeEach(() => works());
afterEach(() => {
  clearMocks();
  setMe();
  hush();
});

for (const [screen, Screen, props, answers] of screens) {
  test(`whatever a text holds, ${screen} shows it as text`, async () => {
    for (const text of corpus) {
      shellAnswers(poisoned(answers, text));
      const shown = await render(Screen as Screen, { props });
      const start = plain(text).slice(0, 30);
      await expect.poll(() => plain(shown.container.textContent).includes(start)).toBe(true);
      isWhole(text);
      await shown.unmount();
      clearMocks();
    }
  });
}

test("a note that is opened is text too", async () => {
  for (const text of corpus) {
    shellAnswers({ notes: [{ ...note, struck: null }], note: text });
    const props = { of: person, role: "director" as const, mayWrite: true };
    const shown = await render(NotesPanel, props);
    await shown.getByRole("button", { name: /^Open de notitie/ }).click();
    const start = plain(text).slice(0, 30);
    await expect.poll(() => plain(shown.container.textContent).includes(start)).toBe(true);
    isWhole(text);
    await shown.unmount();
    clearMocks();
  }
});

test("every kind of field takes it as it was typed, with its hint and its error", async () => {
  for (const text of corpus) {
    for (const Kind of [Field, Area] as unknown[] as Screen[]) {
      const props = { label: text, hint: text, error: text, value: "" };
      const shown = await render(Kind, { props });
      const field = shown.getByRole("textbox");
      await userEvent.fill(field, text);
      await expect.element(field).toHaveValue(text);
      const start = plain(text).slice(0, 30);
      expect(plain(shown.container.textContent)).toContain(start);
      isWhole(text);
      await shown.unmount();
    }
  }
});
