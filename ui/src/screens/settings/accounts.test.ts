import { clearMocks } from "@tauri-apps/api/mocks";
import { afterEach, beforeEach, expect, test } from "vitest";
import { render } from "vitest-browser-svelte";
import type { AccountLine } from "../../ipc/bindings";
import { hush, lastSaid } from "../../parts/status.svelte";
import { findsNothing, isHeard } from "../../testing/check";
import { director, Refusal, shellAnswers, works } from "../../testing/office";
import AccountsPanel from "./AccountsPanel.svelte";

const line = (name: string, more: Partial<AccountLine> = {}): AccountLine => ({
  id: `id-${name}`,
  name,
  role: "counsellor",
  title: "",
  staff: null,
  groups: [],
  suspendedOn: null,
  oneTime: false,
  own: false,
  version: 3,
  ...more,
});
const accounts = [
  line("A. Verzinsel", { title: "intern bevoegde" }),
  line("B. Bedenksel", { role: "teacher", staff: "staff-1", groups: ["7b"] }),
  line("C. Luchtkasteel", { role: "reader", suspendedOn: "2026-11-03" }),
  line("D. Denkbeeld", { role: "director", own: true }),
  line("E. Hersenspinsel", { role: "administrator", oneTime: true }),
];
const staff = [
  {
    staff: {
      id: "staff-1",
      name: { given: "Bo", initials: "B.", prefix: "", family: "Bedenksel" },
      function: "",
      email: "",
      groups: [],
      key: null,
      leftOn: null,
      version: 1,
    },
    name: "Bedenksel, Bo",
    fullName: "Bo Bedenksel",
    groups: ["7b"],
  },
];
const given = { name: "F. Fabel", password: "0V3K-7MBQ-Z4R1-XH9D" };

beforeEach(() => works());
afterEach(() => {
  clearMocks();
  hush();
});

const pick = async (screen: Awaited<ReturnType<typeof render>>, who: string, what: string) => {
  await screen.getByRole("button", { name: `Doen met ${who}` }).click();
  await screen.getByRole("menuitem", { name: what }).click();
};

test("one sees who gets in, as what, and who does not any more", async () => {
  shellAnswers({ accounts });
  const screen = await render(AccountsPanel);
  const table = screen.getByRole("table", { name: "Gebruikers" });
  await expect
    .element(table.getByRole("row", { name: /A. Verzinsel/ }))
    .toHaveTextContent(/intern bevoegde.*Intern begeleider/);
  await expect.element(table.getByRole("row", { name: /B. Bedenksel/ })).toHaveTextContent("7b");
  await expect
    .element(table.getByRole("row", { name: /C. Luchtkasteel/ }))
    .toHaveTextContent(/Geen toegang sinds 3 nov/);
  await expect
    .element(table.getByRole("row", { name: /E. Hersenspinsel/ }))
    .toHaveTextContent("Moet nog een eigen wachtwoord kiezen");
  await isHeard(screen.container);
});

test("of oneself only the title can be changed, and of who is suspended no password", async () => {
  shellAnswers({ accounts });
  const screen = await render(AccountsPanel);
  const menu = async (who: string) => {
    await screen.getByRole("button", { name: `Doen met ${who}` }).click();
    const words = screen.getByRole("menuitem").elements();
    const found = words.map((one) => one.textContent?.trim());
    (document.activeElement as HTMLElement).blur();
    await screen.getByRole("button", { name: `Doen met ${who}` }).click();
    return found;
  };
  expect(await menu("D. Denkbeeld")).toEqual(["Rol of titel wijzigen"]);
  expect(await menu("C. Luchtkasteel")).toEqual(["Rol of titel wijzigen", "Weer toegang geven"]);
  expect(await menu("A. Verzinsel")).toEqual([
    "Rol of titel wijzigen",
    "Nieuw wachtwoord geven",
    "Toegang afnemen",
  ]);
});

