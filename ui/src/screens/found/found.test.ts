import { clearMocks } from "@tauri-apps/api/mocks";
import { afterEach, expect, test, vi } from "vitest";
import { render } from "vitest-browser-svelte";
import { findsNothing, isHeard } from "../../testing/check";
import { Refusal, shellAnswers } from "../../testing/office";
import FoundScreen from "./FoundScreen.svelte";

const protocols = [
  {
    id: "samen-online",
    titleNl: "Samen online",
    titleEn: "Together online",
    summaryNl: "Voor één school.",
    summaryEn: "For a single school.",
  },
  {
    id: "stichting",
    titleNl: "Stichting",
    titleEn: "Foundation",
    summaryNl: "Voor meer scholen.",
    summaryEn: "For several schools.",
  },
];

afterEach(clearMocks);

async function fillSchool(screen: Awaited<ReturnType<typeof render>>) {
  await screen.getByRole("textbox", { name: /^Naam van de school/ }).fill("De Verzonnen Wilg");
  await screen.getByRole("textbox", { name: /^Naam van het bestuur/ }).fill("Stichting Verzinsel");
  await screen.getByRole("radio", { name: "Bijzonder" }).click();
  await screen
    .getByRole("textbox", { name: /^Postcode/ })
    .first()
    .fill("1234 AB");
  await screen.getByRole("button", { name: "Verder" }).click();
}

async function fillProtocol(screen: Awaited<ReturnType<typeof render>>) {
  await screen.getByRole("radio", { name: "Samen online" }).click();
  await screen.getByRole("button", { name: "Verder" }).click();
}

async function fillPassword(screen: Awaited<ReturnType<typeof render>>, repeat: string) {
  await screen.getByRole("textbox", { name: /^Naam van de directeur/ }).fill("D. Denkbeeld");
  await screen.getByLabelText(/^Wachtwoord(?! nog)/).fill("een heel lange zin");
  await screen.getByLabelText(/^Wachtwoord nog een keer/).fill(repeat);
  await screen.getByRole("button", { name: "Register maken" }).click();
}

test("three steps make a register, and the heading takes the focus at each", async () => {
  const asked = shellAnswers({ protocols, found: null });
  const onfounded = vi.fn();
  const screen = await render(FoundScreen, { onfounded, onrestored: () => {} });
  await isHeard();
  await fillSchool(screen);
  await expect.element(screen.getByRole("heading", { level: 1 })).toHaveFocus();
  await expect.element(screen.getByText("Voor één school.")).toBeVisible();
  await findsNothing();
  await fillProtocol(screen);
  await findsNothing();
  await fillPassword(screen, "een heel lange zin");
  await expect.poll(() => onfounded.mock.calls.length).toBe(1);
  const { founding, password } = asked.find((one) => one.command === "found")?.args ?? {};
  expect(password).toBe("een heel lange zin");
  expect(founding).toMatchObject({
    school: "De Verzonnen Wilg",
    board: "Stichting Verzinsel",
    denomination: "bijzonder",
    protocol: "samen-online",
    director: "D. Denkbeeld",
    address: { street: "", postcode: "1234 AB", town: "" },
  });
});

test("a step that is not complete says what is missing, and goes nowhere", async () => {
  shellAnswers({ protocols });
  const screen = await render(FoundScreen, { onfounded: () => {}, onrestored: () => {} });
  await screen.getByRole("button", { name: "Verder" }).click();
  await expect
    .element(screen.getByRole("alert"))
    .toHaveTextContent("Er zijn nog 3 dingen niet in orde");
  await expect
    .element(screen.getByRole("textbox", { name: /^Naam van de school/ }))
    .toHaveAttribute("aria-invalid", "true");
  await findsNothing();
});

test("two passwords that differ make nothing", async () => {
  const asked = shellAnswers({ protocols, found: null });
  const screen = await render(FoundScreen, { onfounded: () => {}, onrestored: () => {} });
  await fillSchool(screen);
  await fillProtocol(screen);
  await fillPassword(screen, "een heel andere zin");
  await expect.element(screen.getByRole("alert")).toHaveTextContent("niet gelijk");
  expect(asked.some((one) => one.command === "found")).toBe(false);
});

test("what is refused at the end leads back to its step, and nothing typed is lost", async () => {
  const fields = [{ field: "brin", problem: "no_brin" }];
  shellAnswers({ protocols, found: new Refusal({ kind: "invalid", fields }) });
  const screen = await render(FoundScreen, { onfounded: () => {}, onrestored: () => {} });
  await fillSchool(screen);
  await fillProtocol(screen);
  await fillPassword(screen, "een heel lange zin");
  await expect.element(screen.getByRole("alert")).toHaveTextContent("BRIN: Dit is geen BRIN.");
  await expect
    .element(screen.getByRole("textbox", { name: /^Naam van de school/ }))
    .toHaveValue("De Verzonnen Wilg");
});

test("a disk that is full is told where the button was pressed", async () => {
  shellAnswers({ protocols, found: new Refusal({ kind: "disk_full" }) });
  const screen = await render(FoundScreen, { onfounded: () => {}, onrestored: () => {} });
  await fillSchool(screen);
  await fillProtocol(screen);
  await fillPassword(screen, "een heel lange zin");
  await expect.element(screen.getByRole("alert")).toHaveTextContent("De schijf is vol.");
  await expect
    .element(screen.getByRole("textbox", { name: /^Naam van de directeur/ }))
    .toHaveValue("D. Denkbeeld");
});

test("the password can be looked at", async () => {
  shellAnswers({ protocols });
  const screen = await render(FoundScreen, { onfounded: () => {}, onrestored: () => {} });
  await fillSchool(screen);
  await fillProtocol(screen);
  await screen.getByRole("checkbox", { name: "Toon wat ik typ" }).click();
  await expect
    .element(screen.getByRole("textbox", { name: /^Wachtwoord(?! nog)/ }))
    .toHaveAttribute("type", "text");
});
