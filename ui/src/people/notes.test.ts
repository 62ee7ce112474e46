import { clearMocks } from "@tauri-apps/api/mocks";
import { afterEach, expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { render } from "vitest-browser-svelte";
import type { NoteLine } from "../ipc/bindings";
import { hush, lastSaid } from "../parts/status.svelte";
import { findsNothing } from "../testing/check";
import { Refusal, shellAnswers } from "../testing/office";
import NotesPanel from "./NotesPanel.svelte";

const of = { kind: "pupil" as const, id: "p1" };
const mine: NoteLine = {
  id: "n1",
  readers: ["director", "counsellor"],
  writtenOn: "2026-11-20",
  by: "D. Denkbeeld",
  isForMe: true,
  corrects: null,
  struck: null,
};
const other: NoteLine = {
  id: "n2",
  readers: ["director"],
  writtenOn: "2026-11-21",
  by: "",
  isForMe: false,
  corrects: null,
  struck: null,
};

afterEach(() => {
  clearMocks();
  hush();
});

test("who may not read a note sees that there is one and for whom, and no word of it", async () => {
  const asked = shellAnswers({ notes: [mine, other], note: "Het adres is geheim." });
  const screen = await render(NotesPanel, { of, role: "counsellor", mayWrite: false });
  await expect.element(screen.getByText("Deze notitie is niet voor uw functie.")).toBeVisible();
  await expect.element(screen.getByText("Voor: Directeur", { exact: true })).toBeVisible();
  expect(screen.getByRole("button", { name: "Open de notitie van 21 november 2026" }).query()).toBe(
    null,
  );
  expect(
    asked.some((one) => one.command === "note"),
    "nothing is opened by itself",
  ).toBe(false);
  await screen.getByRole("button", { name: /^Open de notitie van/ }).click();
  await expect.element(screen.getByText("Het adres is geheim.")).toBeVisible();
  await expect.element(screen.getByText(/staat in de geschiedenis/)).toBeVisible();
  await findsNothing(screen.container);
  await screen.getByRole("button", { name: /^Sluit de notitie van/ }).click();
  expect(screen.getByText("Het adres is geheim.").query()).toBe(null);
});

test("a note is for the director always and for who writes it, and nothing typed is lost", async () => {
  const rule = { refusal: { rule: "note_for_other" }, source: "AVG 5(1)(f)" };
  const asked = shellAnswers({
    notes: [],
    write_note: new Refusal({ kind: "refused", refusals: [rule] }),
  });
  const screen = await render(NotesPanel, { of, role: "counsellor", mayWrite: true });
  await screen.getByRole("button", { name: "Notitie schrijven" }).click();
  await expect.element(screen.getByRole("checkbox", { name: "Directeur" })).toBeDisabled();
  await expect.element(screen.getByRole("checkbox", { name: "Intern begeleider" })).toBeChecked();
  await screen.getByRole("button", { name: "Bewaar" }).click();
  await expect.element(screen.getByText("Schrijf eerst wat er moet staan.")).toBeVisible();
  const text = screen.getByRole("textbox", { name: "Notitie" });
  await userEvent.fill(text, "Belt nooit naar het werk.");
  await screen.getByRole("button", { name: "Bewaar" }).click();
  await expect.element(screen.getByRole("alert")).toHaveTextContent("ook voor een functie");
  await expect.element(text).toHaveValue("Belt nooit naar het werk.");
  shellAnswers({ notes: [mine], write_note: "n1" });
  await screen.getByRole("button", { name: "Bewaar" }).click();
  await expect.poll(() => lastSaid()?.text).toBe("De notitie is bewaard.");
  expect(asked.at(-1)?.args).toEqual({
    note: { of, readers: ["director", "counsellor"], text: "Belt nooit naar het werk." },
  });
});

test("a note that is wrong is struck out with the reason, and a better one comes in its place", async () => {
  const asked = shellAnswers({ notes: [mine], note: "Het adres is geheim.", strike_note: "n3" });
  const screen = await render(NotesPanel, { of, role: "counsellor", mayWrite: true });
  const strike = screen.getByRole("button", { name: /^Doorhalen of verbeteren/ });
  await expect.element(screen.getByRole("button", { name: /^Open de notitie van/ })).toBeVisible();
  expect(strike.query(), "nobody strikes out what they did not read").toBe(null);
  await screen.getByRole("button", { name: /^Open de notitie van/ }).click();
  await strike.click();
  await expect.element(screen.getByRole("dialog")).toBeVisible();
  await findsNothing(screen.getByRole("dialog").element());
  await screen.getByRole("button", { name: "Haal door" }).click();
  await expect.element(screen.getByText("Schrijf op waarom het niet klopt.")).toBeVisible();
  const why = screen.getByRole("textbox", { name: "Waarom klopt het niet?" });
  await userEvent.fill(why, "Moeder is verhuisd.");
  shellAnswers({
    notes: [
      {
        ...mine,
        struck: { on: "2026-11-22", by: "D. Denkbeeld", why: "Moeder is verhuisd." },
      },
    ],
    note: "Het adres is geheim.",
    strike_note: null,
  });
  await screen.getByRole("button", { name: "Haal door" }).click();
  await expect.poll(() => lastSaid()?.text).toContain("blijft te lezen");
  await expect
    .element(screen.getByText(/^Doorgehaald op .* door D. Denkbeeld: Moeder/))
    .toBeVisible();
  expect(strike.query(), "once is enough").toBe(null);
  expect(asked.map((one) => one.command)).toContain("note");
});
