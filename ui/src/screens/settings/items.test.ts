import { beforeEach, expect, test } from "vitest";
import { render } from "vitest-browser-svelte";
import { findsNothing, isHeard } from "../../testing/check";
import { director, Refusal, shellAnswers, works } from "../../testing/office";
import ConsentItems from "./ConsentItems.svelte";
import { codeOf } from "./item";

const item = (code: string, nameNl: string, more = {}) => ({
  code,
  subject: "pupil",
  kind: "channel",
  media: ["photo", "film"],
  clause: "T-K1",
  nameNl,
  nameEn: nameNl,
  labelNl: `Mag uw kind op ${nameNl}?`,
  labelEn: `May your child be on ${nameNl}?`,
  explanationNl: "Iedereen kan dit zien.",
  explanationEn: "Everyone can see this.",
  ...more,
});
const line = (one: ReturnType<typeof item>, more = {}) => ({
  item: one,
  origin: "protocol",
  asked: true,
  version: 0,
  ...more,
});
const items = [
  line(item("website_public", "Website"), { version: 2 }),
  line(item("group_app", "Groepsapp", { kind: "own_details", media: [] })),
  line(item("press", "Pers", { retiredOn: "2026-10-01" }), { asked: false, version: 1 }),
];

async function open(answers: Record<string, unknown> = {}) {
  const asked = shellAnswers({
    consent_items: items,
    consent_catalogue: [item("newsletter", "Nieuwsbrief"), item("alumni", "Reünie")],
    ...answers,
  });
  const screen = await render(ConsentItems, { period: "school_year" });
  const calls = (command: string) =>
    asked.filter((one) => one.command === command).map((one) => one.args);
  return { screen, calls };
}

beforeEach(() => works());

test("what is asked can be read, and what is asked no more is mentioned", async () => {
  const { screen } = await open();
  await expect
    .element(screen.getByRole("row", { name: /Website/ }))
    .toHaveTextContent(/Mag uw kind op Website\?.*Leerling.*Foto en Film.*Uit het protocol/);
  await expect.element(screen.getByText(/Een ja geldt tot en met 31 juli/)).toBeVisible();
  await expect.element(screen.getByText(/1 vraag die niet meer gesteld wordt/)).toBeVisible();
  await isHeard(screen.container);
  await screen.getByRole("button", { name: "Toon ze" }).click();
  await expect.element(screen.getByText("Niet meer gevraagd sinds 1 okt 2026")).toBeVisible();
});

test("an item is asked no more, or again", async () => {
  const { screen, calls } = await open({ retire_consent_item: null });
  await screen.getByRole("button", { name: "Niet meer vragen: Website" }).click();
  await screen.getByRole("button", { name: "Toon ze" }).click();
  await screen.getByRole("button", { name: "Weer vragen: Pers" }).click();
  await expect
    .poll(() => calls("retire_consent_item"))
    .toEqual([
      { code: "website_public", retire: true, version: 2 },
      { code: "press", retire: false, version: 1 },
    ]);
});

test("an item is asked earlier or later, and the first and last cannot go further", async () => {
  const { screen, calls } = await open({ move_consent_item: null });
  const earlier = screen.getByRole("button", { name: "Eerder vragen: Groepsapp" });
  await expect.element(earlier).toBeVisible();
  await earlier.click();
  await screen.getByRole("button", { name: "Eerder vragen: Website" }).click({ force: true });
  await screen.getByRole("button", { name: "Later vragen: Website" }).click();
  await expect
    .poll(() => calls("move_consent_item"))
    .toEqual([
      { code: "group_app", up: true },
      { code: "website_public", up: false },
    ]);
  await findsNothing(screen.container);
});

