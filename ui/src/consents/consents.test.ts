import { beforeEach, expect, test } from "vitest";
import { render } from "vitest-browser-svelte";
import { paper } from "../gallery/paper";
import type { ConsentFile } from "../ipc/bindings";
import { hush, lastSaid } from "../parts/status.svelte";
import { route } from "../shell/route.svelte";
import { findsNothing } from "../testing/check";
import { consentFile, pupil } from "../testing/consents";
import { Refusal, shellAnswers, works } from "../testing/office";
import ConsentsPanel from "./ConsentsPanel.svelte";
import type { Speaker } from "./speakers";

const speaker = (id: string, name: string, more: Partial<Speaker> = {}): Speaker => ({
  person: { kind: "guardian", id },
  name,
  relation: "Moeder",
  authority: "yes",
  ...more,
});
const speakers = [
  speaker("o1", "Ekster Vogel"),
  speaker("o2", "Roek Vogel", { relation: "Vader" }),
  speaker("o3", "Gans Anders", { relation: "Stiefouder", authority: "no" }),
];
const booked = { person: pupil(1), statements: ["s2"], notices: [] as unknown[] };

async function open(answers: Record<string, unknown> = {}, allowed = true) {
  const asked = shellAnswers({ consents_of: consentFile(), ...answers });
  const person = { kind: "pupil" as const, id: "p1" };
  const screen = await render(ConsentsPanel, {
    person,
    speakers,
    today: "2026-11-22",
    allowed,
  });
  const calls = (command: string) =>
    asked.filter((one) => one.command === command).map((one) => one.args);
  return { screen, calls };
}

beforeEach(() => {
  works();
  hush();
});

test("each item stands at a glance, and what is missing is counted", async () => {
  const file = consentFile();
  const points = file.points.map((point, at) =>
    at === 1
      ? { ...point, state: "unanswered" as const, voices: [] }
      : at === 3
        ? { ...point, state: "conflict" as const }
        : point,
  );
  const { screen } = await open({ consents_of: { ...file, points } satisfies ConsentFile });
  await expect.element(screen.getByRole("heading", { name: "Website" })).toBeVisible();
  await expect.element(screen.getByText("1 antwoord ontbreekt")).toBeVisible();
  await expect.element(screen.getByText("Ouders oneens over 1 vraag")).toBeVisible();
  await findsNothing(screen.container);
});

test("a yes is taken back in two clicks, and what must come offline stands there at once", async () => {
  let withdrawn = false;
  const off = {
    id: "t1",
    person: pupil(1),
    publication: "b1",
    title: "Foto's van de sportdag",
    place: "",
    channels: ["website_public"],
    off: [{ channel: "website_public", kind: "channel" as const }],
    medium: "photo" as const,
    publishedOn: "2026-10-03",
    mayStay: false,
    askedOn: "2026-11-22",
    dueOn: "2026-11-30",
    outcome: null,
    doneOn: null,
    note: "",
    version: 1,
  };
  const { screen, calls } = await open({
    consents_of: () => consentFile({ takedowns: withdrawn ? [off] : [] }),
    withdraw_consent: () => {
      withdrawn = true;
      return { booked: { ...booked, notices: [{ notice: "take_down", count: 1 }] }, questions: [] };
    },
    confirm_withdrawal: "l1",
  });
  await screen.getByRole("button", { name: "Intrekken: Website" }).click();
  const dialog = screen.getByRole("dialog");
  await expect.element(dialog.getByRole("radio", { name: /Ekster Vogel/ })).toBeChecked();
  await findsNothing(screen.container);
  await dialog.getByRole("button", { name: "Intrekken" }).click();
  await expect.element(screen.getByText("Uiterlijk 30 nov 2026")).toBeVisible();
  await expect.element(screen.getByText(/1 publicatie moet nu offline/)).toBeVisible();
  expect(calls("withdraw_consent")).toEqual([
    {
      withdrawal: {
        person: { kind: "pupil", id: "p1" },
        by: { kind: "guardian", id: "o1" },
        givenOn: "2026-11-22",
        receivedOn: "2026-11-22",
        via: "oral",
        questions: ["photo", "film", "sound"].map((medium) => ({ item: "website_public", medium })),
        note: "",
      },
    },
  ]);
  expect(lastSaid()?.text).toBe("De intrekking is vastgelegd.");
  await findsNothing(screen.container);
  await screen.getByRole("button", { name: "Bevestigen per brief" }).click();
  await expect.poll(() => route()).toEqual({ screen: "letter", id: "l1" });
  expect(calls("confirm_withdrawal")).toEqual([{ statement: booked.statements[0] }]);
});

