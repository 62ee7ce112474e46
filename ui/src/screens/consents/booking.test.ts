import { userEvent } from "vitest/browser";
import { beforeEach, expect, test } from "vitest";
import { render } from "vitest-browser-svelte";
import { hush, lastSaid } from "../../parts/status.svelte";
import { findsNothing, isHeard } from "../../testing/check";
import { columns, desk, pupil } from "../../testing/consents";
import { Refusal, shellAnswers, works } from "../../testing/office";
import ConsentsScreen from "./ConsentsScreen.svelte";
import { clear } from "./sitting.svelte";

const found = (more = {}) => ({ found: "form", desk: desk(more) });
const booked = (notices: unknown[] = []) => ({ person: pupil(1), statements: ["s1"], notices });
const refused = (...rules: Record<string, unknown>[]) =>
  new Refusal({
    kind: "refused",
    refusals: rules.map((refusal) => ({ refusal, source: "AVG 7(1)" })),
  });

async function open() {
  document.querySelector("main")?.remove();
  const target = document.body.appendChild(document.createElement("main"));
  const screen = await render(ConsentsScreen, { props: { tab: "booking" }, target });
  await screen.getByRole("textbox", { name: "Code op het formulier" }).click();
  return screen;
}

const focused = () => document.activeElement as HTMLInputElement;
/** The question that has the focus, as it is read aloud. */
function question() {
  const group = focused().closest("[role=radiogroup]");
  const ids = group?.getAttribute("aria-labelledby")?.split(" ") ?? [];
  return ids.map((id) => document.getElementById(id)?.textContent ?? "").join(": ");
}
const answerGroup = () => expect.poll(question);

beforeEach(() => {
  works();
  clear();
  hush();
});

test("a form is booked in by keyboard alone, in hardly more keys than it has questions", async () => {
  const asked = shellAnswers({ form_by_code: found(), book_form: booked() });
  const screen = await open();
  await userEvent.keyboard("k3f7qp29x{Enter}");
  await expect.element(screen.getByRole("heading", { name: "Vink Vogel 1" })).toBeVisible();
  await answerGroup().toBe("Mag uw kind op de sociale media van de school?: Foto");
  await isHeard();
  let keys = 0;
  const press = async (key: string) => {
    keys += 1;
    await userEvent.keyboard(key);
  };
  for (let at = 0; at < columns.length; at += 1) await press(at % 3 === 1 ? "n" : "j");
  await expect.element(screen.getByRole("radiogroup", { name: /handtekening/ })).toBeVisible();
  await press("j");
  await press("1");
  await press("2");
  await press("{Enter}");
  await expect.poll(() => asked.filter((one) => one.command === "book_form").length).toBe(1);
  expect(keys).toBeLessThanOrEqual(columns.length + 4);
  const { booking } = asked.find((one) => one.command === "book_form")?.args as {
    booking: Record<string, unknown> & { answers: { answer: string }[] };
  };
  expect(booking).toMatchObject({
    code: "K3F-7QP-29X",
    by: [
      { kind: "guardian", id: "o1" },
      { kind: "guardian", id: "o2" },
    ],
    signed: true,
    receivedOn: "2026-11-22",
    givenOn: null,
    again: false,
  });
  expect(booking.answers.map((one) => one.answer)).toEqual(
    columns.map((_, at) => (at % 3 === 1 ? "no" : "yes")),
  );
  // Back at the code, with a word of what was done.
  await expect.poll(() => focused().value).toBe("");
  expect(screen.getByRole("textbox", { name: "Code op het formulier" }).element()).toBe(focused());
  expect(lastSaid()?.text).toBe("Ingenomen: Vink Vogel 1. 7 keer ja, 4 keer nee.");
  await expect.element(screen.getByRole("heading", { name: "Ingenomen (1)" })).toBeVisible();
  await findsNothing();
});

test("with Shift a whole line is answered, Backspace goes back, and what is passed stays blank", async () => {
  const asked = shellAnswers({
    form_by_code: found({ signatories: desk().signatories.slice(0, 1) }),
    book_form: booked([{ notice: "left_blank", count: 1 }]),
  });
  const screen = await open();
  await userEvent.keyboard("k3f7qp29x{Enter}");
  await answerGroup().toMatch(/sociale media/);
  await userEvent.keyboard("{Shift>}J{/Shift}");
  await answerGroup().toMatch(/website van de school\?: Foto/);
  await userEvent.keyboard("{Shift>}J{/Shift}{Backspace}n");
  await userEvent.keyboard("{Shift>}N{/Shift}{ArrowDown}j");
  const portrait = screen.getByRole("radiogroup", { name: /foto van alleen/ });
  await portrait.getByRole("radio", { name: "Ja" }).click();
  await portrait.getByRole("radio", { name: "Ja" }).click();
  await expect.element(portrait.getByRole("radio", { name: "Ja" })).not.toBeChecked();
  await userEvent.keyboard("{Enter}");
  // Who alone can have signed is taken to have.
  await userEvent.keyboard("j{Enter}");
  await expect.poll(() => asked.filter((one) => one.command === "book_form").length).toBe(1);
  const { booking } = asked.find((one) => one.command === "book_form")?.args as {
    booking: { by: { id: string }[]; answers: { item: string; answer: string }[] };
  };
  expect(booking.by.map((one) => one.id)).toEqual(["o1"]);
  expect(booking.answers.map((one) => one.answer)).toEqual([
    ..."yes yes yes yes yes no no no no yes".split(" "),
  ]);
  expect(booking.answers.some((one) => one.item === "individual_portrait")).toBe(false);
  await expect.element(screen.getByText("1 vraag is leeg: die telt als nee.")).toBeVisible();
});

