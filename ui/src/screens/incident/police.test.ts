import { clearMocks } from "@tauri-apps/api/mocks";
import { afterEach, beforeEach, expect, test } from "vitest";
import { render } from "vitest-browser-svelte";
import type { PoliceFile } from "../../ipc/bindings";
import { restart } from "../../shell/route.svelte";
import { findsNothing } from "../../testing/check";
import { incidentFile, policeFile, policeLine, report } from "../../testing/incidents";
import { type Asked, director, Refusal, shellAnswers, works } from "../../testing/office";
import IncidentScreen from "./IncidentScreen.svelte";

const main = () =>
  document.querySelector("main") ?? document.body.appendChild(document.createElement("main"));

let police: PoliceFile | null;
let answer: unknown;
let asked: Asked[];

beforeEach(() => {
  restart({ screen: "incident", id: "i1" });
  works();
  police = policeFile();
  answer = "b9";
  asked = shellAnswers({
    incident: () => incidentFile({ police, asksScope: false }),
    draft: null,
    save_draft: null,
    drop_draft: null,
    decide_on_police: () => answer,
    set_possibly_criminal: null,
  });
});
afterEach(() => {
  clearMocks();
  works();
});

const show = async () => {
  const screen = await render(IncidentScreen, { props: { id: "i1" }, target: main() });
  return { screen, panel: screen.getByRole("region", { name: "Politie" }) };
};
const sent = () =>
  asked.filter((one) => one.command === "decide_on_police").map((one) => one.args["decision"]);

test("where the board shall report, the report is chosen and asks no reason", async () => {
  const { panel } = await show();
  await expect.element(panel).toHaveTextContent("Het bestuur doet altijd aangifte");
  await expect.element(panel).toHaveTextContent("T-X5");
  await panel.getByRole("button", { name: "Besluit vastleggen" }).click();
  await expect.element(panel.getByRole("radio", { name: "Aangifte", exact: true })).toBeChecked();
  await findsNothing();
  await panel.getByLabelText("Nummer van de politie").fill("PL-VERZONNEN-1");
  const told = panel.getByRole("group", { name: /^Wanneer is het de politie verteld/ });
  await told.getByLabelText("Dag", { exact: true }).fill("21-11-2026");
  await panel.getByRole("button", { name: "Besluit vastleggen" }).click();
  await expect.poll(sent).toEqual([
    {
      step: "report",
      decidedBy: "board",
      decidedOn: "2026-11-22",
      motivation: "",
      correction: "",
      toldOn: "2026-11-21",
      reference: "PL-VERZONNEN-1",
    },
  ]);
});

test("where the board may report, nothing is chosen and each rule stands at its box", async () => {
  police = policeFile({
    policy: "discretionary",
    clause: { id: "A-X5", nl: "Het bestuur kan aangifte doen.", en: "The board can report it." },
  });
  answer = new Refusal({
    kind: "refused",
    refusals: [
      { refusal: { rule: "board_decides_on_police" }, source: "T-X5, A-X5" },
      { refusal: { rule: "police_motivation_missing" }, source: "T-X5, A-X5" },
    ],
  });
  const { panel } = await show();
  await panel.getByRole("button", { name: "Besluit vastleggen" }).click();
  await panel.getByRole("button", { name: "Besluit vastleggen" }).click();
  await expect
    .element(panel.getByRole("radiogroup", { name: /^Wat krijgt/ }))
    .toHaveTextContent(/Vul dit in|nog niet|ontbreekt/);
  expect(sent()).toEqual([]);
  await panel.getByRole("radio", { name: "Geen aangifte en geen melding" }).click();
  await expect.element(panel.getByLabelText("Nummer van de politie")).not.toBeInTheDocument();
  await panel.getByRole("radio", { name: "De directeur, namens het bestuur" }).click();
  await panel.getByRole("button", { name: "Besluit vastleggen" }).click();
  await expect
    .element(panel.getByRole("radiogroup", { name: /^Wie heeft dit besloten/ }))
    .toHaveTextContent(/Hierover besluit het bestuur/);
  await expect.element(panel.getByText(/Er staat nog niet bij waarom/)).toBeVisible();
  await expect
    .element(panel.getByRole("radio", { name: "Geen aangifte en geen melding" }))
    .toBeChecked();
  await findsNothing();
});

test("a report that was decided on is recorded as done, with nothing else to fill in", async () => {
  police = policeFile({ decisions: [policeLine()] });
  const { panel } = await show();
  await expect.element(panel).toHaveTextContent("De aangifte moet nog worden gedaan.");
  await expect.element(panel).toHaveTextContent(/Bestuur, op 20 nov 2026/);
  await panel.getByRole("button", { name: "Vastleggen dat het is gedaan" }).click();
  await expect.element(panel.getByLabelText(/^Waarom/)).not.toBeInTheDocument();
  await panel.getByLabelText("Nummer van de politie").fill("PL-VERZONNEN-2");
  await findsNothing();
  await panel.getByRole("button", { name: "Vastleggen dat het is gedaan" }).click();
  await expect
    .poll(sent)
    .toEqual([{ ...report, toldOn: "2026-11-22", reference: "PL-VERZONNEN-2" }]);
});

test("another decision says why, and the earlier one stays to be seen", async () => {
  police = policeFile({
    isOpen: false,
    decisions: [
      policeLine({ step: "neither", correction: "De wijkagent sprak met beide gezinnen." }, "b2"),
      policeLine(),
    ],
  });
  const { panel } = await show();
  await expect.element(panel).toHaveTextContent("De wijkagent sprak met beide gezinnen.");
  await panel.getByText("Eerder besluit").click();
  await expect.element(panel.getByText("De bedreiging is ernstig").nth(1)).toBeVisible();
  await panel.getByRole("button", { name: "Ander besluit vastleggen" }).click();
  await panel.getByRole("radio", { name: "Alleen een melding" }).click();
  await panel.getByLabelText(/^Waarom\?/).fill("Het gebeurde weer.");
  await panel.getByLabelText(/^Waarom komt dit in de plaats/).fill("Er kwam een getuige.");
  await panel.getByRole("button", { name: "Besluit vastleggen", exact: true }).click();
  await expect
    .poll(sent)
    .toMatchObject([
      { step: "notice", motivation: "Het gebeurde weer.", correction: "Er kwam een getuige." },
    ]);
  await findsNothing();
});

test("who does not decide reads what was, and is told who records it", async () => {
  works({ ...director, role: "counsellor", may: ["see_incidents", "handle_incident"] });
  const { screen, panel } = await show();
  await expect.element(panel).toHaveTextContent("De directeur legt hier vast wat is besloten.");
  expect(panel.getByRole("button").elements()).toHaveLength(0);
  await screen.getByRole("button", { name: "Toch niet" }).click();
  await expect
    .poll(() => asked.find((one) => one.command === "set_possibly_criminal")?.args)
    .toEqual({ incident: "i1", possibly: false, version: 3 });
});
