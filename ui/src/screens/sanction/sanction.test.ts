import { clearMocks, mockIPC } from "@tauri-apps/api/mocks";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { render } from "vitest-browser-svelte";
import type { LetterLine, Me, SanctionFile, Station } from "../../ipc/bindings";
import { restart, route } from "../../shell/route.svelte";
import { findsNothing } from "../../testing/check";
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
  on: string,
  source: string,
): Station => ({
  kind,
  state,
  on,
  source,
  term: null,
  refusals: [],
  entries: [],
  asks: [],
  byHand: false,
  mayBeLeftOut: false,
  letter: null,
});
const file: SanctionFile = {
  id: "s1",
  number: "2026-S003",
  decision: {
    incident: "i1",
    person,
    kind: "suspension",
    decidedOn: "2026-11-20",
    decidedBy: "director",
    facts: "Een filmpje is doorgestuurd.",
    reasons: "Het was de derde keer.",
    expectation: "",
    skipReason: "",
    hearing: {
      pupilHeardOn: "2026-11-19",
      guardiansHeardOn: "2026-11-19",
      urgency: "",
      hearOn: null,
      account: "Het speet haar.",
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
  person: named,
  incident: {
    id: "i1",
    number: "2026-014",
    happenedOn: "2026-11-12",
    category: "bullying_online",
    severity: "serious",
    place: "online",
    status: "measures",
    facts: "Een filmpje is doorgestuurd.",
    people: [named],
    others: 0,
  },
  clause: { id: "T-X4", nl: "De stappen staan vast.", en: "The steps are fixed." },
  schoolDays: 3,
  objectionUntil: "2027-01-04",
  nature: null,
  absence: null,
  end: null,
  entries: [],
  stations: [
    station("pupil_heard", "done", "2026-11-19", "Awb 4:8"),
    station("decided", "done", "2026-11-20", "WPO 40c(1)"),
    station("inspectorate", "late", "2026-11-20", "WPO 40c(3)"),
    station("in_force", "due", "2026-11-24", "WPO 40c(1)"),
  ],
  letters: [letter],
  tasks: [],
};

let marked: unknown[] = [];
let broken: unknown;

beforeEach(() => {
  restart({ screen: "sanction", id: "s1" });
  setMe({ today: "2026-11-22", may: ["see_letters", "finish_task"] } as unknown as Me);
  marked = [];
  broken = undefined;
  mockIPC((command, args) => {
    if (command === "sanction") return file;
    if (broken) throw broken;
    marked.push(args);
    return null;
  });
});
afterEach(() => {
  clearMocks();
  setMe();
});

test("the strip tells what is missing by which article, and the decision can be read back", async () => {
  const screen = await render(SanctionScreen, { props: { id: "s1" }, target: main() });
  await expect
    .element(screen.getByRole("heading", { level: 1 }))
    .toHaveTextContent("Schorsing voor Fenna Fantasie");
  const strip = screen.getByRole("list", { name: "Hoe ver het is" });
  await expect.element(strip).toHaveTextContent(/Gemeld bij de Inspectie.*ontbreekt/);
  await expect.element(strip).toHaveTextContent("WPO 40c(3)");
  await expect.element(screen.getByText("Een waarschuwing hielp niet.")).toBeVisible();
  await findsNothing();
  await screen.getByRole("button", { name: /Schorsingsbesluit/ }).click();
  expect(route()).toEqual({ screen: "letter", id: "l1" });
});

test("a letter is reported as handed over on a day, and a wrong day is said at its box", async () => {
  const screen = await render(SanctionScreen, { props: { id: "s1" }, target: main() });
  broken = { kind: "invalid", fields: [{ field: "on", problem: "in_future" }] };
  await screen.getByRole("button", { name: /^Overhandigd ?: 2026-B0012/ }).click();
  const dialog = screen.getByRole("dialog", { name: "Wanneer is de brief overhandigd?" });
  await dialog.getByRole("button", { name: "Vastleggen" }).click();
  await expect.element(dialog.getByText(/Deze dag moet nog komen/)).toBeVisible();
  await findsNothing();
  broken = undefined;
  await dialog.getByRole("button", { name: "Vastleggen" }).click();
  await vi.waitFor(() =>
    expect(marked).toEqual([{ id: "l1", mark: "handed_over", on: "2026-11-22" }]),
  );
});
