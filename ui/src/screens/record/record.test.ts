import { clearMocks, mockIPC } from "@tauri-apps/api/mocks";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { render } from "vitest-browser-svelte";
import type { Me, NewIncident, Template, TemplateLine } from "../../ipc/bindings";
import { restart, route } from "../../shell/route.svelte";
import { findsNothing, isHeard } from "../../testing/check";
import { setMe } from "../me.svelte";
import RecordScreen from "./RecordScreen.svelte";

const main = () =>
  document.querySelector("main") ?? document.body.appendChild(document.createElement("main"));

const desk = {
  drafts: new Map<string, string>(),
  recorded: [] as NewIncident[],
  refuses: undefined as unknown,
  templates: [] as TemplateLine[],
  kept: [] as Template[],
};

beforeEach(() => {
  restart({ screen: "record" });
  const may = ["record_incident", "handle_incident", "see_incidents", "see_staff_cases"];
  setMe({ name: "D. Denkbeeld", role: "director", today: "2026-11-22", may } as Me);
  desk.drafts.clear();
  desk.recorded = [];
  desk.refuses = undefined;
  desk.templates = [];
  desk.kept = [];
  mockIPC((command, args) => {
    const { form, json, text, incident, template } = args as Record<string, string> & {
      incident: NewIncident;
      template: Template;
    };
    switch (command) {
      case "recording":
        return {
          protocol: {
            police: "mandatory",
            scopeCheck: true,
            categories: ["bullying", "bullying_online", "threat", "image_shared"],
            platforms: ["WhatsApp", "Snapchat"],
            clauses: [{ id: "T-G2", nl: "Geef nooit een naam door.", en: "Pass on no name." }],
          },
          templates: desk.templates,
        };
      case "weigh_judgement":
        return { finding: "bullying", reason: "all_three" };
      case "save_template":
        desk.kept.push(template);
        return "t9";
      case "draft":
        return desk.drafts.get(form ?? "") ?? null;
      case "save_draft":
        desk.drafts.set(form ?? "", json ?? "");
        return null;
      case "drop_draft":
        desk.drafts.delete(form ?? "");
        return null;
      case "find_people":
        if ((text ?? "").toLowerCase() === "lucht")
          return [{ person: { kind: "staff", id: "m1" }, name: "R. Luchtfietser", detail: "" }];
        return "fenna fantasie".includes((text ?? "").toLowerCase())
          ? [{ person: { kind: "pupil", id: "p1" }, name: "Fenna Fantasie", detail: "6a" }]
          : [];
      case "record_incident":
        if (desk.refuses) throw desk.refuses;
        desk.recorded.push(incident);
        return "i1";
      default:
        throw new Error(command);
    }
  });
});
afterEach(() => {
  clearMocks();
  setMe();
});

async function fill(screen: Awaited<ReturnType<typeof render>>) {
  await screen.getByLabelText(/^Wat gebeurde er/).fill("Een filmpje is doorgestuurd.");
  await screen.getByLabelText(/^Plaats/).selectOptions("Online");
  await screen.getByLabelText(/^Platform/).selectOptions("WhatsApp");
  await userEvent.type(screen.getByRole("combobox", { name: /^Wie waren erbij/ }), "fen");
  await screen.getByRole("option", { name: /Fenna Fantasie/ }).click();
  await userEvent.type(screen.getByRole("combobox", { name: /^Soort/ }), "online");
  await screen.getByRole("option", { name: "Online pesten" }).click();
  await screen.getByRole("radio", { name: "Ernstig" }).click();
}

test("a filled form records the incident and leads to it, and the draft is gone", async () => {
  const screen = await render(RecordScreen, { target: main() });
  await expect.element(screen.getByLabelText("Jaar")).toHaveValue("2026");
  await fill(screen);
  await expect
    .element(screen.getByLabelText("Rol van Fenna Fantasie"))
    .toHaveDisplayValue("Betrokken, rol niet bekend");
  await expect
    .element(screen.getByRole("radiogroup", { name: /Heeft dit met school te maken/ }))
    .toBeVisible();
  await isHeard();
  await screen.getByRole("button", { name: "Incident vastleggen" }).click();
  await vi.waitFor(() => expect(route()).toEqual({ screen: "incident", id: "i1" }));
  expect(desk.recorded[0]).toMatchObject({
    facts: "Een filmpje is doorgestuurd.",
    happenedOn: "2026-11-22",
    happenedAt: null,
    dayPart: "unknown",
    place: "online",
    platform: "WhatsApp",
    categories: ["bullying_online"],
    severity: "serious",
    parties: [{ who: { kind: "pupil", id: "p1" }, role: "involved" }],
  });
  expect(desk.drafts.has("incident")).toBe(false);
});

