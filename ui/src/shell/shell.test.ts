import { userEvent } from "vitest/browser";
import { createRawSnippet } from "svelte";
import { beforeEach, expect, test, vi } from "vitest";
import { render } from "vitest-browser-svelte";
import { hush, say } from "../parts/status.svelte";
import AppShell from "./AppShell.svelte";
import { back, behind, go, place, replace, restart, route } from "./route.svelte";

const inside = createRawSnippet(() => ({
  render: () => `<div><h1>Vandaag</h1><input aria-label="Zoek"></div>`,
}));
const base = {
  school: "De Verzonnen Wilg",
  user: "D. Denkbeeld",
  destinations: [
    { key: "today", label: "Vandaag", icon: "today" as const, count: 2, countLabel: "2 te doen" },
    { key: "pupils", label: "Leerlingen", icon: "people" as const },
  ],
  current: "today",
  place: "1",
  children: inside,
};

beforeEach(() => {
  hush();
  restart({ screen: "today" });
});

test("the way to a screen is marked, counted and pressed", async () => {
  const onnavigate = vi.fn();
  const screen = await render(AppShell, { ...base, onnavigate });
  const menu = screen.getByRole("navigation", { name: "Hoofdmenu" });
  await expect
    .element(menu.getByRole("link", { name: "Vandaag 2 te doen" }))
    .toHaveAttribute("aria-current", "page");
  await menu.getByRole("link", { name: "Leerlingen" }).click();
  expect(onnavigate).toHaveBeenCalledWith("pupils");
});

test("after a move the heading has the focus", async () => {
  const screen = await render(AppShell, { ...base, onnavigate: vi.fn() });
  await screen.rerender({ ...base, place: "2" });
  await expect.element(screen.getByRole("heading", { level: 1 })).toHaveFocus();
});

test("the first tab stop skips to the content", async () => {
  const screen = await render(AppShell, { ...base, onnavigate: vi.fn() });
  await userEvent.tab();
  await expect.element(screen.getByRole("link", { name: "Naar de inhoud" })).toHaveFocus();
  await userEvent.keyboard("{Enter}");
  expect(document.activeElement?.closest("main")).not.toBeNull();
});

test("Ctrl+L hides everything, Escape does not bring it back", async () => {
  const onhide = vi.fn();
  const screen = await render(AppShell, { ...base, onnavigate: vi.fn(), onhide });
  await screen.getByRole("textbox", { name: "Zoek" }).click();
  await userEvent.keyboard("{Control>}l{/Control}");
  await expect.element(screen.getByRole("button", { name: "Toon het scherm weer" })).toBeVisible();
  expect(onhide).toHaveBeenCalledOnce();
  await userEvent.keyboard("{Escape}{Escape}");
  const sheet = screen.getByRole("dialog", { name: "Het scherm is leeggemaakt." });
  await expect.element(sheet).toBeVisible();
  const { width, height } = sheet.element().getBoundingClientRect();
  expect([width, height]).toEqual([innerWidth, innerHeight]);
  await userEvent.keyboard("{Control>}l{/Control}");
  await expect.element(sheet).not.toBeInTheDocument();
});

test("a shortcut works while typing, and undo stays with the box", async () => {
  const find = vi.fn();
  const undo = vi.fn();
  const screen = await render(AppShell, {
    ...base,
    onnavigate: vi.fn(),
    shortcuts: { "Ctrl+K": find, "Ctrl+Z": undo },
  });
  await screen.getByRole("textbox", { name: "Zoek" }).click();
  await userEvent.keyboard("{Control>}k{/Control}{Control>}z{/Control}");
  expect(find).toHaveBeenCalledOnce();
  expect(undo).not.toHaveBeenCalled();
  screen.getByRole("link", { name: "Leerlingen" }).element().focus();
  await userEvent.keyboard("{Control>}z{/Control}");
  expect(undo).toHaveBeenCalledOnce();
});

test("what was done is told, with the way back", async () => {
  const run = vi.fn();
  const screen = await render(AppShell, { ...base, onnavigate: vi.fn() });
  say("Incident vastgelegd.", { label: "Ongedaan maken", run });
  await expect.element(screen.getByRole("status")).toHaveTextContent("Incident vastgelegd.");
  await screen.getByRole("button", { name: "Ongedaan maken" }).click();
  expect(run).toHaveBeenCalledOnce();
  await expect.element(screen.getByRole("status")).toHaveTextContent("");
});

test("what was done goes along to where it leads, and no further", async () => {
  const screen = await render(AppShell, { ...base, onnavigate: vi.fn() });
  say("Incident vastgelegd.");
  await screen.rerender({ ...base, place: "2" });
  await expect.element(screen.getByRole("status")).toHaveTextContent("Incident vastgelegd.");
  await screen.rerender({ ...base, place: "3" });
  await expect.element(screen.getByRole("status")).toHaveTextContent("");
});

test("back returns to where one came from, and then to the start", () => {
  go({ screen: "pupils" });
  go({ screen: "pupil", id: "7" });
  replace({ screen: "incident", id: "9" });
  expect(behind()).toEqual({ screen: "pupils" });
  const before = place();
  back();
  expect(route()).toEqual({ screen: "pupils" });
  expect(place()).not.toBe(before);
  back();
  back();
  expect(route()).toEqual({ screen: "today" });
});