test("somebody new is added and the password is shown once", async () => {
  const asked = shellAnswers({ accounts, staff, add_account: given });
  const screen = await render(AccountsPanel);
  await screen.getByRole("button", { name: "Gebruiker toevoegen" }).click();
  const dialog = screen.getByRole("dialog");
  await dialog.getByRole("textbox", { name: /^Naam/ }).fill("F. Fabel");
  await dialog.getByRole("button", { name: "Toevoegen" }).click();
  await expect.element(dialog.getByRole("alert")).toHaveTextContent("Maak hier een keuze.");
  await dialog.getByRole("radio", { name: /Leerkracht/ }).click();
  await dialog.getByRole("textbox", { name: /^Titel/ }).fill("leerkracht 7b");
  await dialog.getByRole("combobox", { name: /^Medewerker/ }).selectOptions("staff-1");
  await findsNothing(screen.container);
  await dialog.getByRole("button", { name: "Toevoegen" }).click();
  const shown = screen.getByRole("dialog", { name: "Wachtwoord voor F. Fabel" });
  await expect.element(shown.getByText(given.password)).toBeVisible();
  await findsNothing(screen.container);
  expect(asked.find((one) => one.command === "add_account")?.args).toEqual({
    edit: {
      id: null,
      name: "F. Fabel",
      role: "teacher",
      title: "leerkracht 7b",
      staff: "staff-1",
      version: 0,
    },
  });
  await shown.getByRole("button", { name: "Doorgegeven" }).click();
  expect(document.body.textContent).not.toContain(given.password);
});

test("taking access away asks first, says what it cannot reach, and a rule speaks plainly", async () => {
  const last = new Refusal({
    kind: "refused",
    refusals: [{ refusal: { rule: "last_director" }, source: "AVG 32(1)(b)" }],
  });
  let refuse = true;
  const asked = shellAnswers({ accounts, suspend_account: () => (refuse ? last : null) });
  const screen = await render(AccountsPanel);
  await pick(screen, "A. Verzinsel", "Toegang afnemen");
  const dialog = screen.getByRole("dialog");
  await expect.element(dialog).toHaveTextContent(/Kopieën van eerder gaan er nog wel mee open/);
  await dialog.getByRole("button", { name: "Toegang afnemen" }).click();
  await expect.element(dialog.getByRole("alert")).toHaveTextContent(/Er moet iemand blijven/);
  refuse = false;
  await dialog.getByRole("button", { name: "Toegang afnemen" }).click();
  await expect.poll(() => lastSaid()?.text).toContain("kan het register niet meer openen");
  await expect
    .element(screen.getByText("Geef het register nu ook een nieuwe sleutel"))
    .toBeVisible();
  const suspended = asked.filter((one) => one.command === "suspend_account");
  expect(suspended[0]?.args).toEqual({ id: "id-A. Verzinsel", version: 3 });
});

test("who forgot the password gets another, and who was away is taken up again", async () => {
  const asked = shellAnswers({ accounts, reset_password: given, resume_account: given });
  const screen = await render(AccountsPanel);
  await pick(screen, "A. Verzinsel", "Nieuw wachtwoord geven");
  await screen.getByRole("dialog").getByRole("button", { name: "Nieuw wachtwoord geven" }).click();
  await expect.element(screen.getByText(given.password)).toBeVisible();
  await screen.getByRole("button", { name: "Doorgegeven" }).click();
  await pick(screen, "C. Luchtkasteel", "Weer toegang geven");
  await expect.element(screen.getByText(given.password)).toBeVisible();
  const commands = asked.map((one) => one.command).filter((one) => one !== "accounts");
  expect(commands).toEqual(["reset_password", "resume_account"]);
});

test("one's own title is seen at once", async () => {
  const asked = shellAnswers({
    accounts,
    staff,
    edit_account: null,
    me: { ...director, title: "locatiedirecteur" },
  });
  const screen = await render(AccountsPanel);
  await pick(screen, "D. Denkbeeld", "Rol of titel wijzigen");
  const dialog = screen.getByRole("dialog");
  await dialog.getByRole("textbox", { name: /^Titel/ }).fill("locatiedirecteur");
  await dialog.getByRole("button", { name: "Bewaren" }).click();
  await expect.poll(() => asked.some((one) => one.command === "me")).toBe(true);
});
