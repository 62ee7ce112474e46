import { clearMocks } from "@tauri-apps/api/mocks";
import { afterEach, expect, test, vi } from "vitest";
import { render } from "vitest-browser-svelte";
import { findsNothing, isHeard } from "../../testing/check";
import { Refusal, shellAnswers } from "../../testing/office";
import UnlockScreen from "./UnlockScreen.svelte";

const base = { school: "De Verzonnen Wilg", asksName: false, onretry: () => {} };

afterEach(clearMocks);

test("one password opens the school, and no name is asked", async () => {
  const asked = shellAnswers({ open: null });
  const onopened = vi.fn();
  const screen = await render(UnlockScreen, { ...base, onopened });
  await expect
    .element(screen.getByRole("heading", { level: 1 }))
    .toHaveTextContent("De Verzonnen Wilg");
  await expect.element(screen.getByLabelText("Wachtwoord")).toHaveFocus();
  expect(screen.getByRole("textbox", { name: "Uw naam" }).elements()).toHaveLength(0);
  await screen.getByLabelText("Wachtwoord").fill("een heel lange zin");
  await isHeard();
  await screen.getByRole("button", { name: "Openen" }).click();
  await expect.poll(() => onopened.mock.calls.length).toBe(1);
  expect(asked[0]?.args).toEqual({ user: null, password: "een heel lange zin" });
});

test("a wrong password is said at the field, and what was typed stays", async () => {
  shellAnswers({ open: new Refusal({ kind: "wrong_password" }) });
  const onopened = vi.fn();
  const screen = await render(UnlockScreen, { ...base, onopened });
  await screen.getByLabelText("Wachtwoord").fill("bijna goed denk ik");
  await screen.getByRole("button", { name: "Openen" }).click();
  await expect.element(screen.getByText(/Dit wachtwoord klopt niet/)).toBeVisible();
  await expect.element(screen.getByLabelText("Wachtwoord")).toHaveValue("bijna goed denk ik");
  await expect.element(screen.getByLabelText("Wachtwoord")).toHaveFocus();
  expect(onopened).not.toHaveBeenCalled();
  await findsNothing();
});

test("with several keys the name is asked, also when that turns out later", async () => {
  const asked = shellAnswers({ open: new Refusal({ kind: "which_user" }) });
  const screen = await render(UnlockScreen, { ...base, onopened: () => {} });
  await screen.getByLabelText("Wachtwoord").fill("een heel lange zin");
  await screen.getByRole("button", { name: "Openen" }).click();
  await screen.getByRole("textbox", { name: "Uw naam" }).fill("D. Denkbeeld");
  await screen.getByRole("button", { name: "Openen" }).click();
  await expect.poll(() => asked.length).toBe(2);
  expect(asked[1]?.args["user"]).toBe("D. Denkbeeld");
});

for (const [kind, words] of [
  ["already_open", "Het register is al ergens anders open."],
  ["newer_file", "door een nieuwere Pluis geschreven"],
  ["damaged", "Het bestand is beschadigd."],
  ["not_a_register", "geen register van Pluis"],
  ["read_only", "mag niet worden beschreven"],
]) {
  test(`a register that is ${kind} has its own sentence`, async () => {
    shellAnswers({ open: new Refusal({ kind }) });
    const screen = await render(UnlockScreen, { ...base, onopened: () => {} });
    await screen.getByLabelText("Wachtwoord").fill("een heel lange zin");
    await screen.getByRole("button", { name: "Openen" }).click();
    await expect.element(screen.getByRole("alert")).toHaveTextContent(words ?? "");
  });
}

test("a file that cannot even be looked at asks no password, and can be tried again", async () => {
  shellAnswers({});
  const onretry = vi.fn();
  const screen = await render(UnlockScreen, {
    school: undefined,
    asksName: false,
    trouble: { kind: "damaged" },
    onretry,
    onopened: () => {},
  });
  await expect.element(screen.getByRole("alert")).toHaveTextContent("Het bestand is beschadigd.");
  expect(screen.container.querySelector("input")).toBeNull();
  await screen.getByRole("alert").getByRole("button").click();
  expect(onretry).toHaveBeenCalledOnce();
});

