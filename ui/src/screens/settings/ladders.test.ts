import { clearMocks } from "@tauri-apps/api/mocks";
import { afterEach, beforeEach, expect, test } from "vitest";
import { render } from "vitest-browser-svelte";
import type { LadderChange, Ladders, Spoken } from "../../ipc/bindings";
import { route } from "../../shell/route.svelte";
import { findsNothing, isHeard } from "../../testing/check";
import { ladders, pupilLadder, simulation } from "../../testing/ladders";
import { type Asked, director, shellAnswers, works } from "../../testing/office";
import LaddersPanel from "./LaddersPanel.svelte";
import Simulated from "./Simulated.svelte";

const clauses = ["T-X4", "T-D0"].map((id) => ({ id, nl: "Een regel.", en: "A rule." }));
let asked: Asked[];
let answer: Ladders;
let refusals: Spoken[];

beforeEach(() => {
  works();
  answer = ladders();
  refusals = [];
  asked = shellAnswers({
    ladders: () => answer,
    rehearse_ladder: () => refusals,
    change_ladder: 1,
    simulate: simulation,
    draft: null,
    save_draft: null,
    drop_draft: null,
  });
});
afterEach(() => clearMocks());

const changes = () =>
  asked
    .filter((one) => one.command === "change_ladder")
    .map((one) => one.args["change"] as LadderChange);

async function edit() {
  const screen = await render(LaddersPanel, { props: { clauses } });
  await screen.getByRole("button", { name: /^Ladder wijzigen/ }).click();
  await expect.element(screen.getByRole("list", { name: /^Treden van de ladder/ })).toBeVisible();
  return screen;
}
const step = (screen: Awaited<ReturnType<typeof edit>>, name: string) =>
  screen.getByRole("listitem", { name });

test("a step is added in its place, counts for weeks and is evaluated, and the rest stays", async () => {
  const screen = await edit();
  await isHeard(screen.container);
  await screen.getByLabelText("Trede toevoegen").selectOptions("Time-out");
  const timeOut = step(screen, "Time-out");
  await timeOut.getByLabelText("Telt mee").selectOptions("aantal weken");
  await timeOut.getByRole("textbox", { name: /^Telt mee gedurende/ }).fill("20");
  await timeOut.getByRole("textbox", { name: /^Evaluatie na/ }).fill("2");
  await screen.getByLabelText(/^Waarom deze ladder/).fill("De raad vroeg erom.");
  await findsNothing(screen.container);
  await screen.getByRole("button", { name: "Ladder bewaren" }).click();
  await expect.poll(() => changes().length).toBe(1);
  const change = changes()[0];
  expect(change?.from).toBe("2026-11-22");
  expect(change?.motivation).toBe("De raad vroeg erom.");
  const kinds = change?.ladder.rungs.map(({ kind }) => kind);
  expect(kinds).toEqual(["conversation", "written_warning", "time_out", "suspension"]);
  expect(change?.ladder.rungs[2]).toMatchObject({
    decider: "director",
    clause: "T-X4",
    lapseWeeks: 20,
    evaluateAfterWeeks: 2,
  });
  expect(change?.ladder.rungs[1]).toEqual(pupilLadder.rungs[1]);
});

test("a number of weeks that is not filled in is asked for, and nothing is saved", async () => {
  const screen = await edit();
  const talk = step(screen, "Corrigerend gesprek");
  await talk.getByLabelText("Telt mee").selectOptions("aantal weken");
  await screen.getByRole("button", { name: "Ladder bewaren" }).click();
  const weeks = talk.getByRole("textbox", { name: /^Telt mee gedurende/ });
  await expect.element(weeks).toHaveFocus();
  await expect.element(talk.getByText("Vul dit in.")).toBeVisible();
  expect(changes()).toEqual([]);
});

