import { userEvent } from "vitest/browser";
import { expect, test } from "vitest";
import { render } from "vitest-browser-svelte";
import { drawings, iconNames } from "../parts/icons";
import { setLanguage } from "../i18n/i18n.svelte";
import { findsNothing } from "../testing/check";
import Gallery from "./Gallery.svelte";

const sections = ["ladder", "stations", "form", "table", "notices", "calendar", "pdf", "icons"];

for (const theme of ["light", "dark"]) {
  for (const only of sections) {
    test(`axe finds nothing in ${only}, ${theme}`, async () => {
      document.documentElement.dataset["theme"] = theme;
      const screen = await render(Gallery, { only });
      await expect.element(screen.getByRole("heading", { level: 1 })).toBeVisible();
      if (only === "pdf") {
        await expect.element(screen.getByText("Bladzijde 1 van 2")).toBeVisible();
        await expect.element(screen.getByRole("alert")).toBeVisible();
        // Drawn and larger than its frame: only then can it be reached by keyboard.
        const drawn = screen.getByRole("group", { name: "Bladzijde 1" });
        await expect.element(drawn).toHaveAttribute("tabindex", "0");
      }
      await findsNothing();
    });
  }
}

test("axe finds nothing in an open dialog, menu and list", async () => {
  const screen = await render(Gallery, { only: "notices" });
  await screen.getByRole("button", { name: "Open een vraag" }).click();
  await expect.element(screen.getByRole("dialog", { name: "Brief uitgeven?" })).toBeVisible();
  await findsNothing();
  await userEvent.keyboard("{Escape}");
  await screen.getByRole("button", { name: "Acties" }).click();
  await findsNothing();
});

test("every part words itself in English too", async () => {
  await setLanguage("en");
  const screen = await render(Gallery, {});
  await expect.element(screen.getByText("Page 2 of 25")).toBeVisible();
});

test("nothing is wider than a window of 640 pixels", async () => {
  const { page } = await import("vitest/browser");
  await page.viewport(640, 720);
  await render(Gallery, {});
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(640);
  await page.viewport(1280, 720);
});

test("every drawing has a name and every name a drawing", () => {
  expect([...drawings.keys()].sort()).toEqual([...iconNames].sort());
  for (const [name, paths] of drawings) expect(paths.length, name).toBeGreaterThan(0);
});
