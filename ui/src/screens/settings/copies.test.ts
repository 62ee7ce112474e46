import { clearMocks } from "@tauri-apps/api/mocks";
import { afterEach, beforeEach, expect, test } from "vitest";
import { render } from "vitest-browser-svelte";
import type { Copies, CopyContents, CopyLine } from "../../ipc/bindings";
import { hush, lastSaid } from "../../parts/status.svelte";
import { findsNothing, isHeard } from "../../testing/check";
import { director, Refusal, shellAnswers, works } from "../../testing/office";
import CopiesPanel from "./CopiesPanel.svelte";

const line = (day: string, more: Partial<CopyLine> = {}): CopyLine => ({
  name: `pluis-${day}-1.pluis`,
  folder: "/media/rode stick",
  madeOn: day,
  madeAt: `${day}T14:05:00Z`,
  kib: 8_300,
  verifiedAt: `${day}T14:05:00Z`,
  here: true,
  ...more,
});
const copying = {
  folder: "/media/rode stick",
  onClose: true,
  daily: true,
  warnAfterDays: 7,
};
const copies: Copies = {
  copying,
  folderHere: true,
  besideRegister: false,
  rows: [
    line("2026-11-22"),
    line("2026-11-21", { verifiedAt: null }),
    line("2026-10-31", { folder: "/media/la van de conciërge", here: false }),
  ],
  newest: "2026-11-22",
  stale: false,
  trouble: null,
};
const contents: CopyContents = {
  school: "De Verzonnen Wilg",
  pupils: 212,
  guardians: 388,
  staff: 24,
  incidents: 31,
  sanctions: 7,
  letters: 12,
  lines: 540,
  lastAt: "2026-11-21T14:02:00Z",
  lastOp: "record_incident",
  lastBy: "D. Denkbeeld",
  sound: true,
  ours: true,
};

beforeEach(() => works());
afterEach(() => {
  clearMocks();
  hush();
});

test("one sees at once whether there is a good copy, and which ones there are", async () => {
  shellAnswers({ copies });
  const screen = await render(CopiesPanel);
  await expect.element(screen.getByText(/nieuwste goede kopie is van zo 22 nov/)).toBeVisible();
  const table = screen.getByRole("table", { name: "Kopieën die er zijn" });
  const first = table.getByRole("row", { name: /pluis-2026-11-22-1/ });
  await expect.element(first).toHaveTextContent("8,1 MB");
  await expect.element(first).toHaveTextContent(/Goed op 22 nov 2026/);
  await expect
    .element(table.getByRole("row", { name: /pluis-2026-11-21-1/ }))
    .toHaveTextContent("niet gecontroleerd");
  await expect
    .element(table.getByRole("row", { name: /pluis-2026-10-31-1/ }))
    .toHaveTextContent("hier nu niet");
  await isHeard(screen.container);
});

test("the first copy asks where, and what was made is said", async () => {
  const none = { ...copies, copying: { ...copying, folder: "" }, rows: [], newest: null };
  const asked = shellAnswers({
    copies: { ...none, folderHere: false, stale: true },
    choose_copy_folder: true,
    make_copy: line("2026-11-22"),
  });
  const screen = await render(CopiesPanel);
  await expect.element(screen.getByText("Er is nog geen goede kopie")).toBeVisible();
  await findsNothing(screen.container);
  await screen.getByRole("button", { name: "Maak nu een kopie" }).click();
  await expect.poll(() => lastSaid()?.text).toContain("pluis-2026-11-22-1.pluis");
  const commands = asked.map((one) => one.command);
  expect(commands).toEqual(["copies", "choose_copy_folder", "make_copy", "copies"]);
  expect(asked[2]?.args).toEqual({ elsewhere: false });
});

