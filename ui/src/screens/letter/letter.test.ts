import { clearMocks, mockIPC } from "@tauri-apps/api/mocks";
import { afterEach, beforeEach, expect, test } from "vitest";
import { render } from "vitest-browser-svelte";
import { paper } from "../../gallery/paper";
import type { Me } from "../../ipc/bindings";
import { lastSaid } from "../../parts/status.svelte";
import { restart, route } from "../../shell/route.svelte";
import { findsNothing, isHeard } from "../../testing/check";
import { setMe } from "../me.svelte";
import LetterScreen from "./LetterScreen.svelte";

const letter = {
  id: "11111111-1111-4111-8111-111111111111",
  number: "2026-B0007",
  kind: "warning",
  person: { person: { kind: "pupil", id: "p1" }, name: "Fenna Fantasie", detail: "7b" },
  file: "pupil_file",
  incident: null,
  sanction: "s1",
  recipients: ["Ada Fantasie"],
  guardians: [],
  about: null,
  invitesTo: null,
  hasAddress: false,
  title: "Waarschuwing voor Fenna",
  pages: 2,
  issuedOn: "2026-11-03",
  sha256: "a1".repeat(32),
  printedOn: null,
  handedOverOn: null,
  postedOn: null,
  returnedOn: null,
  waits: true,
};

type Answers = Record<string, (args: Record<string, unknown>) => unknown>;

/** An office with this one letter; `more` adds or replaces answers. */
function office(more: Answers = {}) {
  const asked: string[] = [];
  const answers: Answers = {
    letter: () => letter,
    letter_pdf: () => paper(["Beste Ada", "Tot ziens"]).buffer,
    printers: () => [],
    ...more,
  };
  mockIPC((command, args) => {
    asked.push(command);
    return answers[command]?.((args ?? {}) as Record<string, unknown>) ?? null;
  });
  return asked;
}

/** Where a screen stands in the window. */
const main = () => document.body.appendChild(document.createElement("main"));

beforeEach(() =>
  setMe({
    name: "D. Denkbeeld",
    role: "director",
    title: "",
    oneTime: false,
    may: ["see_letters"],
    school: "De Verzonnen Wilg",
    schoolYear: "2026-2027",
    today: "2026-11-22",
    protocol: "samen-online",
  }),
);
afterEach(() => {
  clearMocks();
  setMe();
});

test("a letter is shown as it was issued, with whom it is about and to whom it goes", async () => {
  office();
  const screen = await render(LetterScreen, { target: main(), props: { id: letter.id } });
  await expect.element(screen.getByRole("heading", { level: 1 })).toHaveTextContent(letter.title);
  await expect.element(screen.getByText("Beste Ada")).toBeInTheDocument();
  await expect.element(screen.getByRole("link", { name: "Fenna Fantasie" })).toBeVisible();
  await expect.element(screen.getByRole("link", { name: "Open de maatregel" })).toBeVisible();
  await expect.element(screen.getByText("Er is geen adres bekend")).toBeVisible();
  await expect.element(screen.getByText(letter.sha256)).toBeVisible();
  await isHeard();
});

test("a person says that a letter was handed over, and when", async () => {
  let marked: unknown;
  office({
    mark_letter: (args) => {
      marked = args;
      return null;
    },
    letter: () => (marked ? { ...letter, handedOverOn: "2026-11-20" } : letter),
  });
  const screen = await render(LetterScreen, { target: main(), props: { id: letter.id } });
  await screen.getByRole("button", { name: "Overhandigd: vastleggen" }).click();
  const dialog = screen.getByRole("dialog", { name: "Overhandigd: wanneer?" });
  await expect.element(dialog.getByRole("textbox", { name: "Dag" })).toHaveValue("22");
  await dialog.getByRole("textbox", { name: "Dag" }).fill("20");
  await dialog.getByRole("button", { name: "Vastleggen" }).click();
  await expect.element(screen.getByRole("button", { name: "Overhandigd: wijzigen" })).toBeVisible();
  expect(marked).toEqual({ id: letter.id, mark: "handed_over", on: "2026-11-20" });
  expect(lastSaid()?.text).toContain("overhandigd op 20 nov 2026");
});

test("a day before the letter was issued is refused beside the day, and stays as typed", async () => {
  office({
    mark_letter: () => {
      throw { kind: "invalid", fields: [{ field: "on", problem: "ends_before_it_begins" }] };
    },
  });
  const screen = await render(LetterScreen, { target: main(), props: { id: letter.id } });
  await screen.getByRole("button", { name: "Gepost: vastleggen" }).click();
  const dialog = screen.getByRole("dialog");
  await dialog.getByRole("textbox", { name: "Dag" }).fill("2");
  await dialog.getByRole("button", { name: "Vastleggen" }).click();
  await expect.element(dialog.getByText(/ligt vóór de dag/)).toBeVisible();
  await expect.element(dialog.getByRole("textbox", { name: "Dag" })).toHaveValue("2");
});

