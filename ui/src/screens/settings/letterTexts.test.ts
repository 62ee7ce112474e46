import { clearMocks } from "@tauri-apps/api/mocks";
import { afterEach, beforeEach, expect, test } from "vitest";
import { render } from "vitest-browser-svelte";
import { userEvent } from "vitest/browser";
import form from "../../../../assets/letters/nl/consent_form.txt?raw";
import warning from "../../../../assets/letters/nl/warning.txt?raw";
import { paper } from "../../gallery/paper";
import type {
  LetterTextCheck,
  LetterTextFile,
  LetterTextLine,
  LetterTextVersion,
} from "../../ipc/bindings";
import { hush, lastSaid } from "../../parts/status.svelte";
import { findsNothing, isHeard } from "../../testing/check";
import { Refusal, shellAnswers, works } from "../../testing/office";
import LetterTextsPanel from "./LetterTextsPanel.svelte";

const line = (more: Partial<LetterTextLine> = {}): LetterTextLine => ({
  letter: "warning",
  language: "nl",
  ownSince: null,
  lacks: false,
  outdated: false,
  waits: false,
  judgeable: false,
  ...more,
});
const version = (more: Partial<LetterTextVersion> = {}): LetterTextVersion => ({
  id: "1",
  source: warning.replace("Wij leggen u uit", "Hieronder leest u"),
  why: "De eerste zin was te streng.",
  proposedBy: "Wouter Wolkendijk",
  proposedAt: "2026-11-20T15:00:00Z",
  state: "proposed",
  judgedBy: null,
  judgedAt: null,
  answer: "",
  mine: false,
  judgeable: true,
  inUse: false,
  ...more,
});
const file = (more: Partial<LetterTextFile> = {}): LetterTextFile => ({
  letter: "warning",
  language: "nl",
  source: warning,
  program: warning,
  fields: [
    { field: "salutation", part: "salutation", choice: null, always: true },
    { field: "facts", part: "facts", choice: null, always: true },
    { field: "support", part: "support", choice: null, always: false },
    { field: "school", part: null, choice: null, always: true },
  ],
  passages: ["filed", "react"],
  versions: [],
  ...more,
});
const fine: LetterTextCheck = { faults: [], names: [] };

beforeEach(() => works());
afterEach(() => {
  clearMocks();
  hush();
});

/** The window with these answers, and the warning opened in it. */
async function opened(answers: Record<string, unknown>) {
  const asked = shellAnswers({
    letter_texts: [line({ judgeable: false })],
    letter_text: file(),
    check_letter_text: fine,
    preview_letter_text: () => paper(["Schriftelijke waarschuwing"]).buffer,
    draft: null,
    save_draft: null,
    drop_draft: null,
    ...answers,
  });
  const screen = await render(LetterTextsPanel);
  await screen.getByRole("button", { name: "Schriftelijke waarschuwing" }).first().click();
  return { asked, screen };
}

test("the list says which letters have words of the school's own and which wait", async () => {
  shellAnswers({
    letter_texts: [
      line({ letter: "talk_invitation" }),
      line({ ownSince: "2026-09-01T08:00:00Z", outdated: true }),
      line({ letter: "suspension", ownSince: "2026-09-01T08:00:00Z", lacks: true }),
      line({ letter: "time_out", waits: true, judgeable: true }),
      line({ letter: "time_out", language: "en" }),
    ],
  });
  const screen = await render(LetterTextsPanel);
  const row = (name: RegExp) => screen.getByRole("row", { name }).last();
  await expect.element(row(/Uitnodiging/)).toHaveTextContent("Van Pluis");
  await expect.element(row(/waarschuwing/)).toHaveTextContent("Eigen tekst sinds 1 sep 2026");
  await expect.element(row(/waarschuwing/)).toHaveTextContent("Tekst van Pluis is vernieuwd");
  await expect.element(row(/chorsing/)).toHaveTextContent("Wordt niet gebruikt");
  await expect.element(row(/time-out/i)).toHaveTextContent("Wacht op nalezen");
  await expect.element(screen.getByRole("heading", { name: "Na te lezen" })).toBeVisible();
  await isHeard(screen.container);
  await screen.getByLabelText("Engels").click();
  await expect.element(row(/time-out/i)).toHaveTextContent("Van Pluis");
});

test("a text is changed with its letter beside it, and goes to a second person", async () => {
  const { asked, screen } = await opened({ propose_letter_text: "1" });
  const area = screen.getByRole("textbox", { name: "Tekst", exact: true });
  await area.fill(warning.replace("Wij leggen u uit", "Hieronder leest u"));
  await expect.element(screen.getByText("Alles staat erin.", { exact: false })).toBeVisible();
  const change = screen.getByRole("heading", { name: "Wat er verandert" });
  await expect.element(change).toBeVisible();
  expect(screen.container.querySelector("ins")?.textContent).toMatch(/Hieronder/);
  await findsNothing(screen.container);
  await screen.getByLabelText("Waarom deze tekst?").fill("Vriendelijker.");
  await screen.getByRole("button", { name: "Laten nalezen" }).click();
  await expect.poll(() => lastSaid()?.text).toContain("De tekst is voorgesteld");
  const args = asked.find((one) => one.command === "propose_letter_text")?.args;
  expect(args).toMatchObject({ letter: "warning", language: "nl", why: "Vriendelijker." });
});

