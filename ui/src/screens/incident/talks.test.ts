import { clearMocks } from "@tauri-apps/api/mocks";
import { afterEach, beforeEach, expect, test } from "vitest";
import { render } from "vitest-browser-svelte";
import type { FollowThrough, IncidentFile, TaskLine } from "../../ipc/bindings";
import { restart } from "../../shell/route.svelte";
import { findsNothing, isHeard } from "../../testing/check";
import { fenna, followThrough, incidentFile } from "../../testing/incidents";
import { type Asked, Refusal, shellAnswers, works } from "../../testing/office";
import IncidentScreen from "./IncidentScreen.svelte";

const main = () =>
  document.querySelector("main") ?? document.body.appendChild(document.createElement("main"));

let follow: FollowThrough;
let more: Partial<IncidentFile>;
let answer: unknown;
let asked: Asked[];

beforeEach(() => {
  restart({ screen: "incident", id: "i1" });
  works();
  follow = followThrough();
  more = {};
  answer = "k9";
  asked = shellAnswers({
    incident: () => incidentFile({ asksScope: false, followThrough: follow, ...more }),
    notes: [],
    draft: null,
    save_draft: null,
    drop_draft: null,
    staff: [{ staff: { id: "m1", leftOn: null }, name: "", fullName: "M. Meester", groups: [] }],
    talk_prompts: ["what_happened", "what_repairs"],
    support_group: [
      { step: "talk_with_target", track: "target", dueOn: "2026-11-22" },
      { step: "review_apart", track: "group", dueOn: "2026-12-01" },
    ],
    record_talk: () => answer,
    strike_talk: () => answer,
    plan_steps: () => answer,
  });
});
afterEach(() => {
  clearMocks();
  works();
});

const show = async () => {
  const screen = await render(IncidentScreen, { props: { id: "i1" }, target: main() });
  return { screen, panel: screen.getByRole("region", { name: "Gesprekken en contact" }) };
};
const sent = (command: string) =>
  asked.filter((one) => one.command === command).map((one) => one.args);

test("it is seen at once which guardians know of it and which talks of aftercare are due", async () => {
  const { panel } = await show();
  const contacts = panel.getByRole("list", { name: "Weten de ouders ervan?" });
  await expect
    .element(contacts)
    .toHaveTextContent(/Ouders van Fenna Fantasie weten er nog niet van/);
  await expect.element(contacts).toHaveTextContent(/gesproken op 21 nov 2026 \(Telefoon\)/);
  await expect
    .element(contacts)
    .toHaveTextContent(/T. Verzinsel \(geen gezag\): nog niet gesproken/);
  const care = panel.getByRole("list", { name: "Nazorg" });
  await expect.element(care).toHaveTextContent(/Na twee weken/);
  await expect.element(care).toHaveTextContent(/uiterlijk 27 nov 2026/);
  await isHeard();
});

test("a hearing is recorded with its questions, and what was agreed becomes a task", async () => {
  const { panel } = await show();
  await panel.getByRole("button", { name: "Gesprek vastleggen" }).click();
  await panel
    .getByRole("checkbox", { name: /Fenna Fantasie/ })
    .first()
    .click();
  await panel.getByLabelText("Wat is er gebeurd?").fill("Ik stuurde het door.");
  await panel.getByLabelText(/^Wat is er gezegd/).fill("Fenna vertelt haar kant.");
  await panel.getByRole("button", { name: "Taak toevoegen" }).click();
  await panel.getByLabelText(/^Wat gaat er gebeuren/).fill("Excuus maken");
  await panel.getByLabelText(/^Voor wie/).selectOptions("Het kind dat het deed");
  await panel.getByLabelText(/^Wie doet het/).selectOptions("M. Meester");
  await findsNothing();
  await panel.getByRole("button", { name: "Gesprek vastleggen" }).click();
  const due = panel.getByRole("group", { name: /^Klaar op/ });
  await expect.element(due).toHaveTextContent(/Vul dit in|ontbreekt/);
  expect(sent("record_talk")).toEqual([]);
  await due.getByLabelText("Dag", { exact: true }).fill("24-11-2026");
  await panel.getByRole("button", { name: "Gesprek vastleggen" }).click();
  await expect
    .poll(() => sent("record_talk"))
    .toEqual([
      {
        incident: "i1",
        talk: {
          kind: "hearing",
          heldOn: "2026-11-22",
          heldAt: null,
          means: "in_person",
          with: [fenna.person],
          others: "",
          about: null,
          said: "Fenna vertelt haar kant.",
          answers: [{ prompt: "what_happened", answer: "Ik stuurde het door." }],
          agreed: "",
        },
        steps: [{ track: "perpetrator", what: "Excuus maken", owner: "m1", dueOn: "2026-11-24" }],
      },
    ]);
});

