import { userEvent } from "vitest/browser";
import { beforeEach, expect, test } from "vitest";
import { render } from "vitest-browser-svelte";
import type { Light, MayPublish } from "../../ipc/bindings";
import { findsNothing, isHeard } from "../../testing/check";
import { consentFile, pupil } from "../../testing/consents";
import { Refusal, shellAnswers, works } from "../../testing/office";
import ConsentsScreen from "./ConsentsScreen.svelte";

const names: Record<string, string> = { website_public: "Website", name_with_photo: "Naam erbij" };
const item = (code: string, more = {}) => ({
  item: {
    code,
    subject: "pupil",
    kind: "channel",
    media: ["photo"],
    labelNl: code,
    labelEn: code,
    nameNl: names[code] ?? "",
    nameEn: names[code] ?? "",
    ...more,
  },
  origin: "protocol",
  asked: true,
  version: 0,
});
const members = Array.from({ length: 4 }, (_, at) => {
  const one = pupil(at);
  return { id: one.person.id, fullName: one.name, name: one.name, group: "7b" };
});
const needed = [{ subject: "pupil" as const, items: ["website_public"] }];
const green: Light = {
  green: true,
  people: 3,
  portrait: false,
  blocked: [],
  objections: [],
  until: "2027-07-31",
  needed,
};
const red: Light = {
  green: false,
  people: 4,
  portrait: false,
  blocked: [
    {
      person: pupil(2),
      blocks: [
        { item: "website_public", state: "no" },
        { item: "name_with_photo", state: "unanswered" },
      ],
    },
  ],
  objections: [],
  until: null,
  needed,
};
/** Mees, the third, has no consent. */
const answers = {
  consent_items: [
    item("website_public"),
    item("press", { retiredOn: "2026-01-01" }),
    item("name_with_photo", { kind: "name" }),
    item("staff_website_public", { subject: "staff", channel: "website_public" }),
  ],
  groups: [{ id: "g7b", name: "7b", yearGroups: ["7"], pupils: 4 }],
  pupils: { rows: members, total: 4 },
  find_people: [pupil(9), { person: { kind: "guardian", id: "o1" }, name: "Ouder", detail: "" }],
  may_publish: ({ question }: { question: MayPublish }) =>
    question.people?.some((one) => one.id === "p2") ? red : green,
};

async function open(more = {}) {
  document.querySelector("main")?.remove();
  const asked = shellAnswers({ ...answers, ...more });
  const target = document.body.appendChild(document.createElement("main"));
  const screen = await render(ConsentsScreen, { props: { tab: "photo" }, target });
  return { screen, asked };
}

beforeEach(() => works());

test("a group minus one turns the light green, and what was asked is told", async () => {
  const { screen, asked } = await open();
  await expect.element(screen.getByText(/Dan ziet u hier meteen of het mag/)).toBeVisible();
  await screen.getByRole("combobox", { name: "Of een hele groep" }).selectOptions("Groep 7b");
  await screen.getByRole("checkbox", { name: "Website" }).click();
  await expect.element(screen.getByText("Dit mag niet")).toBeVisible();
  await expect.element(screen.getByText("Website: het antwoord is nee")).toBeVisible();
  await expect.element(screen.getByText("Naam erbij: nog geen antwoord")).toBeVisible();
  await isHeard();
  await screen.getByRole("checkbox", { name: "Mees Vogel 2" }).click();
  await expect.element(screen.getByText("Dit mag", { exact: true })).toBeVisible();
  await expect.element(screen.getByText(/voor alle 3 die erop staan/)).toBeVisible();
  await expect.element(screen.getByText(/tot en met 31 jul 2027/)).toBeVisible();
  await findsNothing();
  const last = asked.filter((one) => one.command === "may_publish").at(-1)?.args["question"];
  expect(last).toMatchObject({
    people: [{ id: "p0" }, { id: "p1" }, { id: "p3" }],
    what: { channels: ["website_public"], medium: "photo", withNames: false, portrait: false },
  });
});

test("who blocks is taken off the photo from the answer, and can be put back", async () => {
  const { screen } = await open();
  await screen.getByRole("combobox", { name: "Of een hele groep" }).selectOptions("Groep 7b");
  await screen.getByRole("checkbox", { name: "Website" }).click();
  await screen.getByRole("button", { name: "Eraf: Mees Vogel 2" }).click();
  await expect.element(screen.getByText("Dit mag", { exact: true })).toBeVisible();
  await expect.element(screen.getByRole("checkbox", { name: "Mees Vogel 2" })).not.toBeChecked();
});

test("someone is added by typing, and what must be yes follows the choices", async () => {
  const { screen, asked } = await open();
  await screen.getByRole("combobox", { name: "Wie staat erop?" }).fill("vin");
  await screen.getByRole("option", { name: /Vink Vogel 9/ }).click();
  await expect.element(screen.getByRole("checkbox", { name: "Vink Vogel 9" })).toBeChecked();
  await expect.element(screen.getByRole("combobox", { name: "Wie staat erop?" })).toHaveValue("");
  await screen.getByRole("checkbox", { name: "Website" }).click();
  await screen.getByRole("radio", { name: "Film" }).click();
  await screen.getByRole("checkbox", { name: "Met namen erbij" }).click();
  // Who is alone in it is a portrait without anybody ticking that.
  const alone = screen.getByRole("checkbox", { name: "Eén kind herkenbaar in beeld" });
  await expect.element(alone).toBeChecked();
  await expect.element(alone).toBeDisabled();
  await expect.element(screen.getByText(/Website · Film · met namen · één kind/)).toBeVisible();
  await expect
    .poll(() => asked.filter((one) => one.command === "may_publish").at(-1)?.args["question"])
    .toMatchObject({ what: { medium: "film", withNames: true, portrait: true } });
});

