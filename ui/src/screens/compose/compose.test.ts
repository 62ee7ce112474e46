import { clearMocks } from "@tauri-apps/api/mocks";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { render } from "vitest-browser-svelte";
import { paper } from "../../gallery/paper";
import type { FormPart, LetterForm, LetterRehearsal, LetterRequest } from "../../ipc/bindings";
import { restart, route } from "../../shell/route.svelte";
import { findsNothing, isHeard } from "../../testing/check";
import { type Asked, shellAnswers, works } from "../../testing/office";
import { setMe } from "../me.svelte";
import ComposeScreen from "./ComposeScreen.svelte";

const main = () =>
  document.querySelector("main") ?? document.body.appendChild(document.createElement("main"));

const person = { kind: "pupil", id: "p1" } as const;
const fenna = { person, name: "Fenna Fantasie", detail: "6a" };
const part = (
  of: FormPart["part"],
  entry: FormPart["entry"],
  value = "",
  more: Partial<FormPart> = {},
): FormPart => ({
  part: of,
  entry,
  mandatory: true,
  value,
  fixed: false,
  choices: [],
  limit: 10_000,
  ...more,
});

const recipients = [
  { names: ["Anna Fantasie", "Bas Fantasie"], address: ["Bedachtlaan 1"] },
  { names: ["Cor Verzonnen"], address: [] },
];

/** What the office would propose, in miniature. */
function form({ kind, parts = {} }: LetterRequest): LetterForm {
  return {
    kind,
    person: kind === "group_information" ? null : fenna,
    parts: [
      part("facts", "lines", "Milan werd geduwd op het plein."),
      part("meeting_date", "date"),
      part("attendees", "list", "", { mandatory: false }),
    ].map((one) => ({ ...one, value: parts[one.part] ?? one.value })),
    recipients,
    signers: ["director", "counsellor"],
    abouts: [],
    pupils: [],
  };
}

/** What the office would find, in miniature. */
function rehearsal({ kind, parts = {}, cleared = [], inPerson }: LetterRequest): LetterRehearsal {
  const facts = parts.facts ?? "Milan werd geduwd op het plein.";
  const at = facts.indexOf("Milan");
  const named = at >= 0 && !cleared.includes("Milan");
  const refusals: LetterRehearsal["refusals"] = [];
  if (!parts.meeting_date) {
    refusals.push({
      refusal: { rule: "part_missing", letter: kind, part: "meeting_date" },
      source: "domain: letters",
    });
  }
  if (named) {
    refusals.push({
      refusal: { rule: "names_someone_else", words: "Milan" },
      source: "AVG 5(1)(c), 15(4)",
    });
  }
  if (!inPerson) {
    refusals.push({
      refusal: { rule: "no_address", names: "Cor Verzonnen" },
      source: "WPO 40c(2), 63(2)",
    });
  }
  return {
    refusals,
    hits: named
      ? [
          {
            part: "facts",
            at,
            length: 5,
            words: "Milan",
            replacement: "een medeleerling",
            cleared: false,
          },
        ]
      : [],
    recipients,
  };
}

let asked: Asked[] = [];
const desk = new Map<string, string>();
const issued = () => asked.find((one) => one.command === "issue_letter")?.args["request"];

beforeEach(() => {
  restart({ screen: "pupils" });
  works();
  desk.clear();
  asked = shellAnswers({
    letter_kinds: ({ person: of }: { person: unknown }) =>
      of ? ["talk_invitation", "target_guardians", "expulsion_intent"] : ["group_information"],
    incident: { parties: [{ named: fenna }, { named: null }] },
    groups: [{ id: "g1", name: "6a" }],
    letter_form: ({ request }: { request: LetterRequest }) => form(request),
    rehearse_letter: ({ request }: { request: LetterRequest }) => rehearsal(request),
    preview_letter: () => paper(["Concept"]).buffer,
    issue_letter: ["l1", "l2"],
    draft: ({ form: name }: { form: string }) => desk.get(name) ?? null,
    save_draft: ({ form: name, json }: { form: string; json: string }) => {
      desk.set(name, json);
      return null;
    },
    drop_draft: ({ form: name }: { form: string }) => {
      desk.delete(name);
      return null;
    },
  });
});
afterEach(() => {
  clearMocks();
  setMe();
});

async function date(screen: Awaited<ReturnType<typeof render>>, label: RegExp) {
  const day = screen.getByRole("group", { name: label });
  await day.getByLabelText("Dag", { exact: true }).fill("30");
  await day.getByLabelText("Maand").fill("11");
  await day.getByLabelText("Jaar").fill("2026");
}

