import { clearMocks } from "@tauri-apps/api/mocks";
import { afterEach, beforeEach, expect, test } from "vitest";
import { render } from "vitest-browser-svelte";
import { paper } from "../../gallery/paper";
import { hush, lastSaid } from "../../parts/status.svelte";
import { findsNothing, isHeard } from "../../testing/check";
import { director, Refusal, shellAnswers, works } from "../../testing/office";
import KeysPanel from "./KeysPanel.svelte";

const none = { recovery: false, recoveryCheckedOn: null, generation: 1, renewedOn: null };
const good = { ...none, recovery: true, recoveryCheckedOn: "2026-11-03" };

const panel = { idleMinutes: 15, onsaved: () => {} };

beforeEach(() => works());
afterEach(() => {
  clearMocks();
  hush();
});

test("one sees whether there is a sheet in the safe, and a new one ends the old", async () => {
  const groups = ["0V3K", "7MBQ", "Z4R1", "XH9D", "2C5T", "GN8W", "KE6P", "1YS0"];
  let keys: unknown = good;
  shellAnswers({
    keys: () => keys,
    make_recovery_key: { groups, ask: 8 },
    recovery_sheet: () => paper(["Herstelsleutel"]).buffer,
    check_recovery_key: null,
  });
  const screen = await render(KeysPanel, panel);
  await expect.element(screen.getByText(/gecontroleerd op di 3 nov/)).toBeVisible();
  await isHeard(screen.container);
  await screen.getByRole("button", { name: "Nieuwe herstelsleutel maken" }).click();
  const dialog = screen.getByRole("dialog");
  await expect.element(dialog.getByText("Dit ziet u maar één keer")).toBeVisible();
  keys = { ...good, recoveryCheckedOn: null };
  await dialog.getByRole("button", { name: "Later" }).click();
  await expect.element(screen.getByText(/nog niet gecontroleerd/)).toBeVisible();
});

test("without a recovery key that is said plainly", async () => {
  shellAnswers({ keys: none });
  const screen = await render(KeysPanel, panel);
  await expect.element(screen.getByText("Er is nog geen herstelsleutel")).toBeVisible();
  await expect.element(screen.getByText(/dan is alles kwijt/)).toBeVisible();
});

test("another password asks the old one and the new one twice", async () => {
  const asked = shellAnswers({
    keys: good,
    change_password: ({ old }: { old: string }) =>
      old === "de oude lange zin" ? null : new Refusal({ kind: "wrong_password" }),
  });
  const screen = await render(KeysPanel, panel);
  await screen.getByRole("button", { name: "Wachtwoord wijzigen" }).click();
  const dialog = screen.getByRole("dialog");
  await dialog.getByLabelText(/^Wachtwoord van nu/).fill("de verkeerde zin");
  await dialog.getByLabelText(/^Nieuw wachtwoord nog een keer/).fill("een nieuwe lange zin?");
  await dialog
    .getByLabelText(/^Nieuw wachtwoord/)
    .first()
    .fill("een nieuwe lange zin");
  const go = dialog.getByRole("button", { name: "Wachtwoord wijzigen" });
  await go.click();
  await expect.element(dialog.getByRole("alert")).toHaveTextContent("niet gelijk");
  await dialog.getByLabelText(/^Nieuw wachtwoord nog een keer/).fill("een nieuwe lange zin");
  await go.click();
  await expect.element(dialog.getByRole("alert")).toHaveTextContent("niet het wachtwoord van nu");
  await findsNothing(screen.container);
  await dialog.getByLabelText(/^Wachtwoord van nu/).fill("de oude lange zin");
  await go.click();
  await expect.poll(() => lastSaid()?.text).toBe("Het wachtwoord is gewijzigd.");
  expect(asked.at(-1)?.args).toEqual({
    old: "de oude lange zin",
    password: "een nieuwe lange zin",
  });
});

test("a new key for the file asks first, and says when there is no room", async () => {
  let room = false;
  const asked = shellAnswers({
    keys: good,
    renew_key: () => (room ? null : new Refusal({ kind: "disk_full" })),
  });
  const screen = await render(KeysPanel, panel);
  await screen.getByRole("button", { name: "Geef een nieuwe sleutel" }).click();
  const dialog = screen.getByRole("dialog");
  await expect.element(dialog.getByText(/Dit duurt even/)).toBeVisible();
  await dialog.getByRole("button", { name: "Geef een nieuwe sleutel" }).click();
  await expect.element(dialog.getByRole("alert")).toHaveTextContent("vol");
  room = true;
  await dialog.getByRole("button", { name: "Geef een nieuwe sleutel" }).click();
  await expect.poll(() => lastSaid()?.text).toContain("heeft een nieuwe sleutel");
  expect(asked.filter((one) => one.command === "renew_key")).toHaveLength(2);
});

test("who may only change their own password sees nothing else", async () => {
  works({ ...director, role: "administrator", may: ["see_settings", "change_own_password"] });
  const asked = shellAnswers({});
  const screen = await render(KeysPanel, panel);
  await expect.element(screen.getByRole("button", { name: "Wachtwoord wijzigen" })).toBeVisible();
  expect(screen.getByRole("button").elements()).toHaveLength(1);
  await expect.element(screen.getByText("Pluis gaat op slot na 15 minuten.")).toBeVisible();
  expect(asked).toEqual([]);
});

test("how soon the program locks is chosen, from a minute to an hour", async () => {
  const fields = [{ field: "idleMinutes", problem: "not_a_choice" }];
  const asked = shellAnswers({
    keys: good,
    save_idle_minutes: ({ minutes }: { minutes: number }) =>
      minutes > 60 ? new Refusal({ kind: "invalid", fields }) : null,
  });
  const screen = await render(KeysPanel, panel);
  const field = screen.getByRole("textbox", { name: /Op slot na/ });
  await field.fill("90");
  await screen.getByRole("button", { name: "Bewaren" }).click();
  await expect.element(screen.getByText("Vul een getal in van 1 tot 60.")).toBeVisible();
  await expect.element(field).toHaveValue("90");
  await field.fill("5");
  await screen.getByRole("button", { name: "Bewaren" }).click();
  await expect.poll(() => lastSaid()?.text).toContain("na deze tijd op slot");
  expect(asked.at(-1)?.args).toEqual({ minutes: 5 });
});
