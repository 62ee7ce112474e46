// What a name, a title or a text may hold is shown as text and never becomes part of the page: a
// corpus of attempts stands in every text that the screens show.
import { clearMocks } from "@tauri-apps/api/mocks";
import { afterEach, beforeEach, expect, test } from "vitest";
import { render } from "vitest-browser-svelte";
import type { Component } from "svelte";
import type { AccountLine, IncidentLine, PupilLine, StaffLine, Today } from "./ipc/bindings";
import Notice from "./parts/Notice.svelte";
import { hush, say } from "./parts/status.svelte";
import StatusLine from "./parts/StatusLine.svelte";
import { setMe } from "./screens/me.svelte";
import IncidentScreen from "./screens/incident/IncidentScreen.svelte";
import IncidentsScreen from "./screens/incidents/IncidentsScreen.svelte";
import PupilsScreen from "./screens/pupils/PupilsScreen.svelte";
import AccountsPanel from "./screens/settings/AccountsPanel.svelte";
import StaffScreen from "./screens/staff/StaffScreen.svelte";
import TodayScreen from "./screens/today/TodayScreen.svelte";
import UnlockScreen from "./screens/unlock/UnlockScreen.svelte";
import { incidentFile } from "./testing/incidents";
import { corpus, isWhole, plain, poisoned } from "./testing/corpus";
import { shellAnswers, works } from "./testing/office";

const name = { given: "Bo Bo", initials: "B. B.", prefix: "van der", family: "Bedenksel X" };
const incident: IncidentLine = {
  id: "i1",
  number: "2026-014",
  happenedOn: "2026-11-12",
  category: "bullying_online",
  severity: "serious",
  place: "online",
  status: "reported",
  facts: "Een filmpje is doorgestuurd.",
  people: [{ person: { kind: "pupil", id: "p1" }, name: "Fenna Fantasie", detail: "Groep 6a" }],
  declined: null,
  others: 2,
};
const pupil: PupilLine = {
  id: "p1",
  name: "Fantasie, Fenna",
  fullName: "Fenna Fantasie",
  group: "Groep 7b",
  yearGroup: "7",
  birthDate: "2016-03-12",
  guardians: 2,
  incidents: 1,
  leftOn: null,
};
const staff: StaffLine = {
  staff: {
    id: "s1",
    name,
    function: "Leerkracht 7b",
    email: "Bo@Verzonnen",
    groups: ["g1"],
    key: null,
    leftOn: null,
    version: 1,
  },
  name: "Bedenksel, Bo",
  fullName: "Bo Bedenksel",
  groups: ["Groep 7b"],
};
const account: AccountLine = {
  id: "a1",
  name: "Bo Bedenksel",
  role: "teacher",
  title: "Juf van 7b",
  staff: "s1",
  groups: ["Groep 7b"],
  suspendedOn: null,
  oneTime: false,
  own: false,
  version: 1,
};
const today: Today = {
  press: [],
  programme: [],
  tasks: [],
  deadlines: [],
  undelivered: [],
  incidents: [incident],
  signals: [],
  sentIn: [],
  incidentsThisYear: 1,
  forms: [{ group: "g1", name: "Groep 7b", pupils: 24, printed: 12, back: 9 }],
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

const answers = {
  today,
  incidents: { rows: [incident], total: 1 },
  incident: incidentFile(),
  police_decisions: [],
  settings: { protocol: { categories: ["bullying", "threat"] } },
  pupils: { rows: [pupil], total: 1, leaversHidden: 0 },
  groups: [{ id: "g1", name: "Groep 7b", yearGroups: ["7"], pupils: 24 }],
  staff: [staff],
  accounts: [account],
};
type Screen = Component<Record<string, unknown>>;
const screens: [string, unknown, Record<string, unknown>][] = [
  ["today", TodayScreen, {}],
  ["incidents", IncidentsScreen, {}],
  ["incident", IncidentScreen, { id: "i1" }],
  ["pupils", PupilsScreen, {}],
  ["staff", StaffScreen, {}],
  ["accounts", AccountsPanel, {}],
];

beforeEach(() => works());
afterEach(() => {
  clearMocks();
  setMe();
  hush();
});

for (const [screen, Screen, props] of screens) {
  test(`whatever a text holds, the screen ${screen} shows it as text`, async () => {
    for (const text of corpus) {
      shellAnswers(poisoned(answers, text));
      const shown = await render(Screen as Screen, { props });
      await expect
        .poll(() => plain(shown.container.textContent).includes(plain(text).slice(0, 30)))
        .toBe(true);
      isWhole(text);
      await shown.unmount();
      clearMocks();
    }
  });
}

test("the door, a notice and the line at the foot show it as text too", async () => {
  for (const text of corpus) {
    const door = { school: text, asksName: true, onretry: () => {}, onopened: () => {} };
    const shown = await render(UnlockScreen, door);
    expect(shown.getByRole("heading", { level: 1 }).element().textContent).toBe(text);
    const notice = await render(Notice, { title: text, source: text });
    expect(notice.container.textContent).toContain(text);
    say(text);
    const line = await render(StatusLine);
    expect(line.container.textContent).toContain(text);
    isWhole(text);
    for (const one of [shown, notice, line]) await one.unmount();
  }
});
