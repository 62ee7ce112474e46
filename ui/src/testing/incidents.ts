// An invented incident for tests of screens, with what was decided about the police and the three
// stations of a suspicion against staff.
import type {
  FollowThrough,
  IncidentFile,
  PoliceDecision,
  PoliceDecisionLine,
  PoliceFile,
  Station,
  SuspicionFile,
} from "../ipc/bindings";

export const fenna = {
  person: { kind: "pupil", id: "p1" },
  name: "Fenna Fantasie",
  detail: "6a",
} as const;

const milan = { person: { kind: "pupil", id: "p2" }, name: "Milan Mythe", detail: "6a" } as const;

/** A film that was passed on: one child targeted, one involved, and someone unknown. */
export function incidentFile(more: Partial<IncidentFile> = {}): IncidentFile {
  return {
    incident: {
      id: "i1",
      number: "2026-014",
      happenedOn: "2026-11-12",
      happenedAt: "10:30:00",
      dayPart: "morning_break",
      place: "online",
      platform: "WhatsApp",
      facts: "Een filmpje is doorgestuurd.",
      feltAtSchool: "",
      categories: ["bullying_online"],
      severity: "serious",
      clauses: ["T-G2"],
      possiblyCriminal: true,
      scope: null,
      reportedBy: "guardian",
      reportedOn: "2026-11-13",
      status: "reported",
      parties: [],
      version: 3,
    },
    parties: [
      {
        party: { id: "a", who: { kind: "pupil", id: "p1" }, role: "involved" },
        named: fenna,
        putDownAs: "",
        sanction: null,
        refusal: null,
      },
      {
        party: { id: "b", who: { kind: "pupil", id: "p2" }, role: "target" },
        named: milan,
        putDownAs: "",
        sanction: null,
        refusal: { refusal: { rule: "not_accused" }, source: "protocol" },
      },
      {
        party: { id: "c", who: { kind: "unknown", description: "" }, role: "involved" },
        named: null,
        putDownAs: "",
        sanction: null,
        refusal: { refusal: { rule: "no_file" }, source: "protocol" },
      },
    ],
    takenOut: [],
    amendments: [],
    clauses: [{ id: "T-G2", nl: "Geef nooit een naam door.", en: "Pass on no name." }],
    procedures: [],
    isSuspicion: false,
    sanctions: [],
    letters: [],
    tasks: [
      {
        id: "t1",
        kind: "inform_guardians",
        dueOn: "2026-11-13",
        urgency: "overdue",
        source: "T-D2",
        person: fenna,
        incident: "i1",
        sanction: null,
        letter: null,
        doneOn: null,
        note: "",
        what: "",
        owner: null,
        track: null,
        version: 1,
      },
    ],
    asksScope: true,
    police: null,
    online: null,
    judgements: [],
    isBullying: true,
    acts: [],
    links: [],
    declined: null,
    followThrough: { talks: [], contacts: [], aftercare: [], closing: [], refusal: null },
    evidence: [],
    signals: [],
    recordedBy: "S. Verzinsel",
    ...more,
  };
}

/** One talk was held and one guardian knows; aftercare is due. */
export const followThrough = (): FollowThrough => ({
  talks: [
    {
      id: "k1",
      talk: {
        kind: "guardians",
        heldOn: "2026-11-21",
        heldAt: null,
        means: "phone",
        with: [{ kind: "guardian", id: "g1" }],
        others: "",
        about: "p1",
        said: "Verteld wat er is gebeurd.",
        answers: [],
        agreed: "We bellen vrijdag weer.",
      },
      with: [{ person: { kind: "guardian", id: "g1" }, name: "O. Verzinsel", detail: "" }],
      about: fenna,
      recordedOn: "2026-11-21",
      by: "S. Verzinsel",
      struck: null,
    },
  ],
  contacts: [
    {
      pupil: fenna,
      guardians: [
        {
          guardian: { person: { kind: "guardian", id: "g1" }, name: "O. Verzinsel", detail: "" },
          authority: "yes",
          on: "2026-11-21",
          means: "phone",
        },
        {
          guardian: { person: { kind: "guardian", id: "g2" }, name: "T. Verzinsel", detail: "" },
          authority: "no",
          on: null,
          means: null,
        },
      ],
      told: false,
    },
  ],
  aftercare: [
    { round: "first", target: milan, dueOn: "2026-11-27", heldOn: null },
    { round: "second", target: milan, dueOn: "2026-12-25", heldOn: null },
  ],
  closing: [],
  refusal: null,
});

/** A report that the board decided on and has still to make. */
export const report: PoliceDecision = {
  decidedOn: "2026-11-20",
  decidedBy: "board",
  step: "report",
  motivation: "De bedreiging is ernstig en herhaald.",
  toldOn: null,
  reference: "",
  correction: "",
};

export const policeLine = (more: Partial<PoliceDecision> = {}, id = "b1"): PoliceDecisionLine => ({
  id,
  decision: { ...report, ...more },
  policy: "mandatory",
  clause: "T-X5",
  recordedOn: "2026-11-20",
  by: "D. Denkbeeld",
});

/** Nothing was decided yet, and the protocol says that the board reports it. */
export function policeFile(more: Partial<PoliceFile> = {}): PoliceFile {
  return {
    policy: "mandatory",
    clause: {
      id: "T-X5",
      nl: "Is het mogelijk strafbaar? Dan doet het bestuur aangifte.",
      en: "May it be an offence? Then the board reports it.",
    },
    refusal: null,
    decisions: [],
    isOpen: true,
    ...more,
  };
}

const step = (
  kind: Station["kind"],
  state: Station["state"],
  source: string,
  more: Partial<Station> = {},
): Station => ({
  kind,
  state,
  on: state === "blocked" ? null : "2026-11-22",
  source,
  term: null,
  refusals: [],
  entries: [],
  asks: [],
  byHand: true,
  mayBeLeftOut: kind === "police_told",
  mayBePlanned: false,
  letter: null,
  ...more,
});

/** The board was told; the inspector has still to be called. */
export const suspicionFile = (): SuspicionFile => ({
  incident: "i1",
  number: "2026-014",
  phone: "0900 111 3 111",
  entries: [
    {
      id: "e1",
      said: { station: "board_told", kind: "done", on: "2026-11-22" },
      recordedOn: "2026-11-22",
      by: "D. Denkbeeld",
      struckBy: null,
      struckWhy: "",
    },
  ],
  stations: [
    step("board_told", "done", "WPO 4a(3)", { entries: ["e1"] }),
    step("inspector_consulted", "due", "WPO 4a(1)"),
    step("police_told", "blocked", "WPO 4a(2)", {
      asks: ["informed"],
      refusals: [{ refusal: { rule: "inspector_not_consulted" }, source: "WPO 4a(1)" }],
    }),
  ],
});