test("a copy can be put back from the door, and the door is looked at anew", async () => {
  const asked = shellAnswers({
    choose_copy: "pluis-2026-11-20-1.pluis",
    try_copy: {
      school: "De Verzonnen Wilg",
      pupils: 12,
      guardians: 20,
      staff: 3,
      incidents: 2,
      sanctions: 1,
      letters: 1,
      lines: 40,
      lastAt: "2026-11-20T14:02:00Z",
      lastOp: "record_incident",
      lastBy: null,
      sound: true,
      ours: null,
    },
    put_back_copy: { aside: null },
  });
  const onretry = vi.fn();
  const trouble = { kind: "damaged" } as const;
  const screen = await render(UnlockScreen, { ...base, trouble, onretry, onopened: () => {} });
  await screen.getByRole("button", { name: "Kies zelf een kopie" }).click();
  const dialog = screen.getByRole("dialog");
  await dialog.getByLabelText(/^Wachtwoord/).fill("een heel lange zin");
  await dialog.getByRole("button", { name: "Open de kopie" }).click();
  await dialog.getByRole("button", { name: /^Terugzetten/ }).click();
  await dialog.getByRole("button", { name: "Zet terug" }).click();
  await expect.element(dialog.getByText(/De kopie is teruggezet/)).toBeVisible();
  await dialog.getByRole("button", { name: "Sluiten" }).last().click();
  await expect.poll(() => onretry.mock.calls.length).toBe(1);
  expect(asked.map((one) => one.command)).toEqual([
    "known_copies",
    "choose_copy",
    "try_copy",
    "put_back_copy",
  ]);
  expect(asked[2]?.args).toEqual({ user: null, password: "een heel lange zin" });
});

const groups = "0V3K 7MBQ Z4R1 XH9D 2C5T GN8W KE6P 1YS0";

test("who forgot the password is sent to the director first, and gets in with the recovery key", async () => {
  const asked = shellAnswers({
    recoverable_people: ({ key }: { key: string }) =>
      key === groups
        ? ["D. Denkbeeld", "E. Bedenksel"]
        : new Refusal({
            kind: "invalid",
            fields: [{ field: "key.3", problem: "no_recovery_key" }],
          }),
    recover_access: null,
  });
  const onopened = vi.fn();
  const screen = await render(UnlockScreen, { ...base, recovery: true, onopened });
  await screen.getByRole("button", { name: "Wachtwoord vergeten?" }).click();
  await expect.element(screen.getByText("Vraag het de directeur")).toBeVisible();
  await findsNothing(screen.container);
  await screen.getByRole("button", { name: "Openen met de herstelsleutel" }).click();
  const dialog = screen.getByRole("dialog");
  await dialog.getByLabelText(/^Herstelsleutel/).fill(groups.replace("Z4R1", "Z4R7"));
  await dialog.getByRole("button", { name: "Verder" }).click();
  await expect.element(dialog.getByText(/Groep 3 klopt niet/)).toBeVisible();
  await findsNothing(screen.container);
  await dialog.getByLabelText(/^Herstelsleutel/).fill(groups);
  await dialog.getByRole("button", { name: "Verder" }).click();
  await dialog.getByRole("radio", { name: "E. Bedenksel" }).click();
  await dialog
    .getByLabelText(/^Nieuw wachtwoord/)
    .first()
    .fill("een nieuwe lange zin");
  await dialog.getByLabelText(/nog een keer/).fill("een nieuwe lange zin");
  await findsNothing(screen.container);
  await dialog.getByRole("button", { name: "Wachtwoord maken en openen" }).click();
  await expect.poll(() => onopened.mock.calls.length).toBe(1);
  expect(asked.at(-1)?.args).toEqual({
    key: groups,
    name: "E. Bedenksel",
    password: "een nieuwe lange zin",
  });
});

test("where no recovery key was made, none is asked", async () => {
  shellAnswers({});
  const screen = await render(UnlockScreen, { ...base, onopened: () => {} });
  await screen.getByRole("button", { name: "Wachtwoord vergeten?" }).click();
  await expect.element(screen.getByText(/nooit een herstelsleutel gemaakt/)).toBeVisible();
  expect(screen.getByRole("button", { name: /herstelsleutel/ }).elements()).toHaveLength(0);
});

test("after too many wrong passwords one reads how long to wait, and the password stays", async () => {
  let seconds = 40;
  shellAnswers({ open: () => new Refusal({ kind: "too_soon", seconds }) });
  const screen = await render(UnlockScreen, { ...base, onopened: () => {} });
  await screen.getByLabelText("Wachtwoord").fill("bijna goed denk ik");
  await screen.getByRole("button", { name: "Openen" }).click();
  await expect.element(screen.getByRole("alert")).toHaveTextContent("Wacht 40 seconden");
  seconds = 130;
  await screen.getByRole("button", { name: "Openen" }).click();
  await expect.element(screen.getByRole("alert")).toHaveTextContent("Wacht 3 minuten");
  await expect.element(screen.getByLabelText("Wachtwoord")).toHaveValue("bijna goed denk ik");
});
