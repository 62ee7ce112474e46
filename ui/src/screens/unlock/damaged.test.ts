import { clearMocks } from "@tauri-apps/api/mocks";
import { afterEach, expect, test, vi } from "vitest";
import { render } from "vitest-browser-svelte";
import { findsNothing } from "../../testing/check";
import { Refusal, shellAnswers } from "../../testing/office";
import UnlockScreen from "./UnlockScreen.svelte";

const base = { school: "De Verzonnen Wilg", asksName: false, onretry: () => {} };
const copy = (day: string, here: boolean) => ({
  name: `pluis-${day}-1.pluis`,
  folder: "/media/rode stick",
  madeOn: day,
  madeAt: `${day}T14:05:00Z`,
  here,
});
const contents = {
  school: "De Verzonnen Wilg",
  pupils: 211,
  guardians: 388,
  staff: 24,
  incidents: 31,
  sanctions: 7,
  letters: 12,
  lines: 540,
  lastAt: "2026-11-21T14:02:00Z",
  lastOp: "record_incident",
  lastBy: "D. Denkbeeld",
  sound: false,
  ours: true,
};
const saved = {
  file: "school-saved-2026-11-22-1.pluis",
  rows: 9120,
  torn: ["people", "history"],
  loose: 3,
  contents,
};
const damaged = new Refusal({ kind: "damaged" });

afterEach(clearMocks);

async function opened(answers: Record<string, unknown>, more = {}) {
  const asked = shellAnswers({ open: damaged, known_copies: [], ...answers });
  const screen = await render(UnlockScreen, { ...base, onopened: () => {}, ...more });
  await screen.getByLabelText("Wachtwoord").fill("een heel lange zin");
  await screen.getByRole("button", { name: "Openen" }).click();
  await expect.element(screen.getByRole("alert")).toHaveTextContent("Het bestand is beschadigd.");
  return { asked, screen };
}

test("who meets a damaged register is led to the newest good copy first", async () => {
  const { asked, screen } = await opened({
    known_copies: [copy("2026-11-21", true), copy("2026-11-14", true)],
    take_known_copy: null,
    try_copy: { ...contents, sound: true },
  });
  const first = screen.getByRole("region", { name: "Eerst: zet de nieuwste kopie terug" });
  await expect.element(first).toHaveTextContent("za 21 november 2026");
  await expect.element(first).toHaveTextContent("/media/rode stick");
  await findsNothing(screen.container);
  await first.getByRole("button", { name: "Terugzetten uit deze kopie" }).click();
  const dialog = screen.getByRole("dialog");
  await dialog.getByLabelText(/^Wachtwoord/).fill("een heel lange zin");
  await dialog.getByRole("button", { name: "Open de kopie" }).click();
  await expect.element(dialog.getByText("Proefherstel gelukt")).toBeVisible();
  expect(asked.find((one) => one.command === "take_known_copy")?.args).toEqual({
    folder: "/media/rode stick",
    name: "pluis-2026-11-21-1.pluis",
  });
});

test("a copy on a stick that is not there is named, and looked for again", async () => {
  let here = false;
  const { screen } = await opened({
    known_copies: () => [copy("2026-11-21", here), copy("2026-11-14", true)],
  });
  const first = screen.getByRole("region", { name: /^Eerst/ });
  await expect.element(first).toHaveTextContent("Die map of stick is er nu niet.");
  await expect
    .element(first.getByRole("button", { name: "Neem de kopie van za 14 november 2026" }))
    .toBeVisible();
  here = true;
  await first.getByRole("button", { name: "Kijk opnieuw" }).click();
  await expect.element(first.getByRole("button", { name: /^Terugzetten/ })).toBeVisible();
  await expect.element(first).not.toHaveTextContent("Die map of stick is er nu niet.");
});

