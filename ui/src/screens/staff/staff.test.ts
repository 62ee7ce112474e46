import { beforeEach, expect, test } from "vitest";
import { render } from "vitest-browser-svelte";
import { findsNothing, isHeard } from "../../testing/check";
import { restart, route } from "../../shell/route.svelte";
import { noMoments } from "../../testing/moments";
import { shellAnswers, works } from "../../testing/office";
import StaffScreen from "./StaffScreen.svelte";

const someone = (id: string, given: string, family: string, leftOn: string | null = null) => ({
  staff: {
    id,
    name: { given, initials: "", prefix: "", family },
    function: "leerkracht",
    email: "",
    groups: ["old", "g1"],
    key: null,
    leftOn,
    version: 1,
  },
  name: `${family}, ${given}`,
  fullName: `${given} ${family}`,
  groups: ["5", "6a"],
});
const everyone = [
  someone("s1", "Janna", "Jansma-Fictief"),
  someone("s2", "Mo", "Model", "2026-07-31"),
];
const groups = [
  { id: "g1", name: "6a", yearGroups: ["6"], pupils: 20 },
  { id: "g2", name: "6b", yearGroups: ["6"], pupils: 22 },
];

beforeEach(() => {
  restart({ screen: "staff" });
  works();
});

test("who has left is counted, and shown when asked", async () => {
  shellAnswers({ staff: () => everyone });
  const screen = await render(StaffScreen, {});
  await expect.element(screen.getByText("1 oud-medewerker niet getoond")).toBeVisible();
  expect(screen.getByText("Model, Mo").query()).toBeNull();
  await isHeard(screen.container);
  await screen.getByRole("button", { name: "Toon ze ook" }).click();
  await expect.element(screen.getByText("Model, Mo")).toBeVisible();
  await expect.element(screen.getByText("weg sinds 31 jul 2026")).toBeVisible();
});

test("another group is added, and the groups of other years stay", async () => {
  const asked = shellAnswers({
    staff: () => everyone,
    groups: () => groups,
    moments: noMoments,
    protection: () => ({ restriction: null, viewpoints: [], given: [] }),
    save_staff: () => "s1",
  });
  const screen = await render(StaffScreen, { id: "s1" });
  await screen.getByRole("button", { name: "Gegevens van de medewerker wijzigen" }).click();
  const dialog = screen.getByRole("dialog");
  await dialog.getByRole("checkbox", { name: "6b" }).click();
  await findsNothing(screen.container);
  await dialog.getByRole("button", { name: "Opslaan" }).click();
  await expect.poll(() => asked.some((one) => one.command === "save_staff")).toBe(true);
  expect(asked.find((one) => one.command === "save_staff")?.args["edit"]).toMatchObject({
    id: "s1",
    groups: ["old", "g1", "g2"],
    version: 1,
  });
});

test("a wrong address is said at its field", async () => {
  shellAnswers({
    staff: () => everyone,
    groups: () => groups,
    save_staff: () => {
      throw { kind: "invalid", fields: [{ field: "email", problem: "no_email" }] };
    },
  });
  const screen = await render(StaffScreen, {});
  await screen.getByRole("button", { name: "Medewerker toevoegen" }).click();
  const dialog = screen.getByRole("dialog");
  const email = dialog.getByRole("textbox", { name: "E-mailadres" });
  await email.fill("zomaar");
  await dialog.getByRole("button", { name: "Opslaan" }).click();
  await expect.element(email).toHaveAttribute("aria-invalid", "true");
  await expect.element(email).toHaveValue("zomaar");
});

test("a colleague opens into a file of their own, and one who is not there is explained", async () => {
  shellAnswers({
    staff: () => everyone,
    moments: noMoments,
    protection: () => ({ restriction: null, viewpoints: [], given: [] }),
  });
  const list = await render(StaffScreen, {});
  await list.getByRole("button", { name: "Jansma-Fictief, Janna" }).click();
  expect(route()).toEqual({ screen: "staff", id: "s1" });
  await list.unmount();
  const file = await render(StaffScreen, { id: "s1" });
  await expect
    .element(file.getByRole("heading", { level: 1 }))
    .toHaveTextContent("Janna Jansma-Fictief");
  await expect.element(file.getByText("Niets vastgelegd")).toBeVisible();
  await findsNothing(file.container);
  await file.unmount();
  const nobody = await render(StaffScreen, { id: "s9" });
  await expect.element(nobody.getByText("Deze medewerker is er niet")).toBeVisible();
});