test("who said yes this year is taken to take it back, whoever did so last year", async () => {
  const file = consentFile();
  const last = (voice: { statement: string }) => ({
    ...voice,
    by: { kind: "guardian" as const, id: "o2" },
    name: "Roek Vogel",
    weight: "expired" as const,
  });
  const points = file.points.map((point) => ({
    ...point,
    voices: point.voices.flatMap((voice) => [voice, { ...voice, ...last(voice) }]),
  }));
  const father = { kind: "guardian" as const, id: "o2" };
  const standing = [
    ...file.standing,
    { by: father, name: "Roek Vogel", questions: file.points.map(({ column }) => column) },
  ];
  const { screen } = await open({ consents_of: consentFile({ points, standing }) });
  await screen.getByRole("button", { name: "Intrekken: Website" }).click();
  const dialog = screen.getByRole("dialog");
  await expect.element(dialog.getByRole("radio", { name: /Ekster Vogel/ })).toBeChecked();
});

test("only the photo can be taken back, and a parent who never said yes is heard too", async () => {
  const { screen, calls } = await open({ register_consent: booked });
  await screen.getByRole("button", { name: "Intrekken: Website" }).click();
  const dialog = screen.getByRole("dialog");
  await expect
    .element(dialog.getByText("Heeft geen gezag: dit nee beslist niet, maar is een teken."))
    .toBeVisible();
  await dialog.getByRole("radio", { name: /Roek Vogel/ }).click();
  await dialog.getByRole("checkbox", { name: "Film" }).click();
  await dialog.getByRole("checkbox", { name: "Geluid" }).click();
  await dialog.getByRole("button", { name: "Intrekken" }).click();
  await expect
    .poll(() => calls("register_consent"))
    .toMatchObject([
      {
        statement: {
          by: { id: "o2" },
          via: "oral",
          answers: [{ item: "website_public", medium: "photo", answer: "no" }],
        },
      },
    ]);
  expect(calls("withdraw_consent")).toEqual([]);
});

test("a new answer is recorded with who and how, and the e-mail is added as proof", async () => {
  const { screen, calls } = await open({ register_consent: booked, attach_scan: "sc2" });
  await screen.getByRole("button", { name: "Antwoord vastleggen" }).click();
  const dialog = screen.getByRole("dialog");
  await dialog.getByRole("button", { name: "Vastleggen" }).click();
  await expect.element(dialog.getByRole("alert")).toHaveTextContent(/Wie antwoordt/);
  await dialog.getByRole("radio", { name: /Roek Vogel/ }).click();
  await dialog.getByRole("combobox", { name: "Hoe kwam het binnen?" }).selectOptions("Per mail");
  const photo = dialog.getByRole("radiogroup", { name: "Ouderportaal Foto" });
  await photo.getByRole("radio", { name: "Nee" }).click();
  await findsNothing(screen.container);
  await dialog.getByRole("button", { name: "Vastleggen" }).click();
  await expect
    .poll(() => calls("register_consent"))
    .toMatchObject([
      {
        statement: {
          by: { id: "o2" },
          via: "email",
          signed: false,
          answers: [{ item: "portal_closed", medium: "photo", answer: "no" }],
        },
      },
    ]);
  await screen.getByRole("button", { name: "Scan toevoegen" }).click();
  await expect.element(screen.getByText("Scan bewaard")).toBeVisible();
  expect(calls("attach_scan")).toEqual([{ statements: ["s2"] }]);
});

test("a yes by word of mouth is refused with its reason, and nothing that was filled in is lost", async () => {
  const { screen } = await open({
    register_consent: new Refusal({
      kind: "refused",
      refusals: [{ refusal: { rule: "oral_yes" }, source: "AVG 7(1)" }],
    }),
  });
  await screen.getByRole("button", { name: "Antwoord vastleggen" }).click();
  const dialog = screen.getByRole("dialog");
  await dialog.getByRole("radio", { name: /Ekster Vogel/ }).click();
  await dialog.getByRole("combobox", { name: "Hoe kwam het binnen?" }).selectOptions("Mondeling");
  const app = dialog.getByRole("radiogroup", { name: "Groepsapp" });
  await app.getByRole("radio", { name: "Ja" }).click();
  await dialog.getByRole("button", { name: "Vastleggen" }).click();
  await expect.element(dialog.getByRole("alert")).toHaveTextContent(/mondeling ja/);
  await expect.element(app.getByRole("radio", { name: "Ja" })).toBeChecked();
});

