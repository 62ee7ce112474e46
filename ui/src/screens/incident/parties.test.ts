import { clearMocks } from "@tauri-apps/api/mocks";
import { userEvent } from "vitest/browser";
import { afterEach, beforeEach, expect, test } from "vitest";
import { render } from "vitest-browser-svelte";
import type { IncidentFile } from "../../ipc/bindings";
import { restart } from "../../shell/route.svelte";
import { findsNothing, isHeard } from "../../testing/check";
import { fenna, followThrough, incidentFile } from "../../testing/incidents";
import { type Asked, Refusal, shellAnswers, someone, works } from "../../testing/office";
import IncidentScreen from "./IncidentScreen.svelte";

const main = () =>
  document.querySelector("main") ?? document.body.appendChild(document.createElement("main"));

const bram = {
  person: { kind: "pupil", id: "p9" },
  name: "Bram Bedenksel",
  detail: "7a",
} as const;
const juf = { person: { kind: "staff", id: "s1" }, name: "Juf Verzinsel", detail: "" } as const;

let more: Partial<IncidentFile>;
let answer: unknown;
let asked: Asked[];

beforeEach(() => {
  restart({ screen: "incident", id: "i1" });
  works();
  more = { asksScope: false };
  answer = "new";
  asked = shellAnswers({
    incident: () => incidentFile(more),
    draft: null,
    notes: [],
    find_people: [bram, fenna, juf],
    recording: {
      protocol: {
        categories: ["bullying_online", "threat", "image_shared"],
        clauses: [{ id: "T-G0", nl: "Ga goed met elkaar om.", en: "Be good to each other." }],
      },
      templates: [],
    },
    add_party: () => answer,
    name_party: null,
    take_out_party: () => answer,
    amend_incident: () => answer,
  });
});
afterEach(() => {
  clearMocks();
  works();
});

const show = () => render(IncidentScreen, { props: { id: "i1" }, target: main() });
const sent = (command: string) =>
  asked.filter((one) => one.command === command).map((one) => one.args);

test("who turns out to be in it is found by name and added, but nobody twice", async () => {
  const screen = await show();
  await screen.getByRole("button", { name: "Iemand toevoegen" }).click();
  const dialog = screen.getByRole("dialog", { name: "Iemand toevoegen" });
  await dialog.getByRole("button", { name: "Toevoegen" }).click();
  await expect.element(dialog.getByText("Vul dit in.")).toBeVisible();
  await userEvent.type(dialog.getByRole("combobox", { name: /^Naam/ }), "b");
  await expect.element(dialog.getByRole("option", { name: /Bram/ })).toBeVisible();
  await expect.element(dialog.getByRole("option", { name: /Fenna/ })).not.toBeInTheDocument();
  await dialog.getByRole("option", { name: /Bram/ }).click();
  await dialog.getByRole("combobox", { name: "Rol" }).selectOptions("witness");
  await isHeard();
  await dialog.getByRole("button", { name: "Toevoegen" }).click();
  await expect
    .poll(() => sent("add_party"))
    .toEqual([{ incident: "i1", party: { who: { kind: "pupil", id: "p9" }, role: "witness" } }]);
});

test("somebody from outside is described, and a colleague hides the case from the counsellor", async () => {
  works(someone("counsellor"));
  const screen = await show();
  await screen.getByRole("button", { name: "Iemand toevoegen" }).click();
  const dialog = screen.getByRole("dialog", { name: "Iemand toevoegen" });
  await userEvent.type(dialog.getByRole("combobox", { name: /^Naam/ }), "juf");
  await dialog.getByRole("option", { name: /Juf Verzinsel/ }).click();
  await expect.element(dialog.getByText(/Alleen de directeur kan dit incident/)).toBeVisible();
  await dialog.getByRole("radio", { name: "Iemand van buiten de school" }).click();
  await dialog.getByRole("textbox").fill("Een jongen van een andere school");
  await dialog.getByRole("button", { name: "Toevoegen" }).click();
  await expect
    .poll(() => sent("add_party"))
    .toEqual([
      {
        incident: "i1",
        party: {
          who: { kind: "outsider", description: "Een jongen van een andere school" },
          role: "involved",
        },
      },
    ]);
});

test("an unknown one gets a name, and as whom they were put down stays to be read", async () => {
  const file = incidentFile();
  const [first, ...others] = file.parties;
  more = {
    asksScope: false,
    parties: [{ ...first!, putDownAs: "een meisje met een gele jas" }, ...others],
  };
  const screen = await show();
  await expect.element(screen.getByText(/eerst vastgelegd als: een meisje/)).toBeVisible();
  await screen.getByRole("button", { name: /^Wie is dit\?/ }).click();
  const dialog = screen.getByRole("dialog", { name: "Wie blijkt dit te zijn?" });
  await userEvent.type(dialog.getByRole("combobox", { name: /^Naam/ }), "bram");
  await dialog.getByRole("option", { name: /Bram/ }).click();
  await findsNothing();
  await dialog.getByRole("button", { name: "Vastleggen" }).click();
  await expect
    .poll(() => sent("name_party"))
    .toEqual([{ incident: "i1", party: "c", person: { kind: "pupil", id: "p9" } }]);
});

