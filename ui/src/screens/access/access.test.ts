import { clearMocks } from "@tauri-apps/api/mocks";
import { afterEach, beforeEach, expect, test } from "vitest";
import { render } from "vitest-browser-svelte";
import type { AccessFile, AccessItem } from "../../ipc/bindings";
import { hush, lastSaid } from "../../parts/status.svelte";
import { isHeard } from "../../testing/check";
import { Refusal, shellAnswers, works } from "../../testing/office";
import AccessScreen from "./AccessScreen.svelte";

const person = { kind: "pupil" as const, id: "p1" };
const text = "Wat er gebeurde: Bram gooide met zand.\nBetrokken: zelf (werd geraakt of gepest)";
const incident: AccessItem = {
  key: "incident:1",
  section: "incidents",
  on: "2026-11-20",
  number: "2026-014",
  title: "pesten of buitensluiten",
  text,
  hits: [{ at: text.indexOf("Bram"), length: 4, words: "Bram", replacement: "[medeleerling A]" }],
  withheld: null,
  enclosed: null,
};
const file: AccessFile = {
  person: { person, name: "Wolkje Voorbeeld", detail: "5a" },
  forGuardian: null,
  guardians: [
    { person: { kind: "guardian", id: "g1" }, name: "Wies Voorbeeld", detail: "" },
    { person: { kind: "guardian", id: "g2" }, name: "Teun Toverbal", detail: "" },
  ],
  extent: "full",
  answerBy: { dueOn: "2026-12-22", atMost: "2027-02-22" },
  items: [
    {
      key: "person",
      section: "person",
      on: null,
      number: "",
      title: "Gegevens",
      text: "Naam: Wolkje Voorbeeld",
      hits: [],
      withheld: null,
      enclosed: null,
    },
    incident,
  ],
};
const given = {
  number: "2026-I01",
  askedOn: "2026-11-22",
  givenOn: "2026-11-22",
  to: "",
  extent: "full",
  items: 2,
  names: 1,
  withheld: [],
};

beforeEach(() => works());
afterEach(() => {
  clearMocks();
  hush();
});

test("every name of another is replaced, can be shown, and the term to answer is told", async () => {
  const asked = shellAnswers({ access_file: file, give_access: given });
  const screen = await render(AccessScreen, { person });
  await expect.element(screen.getByText(/Antwoord vóór di 22 december 2026/)).toBeVisible();
  const name = screen.getByRole("button", { name: "[medeleerling A]" });
  await expect.element(name).toBeVisible();
  expect(screen.container.textContent).not.toContain("Bram");
  await isHeard(screen.container);
  await name.click();
  await expect.element(screen.getByRole("button", { name: "Bram" })).toBeVisible();
  await screen.getByRole("button", { name: "Geef als ZIP, met brieven en bestanden" }).click();
  await expect.poll(() => lastSaid()?.text).toContain("2026-I01");
  expect(asked.at(-1)?.args).toEqual({
    request: { person, forGuardian: null, askedOn: "2026-11-22" },
    choices: [{ key: "incident:1", leave: false, ground: null, shown: [incident.hits[0]?.at] }],
    name: "inzage 2026-11-22.zip",
  });
});

test("what is left out asks for a ground, and a refusal keeps every choice", async () => {
  const rule = {
    refusal: { rule: "withheld_without_ground" },
    source: "AVG 12(4), 15(4)",
  };
  const asked = shellAnswers({
    access_file: file,
    give_access: new Refusal({ kind: "refused", refusals: [rule] }),
  });
  const screen = await render(AccessScreen, { person });
  const leave = screen.getByRole("checkbox", { name: /Laat weg: 2026-014/ });
  await leave.click();
  await screen.getByRole("button", { name: "Geef als PDF" }).click();
  await expect.element(screen.getByRole("alert")).toHaveTextContent("zonder te zeggen waarom");
  await expect.element(leave).toBeChecked();
  await screen.getByRole("combobox", { name: "Waarom" }).selectOptions("Gaat over iemand anders");
  await screen.getByRole("button", { name: "Geef als PDF" }).click();
  await expect
    .poll(() => asked.at(-1)?.args["choices"])
    .toEqual([{ key: "incident:1", leave: true, ground: "rights_of_others", shown: [] }]);
});

test("a parent without authority is offered less, and it is said why", async () => {
  const asked = shellAnswers({
    access_file: ({ request }: { request: { forGuardian: string | null } }) =>
      request.forGuardian === "g2" ? { ...file, extent: "limited" } : file,
  });
  const screen = await render(AccessScreen, { person });
  await screen.getByRole("combobox", { name: "Wie vraagt het?" }).selectOptions("Teun Toverbal");
  await expect.element(screen.getByText("Deze ouder heeft geen gezag")).toBeVisible();
  expect(asked.at(-1)?.args["request"]).toMatchObject({ forGuardian: "g2" });
});

test("while authority is not known nothing is shown and it is said what to do", async () => {
  const rule = { refusal: { rule: "authority_unknown" }, source: "UAVG 5(4); BW 1:377c" };
  shellAnswers({ access_file: new Refusal({ kind: "refused", refusals: [rule] }) });
  const screen = await render(AccessScreen, { person });
  await expect.element(screen.getByRole("alert")).toHaveTextContent("Zoek dat eerst uit");
  expect(screen.getByRole("button", { name: "Geef als PDF" }).elements()).toHaveLength(0);
});

test("a file that goes along is looked at before it does", async () => {
  // One white point.
  const png = Uint8Array.from(
    atob(
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4//8/AAX+Av4N70a4AAAAAElFTkSuQmCC",
    ),
    (one) => one.charCodeAt(0),
  );
  const proof: AccessItem = {
    ...incident,
    key: "evidence:e1",
    section: "evidence",
    title: "Bewijs",
    text: "Waar het vandaan komt: groepsapp",
    hits: [],
    withheld: "rights_of_others",
    enclosed: "bewijs/2026-014-1.png",
  };
  const asked = shellAnswers({
    access_file: { ...file, items: [proof] },
    evidence_bytes: png.buffer,
  });
  const screen = await render(AccessScreen, { person });
  await expect.element(screen.getByText("In de ZIP: bewijs/2026-014-1.png")).toBeVisible();
  await expect.element(screen.getByRole("checkbox", { name: /Laat weg/ })).toBeChecked();
  await screen.getByRole("button", { name: "Bekijk het bestand" }).click();
  await expect.element(screen.getByRole("img", { name: "bewijs/2026-014-1.png" })).toBeVisible();
  expect(asked.at(-1)).toEqual({ command: "evidence_bytes", args: { id: "e1" } });
});
