import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { clearMocks } from "@tauri-apps/api/mocks";
import { render } from "vitest-browser-svelte";
import type { Me, Opening, ProposalView, Spoken } from "../../ipc/bindings";
import { restart, route } from "../../shell/route.svelte";
import { findsNothing, isHeard } from "../../testing/check";
import { type Asked, Refusal, shellAnswers } from "../../testing/office";
import { setMe } from "../me.svelte";
import OpenScreen from "./OpenScreen.svelte";

const main = () =>
  document.querySelector("main") ?? document.body.appendChild(document.createElement("main"));

const pupil = { kind: "pupil", id: "p1" } as const;
const member = { kind: "staff", id: "m1" } as const;

const proposal = {
  proposal: { kind: "suspension" },
  person: { person: pupil, name: "Fenna Fantasie", detail: "6a" },
  ladder: [{ kind: "suspension" }, { kind: "expulsion" }],
  incident: { number: "2026-014", category: "threat", happenedOn: "2026-11-12" },
} as unknown as ProposalView;

/** What the office would refuse, in miniature. */
function refusals({ grounds, skipReason, kind, nature }: Opening): Spoken[] {
  const found: Spoken[] = [];
  if (kind === "expulsion" && !grounds?.ground) {
    found.push({ refusal: { rule: "ground_missing" }, source: "WPO 40(1), 40c(1)" });
  }
  if (grounds?.ground === "guardian_conduct" && !grounds.milder) {
    found.push({ refusal: { rule: "milder_missing" }, source: "Awb 3:4" });
  }
  if (grounds?.ground === "support_need" && !grounds.developmentPlan) {
    found.push({ refusal: { rule: "development_plan_missing" }, source: "WPO 40a" });
  }
  if (kind === "expulsion" && grounds?.ground !== "support_need" && !skipReason) {
    found.push({
      refusal: { rule: "skip_needs_motivation", proposed: "suspension" },
      source: "protocol",
    });
  }
  if (kind === "staff_suspension" && !nature) {
    found.push({ refusal: { rule: "nature_missing" }, source: "CAO PO" });
  }
  return found;
}

let asked: Asked[] = [];
const opened = () => asked.find((one) => one.command === "open_procedure")?.args["opening"];

beforeEach(() => {
  restart({ screen: "sanctions" });
  setMe({ today: "2026-11-22", may: ["open_procedure"] } as unknown as Me);
  asked = shellAnswers({
    propose_sanction: proposal,
    pupil: { fullName: "Fenna Fantasie" },
    draft: null,
    save_draft: null,
    drop_draft: null,
    rehearse_procedure: ({ opening }: { opening: Opening }) => ({
      refusals: refusals(opening),
      remarks:
        opening.kind === "expulsion"
          ? [
              {
                remark: { remark: "not_compulsory", from: "2027-02-01" },
                source: "Leerplichtwet 3",
              },
            ]
          : [{ remark: { remark: "no_escalation" }, source: "CAO PO" }],
      nature: null,
    }),
    open_procedure: "s9",
  });
});
afterEach(() => {
  clearMocks();
  setMe();
});

test("an expulsion after a suspension for the same incident asks why it follows", async () => {
  const before = { rule: "already_decided", kind: "suspension", decidedOn: "2026-11-16" } as const;
  asked = shellAnswers({
    propose_sanction: new Refusal({
      kind: "refused",
      refusals: [{ refusal: before, source: "protocol" }],
    }),
    pupil: { fullName: "Fenna Fantasie" },
    draft: null,
    save_draft: null,
    rehearse_procedure: { refusals: [], remarks: [], nature: null },
  });
  const screen = await render(OpenScreen, {
    props: { incident: "i1", person: pupil, step: "expulsion" },
    target: main(),
  });
  await expect.element(screen.getByLabelText(/^Waarom volgt hierop/)).toBeVisible();
  await expect.element(screen.getByText(/al besloten: Schorsing, op 16 nov/)).toBeVisible();
  await expect.element(screen.getByRole("heading", { level: 1 })).toHaveTextContent("Fantasie");
});

