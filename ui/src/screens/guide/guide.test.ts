import { beforeEach, expect, test } from "vitest";
import { render } from "vitest-browser-svelte";
import { setLanguage } from "../../i18n/i18n.svelte";
import { isHeard } from "../../testing/check";
import { works } from "../../testing/office";
import GuideScreen from "./GuideScreen.svelte";

beforeEach(() => works());

test("the guide tells what one does most and which keys work, in both languages", async () => {
  const screen = await render(GuideScreen, {});
  await expect
    .element(screen.getByRole("heading", { level: 1 }))
    .toHaveTextContent("Zo werkt Pluis");
  await expect.element(screen.getByRole("row", { name: /Ctrl K Iedereen en alles/ })).toBeVisible();
  await screen.getByRole("button", { name: "Het dossier" }).click();
  await expect.element(screen.getByRole("heading", { name: "Het dossier" })).toHaveFocus();
  await isHeard(screen.container);
  await setLanguage("en");
  await expect.element(screen.getByText("How Pluis works")).toBeVisible();
  await expect.element(screen.getByRole("row", { name: /F1 This guide/ })).toBeVisible();
  await setLanguage("nl");
});
