import { clearMocks } from "@tauri-apps/api/mocks";
import { afterEach, beforeEach, expect, test } from "vitest";
import { render } from "vitest-browser-svelte";
import type { Programme, ProgrammeLine } from "../../ipc/bindings";
import { hush, lastSaid } from "../../parts/status.svelte";
import { findsNothing, isHeard } from "../../testing/check";
import { Refusal, shellAnswers, someone, works } from "../../testing/office";
import ProgrammeScreen from "./ProgrammeScreen.svelte";

const line = (change: Partial<ProgrammeLine>): ProgrammeLine => ({
  kind: "start_talk",
  source: "T-J1",
  group: "group-3",
  groupName: "Groep 3",
  from: "2026-08-15",
  by: "2026-09-30",
  urgency: "overdue",
  done: null,
  ...change,
});
const done = { id: "done-1", on: "2026-09-12", note: "Met een kringgesprek.", by: "D. Denkbeeld" };
const year: Programme = {
  schoolYear: "2026-2027",
  lines: [
    line({}),
    line({ group: "group-4", groupName: "Groep 4" }),
    line({ group: "group-5", groupName: "Groep 5", urgency: "done", done }),
    line({
      kind: "erasure_round",
      source: "AVG 5(1)(e)",
      group: null,
      groupName: "",
      by: "2026-10-31",
      urgency: "done",
      done: { ...done, note: "" },
    }),
    line({
      kind: "safety_monitor",
      source: "WPO 4c(1)(b)",
      group: null,
      groupName: "",
      from: "2027-02-01",
      by: "2027-05-31",
      urgency: "later",
    }),
  ],
};

beforeEach(() => works());
afterEach(() => {
  clearMocks();
  hush();
});

test("each thing says when, where it is written, and which groups are left", async () => {
  shellAnswers({ programme: year });
  const screen = await render(ProgrammeScreen);
  const item = (name: string) => screen.getByRole("listitem", { name });
  await expect
    .element(item("Startgesprek over de regels Te laat"))
    .toHaveTextContent("1 van 3 groepen gedaan. Nog te doen: Groep 3 en Groep 4.");
  await expect.element(item("Startgesprek over de regels Te laat")).toHaveTextContent("T-J1");
  await expect.element(screen.getByText("Met een kringgesprek.")).toBeVisible();
  await expect.element(item("Wissen wat te lang bewaard is Gedaan")).toBeVisible();
  await expect.element(item("Vragen naar de veiligheid van leerlingen Later")).toBeVisible();
  await isHeard(screen.container);
});

test("several groups are put down at once, and a refusal loses nothing", async () => {
  let refuse = true;
  const asked = shellAnswers({
    programme: year,
    finish_programme: () =>
      refuse
        ? new Refusal({ kind: "invalid", fields: [{ field: "on", problem: "in_future" }] })
        : null,
  });
  const screen = await render(ProgrammeScreen);
  await screen.getByRole("button", { name: "Gedaan", exact: true }).first().click();
  const dialog = screen.getByRole("dialog", { name: "Startgesprek over de regels" });
  await dialog.getByRole("button", { name: "Alle groepen" }).click();
  await dialog.getByRole("textbox", { name: "Opmerking" }).fill("In de kring.");
  await dialog.getByRole("button", { name: "Ja, gedaan" }).click();
  await expect
    .element(dialog.getByRole("textbox", { name: "Opmerking" }))
    .toHaveValue("In de kring.");
  await findsNothing(screen.container);
  refuse = false;
  await dialog.getByRole("button", { name: "Ja, gedaan" }).click();
  await expect.poll(() => lastSaid()?.text).toBe("Gedaan: Startgesprek over de regels");
  const last = asked.findLast((one) => one.command === "finish_programme");
  expect(last?.args["done"]).toEqual({
    schoolYear: "2026-2027",
    kind: "start_talk",
    groups: ["group-3", "group-4"],
    on: "2026-11-22",
    note: "In de kring.",
  });
});

test("a mistake is taken back, and who may not say so sees no button", async () => {
  const asked = shellAnswers({ programme: year, reopen_programme: null });
  const screen = await render(ProgrammeScreen);
  await screen.getByRole("button", { name: /Toch niet.*Groep 5/ }).click();
  await expect.poll(() => asked.some((one) => one.command === "reopen_programme")).toBe(true);
  expect(asked.find((one) => one.command === "reopen_programme")?.args["id"]).toBe("done-1");
  works(someone("administrator"));
  const other = await render(ProgrammeScreen);
  await expect.element(other.getByText("Groep 5").first()).toBeVisible();
  expect(other.container.querySelectorAll("li button")).toHaveLength(0);
});

test("the calendar is saved in words and carries no name", async () => {
  const asked = shellAnswers({
    programme: year,
    calendar_entries: [
      { uid: "1@pluis", on: "2026-11-30", words: "task-kind-return-talk", about: "2026-014" },
    ],
    save_calendar: "pluis-agenda.ics",
  });
  const screen = await render(ProgrammeScreen);
  await screen.getByRole("button", { name: "Agenda opslaan" }).click();
  await expect.poll(() => lastSaid()?.text).toContain("pluis-agenda.ics");
  expect(asked.at(-1)?.args["words"]).toEqual({ "task-kind-return-talk": "Terugkeergesprek" });
});