test("the form that asks for consent is worded like a letter, and seen of a pupil and of staff", async () => {
  const asked = shellAnswers({
    letter_texts: [line(), line({ letter: "consent_form" })],
    letter_text: file({
      letter: "consent_form",
      source: form,
      program: form,
      fields: [{ field: "staff", part: null, choice: null, always: false }],
      passages: ["withdrawing"],
    }),
    check_letter_text: fine,
    preview_letter_text: () => paper(["Toestemming"]).buffer,
    draft: null,
    drop_draft: null,
  });
  const screen = await render(LetterTextsPanel);
  await screen.getByRole("button", { name: "Toestemmingsformulier" }).click();
  await screen.getByLabelText("Een medewerker").click();
  const seen = () => asked.filter((one) => one.command === "preview_letter_text");
  await expect
    .poll(() => seen().at(-1)?.args)
    .toMatchObject({
      letter: "consent_form",
      whole: false,
    });
  await screen.getByText("Wat u kunt invoegen").click();
  await expect
    .element(screen.getByRole("button", { name: "Of het een medewerker is" }))
    .toBeVisible();
  await findsNothing(screen.container);
});

test("what is wrong is said by line and by name, and keeps the text from being proposed", async () => {
  const fault = { line: null, name: "", part: null, choice: null, passage: null } as const;
  const { screen } = await opened({
    check_letter_text: {
      faults: [
        { ...fault, fault: "open_brace", line: 11 },
        { ...fault, fault: "field_left_out", name: "expectations", part: "expectations" },
        { ...fault, fault: "passage_left_out", passage: "filed" },
      ],
      names: ["Szymon"],
    } satisfies LetterTextCheck,
  });
  const said = screen.getByText("Er kloppen nog 3 dingen niet");
  await expect.element(said).toBeVisible();
  for (const part of [
    "Regel 11: een accolade gaat open",
    "Voeg {expectations} in.",
    "Het stuk ‘Waar de brief wordt bewaard’ moet erin blijven",
    "lijkt: Szymon",
  ]) {
    await expect.element(screen.getByText(part, { exact: false })).toBeVisible();
  }
  const send = screen.getByRole("button", { name: "Laten nalezen" });
  await expect.element(send).toHaveAttribute("aria-disabled", "true");
});

test("a field is put where the cursor is", async () => {
  const { screen } = await opened({});
  const area = screen.getByRole("textbox", { name: "Tekst", exact: true });
  await area.fill("# Brief\n\n");
  await userEvent.keyboard("{Control>}{End}{/Control}");
  await screen.getByText("Wat u kunt invoegen").click();
  await screen.getByRole("button", { name: "Wat er is gebeurd" }).click();
  await expect.element(area).toHaveValue("# Brief\n\n{facts}");
});

test("a second person reads what changes and approves, or says why not", async () => {
  let answer: Refusal | null = new Refusal({
    kind: "invalid",
    fields: [{ field: "answer", problem: "missing" }],
  });
  const { asked, screen } = await opened({
    letter_text: file({ versions: [version()] }),
    judge_letter_text: () => answer,
  });
  await expect.element(screen.getByText("De eerste zin was te streng.").first()).toBeVisible();
  expect(screen.container.querySelector("del")?.textContent).toMatch(/leggen/);
  await findsNothing(screen.container);
  await screen.getByRole("button", { name: "Afwijzen" }).click();
  await expect.element(screen.getByRole("alert")).toHaveTextContent("Uw antwoord");
  answer = null;
  await screen.getByLabelText("Uw antwoord").fill("Nog niet duidelijk.");
  await screen.getByRole("button", { name: "Afwijzen" }).click();
  await expect.poll(() => lastSaid()?.text).toBe("De tekst is afgewezen.");
  const args = asked.filter((one) => one.command === "judge_letter_text").at(-1)?.args;
  expect(args).toEqual({ id: "1", approved: false, answer: "Nog niet duidelijk." });
});

test("one's own proposal can be taken back and not approved", async () => {
  const mine = version({ mine: true, judgeable: false });
  const { asked, screen } = await opened({
    letter_text: file({ versions: [mine] }),
    withdraw_letter_text: null,
  });
  await expect.element(screen.getByText("U hebt deze tekst voorgesteld")).toBeVisible();
  await expect.element(screen.getByRole("button", { name: "Goedkeuren" })).not.toBeInTheDocument();
  await screen.getByRole("button", { name: "Voorstel terugnemen" }).click();
  await expect.poll(() => asked.some((one) => one.command === "withdraw_letter_text")).toBe(true);
});
