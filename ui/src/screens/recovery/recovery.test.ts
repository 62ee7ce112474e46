import { clearMocks } from "@tauri-apps/api/mocks";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { render } from "vitest-browser-svelte";
import { paper } from "../../gallery/paper";
import { hush, lastSaid } from "../../parts/status.svelte";
import { findsNothing, isHeard } from "../../testing/check";
import { Refusal, shellAnswers, works } from "../../testing/office";
import RecoveryScreen from "./RecoveryScreen.svelte";

const groups = ["0V3K", "7MBQ", "Z4R1", "XH9D", "2C5T", "GN8W", "KE6P", "1YS0"];
const wrong = new Refusal({
  kind: "invalid",
  fields: [{ field: "group", problem: "no_recovery_key" }],
});
const answers = {
  make_recovery_key: { groups, ask: 3 },
  recovery_sheet: () => paper(["Herstelsleutel"]).buffer,
  save_recovery_sheet: "herstelsleutel.pdf",
  print: null,
  check_recovery_key: ({ group }: { group: string }) => (group === "Z4R1" ? null : wrong),
};

beforeEach(() => works());
afterEach(() => {
  clearMocks();
  hush();
});

test("the sheet is shown, saved, and one group of it typed back with the sheet out of sight", async () => {
  const asked = shellAnswers(answers);
  const ondone = vi.fn();
  const screen = await render(RecoveryScreen, { ondone });
  await isHeard(screen.container);
  await screen.getByRole("button", { name: "Herstelsleutel maken" }).click();
  await expect.element(screen.getByText("Dit ziet u maar één keer")).toBeVisible();
  await screen.getByRole("button", { name: /Opslaan|Bewaren/ }).click();
  await expect.poll(() => lastSaid()?.text).toContain("herstelsleutel.pdf");
  await findsNothing(screen.container);
  await screen.getByRole("button", { name: "Ik heb het blad op papier" }).click();
  const field = screen.getByRole("textbox", { name: "Typ groep 3 over van het papier" });
  await expect.element(field).toHaveFocus();
  expect(screen.container.querySelector("canvas")).toBeNull();
  await field.fill("Z4R7");
  await screen.getByRole("button", { name: "Klopt dit?" }).click();
  await expect.element(screen.getByText(/Dit is niet groep 3 van het blad/)).toBeVisible();
  await expect.element(field).toHaveValue("Z4R7");
  await findsNothing(screen.container);
  expect(ondone).not.toHaveBeenCalled();
  await field.fill("Z4R1");
  await screen.getByRole("button", { name: "Klopt dit?" }).click();
  await expect.poll(() => ondone.mock.calls.length).toBe(1);
  expect(lastSaid()?.text).toContain("gecontroleerd");
  expect(asked.filter((one) => one.command === "make_recovery_key")).toHaveLength(1);
});

test("it can wait, before the key is made and after", async () => {
  const asked = shellAnswers(answers);
  const ondone = vi.fn();
  const screen = await render(RecoveryScreen, { ondone });
  await screen.getByRole("button", { name: "Later" }).click();
  expect(ondone).toHaveBeenCalledTimes(1);
  expect(asked).toEqual([]);
  await screen.getByRole("button", { name: "Herstelsleutel maken" }).click();
  await screen.getByRole("button", { name: "Later" }).click();
  expect(ondone).toHaveBeenCalledTimes(2);
});

test("a disk that fails is said, and the key can be made again", async () => {
  shellAnswers({ make_recovery_key: new Refusal({ kind: "disk_full" }) });
  const screen = await render(RecoveryScreen, { ondone: () => {} });
  await screen.getByRole("button", { name: "Herstelsleutel maken" }).click();
  await expect.element(screen.getByRole("alert")).toHaveTextContent("vol");
});