test("what can still be read is saved with an account of what is missing, and put in its place", async () => {
  const onretry = vi.fn();
  const { asked, screen } = await opened(
    { salvage: saved, put_saved: { aside: "school-aside-2026-11-22-1.pluis" } },
    { onretry },
  );
  await expect.element(screen.getByText(/Pluis weet niet waar een goede kopie/)).toBeVisible();
  await screen.getByRole("button", { name: "Redden…" }).click();
  const dialog = screen.getByRole("dialog");
  await dialog.getByLabelText(/^Wachtwoord/).fill("een heel lange zin");
  await dialog.getByRole("button", { name: "Lees wat nog te lezen is" }).click();
  const account = dialog.getByRole("alert");
  await expect.element(account).toHaveTextContent("Niet alles was nog te lezen");
  await expect
    .element(account)
    .toHaveTextContent("leerlingen, ouders, medewerkers en groepen en de geschiedenis");
  await expect.element(account).toHaveTextContent("3 regels hoorden bij iets wat weg is");
  await expect.element(dialog.getByText("211 leerlingen", { exact: false })).toBeVisible();
  await findsNothing(screen.container);
  await dialog.getByRole("button", { name: "Ga hiermee verder" }).click();
  await expect
    .element(dialog.getByRole("status"))
    .toHaveTextContent("school-aside-2026-11-22-1.pluis");
  await dialog.getByRole("button", { name: "Sluiten" }).last().click();
  await expect.poll(() => onretry.mock.calls.length).toBe(1);
  expect(asked.map((one) => one.command).slice(-2)).toEqual(["salvage", "put_saved"]);
});

test("who thinks better of it replaced nothing and hears where the saved file lies", async () => {
  const { asked, screen } = await opened({
    salvage: { ...saved, torn: [], loose: 0, contents: { ...contents, sound: true } },
  });
  await screen.getByRole("button", { name: "Redden…" }).click();
  const dialog = screen.getByRole("dialog");
  await dialog.getByRole("button", { name: "Lees wat nog te lezen is" }).click();
  await expect.element(dialog.getByRole("status")).toHaveTextContent("Alles was nog te lezen");
  await dialog.getByRole("button", { name: "Nog niet" }).click();
  await expect
    .element(dialog.getByRole("status"))
    .toHaveTextContent("school-saved-2026-11-22-1.pluis");
  expect(asked.some((one) => one.command === "put_saved")).toBe(false);
});

test("a register of which nothing can be read says so and keeps the password", async () => {
  const { screen } = await opened({ salvage: damaged });
  await screen.getByRole("button", { name: "Redden…" }).click();
  const dialog = screen.getByRole("dialog");
  await dialog.getByLabelText(/^Wachtwoord/).fill("een heel lange zin");
  await dialog.getByRole("button", { name: "Lees wat nog te lezen is" }).click();
  await expect.element(dialog.getByRole("alert")).toHaveTextContent("niets meer te lezen");
  await expect.element(dialog.getByLabelText(/^Wachtwoord/)).toHaveValue("een heel lange zin");
});

test("without the front of the file only a copy is offered", async () => {
  shellAnswers({ known_copies: [copy("2026-11-21", true)] });
  const trouble = { kind: "damaged" } as const;
  const screen = await render(UnlockScreen, { ...base, trouble, onopened: () => {} });
  await expect.element(screen.getByText(/past er geen wachtwoord meer op/)).toBeVisible();
  expect(screen.getByRole("button", { name: "Redden…" }).elements()).toHaveLength(0);
  await expect
    .element(screen.getByRole("button", { name: "Terugzetten uit deze kopie" }))
    .toBeVisible();
});

test("who met a damaged page while at work is told at the door, where the register still opens", async () => {
  const asked = shellAnswers({ known_copies: [], open: null });
  const onopened = vi.fn();
  const screen = await render(UnlockScreen, { ...base, damaged: true, onopened });
  await expect.element(screen.getByText(/werk er niet in verder/)).toBeVisible();
  await findsNothing(screen.container);
  await screen.getByLabelText("Wachtwoord").fill("een heel lange zin");
  await screen.getByRole("button", { name: "Openen" }).click();
  await expect.poll(() => onopened.mock.calls.length).toBe(1);
  expect(asked.map((one) => one.command)).toEqual(["known_copies", "open"]);
});