test("a typing error is said, with the form that may be meant", async () => {
  const asked = shellAnswers({
    form_by_code: ({ code }: { code: string }) =>
      code === "K3F-7QP-29X"
        ? found()
        : { found: "typo", proposals: [{ code: "K3F-7QP-29X", person: pupil(1) }] },
  });
  const screen = await open();
  await userEvent.keyboard("k3f7qp2x9{Enter}");
  await expect.element(screen.getByRole("alert")).toHaveTextContent(/In deze code zit een tikfout/);
  await expect.poll(() => focused().selectionEnd).toBe(9);
  expect(focused().selectionStart).toBe(0);
  await findsNothing();
  await userEvent.keyboard("{Tab}{Tab}{Enter}");
  await answerGroup().toMatch(/sociale media/);
  expect(asked.filter((one) => one.command === "form_by_code")).toHaveLength(2);
});

test("a code of no form of this school is said, and so is none at all", async () => {
  shellAnswers({ form_by_code: { found: "unknown", proposals: [] } });
  const screen = await open();
  await userEvent.keyboard("{Enter}");
  await expect.element(screen.getByText(/Typ eerst de code/)).toBeVisible();
  await userEvent.keyboard("22222222A{Enter}");
  await expect
    .element(screen.getByRole("alert"))
    .toHaveTextContent(/hoort bij geen formulier van deze school/);
});

test("a form of another year is said, and the next code can be typed at once", async () => {
  const rule = { rule: "form_of_another_year", schoolYear: "2025-2026" };
  shellAnswers({
    form_by_code: found({ inTheWay: [{ refusal: rule, source: "protocol" }] }),
  });
  const screen = await open();
  await userEvent.keyboard("k3f7qp29x{Enter}");
  await expect.element(screen.getByRole("alert")).toHaveTextContent(/schooljaar 2025-2026/);
  await expect.element(screen.getByRole("button", { name: /^Innemen/ })).not.toBeInTheDocument();
  await expect.poll(() => focused().value).toBe("K3F-7QP-29X");
  await findsNothing();
});

test("a form that was booked in says by whom, and is mended with what was booked then", async () => {
  const rule = { rule: "already_booked", bookedOn: "2026-11-12" };
  const statement = {
    id: "s9",
    by: { person: { kind: "guardian", id: "o2" }, name: "Roek Vogel", detail: "" },
    form: "K3F-7QP-29X",
    answers: [
      { item: "social_school", medium: "photo", answer: "no" },
      { item: "social_school", medium: "film", answer: "blank" },
    ],
    signed: true,
    givenOn: "2026-11-10",
    dated: true,
    enteredOn: "2026-11-12",
    receivedOn: "2026-11-12",
    enteredAt: "2026-11-12T09:00:00Z",
  };
  const asked = shellAnswers({
    form_by_code: found({
      inTheWay: [{ refusal: rule, source: "AVG 7(1)" }],
      bookings: [
        {
          statement: "s9",
          by: "Roek Vogel",
          receivedOn: "2026-11-12",
          bookedBy: "A. Administratie",
          answered: 1,
          struck: false,
        },
      ],
    }),
    consents_of: { statements: [statement] },
    book_form: booked(),
  });
  const screen = await open();
  await userEvent.keyboard("k3f7qp29x{Enter}");
  await expect
    .element(screen.getByRole("alert"))
    .toHaveTextContent(/Van Roek Vogel, binnengekomen op 12 nov 2026.*door A. Administratie/);
  await findsNothing();
  await expect.poll(() => focused().textContent).toMatch(/Verbeteren/);
  await userEvent.keyboard("{Enter}");
  await answerGroup().toMatch(/sociale media van de school\?: Foto/);
  await expect.poll(() => focused().checked && focused().value).toBe("no");
  await userEvent.keyboard("j{Enter}{Enter}");
  await expect.poll(() => asked.filter((one) => one.command === "book_form").length).toBe(1);
  expect(asked.find((one) => one.command === "book_form")?.args["booking"]).toMatchObject({
    again: true,
    by: [{ kind: "guardian", id: "o2" }],
    answers: [{ item: "social_school", medium: "photo", answer: "yes" }],
    givenOn: "2026-11-10",
    receivedOn: "2026-11-12",
  });
});