test("an expulsion over a guardian's conduct warns, and asks what was tried before", async () => {
  const screen = await render(OpenScreen, {
    props: { incident: "i1", person: pupil, step: "expulsion" },
    target: main(),
  });
  await expect
    .element(screen.getByRole("heading", { level: 1 }))
    .toHaveTextContent("Procedure openen: Verwijdering voor Fenna Fantasie");
  await expect.element(screen.getByText(/hoort u de groepsleerkracht/)).toBeVisible();
  await expect.element(screen.getByText(/pas op 1 feb 2027 leerplichtig/)).toBeVisible();
  await expect.element(screen.getByText("Er staan nog 2 dingen in de weg")).toBeVisible();
  const open = screen.getByRole("button", { name: "Procedure openen" });
  await open.click({ force: true });
  await expect
    .element(screen.getByRole("group", { name: /^Wat er nog in de weg staat/ }))
    .toHaveFocus();
  await isHeard();
  await screen.getByRole("radio", { name: "Gedrag van een ouder" }).click();
  await expect.element(screen.getByText(/toetst de rechter extra streng/)).toBeVisible();
  await screen.getByLabelText(/^Welke lichtere maatregelen/).fill("Een toegangsontzegging.");
  await findsNothing();
  await screen.getByLabelText(/^Waarom deze stap/).fill("Er is een kind gewond.");
  await expect.element(open).not.toHaveAttribute("aria-disabled");
  await open.click();
  await vi.waitFor(() => expect(route()).toEqual({ screen: "sanction", id: "s9" }));
  expect(opened()).toMatchObject({
    kind: "expulsion",
    incident: "i1",
    openedOn: "2026-11-22",
    grounds: { ground: "guardian_conduct", milder: "Een toegangsontzegging." },
    skipReason: "Er is een kind gewond.",
  });
});

test("without an incident the only ground is a need for support, with its development plan", async () => {
  const screen = await render(OpenScreen, {
    props: { incident: null, person: pupil, step: "expulsion" },
    target: main(),
  });
  await expect
    .element(screen.getByRole("radio", { name: "De school kan de nodige hulp niet geven" }))
    .toBeChecked();
  expect(screen.getByRole("radio").elements()).toHaveLength(1);
  await screen.getByLabelText(/^Waar staat het ontwikkelingsperspectief/).fill("OPP, 1 okt 2026");
  await expect
    .element(screen.getByRole("button", { name: "Procedure openen" }))
    .not.toHaveAttribute("aria-disabled");
  await screen.getByRole("button", { name: "Procedure openen" }).click();
  await vi.waitFor(() =>
    expect(opened()).toMatchObject({
      incident: null,
      grounds: { ground: "support_need", developmentPlan: "OPP, 1 okt 2026" },
    }),
  );
});

test("a suspension of staff asks whether it is a punishment or an order, and skips no ladder", async () => {
  const screen = await render(OpenScreen, {
    props: { incident: "i1", person: member, step: "staff_suspension" },
    target: main(),
  });
  await expect.element(screen.getByText(/zijn geen ladder/)).toBeVisible();
  await expect.element(screen.getByLabelText(/^Waarom deze stap/)).not.toBeInTheDocument();
  await screen.getByRole("radio", { name: /^Ordemaatregel/ }).click();
  await findsNothing();
  await screen.getByRole("button", { name: "Procedure openen" }).click();
  await vi.waitFor(() =>
    expect(opened()).toMatchObject({ kind: "staff_suspension", nature: "order", grounds: {} }),
  );
});

test("a dismissal is opened with the road that its intention will name", async () => {
  const screen = await render(OpenScreen, {
    props: { incident: "i1", person: member, step: "dismissal" },
    target: main(),
  });
  await expect.element(screen.getByText(/bedrijfseconomische redenen/)).toBeVisible();
  await screen.getByRole("radio", { name: /kantonrechter/ }).click();
  await findsNothing();
  await screen.getByRole("button", { name: "Procedure openen" }).click();
  await vi.waitFor(() =>
    expect(opened()).toMatchObject({ kind: "dismissal", route: "court", nature: null }),
  );
});

test("who may not open a procedure is told who can", async () => {
  setMe({ today: "2026-11-22", may: ["propose_sanction"] } as unknown as Me);
  const screen = await render(OpenScreen, {
    props: { incident: "i1", person: pupil, step: "expulsion" },
    target: main(),
  });
  await expect.element(screen.getByText(/Alleen de directeur kan een procedure/)).toBeVisible();
  await screen.getByRole("button", { name: "Procedure openen" }).click({ force: true });
  expect(opened()).toBeUndefined();
});
