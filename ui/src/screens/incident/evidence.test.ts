import { clearMocks } from "@tauri-apps/api/mocks";
import { afterEach, beforeEach, expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { render } from "vitest-browser-svelte";
import type { EvidenceLine } from "../../ipc/bindings";
import { restart } from "../../shell/route.svelte";
import { findsNothing } from "../../testing/check";
import { incidentFile } from "../../testing/incidents";
import { type Asked, shellAnswers, someone, works } from "../../testing/office";
import IncidentScreen from "./IncidentScreen.svelte";

const main = () =>
  document.querySelector("main") ?? document.body.appendChild(document.createElement("main"));

const screenshot: EvidenceLine = {
  id: "v1",
  kind: "png",
  size: 70,
  sha256: "ab".repeat(32),
  hasThumbnail: true,
  coverOf: null,
  origin: {
    source: "groepsapp van 7",
    seenOn: "2026-11-21",
    seenBy: "M. Meester",
    description: "Een bericht waarin wordt gescholden.",
  },
  addedAt: "2026-11-21T10:00:00Z",
  by: "S. Verzinsel",
};
const described: EvidenceLine = {
  ...screenshot,
  id: "v2",
  kind: null,
  size: 0,
  sha256: "",
  hasThumbnail: false,
};

let evidence: EvidenceLine[];
let asked: Asked[];

/** A picture of a few points. */
async function points(): Promise<ArrayBuffer> {
  const canvas = new OffscreenCanvas(40, 20);
  canvas.getContext("2d")?.fillRect(0, 0, 20, 20);
  return (await canvas.convertToBlob({ type: "image/png" })).arrayBuffer();
}

beforeEach(async () => {
  restart({ screen: "incident", id: "i1" });
  works();
  evidence = [screenshot, described];
  const bytes = await points();
  asked = shellAnswers({
    incident: () => incidentFile({ asksScope: false, evidence }),
    evidence_thumbnail: bytes,
    evidence_bytes: bytes,
    stop_steps: ["do_not_copy", "call_police"],
    add_evidence: "v9",
    describe_evidence: "v9",
    cover_evidence: "v9",
    staff: [],
  });
});
afterEach(() => {
  clearMocks();
  works();
});

const show = async () => {
  const screen = await render(IncidentScreen, { props: { id: "i1" }, target: main() });
  return { screen, panel: screen.getByRole("region", { name: "Bewijs" }) };
};
const sent = (command: string) =>
  asked.filter((one) => one.command === command).map((one) => one.args);

test("what can be seen is asked first, and a chosen picture is kept with where it came from", async () => {
  const { screen, panel } = await show();
  await expect.element(panel).toHaveTextContent(/Gezien op 21 nov 2026 door M. Meester/);
  await panel.getByRole("button", { name: "Bewijs toevoegen…" }).click();
  const dialog = screen.getByRole("dialog", { name: "Bewijs toevoegen" });
  await expect.element(dialog.getByLabelText(/^Bestand/)).not.toBeInTheDocument();
  await dialog.getByRole("radio", { name: "Niets seksueels" }).click();
  await dialog.getByRole("button", { name: "Bewaren" }).click();
  await expect.element(dialog.getByText(/Vul dit in|ontbreekt/).first()).toBeVisible();
  expect(sent("add_evidence")).toEqual([]);
  const file = new File([new Uint8Array([137, 80, 78, 71])], "scherm.png", { type: "image/png" });
  await userEvent.upload(dialog.getByLabelText(/^Bestand/), file);
  await expect.element(dialog.getByText("Gekozen: scherm.png")).toBeVisible();
  await dialog.getByLabelText(/^Waar komt het vandaan/).fill("van een moeder");
  await findsNothing();
  await dialog.getByRole("button", { name: "Bewaren" }).click();
  await expect
    .poll(() => sent("add_evidence"))
    .toEqual([
      {
        incident: "i1",
        origin: {
          source: "van een moeder",
          seenOn: "2026-11-22",
          seenBy: "D. Denkbeeld",
          description: "",
        },
        seen: "ordinary",
        bytes: [137, 80, 78, 71],
      },
    ]);
});

test("a sexual image of a child is not taken in: the steps stand there, and words in its place", async () => {
  const { screen, panel } = await show();
  await panel.getByRole("button", { name: "Bewijs toevoegen…" }).click();
  const dialog = screen.getByRole("dialog", { name: "Bewijs toevoegen" });
  for (const name of ["Dat weet ik niet zeker", "Een kind of jongere, bloot of seksueel"]) {
    await dialog.getByRole("radio", { name }).click();
    await expect.element(dialog.getByRole("alert")).toHaveTextContent(/Bel de politie/);
    await expect.element(dialog.getByLabelText(/^Bestand/)).not.toBeInTheDocument();
  }
  await dialog.getByLabelText(/^Wat is er gezien/).fill("Een leerling vertelde over een foto.");
  await dialog.getByLabelText(/^Waar komt het vandaan/).fill("een leerling");
  await findsNothing();
  await dialog.getByRole("button", { name: "Beschrijving vastleggen" }).click();
  await expect
    .poll(() => sent("describe_evidence"))
    .toMatchObject([
      { incident: "i1", origin: { description: "Een leerling vertelde over een foto." } },
    ]);
  expect(sent("add_evidence")).toEqual([]);
});

test("a screenshot that is pasted opens the form with it, and a large one is refused at once", async () => {
  const { screen, panel } = await show();
  await expect.element(panel.getByRole("button", { name: "Bewijs toevoegen…" })).toBeVisible();
  const given = new DataTransfer();
  const bytes = new Uint8Array(10 * 1024 * 1024 + 1);
  given.items.add(new File([bytes], "groot.png", { type: "image/png" }));
  window.dispatchEvent(new ClipboardEvent("paste", { clipboardData: given, cancelable: true }));
  const dialog = screen.getByRole("dialog", { name: "Bewijs toevoegen" });
  await dialog.getByRole("radio", { name: "Niets seksueels" }).click();
  await expect.element(dialog.getByText("Gekozen: groot.png")).toBeVisible();
  await dialog.getByLabelText(/^Waar komt het vandaan/).fill("een ouder");
  await dialog.getByRole("button", { name: "Bewaren" }).click();
  await expect.element(dialog.getByText(/groter dan|te groot/).first()).toBeVisible();
  expect(sent("add_evidence")).toEqual([]);
});

test("a face is covered by keyboard alone, on a copy", async () => {
  const { screen, panel } = await show();
  await panel.getByRole("button", { name: /^Afbeelding/ }).click();
  const dialog = screen.getByRole("dialog", { name: "groepsapp van 7" });
  await expect
    .element(dialog.getByRole("img", { name: "Een bericht waarin wordt gescholden." }))
    .toBeVisible();
  await dialog.getByRole("button", { name: "Gezicht of naam afdekken" }).click();
  await dialog.getByRole("button", { name: "Vlak toevoegen" }).click();
  const area = dialog.getByRole("button", { name: /^Vlak 1/ });
  (area.element() as HTMLElement).focus();
  await userEvent.keyboard("{ArrowLeft}{ArrowDown}{Shift>}{ArrowRight}{/Shift}");
  await expect.element(area).toHaveAccessibleName(/38 procent van links en 42 procent van boven/);
  await findsNothing();
  await dialog.getByRole("button", { name: "Afgedekte kopie bewaren" }).click();
  await expect
    .poll(() => sent("cover_evidence"))
    .toEqual([{ id: "v1", areas: [{ left: 380, top: 420, width: 220, height: 200 }] }]);
});

test("who only reads adds nothing and covers nothing", async () => {
  works({ ...someone("counsellor"), may: ["see_incidents"] });
  const { screen, panel } = await show();
  await expect.element(panel.getByText("Alleen beschreven")).toBeVisible();
  expect(panel.getByRole("button", { name: /toevoegen/ }).elements()).toEqual([]);
  await panel.getByRole("button", { name: /^Afbeelding/ }).click();
  const dialog = screen.getByRole("dialog", { name: "groepsapp van 7" });
  await expect.element(dialog.getByRole("img")).toBeVisible();
  expect(dialog.getByRole("button", { name: /afdekken/ }).elements()).toEqual([]);
});