test("an old green light is never shown for another photo", async () => {
  let answer: () => void = () => undefined;
  const { screen } = await open({
    may_publish: ({ question }: { question: MayPublish }) =>
      question.what.withNames ? new Promise((done) => (answer = () => done(red))) : green,
  });
  await screen.getByRole("combobox", { name: "Of een hele groep" }).selectOptions("Groep 7b");
  await screen.getByRole("checkbox", { name: "Website" }).click();
  await expect.element(screen.getByText("Dit mag", { exact: true })).toBeVisible();
  await screen.getByRole("checkbox", { name: "Met namen erbij" }).click();
  await expect.element(screen.getByText("Dit mag", { exact: true })).not.toBeInTheDocument();
  await expect.poll(() => (answer(), screen.getByText("Dit mag niet").elements().length)).toBe(1);
});

test("the publication is recorded in one more step", async () => {
  const { screen, asked } = await open({ record_publication: "pub1", may_publish: green });
  await screen.getByRole("combobox", { name: "Of een hele groep" }).selectOptions("Groep 7b");
  await screen.getByRole("checkbox", { name: "Website" }).click();
  await screen.getByRole("button", { name: "Publicatie vastleggen" }).click();
  const dialog = screen.getByRole("dialog");
  await findsNothing();
  await dialog.getByRole("textbox", { name: /Wat is het/ }).fill("Foto's van de sportdag");
  await userEvent.keyboard("{Enter}");
  await expect.element(screen.getByText(/Vastgelegd: Foto's van de sportdag/)).toBeVisible();
  expect(asked.find((one) => one.command === "record_publication")?.args["publication"]).toEqual({
    title: "Foto's van de sportdag",
    place: "",
    publishedOn: "2026-11-22",
    anyway: "",
    what: { channels: ["website_public"], medium: "photo", withNames: false, portrait: false },
    people: members.map((one) => ({ kind: "pupil", id: one.id })),
  });
});

test("without consent it asks why, and a refusal keeps what was typed", async () => {
  const { screen } = await open({
    record_publication: new Refusal({
      kind: "refused",
      refusals: [{ refusal: { rule: "not_everyone_agreed", count: 1 }, source: "AVG 6(1)(a)" }],
    }),
  });
  await screen.getByRole("combobox", { name: "Of een hele groep" }).selectOptions("Groep 7b");
  await screen.getByRole("checkbox", { name: "Website" }).click();
  await screen.getByRole("button", { name: "Publicatie vastleggen" }).click();
  const dialog = screen.getByRole("dialog");
  await expect.element(dialog.getByText(/Plaats het liever niet/)).toBeVisible();
  await dialog.getByRole("textbox", { name: /Wat is het/ }).fill("Sportdag");
  await dialog.getByRole("button", { name: "Vastleggen" }).click();
  await expect.element(dialog.getByRole("alert")).toHaveTextContent(/schrijf op waarom/);
  await expect.element(dialog.getByRole("textbox", { name: /Wat is het/ })).toHaveValue("Sportdag");
});

test("from the answer the proof of one child is shown, and of a day in the past", async () => {
  const file = consentFile();
  const [point] = file.points;
  const [statement] = file.statements;
  const { screen, asked } = await open({
    consent_proof: ({ on }: { on: string }) => ({
      person: pupil(0),
      on,
      point,
      statements: [statement],
      wordings: { w1: "Mag uw kind op de website?" },
    }),
  });
  await screen.getByRole("combobox", { name: "Of een hele groep" }).selectOptions("Groep 7b");
  await screen.getByRole("checkbox", { name: "Website" }).click();
  await screen.getByRole("button", { name: /^Bewijs: Website, Mees/ }).click();
  const dialog = screen.getByRole("dialog");
  await expect.element(dialog.getByText(/Dit gold op zo 22 november 2026/)).toBeVisible();
  await expect.element(dialog.getByRole("heading", { name: /Ekster Vogel: Ja/ })).toBeVisible();
  await expect.element(dialog.getByText(/Controlegetal van de tekst/)).toBeVisible();
  await findsNothing(screen.container);
  const day = dialog.getByRole("group", { name: /Zoals het was op/ });
  await day.getByRole("textbox", { name: "Dag" }).fill("1");
  await day.getByRole("textbox", { name: "Maand" }).fill("10");
  await expect.element(dialog.getByText(/Dit gold op do 1 oktober 2026/)).toBeVisible();
  expect(asked.filter((one) => one.command === "consent_proof").at(-1)?.args).toMatchObject({
    person: { id: "p2" },
    question: { item: "website_public", medium: "photo" },
    on: "2026-10-01",
  });
});