test("of a picture that was shared it is asked whether it is sexual", async () => {
  const screen = await render(RecordScreen, { target: main() });
  await fill(screen);
  const asked = screen.getByRole("radiogroup", { name: /naakt of seksueel/ });
  expect(asked.elements()).toHaveLength(0);
  await userEvent.type(screen.getByRole("combobox", { name: /^Soort/ }), "zonder");
  await screen.getByRole("option", { name: /zonder toestemming/ }).click();
  await expect.element(asked).toBeVisible();
  const save = screen.getByRole("button", { name: "Incident vastleggen" });
  await save.click();
  await expect.element(screen.getByText(/Kies of het beeld/).first()).toBeVisible();
  expect(desk.recorded).toHaveLength(0);
  await findsNothing();
  await screen.getByRole("radio", { name: /^Ja, of misschien/ }).click();
  await save.click();
  await vi.waitFor(() => expect(desk.recorded).toHaveLength(1));
  expect(desk.recorded[0]?.sexualImage).toBe(true);
});

test("who may not see cases of staff is told before, and is not led to what is hidden", async () => {
  const may = ["record_incident", "handle_incident"];
  setMe({ name: "I. Begeleider", role: "counsellor", today: "2026-11-22", may } as Me);
  const screen = await render(RecordScreen, { target: main() });
  await fill(screen);
  await userEvent.type(screen.getByRole("combobox", { name: /^Wie waren erbij/ }), "lucht");
  await screen.getByRole("option", { name: /R. Luchtfietser/ }).click();
  await expect.element(screen.getByText(/vertel het meteen aan het bestuur/)).toBeVisible();
  await findsNothing();
  await screen.getByRole("button", { name: "Incident vastleggen" }).click();
  await vi.waitFor(() => expect(route()).toEqual({ screen: "incidents" }));
});

test("an empty form says what it lacks, in the order of the form, and keeps what was typed", async () => {
  const screen = await render(RecordScreen, { target: main() });
  await screen.getByLabelText(/^Wat gebeurde er/).fill("Een ruzie.");
  await screen.getByRole("button", { name: "Incident vastleggen" }).click();
  const summary = screen.getByRole("alert");
  await expect.element(summary).toHaveFocus();
  const links = summary.element().querySelectorAll("a");
  expect([...links].map((link) => link.textContent)).toEqual([
    "Plaats: Kies waar het gebeurde.",
    "Wie waren erbij? Kies minstens één persoon. Weet u niet wie het was? Kies dan ‘Onbekend iemand’.",
    "Soort incident: Kies wat voor soort incident het is.",
    "Ernst: Kies hoe ernstig het was.",
  ]);
  await expect.element(screen.getByLabelText(/^Wat gebeurde er/)).toHaveValue("Een ruzie.");
  await findsNothing();
});

test("a day that is refused is named at its field, and nothing is lost", async () => {
  desk.refuses = { kind: "invalid", fields: [{ field: "happenedOn", problem: "in_future" }] };
  const screen = await render(RecordScreen, { target: main() });
  await fill(screen);
  await screen.getByRole("button", { name: "Incident vastleggen" }).click();
  await expect
    .element(
      screen.getByRole("link", { name: "Dag: Deze dag moet nog komen. Kies vandaag of eerder." }),
    )
    .toBeVisible();
  await expect
    .element(screen.getByLabelText(/^Wat gebeurde er/))
    .toHaveValue("Een filmpje is doorgestuurd.");
});

test("what was typed comes back after a crash, and can be begun again", async () => {
  const first = await render(RecordScreen, { target: main() });
  await first.getByLabelText(/^Wat gebeurde er/).fill("Half af");
  await vi.waitFor(() => expect(desk.drafts.get("incident")).toContain("Half af"));
  await first.unmount();
  const screen = await render(RecordScreen, { target: main() });
  await expect.element(screen.getByText("Uw concept is hersteld")).toBeVisible();
  await expect.element(screen.getByLabelText(/^Wat gebeurde er/)).toHaveValue("Half af");
  await findsNothing();
  await screen.getByRole("button", { name: "Opnieuw beginnen" }).click();
  await expect.element(screen.getByLabelText(/^Wat gebeurde er/)).toHaveValue("");
  expect(desk.drafts.has("incident")).toBe(false);
});

test("someone unknown can be described, and taken out again", async () => {
  const screen = await render(RecordScreen, { target: main() });
  await screen.getByRole("button", { name: "Iemand van buiten de school" }).click();
  await screen
    .getByRole("textbox", { name: /^Iemand van buiten de school/ })
    .fill("Een buurjongen");
  await screen.getByRole("button", { name: /weghalen/ }).click();
  await expect
    .element(screen.getByRole("textbox", { name: /^Iemand van buiten/ }))
    .not.toBeInTheDocument();
});