test("who thinks better of choosing a folder gets no copy and no message", async () => {
  const none = { ...copies, copying: { ...copying, folder: "" }, rows: [], newest: null };
  const asked = shellAnswers({ copies: none, choose_copy_folder: false });
  const screen = await render(CopiesPanel);
  await screen.getByRole("button", { name: "Maak nu een kopie" }).click();
  await expect.poll(() => asked.length).toBe(2);
  expect(lastSaid()).toBeUndefined();
});

for (const [kind, words] of [
  ["no_folder", "De map of stick voor de kopie is er niet"],
  ["disk_full", "Er is te weinig ruimte voor de kopie"],
  ["disk_failed", "Misschien is hij er te vroeg uitgehaald"],
  ["read_only", "mag niet worden geschreven"],
  ["damaged", "Het bestand is beschadigd"],
]) {
  test(`a copy that fails with ${kind} has its own sentence`, async () => {
    shellAnswers({ copies, make_copy: new Refusal({ kind }) });
    const screen = await render(CopiesPanel);
    await screen.getByRole("button", { name: "Maak nu een kopie" }).click();
    await expect.element(screen.getByRole("alert")).toHaveTextContent(words ?? "");
  });
}

test("a copy of the list is checked again, and a bad one is said", async () => {
  const asked = shellAnswers({ copies, check_copy: new Refusal({ kind: "damaged" }) });
  const screen = await render(CopiesPanel);
  await screen.getByRole("button", { name: /Controleer pluis-2026-11-22/ }).click();
  await expect.element(screen.getByRole("alert")).toHaveTextContent("beschadigd");
  const { folder, name } = line("2026-11-22");
  expect(asked[1]?.args).toEqual({ folder, name });
  await expect.poll(() => asked.length).toBe(3);
});

test("when copies are made is saved, and a warning needs a number", async () => {
  const fields = [{ field: "warnAfterDays", problem: "not_a_choice" }];
  const asked = shellAnswers({
    copies,
    save_copying: ({ copying }: { copying: { warnAfterDays: number } }) =>
      copying.warnAfterDays ? null : new Refusal({ kind: "invalid", fields }),
  });
  const screen = await render(CopiesPanel);
  const number = screen.getByRole("textbox", { name: /Waarschuw na/ });
  await number.fill("veel");
  await screen.getByRole("button", { name: "Bewaren" }).click();
  await expect.element(screen.getByRole("alert")).toHaveTextContent("Maak hier een keuze.");
  await expect.element(number).toHaveValue("veel");
  await number.fill("14");
  await screen.getByRole("checkbox", { name: "Bij het sluiten van Pluis" }).click();
  await screen.getByRole("button", { name: "Bewaren" }).click();
  await expect
    .poll(() => asked.filter((one) => one.command === "save_copying").at(-1)?.args["copying"])
    .toEqual({ ...copying, onClose: false, warnAfterDays: 14 });
});

test("who is not the director reads where copies go and makes one", async () => {
  works({ ...director, role: "administrator", may: ["see_settings", "keep_copies"] });
  shellAnswers({ copies });
  const screen = await render(CopiesPanel);
  await expect.element(screen.getByText(/Alleen de directeur kiest/)).toBeVisible();
  await expect.element(screen.getByRole("button", { name: "Maak nu een kopie" })).toBeVisible();
  expect(screen.getByRole("button", { name: "Map kiezen" }).elements()).toHaveLength(0);
  expect(screen.getByRole("button", { name: "Bewaren" }).elements()).toHaveLength(0);
});

