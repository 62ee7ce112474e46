import { clearMocks } from "@tauri-apps/api/mocks";
import { afterEach, beforeEach, expect, test } from "vitest";
import { render } from "vitest-browser-svelte";
import type { IncidentFile, JudgementLine } from "../../ipc/bindings";
import { restart, route } from "../../shell/route.svelte";
import { findsNothing } from "../../testing/check";
import { incidentFile } from "../../testing/incidents";
import { type Asked, Refusal, shellAnswers, works } from "../../testing/office";
import IncidentScreen from "./IncidentScreen.svelte";

const main = () =>
  document.querySelector("main") ?? document.body.appendChild(document.createElement("main"));

const bullying: JudgementLine = {
  id: "j2",
  judgement: {
    repeated: "yes",
    intended: "yes",
    unequal: "yes",
    judgedOn: "2026-11-21",
    grounds: "De derde keer in twee weken.",
  },
  found: { finding: "bullying", reason: "all_three" },
  recordedOn: "2026-11-22",
  by: "S. Verzinsel",
};
const unclear: JudgementLine = {
  ...bullying,
  id: "j1",
  judgement: { ...bullying.judgement, unequal: "unknown", grounds: "" },
  found: { finding: "unclear", reason: "not_known" },
};

let more: Partial<IncidentFile>;
let answer: unknown;
let asked: Asked[];

beforeEach(() => {
  restart({ screen: "incident", id: "i1" });
  works();
  more = { asksScope: false };
  answer = null;
  asked = shellAnswers({
    incident: () => incidentFile(more),
    draft: null,
    save_draft: null,
    drop_draft: null,
    weigh_judgement: { finding: "quarrel", reason: "equals" },
    judge_incident: () => answer,
    set_online: () => answer,
    take_over_incident: () => answer,
    recording: { protocol: { categories: ["bullying", "threat"] }, templates: [] },
  });
});
afterEach(() => {
  clearMocks();
  works();
});

const show = () => render(IncidentScreen, { props: { id: "i1" }, target: main() });
const sent = (command: string) =>
  asked.filter((one) => one.command === command).map((one) => one.args);

test("the three tests are answered, and all must be before it is recorded", async () => {
  const screen = await show();
  const panel = screen.getByRole("region", { name: "Is dit pesten?" });
  await expect.element(panel).toHaveTextContent("Zolang het niet duidelijk is");
  await panel.getByRole("button", { name: "Oordeel vastleggen" }).click();
  const test = (name: RegExp) => panel.getByRole("radiogroup", { name });
  await test(/steeds weer/)
    .getByRole("radio", { name: "Ja" })
    .click();
  await panel.getByRole("button", { name: "Oordeel vastleggen" }).click();
  await expect.element(test(/macht ongelijk/)).toHaveTextContent(/Vul dit in|ontbreekt/);
  expect(sent("judge_incident")).toEqual([]);
  await test(/pijn te doen/)
    .getByRole("radio", { name: "Ja" })
    .click();
  await test(/macht ongelijk/)
    .getByRole("radio", { name: "Nee" })
    .click();
  await expect.element(panel.getByText("Dit lijkt op: Ruzie")).toBeVisible();
  await panel.getByLabelText(/^Waar blijkt dat uit/).fill("Beide kinderen zeggen het.");
  await findsNothing();
  await panel.getByRole("button", { name: "Oordeel vastleggen" }).click();
  await expect
    .poll(() => sent("judge_incident"))
    .toEqual([
      {
        incident: "i1",
        judgement: {
          repeated: "yes",
          intended: "yes",
          unequal: "no",
          judgedOn: "2026-11-22",
          grounds: "Beide kinderen zeggen het.",
        },
      },
    ]);
});

