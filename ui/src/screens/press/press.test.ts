import { clearMocks } from "@tauri-apps/api/mocks";
import { afterEach, beforeEach, expect, test } from "vitest";
import { render } from "vitest-browser-svelte";
import type { PressFile, PressLine } from "../../ipc/bindings";
import { hush, lastSaid } from "../../parts/status.svelte";
import { restart, route } from "../../shell/route.svelte";
import { findsNothing, isHeard } from "../../testing/check";
import { Refusal, shellAnswers, works } from "../../testing/office";
import PressScreen from "./PressScreen.svelte";

const line: PressLine = {
  id: "matter-1",
  number: "2026-P01",
  matter: {
    title: "Vragen over een filmpje",
    incident: "incident-1",
    coordinator: { staff: "staff-1", outsider: "", phone: "000 000 00 00" },
    openedOn: "2026-11-20",
    closedOn: null,
    facts: {
      happened: "Er ging een filmpje rond.",
      done: "De school spreekt met de kinderen en de ouders.",
      unknown: "Wie het als eerste deelde.",
      unsaid: "",
      next: "",
    },
    steps: [{ step: "staff_told", on: "2026-11-20" }],
  },
  coordinator: "Bo Bedenksel",
  version: 3,
};
const file: PressFile = {
  line,
  incidentNumber: "2026-014",
  involved: ["staff-2"],
  steps: [
    { step: "staff_told", clause: "T-M2" },
    { step: "doors_closed", clause: "T-M8" },
  ],
  contacts: [
    {
      id: "contact-1",
      contact: {
        on: "2026-11-21",
        outlet: "De Verzonnen Courant",
        who: "een verslaggever",
        purpose: "",
        question: "Klopt het dat er een filmpje is?",
        answer: "",
        readingAgreed: false,
        correction: "asked",
      },
      by: "D. Denkbeeld",
      version: 1,
    },
  ],
};
const person = (id: string, fullName: string) => ({ staff: { id }, name: fullName, fullName });
const staff = [person("staff-1", "Bo Bedenksel"), person("staff-2", "Io Inval")];

beforeEach(() => works());
afterEach(() => {
  clearMocks();
  hush();
  restart({ screen: "today" });
});

test("the list says who speaks, and a matter opens from it", async () => {
  shellAnswers({ press_matters: [line], press_addresses: [] });
  const screen = await render(PressScreen);
  const row = screen.getByRole("row", { name: /2026-P01/ });
  await expect.element(row).toHaveTextContent("Bo Bedenksel");
  await isHeard(screen.container);
  await row.getByRole("button", { name: "2026-P01" }).click();
  expect(route()).toEqual({ screen: "press", id: "matter-1" });
});

test("whoever had a part in it cannot be chosen, and a name is refused with all that was typed", async () => {
  const asked = shellAnswers({
    press_file: file,
    staff,
    save_press_matter: new Refusal({
      kind: "refused",
      refusals: [{ refusal: { rule: "named_to_press", names: "Fenna" }, source: "T-M14" }],
    }),
  });
  const screen = await render(PressScreen, { id: "matter-1" });
  await screen.getByRole("button", { name: "Aanpassen" }).click();
  const dialog = screen.getByRole("dialog", { name: "Aanpassen" });
  await expect.element(dialog.getByRole("option", { name: "Io Inval" })).toBeDisabled();
  const happened = dialog.getByRole("textbox", { name: "Wat er is gebeurd" });
  await happened.fill("Fenna staat op een filmpje.");
  await dialog.getByRole("button", { name: "Bewaren" }).click();
  await expect.element(dialog).toHaveTextContent("Hier staat een naam: Fenna");
  await expect.element(happened).toHaveValue("Fenna staat op een filmpje.");
  await findsNothing(screen.container);
  const sent = asked.find((one) => one.command === "save_press_matter");
  expect(sent?.args).toMatchObject({
    id: "matter-1",
    version: 3,
    matter: { incident: "incident-1", coordinator: { staff: "staff-1" } },
  });
});

test("what was seen to is ticked with the day of today", async () => {
  const asked = shellAnswers({ press_file: file, save_press_matter: "matter-1" });
  const screen = await render(PressScreen, { id: "matter-1" });
  await findsNothing(screen.container);
  await screen.getByRole("checkbox", { name: "De pers blijft buiten" }).click();
  await expect.poll(() => asked.some((one) => one.command === "save_press_matter")).toBe(true);
  const sent = asked.find((one) => one.command === "save_press_matter")?.args["matter"];
  expect(sent).toMatchObject({
    steps: [
      { step: "staff_told", on: "2026-11-20" },
      { step: "doors_closed", on: "2026-11-22" },
    ],
  });
});

test("a call is put down, the papers are saved, and the letter to guardians is begun", async () => {
  const asked = shellAnswers({
    press_file: file,
    save_press_contact: null,
    save_press_paper: "verklaring.pdf",
  });
  const screen = await render(PressScreen, { id: "matter-1" });
  await screen.getByRole("button", { name: "Contact vastleggen" }).click();
  const dialog = screen.getByRole("dialog", { name: "Contact vastleggen" });
  await dialog.getByRole("textbox", { name: /Krant/ }).fill("Omroep Wolkenland");
  await dialog.getByRole("textbox", { name: /Wat is de vraag/ }).fill("Wat is er gebeurd?");
  await dialog.getByRole("button", { name: "Bewaren" }).click();
  await expect.poll(() => lastSaid()?.text).toBe("Het contact is vastgelegd.");
  const sent = asked.find((one) => one.command === "save_press_contact")?.args["contact"];
  expect(sent).toMatchObject({ outlet: "Omroep Wolkenland", on: "2026-11-22" });
  await screen.getByRole("button", { name: "Verklaring opslaan" }).click();
  await expect.poll(() => lastSaid()?.text).toContain("verklaring.pdf");
  expect(asked.at(-1)?.args["paper"]).toBe("statement");
  await screen.getByRole("button", { name: "Brief aan ouders" }).click();
  expect(route()).toEqual({
    screen: "compose",
    kind: "group_information",
    incident: "incident-1",
  });
});

test("the list of the press is added to and shortened", async () => {
  const address = { outlet: "Voorlichting politie", who: "", phone: "0", email: "", note: "" };
  const asked = shellAnswers({
    press_matters: [],
    press_addresses: [{ id: "address-1", address, version: 1 }],
    save_press_address: null,
    drop_press_address: null,
  });
  const screen = await render(PressScreen);
  await screen.getByRole("button", { name: "Toevoegen" }).click();
  const dialog = screen.getByRole("dialog", { name: "Toevoegen" });
  await dialog.getByRole("textbox", { name: /Krant/ }).fill("De Verzonnen Courant");
  await dialog.getByRole("button", { name: "Bewaren" }).click();
  await expect.poll(() => asked.some((one) => one.command === "save_press_address")).toBe(true);
  await screen.getByRole("button", { name: /Weghalen/ }).click();
  await expect.poll(() => lastSaid()?.text).toBe("Van de lijst gehaald.");
  await findsNothing(screen.container);
});