test("a trial restore tells what is in a copy and changes nothing", async () => {
  const asked = shellAnswers({ copies, take_copy: null, try_copy: contents });
  const screen = await render(CopiesPanel);
  await screen.getByRole("button", { name: "Probeer pluis-2026-11-21-1.pluis" }).click();
  const dialog = screen.getByRole("dialog");
  await expect
    .element(dialog.getByRole("textbox", { name: /Uw naam/ }))
    .toHaveValue("D. Denkbeeld");
  await dialog.getByLabelText(/^Wachtwoord/).fill("een heel lange zin");
  await findsNothing(screen.container);
  await dialog.getByRole("button", { name: "Open de kopie" }).click();
  await expect.element(dialog.getByText("Proefherstel gelukt")).toBeVisible();
  await expect.element(dialog).toHaveTextContent("212 leerlingen, 388 ouders en verzorgers");
  await expect.element(dialog).toHaveTextContent(/Incident vastgelegd, 21 nov 2026.*D. Denkbeeld/);
  await findsNothing(screen.container);
  await dialog.getByRole("button", { name: "Sluiten" }).last().click();
  const commands = asked.map((one) => one.command);
  expect(commands).toEqual(["copies", "take_copy", "try_copy"]);
  expect(asked[2]?.args).toEqual({ user: "D. Denkbeeld", password: "een heel lange zin" });
});

test("a wrong password of a copy is said at the field and what was typed stays", async () => {
  const wrong = new Refusal({ kind: "wrong_password" });
  shellAnswers({ copies, choose_copy: "pluis-2026-11-20-1.pluis", try_copy: wrong });
  const screen = await render(CopiesPanel);
  await screen.getByRole("button", { name: "Kies een kopie" }).click();
  const dialog = screen.getByRole("dialog");
  await dialog.getByLabelText(/^Wachtwoord/).fill("bijna goed");
  await dialog.getByRole("button", { name: "Open de kopie" }).click();
  await expect.element(dialog).toHaveTextContent(/passen niet bij de kopie/);
  await expect.element(dialog.getByLabelText(/^Wachtwoord/)).toHaveValue("bijna goed");
});

test("putting back asks first, and says where the register of now stays", async () => {
  const asked = shellAnswers({
    copies,
    take_copy: null,
    try_copy: contents,
    put_back_copy: { aside: "school-aside-2026-11-22-1.pluis" },
  });
  const screen = await render(CopiesPanel);
  await screen.getByRole("button", { name: "Probeer pluis-2026-11-21-1.pluis" }).click();
  const dialog = screen.getByRole("dialog");
  await dialog.getByLabelText(/^Wachtwoord/).fill("een heel lange zin");
  await dialog.getByRole("button", { name: "Open de kopie" }).click();
  await dialog.getByRole("button", { name: /^Terugzetten/ }).click();
  await expect.element(dialog.getByText(/wordt niet gewist/)).toBeVisible();
  expect(asked.some((one) => one.command === "put_back_copy")).toBe(false);
  await dialog.getByRole("button", { name: "Zet terug" }).click();
  await expect.element(dialog.getByText(/heet nu school-aside-2026-11-22-1/)).toBeVisible();
  await findsNothing(screen.container);
  expect(asked.at(-1)?.args["other"]).toBe(false);
});

test("a copy of another register is put back only after a tick", async () => {
  const asked = shellAnswers({
    copies,
    take_copy: null,
    try_copy: { ...contents, school: "De Bedachte Berk", ours: false },
    put_back_copy: { aside: "school-aside-2026-11-22-1.pluis" },
  });
  const screen = await render(CopiesPanel);
  await screen.getByRole("button", { name: "Probeer pluis-2026-11-21-1.pluis" }).click();
  const dialog = screen.getByRole("dialog");
  await dialog.getByRole("button", { name: "Open de kopie" }).click();
  await expect.element(dialog.getByText(/van een ander register/)).toBeVisible();
  await dialog.getByRole("button", { name: /^Terugzetten/ }).click();
  await dialog.getByRole("button", { name: "Zet terug" }).click();
  await expect.element(dialog.getByText(/Zet hier een vinkje/)).toBeVisible();
  expect(asked.some((one) => one.command === "put_back_copy")).toBe(false);
  await dialog.getByRole("checkbox").click();
  await dialog.getByRole("button", { name: "Zet terug" }).click();
  await expect.poll(() => asked.at(-1)?.args["other"]).toBe(true);
});
