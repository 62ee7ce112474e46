import { clearMocks } from "@tauri-apps/api/mocks";
import { afterEach, beforeEach, expect, test } from "vitest";
import { render } from "vitest-browser-svelte";
import type { SuspicionFile } from "../../ipc/bindings";
import { restart } from "../../shell/route.svelte";
import { findsNothing, isHeard } from "../../testing/check";
import { incidentFile, policeFile, suspicionFile } from "../../testing/incidents";
import { type Asked, Refusal, shellAnswers, works } from "../../testing/office";
import IncidentScreen from "./IncidentScreen.svelte";

const main = () =>
  document.querySelector("main") ?? document.body.appendChild(document.createElement("main"));

const accused = {
  person: { kind: "staff", id: "m1" },
  name: "R. Luchtfietser",
  detail: "leerkracht",
} as const;
let asked: Asked[];
let answer: unknown;
let suspicion: SuspicionFile;

beforeEach(() => {
  restart({ screen: "incident", id: "i1" });
  works();
  answer = "e2";
  suspicion = suspicionFile();
  const incident = { ...incidentFile().incident, categories: ["sexual_abuse"] as const };
  asked = shellAnswers({
    incident: incidentFile({
      isSuspicion: true,
      police: policeFile({ refusal: { refusal: { rule: "sexual_offence_by_staff" }, source: "" } }),
      incident: { ...incident, categories: [...incident.categories] },
      parties: [
        {
          party: { id: "a", who: { kind: "staff", id: "m1" }, role: "involved" },
          named: accused,
          putDownAs: "",
          sanction: null,
          refusal: { refusal: { rule: "sexual_offence_by_staff" }, source: "WPO 4a" },
        },
      ],
    }),
    suspicion: () => suspicion,
    enter_suspicion: () => answer,
    draft: null,
    save_draft: null,
    drop_draft: null,
  });
});
afterEach(() => clearMocks());

test("the locked screen says whom to call and offers no step of the school's own", async () => {
  const screen = await render(IncidentScreen, { props: { id: "i1" }, target: main() });
  await expect.element(screen.getByText("0900 111 3 111")).toBeVisible();
  await expect.element(screen.getByText("De school onderzoekt dit niet zelf")).toBeVisible();
  await isHeard();
  for (const name of [/Maatregel voorstellen/, /Brief maken/, /Besluit vastleggen/, /^Toch niet/]) {
    expect(screen.getByRole("button", { name }).elements()).toHaveLength(0);
  }
  expect(screen.getByLabelText(/^Rol van/).elements()).toHaveLength(0);
  await screen.getByRole("button", { name: "Stand wijzigen" }).click();
  const moves = screen.getByRole("menuitem").elements();
  expect(moves.map((one) => one.textContent?.trim())).toEqual([
    "Incident sluiten",
    "Incident doorhalen",
  ]);
});

test("that the inspector was called is recorded with a day and not a word more", async () => {
  const screen = await render(IncidentScreen, { props: { id: "i1" }, target: main() });
  const pane = screen.getByRole("region", { name: "Vertrouwensinspecteur geraadpleegd" });
  await expect.element(pane).toHaveTextContent("WPO 4a(1)");
  expect(pane.getByRole("textbox").elements().length).toBe(3);
  answer = new Refusal({
    kind: "refused",
    refusals: [{ refusal: { rule: "entry_in_future" }, source: "Awb 3:2" }],
  });
  await pane.getByRole("button", { name: "Vastleggen" }).click();
  await expect.element(pane.getByText(/ligt in de toekomst|moet nog komen/)).toBeVisible();
  answer = "e2";
  await pane.getByLabelText("Dag", { exact: true }).fill("21");
  await pane.getByRole("button", { name: "Vastleggen" }).click();
  await expect
    .poll(() => asked.filter((one) => one.command === "enter_suspicion").at(-1)?.args)
    .toMatchObject({
      incident: "i1",
      said: { station: "inspector_consulted", kind: "done", on: "2026-11-21", report: "", who: "" },
    });
});

test("a step before its turn says what comes first and leads there", async () => {
  const screen = await render(IncidentScreen, { props: { id: "i1" }, target: main() });
  await screen.getByRole("button", { name: "Aangifte gedaan" }).click();
  const pane = screen.getByRole("region", { name: "Aangifte gedaan" });
  await pane.getByRole("button", { name: /^Naar ‘Vertrouwensinspecteur/ }).click();
  await expect
    .element(screen.getByRole("region", { name: "Vertrouwensinspecteur geraadpleegd" }))
    .toBeVisible();
});

test("when all is done it says so, and that the school does nothing more", async () => {
  suspicion.stations = suspicion.stations.map((one) => ({
    ...one,
    state: one.kind === "police_told" ? "not_needed" : "done",
    refusals: [],
  }));
  const screen = await render(IncidentScreen, { props: { id: "i1" }, target: main() });
  await expect.element(screen.getByText("De drie stappen zijn gezet")).toBeVisible();
  await findsNothing();
});
