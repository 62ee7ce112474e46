import { clearMocks } from "@tauri-apps/api/mocks";
import { afterEach, beforeEach, expect, test } from "vitest";
import { render } from "vitest-browser-svelte";
import { paper } from "../../gallery/paper";
import { hush, lastSaid } from "../../parts/status.svelte";
import { findsNothing } from "../../testing/check";
import { director, Refusal, shellAnswers, works } from "../../testing/office";
import StationeryPanel from "./StationeryPanel.svelte";

const usual = { window: "links", fold: "geen", preprinted: false } as const;

beforeEach(() => works());
afterEach(() => {
  clearMocks();
  hush();
});

test("the test page follows what is chosen, and saving keeps it", async () => {
  let stationery: unknown = usual;
  const asked = shellAnswers({
    paper: () => ({ stationery, hasLogo: false }),
    test_page: () => paper(["Proefblad"]).buffer,
    save_stationery: (args: { stationery: unknown }) => {
      stationery = args.stationery;
      return null;
    },
  });
  const screen = await render(StationeryPanel);
  await screen.getByLabelText("Rechts").click();
  await screen.getByLabelText("Twee keer vouwen (DL)").click();
  const wanted = { window: "rechts", fold: "dl", preprinted: false };
  await expect
    .poll(() => asked.filter((one) => one.command === "test_page").at(-1)?.args)
    .toEqual({ stationery: wanted });
  await expect.element(screen.getByText(/nog iets niet bewaard/)).toBeVisible();
  await findsNothing(screen.container);
  await screen.getByRole("button", { name: "Papier opslaan" }).click();
  await expect.poll(() => lastSaid()?.text).toBe("Het papier is opgeslagen.");
  expect(stationery).toEqual(wanted);
  expect(screen.container.textContent).not.toMatch(/nog iets niet bewaard/);
});

test("a picture that cannot be the logo says why, and the logo that was there stays", async () => {
  shellAnswers({
    paper: { stationery: usual, hasLogo: true },
    test_page: () => paper(["Proefblad"]).buffer,
    choose_logo: () =>
      new Refusal({ kind: "invalid", fields: [{ field: "logo", problem: "not_only_shapes" }] }),
  });
  const screen = await render(StationeryPanel);
  await screen.getByRole("button", { name: "Ander logo kiezen…" }).click();
  await expect.element(screen.getByRole("alert")).toHaveTextContent("Bewaar het logo als PNG");
  await expect.element(screen.getByRole("button", { name: "Logo weghalen" })).toBeVisible();
  await findsNothing(screen.container);
});

test("who may not change the paper sees it and can save the test page", async () => {
  works({ ...director, may: ["see_settings"] });
  const asked = shellAnswers({
    paper: { stationery: { ...usual, preprinted: true }, hasLogo: false },
    test_page: () => paper(["Proefblad"]).buffer,
    save_test_page: "Proefblad.pdf",
  });
  const screen = await render(StationeryPanel);
  await expect.element(screen.getByText(/Alleen de directeur/)).toBeVisible();
  expect(screen.getByRole("button", { name: "Papier opslaan" }).elements()).toHaveLength(0);
  await screen.getByRole("button", { name: "Proefblad opslaan…" }).click();
  await expect.poll(() => lastSaid()?.text).toBe("Proefblad.pdf is opgeslagen.");
  expect(asked.at(-1)?.args).toEqual({
    stationery: { ...usual, preprinted: true },
    name: "Proefblad.pdf",
  });
});