test("a letter is chosen, filled, cleared of a name in one press, and issued", async () => {
  const screen = await render(ComposeScreen, { props: { person }, target: main() });
  await expect
    .element(screen.getByRole("heading", { name: "Brieven voor elke dag" }))
    .toBeVisible();
  await isHeard();
  await screen.getByRole("button", { name: "Uitnodiging voor een gesprek" }).click();
  await expect
    .element(screen.getByRole("heading", { level: 1 }))
    .toHaveTextContent("Uitnodiging voor een gesprek");
  await expect
    .element(screen.getByRole("status").filter({ hasText: "ontbreekt nog" }))
    .toHaveTextContent("In de brief ontbreekt nog: Dag van het gesprek.");
  await expect.element(screen.getByText("Anna Fantasie en Bas Fantasie")).toBeVisible();
  const issue = screen.getByRole("button", { name: "Brief uitgeven" });
  await issue.click({ force: true });
  await expect
    .element(screen.getByRole("group", { name: "Wat er nog in de weg staat" }))
    .toHaveFocus();
  await expect
    .element(screen.getByRole("group", { name: /^Dag van het gesprek/ }))
    .toHaveTextContent(/Vul dit in/);
  await findsNothing();
  await screen.getByRole("button", { name: "Vervang door ‘een medeleerling’" }).click();
  await expect
    .element(screen.getByLabelText(/^Wat er is gebeurd/))
    .toHaveValue("een medeleerling werd geduwd op het plein.");
  await date(screen, /^Dag van het gesprek/);
  await screen.getByRole("checkbox", { name: /krijgt de brief in de hand/ }).click();
  await expect
    .element(screen.getByText(/De brief is compleet. Er gaan 2 brieven uit/))
    .toBeVisible();
  await issue.click();
  await vi.waitFor(() => expect(route()).toEqual({ screen: "letters" }));
  expect(issued()).toMatchObject({
    kind: "talk_invitation",
    person,
    inPerson: true,
    signedBy: null,
    parts: {
      facts: "een medeleerling werd geduwd op het plein.",
      meeting_date: "2026-11-30",
    },
  });
  expect(desk.size).toBe(0);
});

test("what the decision knows is read and not typed, and an old draft does not speak for it", async () => {
  desk.set(
    "letter:expulsion_intent:p1",
    JSON.stringify({ parts: { hearing_date: "2026-12-24" }, cleared: [] }),
  );
  const known = part("hearing_date", "date", "2026-11-30", { fixed: true });
  shellAnswers({
    letter_kinds: ["expulsion_intent"],
    letter_form: { ...form({ kind: "expulsion_intent" } as LetterRequest), parts: [known] },
    rehearse_letter: { refusals: [], hits: [], recipients },
    draft: ({ form: name }: { form: string }) => desk.get(name) ?? null,
    save_draft: null,
  });
  const screen = await render(ComposeScreen, {
    props: { person, kind: "expulsion_intent" },
    target: main(),
  });
  await expect.element(screen.getByText(/30 nov(ember)? 2026/)).toBeVisible();
  await expect.element(screen.getByText(/staat vast bij het besluit/)).toBeVisible();
  expect(screen.getByRole("textbox").elements()).toHaveLength(0);
  await findsNothing();
});

test("what was typed comes back, and a word that is no name is let stand", async () => {
  const first = await render(ComposeScreen, {
    props: { person, kind: "talk_invitation", sanction: "s1" },
    target: main(),
  });
  await first.getByLabelText(/^Wie erbij zijn/).fill("De directeur");
  await vi.waitFor(() => expect(desk.get("letter:talk_invitation:s1")).toContain("De directeur"));
  await first.unmount();
  const screen = await render(ComposeScreen, {
    props: { person, kind: "talk_invitation", sanction: "s1" },
    target: main(),
  });
  await expect.element(screen.getByText("Uw concept is hersteld")).toBeVisible();
  await expect.element(screen.getByLabelText(/^Wie erbij zijn/)).toHaveValue("De directeur");
  await screen.getByRole("button", { name: "‘Milan’ is hier geen naam van een ander" }).click();
  await expect
    .element(screen.getByRole("button", { name: /^Vervang door/ }))
    .not.toBeInTheDocument();
});

test("from an incident one says whom the letter is about, or that it is about nobody", async () => {
  const screen = await render(ComposeScreen, { props: { incident: "i1" }, target: main() });
  await expect.element(screen.getByRole("button", { name: "Fenna Fantasie" })).toBeVisible();
  await findsNothing();
  await screen.getByRole("button", { name: /^Over niemand/ }).click();
  await expect.element(screen.getByLabelText(/^Voor welke groep/)).toBeVisible();
  await screen.getByLabelText(/^Voor welke groep/).selectOptions("6a");
  await vi.waitFor(() =>
    expect(asked.at(-1)?.args["request"] ?? asked.at(-2)?.args["request"]).toMatchObject({
      kind: "group_information",
      person: null,
      incident: "i1",
      group: "g1",
    }),
  );
});