test("a letter of a decision that came back is made anew, by whoever decides", async () => {
  restart({ screen: "letter", id: letter.id });
  const back = { ...letter, postedOn: "2026-11-04", returnedOn: "2026-11-10" };
  const asked = office({ letter: () => back, redraw_letter: () => ["l9"] });
  const reader = await render(LetterScreen, { target: main(), props: { id: letter.id } });
  await expect
    .element(reader.getByRole("button", { name: "Teruggekomen: wijzigen" }))
    .toBeVisible();
  const again = { name: "Opnieuw maken voor het nieuwe adres" };
  await expect.element(reader.getByRole("button", again)).not.toBeInTheDocument();
  await reader.unmount();
  setMe({ today: "2026-11-22", may: ["see_letters", "decide_sanction"] } as unknown as Me);
  const screen = await render(LetterScreen, { target: main(), props: { id: letter.id } });
  await screen.getByRole("button", again).click();
  await expect.poll(() => route()).toEqual({ screen: "letter", id: "l9" });
  expect(asked).toContain("redraw_letter");
});

test("printing lays every page on paper, asks the system, and marks nothing by itself", async () => {
  let laid = 0;
  const asked = office({
    print: () => {
      laid = document.querySelectorAll(".sheets img").length;
      return null;
    },
  });
  const screen = await render(LetterScreen, { target: main(), props: { id: letter.id } });
  await expect.element(screen.getByText("Beste Ada")).toBeInTheDocument();
  await screen.getByRole("button", { name: "Afdrukken" }).click();
  await expect.element(screen.getByText(/goed uit de printer/)).toBeVisible();
  expect(laid).toBe(2);
  expect(asked).not.toContain("mark_letter");
  window.dispatchEvent(new Event("afterprint"));
  expect(document.querySelector(".sheets")).toBeNull();
});

interface Shell {
  invoke: (
    command: string,
    args?: unknown,
    options?: { headers: Record<string, string> },
  ) => Promise<unknown>;
}

test("a letter goes straight to a printer, and who does not take it is named", async () => {
  const sent: [string, number][] = [];
  let [answer, to] = ["taken", ""];
  mockIPC((command, args) => {
    if (command === "letter") return letter;
    if (command === "letter_pdf") return paper(["Beste Ada", "Tot ziens"]).buffer;
    if (command === "printers") {
      return [
        { name: "Kantoor", usual: true },
        { name: "Zolder", usual: false },
      ];
    }
    if (command !== "send_to_printer") return null;
    sent.push([to, (args as Uint8Array).length]);
    return answer;
  });
  // What travels beside the bytes.
  const shell = (window as unknown as { __TAURI_INTERNALS__: Shell }).__TAURI_INTERNALS__;
  const { invoke } = shell;
  shell.invoke = (command, args, options) => {
    to = options?.headers["printer"] ?? "";
    return invoke(command, args, options);
  };
  const screen = await render(LetterScreen, { target: main(), props: { id: letter.id } });
  await screen.getByRole("button", { name: "Naar een printer" }).click();
  await screen.getByRole("menuitem", { name: "Kantoor (de gewone)" }).click();
  await expect.poll(() => lastSaid()?.text).toContain("Kantoor heeft het stuk");
  await expect.element(screen.getByText(/goed uit de printer/)).toBeVisible();
  expect(sent).toEqual([["Kantoor", paper(["Beste Ada", "Tot ziens"]).length]]);
  answer = "refused";
  await screen.getByRole("button", { name: "Naar een printer" }).click();
  await screen.getByRole("menuitem", { name: "Zolder" }).click();
  await expect.element(screen.getByText(/Zolder nam het stuk niet aan/)).toBeVisible();
  await findsNothing(screen.container);
});

test("saving tells under which name", async () => {
  office({ save_letter: () => "2026-B0007.pdf" });
  const screen = await render(LetterScreen, { target: main(), props: { id: letter.id } });
  await screen.getByRole("button", { name: "Opslaan als PDF" }).click();
  await expect.poll(() => lastSaid()?.text).toContain("2026-B0007.pdf");
});

test("a letter whose bytes are no longer those that were issued is not shown", async () => {
  office({
    letter_pdf: () => {
      throw { kind: "damaged" };
    },
  });
  const screen = await render(LetterScreen, { target: main(), props: { id: letter.id } });
  await expect.element(screen.getByRole("alert")).toHaveTextContent(/beschadigd/);
  await expect.element(screen.getByRole("button", { name: "Afdrukken" })).not.toBeInTheDocument();
});

test("a letter can be made ready as e-mail, which Pluis does not send itself", async () => {
  const asked = office({ save_letter_email: () => "2026-B0007.eml" });
  const screen = await render(LetterScreen, { target: main(), props: { id: letter.id } });
  await expect.element(screen.getByText(/Pluis verstuurt niets/)).toBeVisible();
  await screen.getByRole("button", { name: "Als e-mail klaarzetten…" }).click();
  await expect.poll(() => lastSaid()?.text).toContain("2026-B0007.eml is opgeslagen");
  expect(asked).not.toContain("mark_letter");
});