test("the catalogue adds an item with one press", async () => {
  const { screen, calls } = await open({ save_consent_item: null });
  await screen.getByRole("button", { name: "Kiezen uit de lijst" }).click();
  await expect.element(screen.getByText("Mag uw kind op Nieuwsbrief?")).toBeVisible();
  await findsNothing(screen.container);
  await screen.getByRole("button", { name: "Toevoegen: Nieuwsbrief" }).click();
  await expect
    .poll(() => calls("save_consent_item"))
    .toMatchObject([{ edit: { code: "newsletter", kind: "channel", version: 0 } }]);
  await expect.element(screen.getByRole("dialog")).not.toBeInTheDocument();
});

test("an item of the protocol is worded anew in both languages", async () => {
  const { screen, calls } = await open({ save_consent_item: null });
  await screen.getByRole("button", { name: "Bewerken: Website" }).click();
  const dialog = screen.getByRole("dialog");
  await dialog.getByRole("textbox", { name: /^Vraag\s*verplicht/ }).fill("Mag het op onze site?");
  await dialog
    .getByRole("textbox", { name: /^Vraag in het Engels/ })
    .fill("May it be on our site?");
  await dialog.getByRole("checkbox", { name: "Geluid" }).click();
  expect(dialog.getByRole("combobox", { name: /Wat mag er/ }).elements()).toEqual([]);
  await findsNothing(screen.container);
  await dialog.getByRole("button", { name: "Bewaren" }).click();
  await expect
    .poll(() => calls("save_consent_item"))
    .toMatchObject([
      {
        edit: {
          code: "website_public",
          labelNl: "Mag het op onze site?",
          labelEn: "May it be on our site?",
          media: ["photo", "film", "sound"],
          version: 2,
        },
      },
    ]);
});

test("a question of the school's own says what is missing and keeps what was typed", async () => {
  let answer: unknown = new Refusal({
    kind: "invalid",
    fields: [{ field: "labelEn", problem: "missing" }],
  });
  const { screen, calls } = await open({ save_consent_item: () => answer });
  await screen.getByRole("button", { name: "Eigen vraag" }).click();
  const dialog = screen.getByRole("dialog");
  await dialog
    .getByRole("combobox", { name: /Wat mag er/ })
    .selectOptions("Gegevens van kind of gezin");
  expect(dialog.getByRole("group", { name: /Voor welke opnamen/ }).elements()).toEqual([]);
  await dialog.getByRole("textbox", { name: /^Korte naam$/ }).fill("Schoolradio é");
  const label = dialog.getByRole("textbox", { name: /^Vraag\s*verplicht/ });
  await label.fill("Mag uw kind op de radio?");
  await dialog.getByRole("button", { name: "Bewaren" }).click();
  await expect.element(dialog.getByRole("link", { name: /Vraag in het Engels/ })).toBeVisible();
  await expect.element(label).toHaveValue("Mag uw kind op de radio?");
  answer = null;
  await dialog.getByRole("button", { name: "Bewaren" }).click();
  await expect
    .poll(() => calls("save_consent_item").at(-1))
    .toMatchObject({ edit: { code: "schoolradio_e", kind: "details", media: [], version: 0 } });
});

test("who may not change settings only reads, and someone else's change is told", async () => {
  works({ ...director, may: ["see_settings", "see_consents"] });
  const { screen } = await open();
  await expect.element(screen.getByRole("row", { name: /Website/ })).toBeVisible();
  expect(screen.getByRole("button", { name: /vragen|Eigen|Kiezen/ }).elements()).toEqual([]);
  await screen.unmount();
  works();
  const stale = new Refusal({ kind: "stale", noun: "consent_item" });
  const next = await open({ retire_consent_item: stale });
  await next.screen.getByRole("button", { name: "Niet meer vragen: Website" }).click();
  await expect.element(next.screen.getByRole("alert")).toBeVisible();
});

test("a code is made of the name and is never one that is there", () => {
  expect(codeOf("Schoolkrant & folder", [])).toBe("schoolkrant_folder");
  expect(codeOf("Website", ["website"])).toBe("website_2");
  expect(codeOf("¿?", [])).toBe("own");
  expect(codeOf("2e klas", [])).toBe("e_klas");
});