test("what the law forbids is said while one types, and keeps the button shut", async () => {
  refusals = [
    {
      refusal: { rule: "decider_too_low", kind: "suspension", decider: "director" },
      source: "WPO 33, 40(1), 40c(1); CAO PO",
    },
  ];
  const screen = await edit();
  await step(screen, "Schorsing").getByLabelText("Besluit door").selectOptions("Leerkracht");
  await expect
    .element(screen.getByText(/Over ‘Schorsing’ besluit volgens de wet ten minste: Directeur/))
    .toBeVisible();
  await expect.element(screen.getByText(/WPO 33, 40\(1\), 40c\(1\)/)).toBeVisible();
  const save = screen.getByRole("button", { name: "Ladder bewaren" });
  await expect.element(save).toHaveAttribute("aria-disabled", "true");
  (save.element() as HTMLElement).click();
  expect(changes()).toEqual([]);
  await expect
    .element(step(screen, "Schorsing").getByLabelText("Besluit door"))
    .toHaveDisplayValue("Leerkracht");
  await findsNothing(screen.container);
});

test("what the protocol names cannot be taken off, and steps move by keyboard", async () => {
  const screen = await edit();
  const warning = step(screen, "Schriftelijke waarschuwing");
  await expect.element(warning.getByText("staat in het protocol")).toBeVisible();
  expect(warning.getByRole("button", { name: /van de ladder halen/ }).elements()).toHaveLength(0);
  await warning.getByRole("button", { name: /een plaats lichter$/ }).click();
  await screen.getByRole("button", { name: "Ladder bewaren" }).click();
  await expect
    .poll(() => changes()[0]?.ladder.rungs.map(({ kind }) => kind))
    .toEqual(["written_warning", "conversation", "suspension"]);
});

test("a ladder can be tried before it is saved, and nothing is saved by that", async () => {
  const screen = await edit();
  await screen.getByRole("button", { name: "Eerst proberen" }).click();
  await expect
    .element(screen.getByText("Bij 2 van de 3 voorstellen zegt deze ladder iets anders."))
    .toBeVisible();
  const candidate = asked.find((one) => one.command === "simulate")?.args["candidate"];
  expect(candidate).toMatchObject({ ladder: { subject: "pupil" }, schoolYear: "2025-2026" });
  expect(changes()).toEqual([]);
  await findsNothing(screen.container);
});

test("the versions of the school stay to be read, with what rules now and what is coming", async () => {
  const version = {
    number: 1,
    from: "2026-09-01",
    motivation: "De raad vroeg erom.",
    rules: true,
    recordedOn: "2026-08-20",
    by: "D. Denkbeeld",
    ladders: [pupilLadder],
  };
  answer = ladders({
    versions: [{ ...version, number: 2, from: "2027-01-04", rules: false }, version],
  });
  const screen = await render(LaddersPanel, { props: { clauses } });
  await expect.element(screen.getByText("Versie 2 geldt vanaf ma 4 januari 2027")).toBeVisible();
  const panel = screen.getByRole("region", { name: "Versies van de ladders" });
  await expect.element(panel).toHaveTextContent(/Versie 1 · vanaf 1 sep 2026 geldt nu/);
  await expect.element(panel).toHaveTextContent("Zoals het protocol ze geeft");
  await findsNothing(screen.container);
});

test("who may not change the settings reads the ladders and finds no way to change them", async () => {
  works({ ...director, role: "counsellor", may: ["see_settings"] });
  const screen = await render(LaddersPanel, { props: { clauses } });
  await expect.element(screen.getByRole("table", { name: "Ladder: Leerling" })).toBeVisible();
  expect(screen.getByRole("button").elements()).toHaveLength(0);
});

test("proposals that differ stand there with both reasons; the others are counted", async () => {
  const screen = await render(Simulated, { props: { candidate: { protocol: "other" } } });
  const table = screen.getByRole("table", { name: "Voorstellen per incident" });
  await expect.element(table).toHaveTextContent(/2025-014.*Ouders geïnformeerd.*artikel A-I3/);
  await expect.element(table).toHaveTextContent(/Geen voorstel.*met school te maken/);
  await expect.element(screen.getByText("1 gelijk voorstel niet getoond")).toBeVisible();
  await findsNothing(screen.container);
  await screen.getByRole("checkbox", { name: /Toon ook/ }).click();
  await expect.element(table).toHaveTextContent("2026-003");
  await screen.getByLabelText("Schooljaar").selectOptions("2024-2025");
  await expect
    .poll(() => asked.filter((one) => one.command === "simulate").at(-1)?.args["candidate"])
    .toEqual({ protocol: "other", schoolYear: "2024-2025" });
  await screen.getByRole("button", { name: /2025-014/ }).click();
  expect(route()).toEqual({ screen: "incident", id: "i-2025-014" });
});
