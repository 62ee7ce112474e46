import { beforeEach, expect, test } from "vitest";
import { render } from "vitest-browser-svelte";
import { restart, route } from "../../shell/route.svelte";
import { findsNothing, isHeard } from "../../testing/check";
import { noMoments } from "../../testing/moments";
import { shellAnswers, works } from "../../testing/office";
import GuardianScreen from "./GuardianScreen.svelte";

const file = {
  line: {
    guardian: {
      id: "o1",
      name: { given: "Maud", initials: "M.", prefix: "de", family: "Verzinster" },
      address: { street: "Sprookjeslaan 7", postcode: "1234 AB", town: "Nergenshuizen" },
      email: "",
      phone: "06 00000000",
      language: "en",
      pupils: [
        { pupil: "p1", relation: "mother", authority: "yes", livesWith: "yes" },
        { pupil: "p2", relation: "step_parent", authority: "no", livesWith: "unknown" },
      ],
      version: 3,
    },
    name: "Verzinster, Maud de",
    fullName: "Maud de Verzinster",
    pupils: [
      { person: { kind: "pupil", id: "p1" }, name: "Vera Verzinster", detail: "6a" },
      { person: { kind: "pupil", id: "p2" }, name: "Vic Bedenksel", detail: "3" },
    ],
  },
};

beforeEach(() => {
  restart({ screen: "guardian", id: "o1" });
  works();
});

test("the file of a guardian says what they are to each child", async () => {
  shellAnswers({
    moments: noMoments,
    guardian: () => file,
    protection: { restriction: null, viewpoints: [], given: [] },
  });
  const screen = await render(GuardianScreen, { id: "o1" });
  await expect
    .element(screen.getByText("Ouder of verzorger van Vera Verzinster en Vic Bedenksel"))
    .toBeVisible();
  await expect.element(screen.getByText("Stiefouder")).toBeVisible();
  await expect.element(screen.getByText(/Krijgt geen brieven over deze leerling/)).toBeVisible();
  await expect.element(screen.getByText("Niets vastgelegd")).toBeVisible();
  await isHeard(screen.container);
  await screen.getByRole("button", { name: "Vera Verzinster" }).click();
  expect(route()).toEqual({ screen: "pupil", id: "p1" });
});

test("authority that turned out to be there is saved for that child only", async () => {
  const asked = shellAnswers({
    moments: noMoments,
    guardian: () => file,
    save_guardian: () => "o1",
  });
  const screen = await render(GuardianScreen, { id: "o1" });
  await screen.getByRole("button", { name: "Gegevens wijzigen" }).click();
  const child = screen.getByRole("region", { name: "Voor Vic Bedenksel" });
  await child
    .getByRole("radiogroup", { name: "Heeft deze persoon het gezag?" })
    .getByRole("radio", { name: "Ja" })
    .click();
  await findsNothing(screen.container);
  await screen.getByRole("button", { name: "Opslaan" }).click();
  await expect.poll(() => asked.some((one) => one.command === "save_guardian")).toBe(true);
  expect(asked.find((one) => one.command === "save_guardian")?.args["edit"]).toMatchObject({
    id: "o1",
    version: 3,
    pupils: [
      { pupil: "p1", authority: "yes" },
      { pupil: "p2", authority: "yes", relation: "step_parent" },
    ],
  });
});

test("a guardian who is not there is explained", async () => {
  shellAnswers({
    guardian: () => {
      throw { kind: "not_found", noun: "guardian" };
    },
  });
  const screen = await render(GuardianScreen, { id: "o1" });
  await expect.element(screen.getByRole("alert")).toBeVisible();
});