test("contact with guardians asks about which child, and each rule stands at its box", async () => {
  answer = new Refusal({
    kind: "refused",
    refusals: [
      { refusal: { rule: "talk_with_nobody" }, source: "protocol" },
      { refusal: { rule: "talk_about_nobody" }, source: "T-D2" },
    ],
  });
  const { panel } = await show();
  await panel.getByRole("button", { name: "Gesprek vastleggen" }).click();
  await panel.getByLabelText(/^Soort gesprek/).selectOptions("Contact met ouders");
  await panel.getByLabelText(/^Wat is er gezegd/).fill("Gebeld.");
  await panel.getByRole("button", { name: "Gesprek vastleggen" }).click();
  await expect.element(panel.getByText(/Kies over welk kind/)).toBeVisible();
  await expect.element(panel.getByText(/Er staat niet bij met wie/)).toBeVisible();
  await expect.element(panel.getByLabelText(/^Wat is er gezegd/)).toHaveValue("Gebeld.");
  answer = "k9";
  await panel.getByLabelText(/^Over welk kind/).selectOptions("Fenna Fantasie");
  await panel.getByRole("checkbox", { name: /O. Verzinsel/ }).click();
  await findsNothing();
  await panel.getByRole("button", { name: "Gesprek vastleggen" }).click();
  await expect
    .poll(() => sent("record_talk").at(-1))
    .toMatchObject({
      talk: { kind: "guardians", about: "p1", with: [{ kind: "guardian", id: "g1" }] },
    });
});

test("a talk that was a mistake is struck out with a reason and stays to be seen", async () => {
  const { screen, panel } = await show();
  await panel.getByRole("button", { name: /^Doorhalen/ }).click();
  const dialog = screen.getByRole("dialog", { name: "Gesprek doorhalen?" });
  await dialog.getByLabelText(/^Waarom klopt dit niet/).fill("Het was een ander kind.");
  await findsNothing();
  await dialog.getByRole("button", { name: "Doorhalen" }).click();
  await expect
    .poll(() => sent("strike_talk"))
    .toEqual([{ id: "k1", why: "Het was een ander kind." }]);
});

test("a case that still asks something says what, instead of closing", async () => {
  follow.closing = [
    {
      refusal: { rule: "aftercare_missing", weeks: 2, from: "2026-11-23" },
      source: "WPO 4c; practice",
    },
  ];
  const { screen } = await show();
  await screen.getByRole("button", { name: "Stand wijzigen" }).click();
  await screen.getByRole("menuitem", { name: "Incident sluiten" }).click();
  const dialog = screen.getByRole("dialog", { name: "Incident 2026-014 sluiten?" });
  await expect.element(dialog).toHaveTextContent(/nazorggesprek na 2 weken/);
  await expect.element(dialog).toHaveTextContent(/telt vanaf 23 nov 2026/);
  expect(dialog.getByRole("button", { name: "Incident sluiten" }).elements()).toHaveLength(0);
  await findsNothing();
});

test("the plan stands per track, and a support group is seven steps to look at first", async () => {
  const own: TaskLine = {
    id: "t7",
    kind: "agreed",
    dueOn: "2026-11-25",
    urgency: "soon",
    source: "protocol",
    person: null,
    incident: "i1",
    sanction: null,
    letter: null,
    doneOn: null,
    note: "",
    what: "De groep maakt afspraken",
    owner: { person: { kind: "staff", id: "m1" }, name: "M. Meester", detail: "" },
    track: "group",
    version: 1,
  };
  more = { tasks: [own] };
  const { screen } = await show();
  const panel = screen.getByRole("region", { name: "Plan in vijf sporen" });
  const group = panel.getByRole("list", { name: "De groep" });
  await expect.element(group).toHaveTextContent(/De groep maakt afspraken.*M. Meester/);
  await panel.getByRole("button", { name: "Steungroep beginnen" }).click();
  const dialog = screen.getByRole("dialog", { name: "Plan in vijf sporen" });
  await expect
    .element(dialog.getByLabelText(/^Wat gaat er gebeuren/).nth(1))
    .toHaveValue("Praat met iedereen apart: hoe gaat het?");
  await findsNothing();
  await dialog.getByRole("button", { name: "Vastleggen" }).click();
  await expect
    .poll(() => sent("plan_steps"))
    .toMatchObject([
      { incident: "i1", steps: [{ track: "target" }, { track: "group", dueOn: "2026-12-01" }] },
    ]);
});
