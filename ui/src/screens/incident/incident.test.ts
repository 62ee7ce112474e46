import { clearMocks, mockIPC } from "@tauri-apps/api/mocks";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { render } from "vitest-browser-svelte";
import type { Me } from "../../ipc/bindings";
import { restart, route } from "../../shell/route.svelte";
import { findsNothing, isHeard } from "../../testing/check";
import { fenna, incidentFile } from "../../testing/incidents";
import { setMe } from "../me.svelte";
import IncidentScreen from "./IncidentScreen.svelte";

const main = () =>
  document.querySelector("main") ?? document.body.appendChild(document.createElement("main"));

let calls: [string, unknown][] = [];
let broken: unknown;

beforeEach(() => {
  restart({ screen: "incident", id: "i1" });
  setMe({
    today: "2026-11-22",
    may: ["handle_incident", "propose_sanction", "finish_task"],
  } as Me);
  calls = [];
  broken = undefined;
  mockIPC((command, args) => {
    if (command === "incident") return incidentFile();
    calls.push([command, args]);
    if (broken) throw broken;
    return null;
  });
});
afterEach(() => {
  clearMocks();
  setMe();
});

test("who can get a measure is offered one, and for the others the rule says why not", async () => {
  const screen = await render(IncidentScreen, { props: { id: "i1" }, target: main() });
  await expect.element(screen.getByText("Een filmpje is doorgestuurd.")).toBeVisible();
  await expect.element(screen.getByText(/Wie getroffen is, opkwam voor een ander/)).toBeVisible();
  await expect.element(screen.getByText("T-G2", { exact: true })).toBeVisible();
  await isHeard();
  await screen.getByRole("button", { name: /^Maatregel voorstellen ?: Fenna Fantasie/ }).click();
  expect(route()).toEqual({ screen: "decide", incident: "i1", person: fenna.person });
});

test("a part is changed, the scope answered and a task finished", async () => {
  const screen = await render(IncidentScreen, { props: { id: "i1" }, target: main() });
  await screen.getByLabelText("Rol van Fenna Fantasie").selectOptions("Getuige");
  await vi.waitFor(() =>
    expect(calls).toContainEqual(["set_role", { incident: "i1", party: "a", role: "witness" }]),
  );
  await screen.getByRole("button", { name: "Heeft met school te maken" }).click();
  await vi.waitFor(() =>
    expect(calls).toContainEqual(["set_scope", { incident: "i1", scope: "school", version: 3 }]),
  );
  await screen.getByRole("button", { name: /^Gedaan ?:/ }).click();
  const dialog = screen.getByRole("dialog", { name: "Taak afronden" });
  await dialog.getByLabelText("Notitie").fill("Gebeld.");
  await findsNothing();
  await dialog.getByRole("button", { name: "Gedaan", exact: true }).click();
  await vi.waitFor(() =>
    expect(calls).toContainEqual([
      "finish_task",
      { id: "t1", on: "2026-11-22", note: "Gebeld.", version: 1 },
    ]),
  );
});

test("striking out asks first and says what it means", async () => {
  const screen = await render(IncidentScreen, { props: { id: "i1" }, target: main() });
  await screen.getByRole("button", { name: "Stand wijzigen" }).click();
  await screen.getByRole("menuitem", { name: "Incident doorhalen" }).click();
  const dialog = screen.getByRole("dialog", { name: "Incident 2026-014 doorhalen?" });
  await expect.element(dialog).toHaveTextContent("telt nergens meer mee");
  expect(calls).toEqual([]);
  await dialog.getByRole("button", { name: "Incident doorhalen" }).click();
  await vi.waitFor(() =>
    expect(calls).toEqual([
      ["set_incident_status", { incident: "i1", status: "struck_out", version: 3 }],
    ]),
  );
});

test("what someone else changed meanwhile is said", async () => {
  broken = { kind: "stale", noun: "incident" };
  const screen = await render(IncidentScreen, { props: { id: "i1" }, target: main() });
  await screen.getByRole("button", { name: "Heeft niets met school te maken" }).click();
  await expect.element(screen.getByRole("alert")).toHaveTextContent("Intussen is dit incident");
});