test("the judgement that stands says why, and the earlier one can be seen", async () => {
  more = { asksScope: false, judgements: [bullying, unclear] };
  const screen = await show();
  const panel = screen.getByRole("region", { name: "Is dit pesten?" });
  await expect.element(panel.getByText("De derde keer in twee weken.")).toBeVisible();
  await expect.element(panel).toHaveTextContent("de ander kan zich niet verweren");
  await panel.getByText("Eerder oordeel").click();
  await expect.element(panel.getByText("Nog niet duidelijk")).toBeVisible();
  await findsNothing();
});

test("what still stands online asks to be taken down, and what is kept is sent", async () => {
  more = {
    asksScope: false,
    online: { account: "7b", reach: "group", visible: "yes", askedOn: null, goneOn: null },
  };
  const screen = await show();
  const panel = screen.getByRole("region", { name: "Online" });
  await expect.element(panel).toHaveTextContent("Vraag om het weg te halen");
  await panel.getByRole("button", { name: "Wijzigen" }).click();
  const gone = panel.getByRole("group", { name: /^Weg sinds/ });
  await gone.getByLabelText("Dag", { exact: true }).fill("22-11-2026");
  await findsNothing();
  answer = new Refusal({
    kind: "refused",
    refusals: [{ refusal: { rule: "gone_yet_visible" }, source: "T-O1" }],
  });
  await panel.getByRole("button", { name: "Bewaren" }).click();
  await expect.element(panel.getByText(/ook nog te zien/)).toBeVisible();
  answer = null;
  await panel.getByRole("radio", { name: "Nee" }).click();
  await panel.getByRole("button", { name: "Bewaren" }).click();
  await expect
    .poll(() => sent("set_online").at(-1))
    .toEqual({
      incident: "i1",
      online: { account: "7b", reach: "group", visible: "no", askedOn: null, goneOn: "2026-11-22" },
    });
});

test("a report of a teacher is taken over as what it is, and nothing else can be done with it", async () => {
  const file = incidentFile();
  more = {
    asksScope: false,
    tasks: [],
    incident: { ...file.incident, status: "sent_in", categories: ["threat"] },
  };
  const screen = await show();
  await expect.element(screen.getByText(/^Ingestuurd door S. Verzinsel/)).toBeVisible();
  expect(screen.getByRole("button", { name: /^Maatregel voorstellen/ }).elements()).toEqual([]);
  await screen.getByRole("button", { name: "Stand wijzigen" }).click();
  expect(screen.getByRole("menuitem").elements()).toHaveLength(1);
  await screen.getByRole("menuitem", { name: "Incident doorhalen" }).click();
  await screen.getByRole("button", { name: "Annuleren" }).click();
  await screen.getByRole("button", { name: "Overnemen…" }).click();
  const dialog = screen.getByRole("dialog", { name: "Melding overnemen" });
  await dialog.getByRole("radio", { name: "Ernstig" }).click();
  await findsNothing();
  await dialog.getByRole("button", { name: "Overnemen" }).click();
  await expect
    .poll(() => sent("take_over_incident"))
    .toEqual([{ incident: "i1", categories: ["threat"], severity: "serious", version: 3 }]);
});

test("what comes back is shown with the incidents it rests on, and no figure about a child", async () => {
  const file = incidentFile();
  more = {
    asksScope: false,
    signals: [
      {
        kind: "same_pair",
        people: file.parties.flatMap((one) => (one.named ? [one.named] : [])),
        incidents: [
          { id: "i0", number: "2026-009", happenedOn: "2026-10-30" },
          { id: "i1", number: "2026-014", happenedOn: "2026-11-12" },
        ],
        place: null,
        dayPart: null,
        platform: "",
      },
    ],
  };
  const screen = await show();
  const panel = screen.getByRole("region", { name: "Dit komt terug" });
  await expect
    .element(panel)
    .toHaveTextContent("Fenna Fantasie en Milan Mythe: 2 incidenten in acht weken.");
  await expect.element(panel).toHaveTextContent("dit incident");
  await findsNothing();
  await panel.getByRole("button", { name: "2026-009 van 30 okt 2026" }).click();
  expect(route()).toEqual({ screen: "incident", id: "i0" });
});