const chat: TemplateLine = {
  id: null,
  beginning: "group_chat",
  template: {
    name: "",
    place: "online",
    dayPart: "evening",
    categories: ["bullying_online", "theft"],
    severity: null,
    facts: "",
  },
};

test("a template fills in what is not there yet, with kinds that the protocol has", async () => {
  desk.templates = [chat];
  const screen = await render(RecordScreen, { target: main() });
  await screen.getByLabelText(/^Deel van de dag/).selectOptions("Voor school");
  await screen.getByLabelText("Begin met een sjabloon").selectOptions("Pesten in de groepsapp");
  await expect.element(screen.getByLabelText(/^Plaats/)).toHaveDisplayValue("Online");
  await expect.element(screen.getByLabelText(/^Deel van de dag/)).toHaveDisplayValue("Voor school");
  await expect
    .element(screen.getByLabelText(/^Wat gebeurde er/))
    .toHaveValue("In een groepsapp zijn berichten gestuurd over een kind. Er stond:");
  await expect.element(screen.getByText("Online pesten", { exact: true })).toBeVisible();
  expect(screen.getByText("Diefstal").elements()).toHaveLength(0);
  await findsNothing();
});

test("what stood online and the three tests go along, and nothing is sent of what was not said", async () => {
  const screen = await render(RecordScreen, { target: main() });
  await fill(screen);
  await screen.getByLabelText("Account of groep").fill("groepsapp 7b");
  await screen
    .getByLabelText(/^Wie konden het zien/)
    .selectOptions("Een groepsapp of besloten groep");
  const again = screen.getByRole("radiogroup", { name: /^Gebeurt het steeds weer/ });
  await again.getByRole("radio", { name: "Ja" }).click();
  await expect.element(screen.getByText("Dit lijkt op: Pesten")).toBeVisible();
  await findsNothing();
  await screen.getByRole("button", { name: "Vastleggen en nog een" }).click();
  await vi.waitFor(() => expect(desk.recorded).toHaveLength(1));
  expect(desk.recorded[0]).toMatchObject({
    online: { account: "groepsapp 7b", reach: "group", visible: "unknown", askedOn: null },
    judgement: { repeated: "yes", intended: "unknown", unequal: "unknown" },
  });
  // The next begins where this one was: day, place and reporter, and nothing else.
  await expect.element(screen.getByLabelText(/^Plaats/)).toHaveDisplayValue("Online");
  await expect.element(screen.getByLabelText(/^Wat gebeurde er/)).toHaveValue("");
  await expect.element(screen.getByLabelText(/^Wat gebeurde er/)).toHaveFocus();
  await expect
    .element(screen.getByRole("list", { name: "Wie erbij waren" }))
    .not.toBeInTheDocument();
  await fill(screen);
  await screen.getByRole("button", { name: "Incident vastleggen" }).click();
  await vi.waitFor(() => expect(desk.recorded).toHaveLength(2));
  expect(desk.recorded[1]).toMatchObject({ online: null, judgement: null });
});

test("the form becomes a template of the school's own, without anyone in it", async () => {
  const screen = await render(RecordScreen, { target: main() });
  await fill(screen);
  await screen.getByRole("button", { name: "Als sjabloon bewaren…" }).click();
  const dialog = screen.getByRole("dialog", { name: "Als sjabloon bewaren…" });
  await dialog.getByLabelText(/^Naam van het sjabloon/).fill("Filmpjes");
  await dialog.getByLabelText(/^Eerste woorden/).fill("Een filmpje");
  await findsNothing();
  await dialog.getByRole("button", { name: "Sjabloon bewaren" }).click();
  await vi.waitFor(() =>
    expect(desk.kept).toEqual([
      {
        name: "Filmpjes",
        place: "online",
        dayPart: null,
        categories: ["bullying_online"],
        severity: "serious",
        facts: "Een filmpje",
      },
    ]),
  );
  await expect
    .element(screen.getByLabelText(/^Wat gebeurde er/))
    .toHaveValue("Een filmpje is doorgestuurd.");
});

test("a teacher sends it in: no judgement is asked, and it is said who takes it over", async () => {
  setMe({
    name: "M. Meester",
    role: "teacher",
    today: "2026-11-22",
    may: ["record_incident"],
  } as Me);
  const screen = await render(RecordScreen, { target: main() });
  await expect.element(screen.getByText(/neemt het over/)).toBeVisible();
  await fill(screen);
  expect(screen.getByText("Is dit pesten?").elements()).toHaveLength(0);
  expect(screen.getByRole("button", { name: /sjabloon/ }).elements()).toHaveLength(0);
  await findsNothing();
  await screen.getByRole("button", { name: "Insturen" }).click();
  await vi.waitFor(() => expect(route()).toEqual({ screen: "incidents" }));
});
