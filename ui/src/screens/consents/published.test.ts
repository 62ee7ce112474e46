import { beforeEach, expect, test } from "vitest";
import { render } from "vitest-browser-svelte";
import { findsNothing, isHeard } from "../../testing/check";
import { pupil } from "../../testing/consents";
import { shellAnswers, works } from "../../testing/office";
import ConsentsScreen from "./ConsentsScreen.svelte";

const what = { channels: ["website_public"], medium: "photo", withNames: true, portrait: false };
const publication = {
  id: "pub1",
  title: "Foto's van de sportdag",
  place: "https://school.example/sportdag",
  what,
  publishedOn: "2026-10-03",
  people: [1, 2, 3, 4, 5, 6].map((at) => pupil(at)),
  anyway: "",
  toTakeDown: 1,
};
const takedown = {
  id: "t1",
  person: pupil(2),
  publication: "pub1",
  title: publication.title,
  place: publication.place,
  channels: ["website_public"],
  off: [{ channel: "website_public", kind: "channel" }],
  medium: "photo",
  publishedOn: "2026-10-03",
  mayStay: false,
  askedOn: "2026-11-10",
  dueOn: "2026-11-17",
  outcome: null,
  doneOn: null,
  note: "",
  version: 3,
};
const later = { ...takedown, id: "t2", person: pupil(3), dueOn: "2026-11-27" };

async function open(answers = {}) {
  document.querySelector("main")?.remove();
  const asked = shellAnswers({
    takedowns: ({ withDone }: { withDone: boolean }) =>
      withDone
        ? [takedown, later, { ...later, id: "t3", outcome: "removed", doneOn: "2026-11-01" }]
        : [takedown, later],
    consent_items: [
      { item: { code: "website_public", nameNl: "Website", nameEn: "Website" }, asked: true },
    ],
    publications: { rows: [publication], total: 1 },
    ...answers,
  });
  const target = document.body.appendChild(document.createElement("main"));
  const screen = await render(ConsentsScreen, { props: { tab: "published" }, target });
  return { screen, asked };
}

beforeEach(() => works());

test("what must come offline says by when, and how it ended is recorded", async () => {
  const { screen, asked } = await open({ finish_takedown: null });
  await expect.element(screen.getByText("Had offline moeten zijn op 17 nov 2026")).toBeVisible();
  await expect.element(screen.getByText(/Website, Foto, geplaatst op 3 okt/).first()).toBeVisible();
  await expect.element(screen.getByText("Uiterlijk 27 nov 2026")).toBeVisible();
  await expect
    .element(screen.getByRole("row", { name: /sportdag/ }))
    .toHaveTextContent(/2 anderen/);
  await isHeard();
  await screen.getByRole("button", { name: /^Afhandelen.*Mees Vogel 2/ }).click();
  await findsNothing();
  const dialog = screen.getByRole("dialog");
  await dialog.getByRole("radio", { name: "Onherkenbaar gemaakt" }).click();
  await dialog.getByRole("button", { name: "Vastleggen" }).click();
  await expect
    .poll(() => asked.find((one) => one.command === "finish_takedown")?.args)
    .toEqual({
      id: "t1",
      outcome: "made_unrecognisable",
      on: "2026-11-22",
      note: "",
      version: 3,
    });
  expect(asked.filter((one) => one.command === "takedowns").length).toBe(2);
  await screen.getByRole("checkbox", { name: "Ook wat al klaar is" }).click();
  await expect.element(screen.getByText("Weggehaald")).toBeVisible();
});

test("nothing published yet says what it is for", async () => {
  const { screen } = await open({ takedowns: [], publications: { rows: [], total: 0 } });
  await expect.element(screen.getByText("Er hoeft niets offline.")).toBeVisible();
  await expect.element(screen.getByText(/Leg vast wat u plaatst/)).toBeVisible();
  await findsNothing();
});

test("what may stay after all says so, and that is proposed as its end", async () => {
  const { screen } = await open({ takedowns: [{ ...takedown, mayStay: true }] });
  await expect.element(screen.getByText("Mag toch blijven staan")).toBeVisible();
  await screen.getByRole("button", { name: /^Afhandelen.*Mees Vogel 2/ }).click();
  await expect.element(screen.getByRole("radio", { name: /Hoeft toch niet/ })).toBeChecked();
  await findsNothing();
});