test("who was not in it is taken out with the reason, and a rule that forbids it is said", async () => {
  more = { asksScope: false, followThrough: followThrough() };
  answer = new Refusal({
    kind: "refused",
    refusals: [
      {
        refusal: { rule: "measure_rests_on_party", kind: "written_warning" },
        source: "AVG 5(1)(d)",
      },
    ],
  });
  const screen = await show();
  await screen.getByRole("button", { name: /^Hoort er niet bij ?: Fenna/ }).click();
  const dialog = screen.getByRole("dialog", { name: "Hoort deze persoon er niet bij?" });
  await expect.element(dialog).toHaveTextContent("De ouders zijn al gesproken");
  const why = dialog.getByRole("textbox", { name: /Waarom niet/ });
  await why.fill("De andere Fenna.");
  await findsNothing();
  await dialog.getByRole("button", { name: "Weghalen" }).click();
  await expect.element(dialog).toHaveTextContent("rust een maatregel op dit incident");
  await expect.element(why).toHaveValue("De andere Fenna.");
  answer = null;
  const { parties } = incidentFile();
  more = {
    asksScope: false,
    parties: parties.slice(1),
    takenOut: [
      {
        party: parties[0]!.party,
        named: fenna,
        why: "De andere Fenna.",
        on: "2026-11-22",
        by: "D. Denkbeeld",
      },
    ],
  };
  await dialog.getByRole("button", { name: "Weghalen" }).click();
  const out = screen.getByRole("list", { name: "Hoorde er niet bij" });
  await expect.element(out).toHaveTextContent("Fenna Fantasie");
  await expect.element(out).toHaveTextContent("Weggehaald op 22 nov 2026 door D. Denkbeeld");
  expect(sent("take_out_party")).toHaveLength(2);
  await findsNothing();
});

test("nobody comes or goes while a report waits or once it is closed", async () => {
  const file = incidentFile();
  for (const status of ["sent_in", "closed"] as const) {
    more = { asksScope: false, incident: { ...file.incident, status } };
    const screen = await show();
    await expect.element(screen.getByText("Een filmpje is doorgestuurd.")).toBeVisible();
    for (const name of ["Iemand toevoegen", "Aanvullen of verbeteren", /^Hoort er niet bij/])
      expect(screen.getByRole("button", { name }).elements()).toEqual([]);
    await screen.unmount();
  }
});

test("what became known later stands below the facts, with what was put right", async () => {
  const { incident } = incidentFile();
  const before = {
    happenedOn: incident.happenedOn,
    happenedAt: incident.happenedAt,
    dayPart: incident.dayPart,
    place: incident.place,
    platform: incident.platform,
    categories: incident.categories,
    severity: "light" as const,
    clauses: [],
  };
  more = {
    asksScope: false,
    amendments: [
      {
        id: "m1",
        text: "Het bleek ernstiger.",
        change: { before, after: { ...before, severity: "serious" } },
        on: "2026-11-20",
        by: "S. Verzinsel",
      },
    ],
  };
  const screen = await show();
  const list = screen.getByRole("list", { name: "Later bekend geworden" });
  await expect.element(list).toHaveTextContent("Ernst was Licht, is nu Ernstig");
  await expect.element(list).toHaveTextContent("20 nov 2026, S. Verzinsel");
  await findsNothing();
});

test("words are added, and a wrong day and kind put right; a refusal loses nothing", async () => {
  answer = new Refusal({
    kind: "invalid",
    fields: [{ field: "sexualImage", problem: "missing" }],
  });
  const screen = await show();
  await screen.getByRole("button", { name: "Aanvullen of verbeteren" }).click();
  const dialog = screen.getByRole("dialog", { name: "Aanvullen of verbeteren" });
  const text = dialog.getByRole("textbox", { name: /Wat komt erbij/ });
  await text.fill("Het was een dag eerder.");
  await dialog.getByRole("checkbox", { name: /Ook de dag/ }).click();
  await dialog.getByLabelText("Dag", { exact: true }).fill("11");
  await userEvent.type(dialog.getByRole("combobox", { name: /^Soort/ }), "foto");
  await dialog.getByRole("option", { name: /^Foto/ }).click();
  await expect.element(dialog.getByRole("radiogroup", { name: /naakt of seksueel/ })).toBeVisible();
  await findsNothing();
  await dialog.getByRole("button", { name: "Vastleggen" }).click();
  await expect.poll(() => sent("amend_incident")).toHaveLength(1);
  await expect.element(text).toHaveValue("Het was een dag eerder.");
  answer = "m1";
  await dialog.getByRole("radio", { name: "Nee", exact: true }).click();
  await dialog.getByRole("button", { name: "Vastleggen" }).click();
  await expect.poll(() => sent("amend_incident")).toHaveLength(2);
  expect(sent("amend_incident")[1]).toEqual({
    incident: "i1",
    amendment: {
      text: "Het was een dag eerder.",
      outline: {
        happenedOn: "2026-11-11",
        happenedAt: "10:30:00",
        dayPart: "morning_break",
        place: "online",
        platform: "WhatsApp",
        categories: ["bullying_online", "image_shared"],
        severity: "serious",
        clauses: ["T-G2"],
      },
      sexualImage: false,
    },
    version: 3,
  });
});