test("the history of an item only grows, and shows the scan and the words that were asked", async () => {
  const file = consentFile();
  const first = file.statements[0];
  if (!first) throw new Error("no statement");
  const withdrawal = {
    ...first,
    id: "s2",
    kind: "withdrawal" as const,
    via: "oral" as const,
    form: null,
    givenOn: "2026-11-02",
    answers: [{ item: "website_public", medium: "photo" as const, answer: "no" as const }],
    scans: [],
  };
  const { screen, calls } = await open({
    consents_of: consentFile({ statements: [withdrawal, first] }),
    consent_proof: { wordings: { w1: "Mag uw kind op de website?" } },
    scan_bytes: () => paper(["Toestemming"]).buffer,
  });
  await screen.getByRole("button", { name: "Geschiedenis: Website" }).click();
  const dialog = screen.getByRole("dialog");
  const lines = dialog.getByRole("listitem");
  await expect.element(lines.nth(0)).toHaveTextContent(/Ingetrokken: Nee \(foto\).*2 nov 2026/);
  await expect.element(lines.nth(1)).toHaveTextContent(/Ja \(foto, film en geluid\).*K3F-7QP-29X/);
  await findsNothing(screen.container);
  await lines.nth(1).getByRole("button", { name: "Wat er gevraagd werd" }).click();
  await expect.element(dialog.getByText("Mag uw kind op de website?")).toBeVisible();
  expect(calls("consent_proof")[0]).toMatchObject({ on: "2026-09-12" });
  await dialog.getByRole("button", { name: "Scan 1 (PDF)" }).click();
  await expect.element(dialog.getByText("Bladzijde 1 van 1")).toBeVisible();
});

test("a booking that was mended stays in the history, struck through with who did it and when", async () => {
  const file = consentFile();
  const first = file.statements[0];
  if (!first) throw new Error("no statement");
  const struck = { on: "2026-09-20", by: "B. Bedacht", reason: null };
  const { screen } = await open({
    consents_of: consentFile({
      statements: [
        { ...first, id: "s2", mends: true },
        { ...first, struck },
      ],
    }),
  });
  await screen.getByRole("button", { name: "Geschiedenis: Website" }).click();
  const lines = screen.getByRole("dialog").getByRole("listitem");
  await expect.element(lines.nth(0)).toHaveTextContent(/Verbetert wat eerder/);
  await expect
    .element(lines.nth(1))
    .toHaveTextContent(/Doorgehaald: Ja .*Doorgehaald op 20 sep 2026 door B. Bedacht/);
  await findsNothing(screen.container);
});

test("a mistake is struck with the reason, and nothing is struck without one", async () => {
  const { screen, calls } = await open({ strike_consent: booked });
  await screen.getByRole("button", { name: "Geschiedenis: Website" }).click();
  const dialog = screen.getByRole("dialog");
  await dialog.getByRole("button", { name: "Doorhalen" }).click();
  await findsNothing(screen.container);
  await dialog.getByRole("button", { name: "Doorhalen" }).click();
  await expect.element(dialog.getByText("Vul dit in.")).toBeVisible();
  expect(calls("strike_consent")).toEqual([]);
  await dialog.getByRole("textbox", { name: "Waarom klopt dit niet?" }).fill("Ander kind.");
  await dialog.getByRole("button", { name: "Doorhalen" }).click();
  await expect
    .poll(() => calls("strike_consent"))
    .toEqual([{ statement: "s1", reason: "Ander kind." }]);
  expect(lastSaid()?.text).toBe("Doorgehaald");
});

test("a yes to what is asked no more is shown and can be taken back", async () => {
  const file = consentFile();
  const points = file.points.map((point) =>
    point.column.item === "group_app"
      ? { ...point, state: "not_asked" as const, until: null }
      : point,
  );
  const { screen } = await open({ consents_of: consentFile({ points }) });
  await expect
    .element(screen.getByRole("listitem").filter({ hasText: "Groepsapp" }))
    .toHaveTextContent("Niet gevraagd");
  await screen.getByRole("button", { name: "Intrekken: Groepsapp" }).click();
  await expect
    .element(screen.getByRole("dialog").getByRole("radio", { name: /Ekster Vogel/ }))
    .toBeChecked();
});

test("who may only look changes nothing, and a failure can be tried again", async () => {
  let broken = true;
  const { screen } = await open(
    {
      consents_of: () => {
        if (broken) throw { kind: "unexpected", code: "x" };
        return consentFile();
      },
    },
    false,
  );
  broken = false;
  await screen.getByRole("button", { name: "Probeer het opnieuw" }).click();
  await expect.element(screen.getByRole("heading", { name: "Website" })).toBeVisible();
  expect(screen.getByRole("button", { name: /Intrekken/ }).elements()).toEqual([]);
  expect(screen.getByRole("button", { name: "Antwoord vastleggen" }).elements()).toEqual([]);
});