test("without a signature, or by someone without authority, it is said where it can be mended", async () => {
  const people = desk().signatories.map((one) => ({ ...one, authority: "no" as const }));
  let answer: unknown = refused({ rule: "not_signed" });
  const asked = shellAnswers({
    form_by_code: found({ signatories: people }),
    book_form: () => answer,
  });
  const screen = await open();
  await userEvent.keyboard("k3f7qp29x{Enter}");
  await answerGroup().toMatch(/sociale media/);
  await userEvent.keyboard("{Shift>}J{/Shift}{Enter}n1{Enter}");
  const signature = screen.getByRole("radiogroup", { name: /handtekening/ });
  await expect.element(signature).toHaveTextContent(/Geef het mee terug om te tekenen/);
  await expect.poll(() => signature.element().contains(focused())).toBe(true);
  await expect
    .element(screen.getByText("Heeft geen gezag: een ja telt niet.").first())
    .toBeVisible();
  answer = refused({ rule: "signed_without_authority" });
  await userEvent.keyboard("j{Enter}");
  const who = screen.getByRole("group", { name: /Van wie/ });
  await expect.element(who).toHaveTextContent(/Vraag een ouder met gezag te tekenen/);
  // What was filled in is still there.
  const last = asked.filter((one) => one.command === "book_form").at(-1)?.args["booking"];
  expect(last).toMatchObject({ signed: true, by: [{ id: "o1" }] });
  expect((last as { answers: unknown[] }).answers).toHaveLength(3);
  await findsNothing();
});

test("nothing answered, and a day that is still to come, stand with their fields", async () => {
  shellAnswers({
    form_by_code: found(),
    book_form: refused({ rule: "nothing_answered" }, { rule: "received_in_future" }),
  });
  const screen = await open();
  await userEvent.keyboard("k3f7qp29x{Enter}");
  await answerGroup().toMatch(/sociale media/);
  await userEvent.keyboard("{Enter}j1{Enter}");
  await expect
    .element(screen.getByRole("group", { name: /Wat is aangekruist/ }))
    .toHaveTextContent(/Er is nog niets ingevuld/);
  await expect
    .element(screen.getByRole("group", { name: /Binnengekomen op/ }))
    .toHaveTextContent(/moet nog komen/);
});

test("a pupil who left can still say no, and it is said", async () => {
  const rule = { rule: "left_school", leftOn: "2026-10-01" };
  shellAnswers({
    form_by_code: found({ inTheWay: [{ refusal: rule, source: "domain" }] }),
    book_form: booked(),
  });
  const screen = await open();
  await userEvent.keyboard("k3f7qp29x{Enter}");
  await expect.element(screen.getByRole("alert")).toHaveTextContent(/niet meer op school/);
  await answerGroup().toMatch(/sociale media/);
});

test("a form half done is not thrown away without a question", async () => {
  const asked = shellAnswers({ form_by_code: found(), book_form: booked() });
  const screen = await open();
  await userEvent.keyboard("k3f7qp29x{Enter}");
  await answerGroup().toMatch(/sociale media/);
  await userEvent.keyboard("j{Escape}");
  await expect.poll(() => focused().value).toBe("K3F-7QP-29X");
  await userEvent.keyboard("22222222A{Enter}");
  await expect.element(screen.getByRole("alert")).toHaveTextContent(/nog niet ingenomen/);
  expect(asked.filter((one) => one.command === "form_by_code")).toHaveLength(1);
  await screen.getByRole("button", { name: "Weggooien en verder" }).click();
  await expect
    .poll(() => asked.filter((one) => one.command === "form_by_code").at(-1)?.args["code"])
    .toBe("22222222A");
});

test("what was booked in stays in sight, with what is to know about it and a scan as proof", async () => {
  const asked = shellAnswers({
    form_by_code: found({ signatories: desk().signatories.slice(0, 1) }),
    book_form: booked([
      { notice: "conflict", count: 2 },
      { notice: "others_silent", names: ["Roek Vogel"] },
    ]),
    attach_scan: "scan1",
  });
  const screen = await open();
  await userEvent.keyboard("k3f7qp29x{Enter}");
  await answerGroup().toMatch(/sociale media/);
  await userEvent.keyboard("n{Enter}n{Enter}");
  await expect.element(screen.getByText(/niet eens\. Het nee gaat voor/)).toBeVisible();
  await expect.element(screen.getByText("Roek Vogel antwoordde nog niet.")).toBeVisible();
  await screen.getByRole("button", { name: "Scan toevoegen: Vink Vogel 1" }).click();
  await expect.element(screen.getByText("Scan bewaard")).toBeVisible();
  expect(asked.at(-1)).toEqual({ command: "attach_scan", args: { statements: ["s1"] } });
  // It is the sitting of one person: who works after them sees nothing of it.
  works({ ...(await import("../../testing/office")).director, name: "E. Ander" });
  await expect.element(screen.getByText("Scan bewaard")).not.toBeInTheDocument();
});
