// Invented consents for tests of screens: groups, a matrix, a form on the desk. The children are
// called after birds, so that nobody takes them for real.
import type {
  ConsentColumn,
  ConsentFile,
  ConsentMatrix,
  ConsentRow,
  ConsentState,
  FormDesk,
  GroupConsents,
  Medium,
  SchoolConsents,
} from "../ipc/bindings";

const birds = ["Merel", "Vink", "Mees", "Kauw", "Lijster", "Spreeuw", "Zwaluw", "Kievit"];

const asks: [string, string, string, Medium[]][] = [
  [
    "social_school",
    "Sociale media",
    "Mag uw kind op de sociale media van de school?",
    ["photo", "film", "sound"],
  ],
  [
    "website_public",
    "Website",
    "Mag uw kind op de website van de school?",
    ["photo", "film", "sound"],
  ],
  ["portal_closed", "Ouderportaal", "Mag uw kind in het ouderportaal?", ["photo", "film", "sound"]],
  ["individual_portrait", "Kind alleen", "Mag een foto van alleen uw kind?", ["photo"]],
  ["group_app", "Groepsapp", "Mag uw nummer in de groepsapp?", []],
];

export const columns: ConsentColumn[] = asks.flatMap(([item, nameNl, labelNl, media]) =>
  (media.length ? media : [null]).map((medium) => ({
    item,
    medium,
    kind: item === "individual_portrait" ? ("portrait" as const) : ("channel" as const),
    nameNl,
    nameEn: nameNl,
    labelNl,
    labelEn: labelNl.replace("Mag", "May"),
  })),
);

/** Someone by number: "Merel Vogel 1" and so on. */
export function pupil(number: number, group = "7b") {
  const given = birds[number % birds.length] ?? "";
  return {
    person: { kind: "pupil" as const, id: `p${number}` },
    name: `${given} Vogel ${number}`,
    detail: group,
  };
}

export function row(number: number, states: ConsentState[], group = "7b"): ConsentRow {
  const person = pupil(number, group);
  const cells = columns.map((_, place) => {
    const state = states[place % states.length] ?? "unanswered";
    return { state, until: state === "yes" ? "2027-07-31" : null, objection: false };
  });
  return {
    person,
    listed: `Vogel ${number}, ${person.name.split(" ")[0] ?? ""}`,
    cells,
    answeredBy: states[0] === "unanswered" ? [] : ["Ekster Vogel"],
    forms: [
      {
        id: `f${number}`,
        code: "K3F-7QP-29X",
        person,
        schoolYear: "2026-2027",
        language: "nl",
        household: ["Ekster Vogel"],
        printedOn: "2026-09-01",
        remindedOn: null,
        bookedOn: states[0] === "unanswered" ? null : "2026-09-12",
      },
    ],
    missing: cells.filter(({ state }) => state === "unanswered" || state === "expired").length,
    conflicts: cells.filter(({ state }) => state === "conflict").length,
    someoneDecides: true,
  };
}

const kinds: ConsentState[][] = [
  ["yes"],
  ["yes", "no"],
  ["no"],
  ["unanswered"],
  ["yes", "yes", "conflict"],
  ["expired"],
  ["authority_unknown", "yes"],
];

/** A matrix of so many pupils, of every kind in turn. */
export function matrix(count: number): ConsentMatrix {
  return {
    on: "2026-11-22",
    schoolYear: "2026-2027",
    columns,
    rows: Array.from({ length: count }, (_, at) => row(at, kinds[at % kinds.length] ?? ["yes"])),
  };
}

export function group(name: string, more: Partial<GroupConsents> = {}): GroupConsents {
  return {
    group: `g${name}`,
    name,
    subject: "pupil",
    people: 24,
    complete: 18,
    missing: 6,
    conflicts: 1,
    authorityUnknown: 0,
    forms: 26,
    booked: 19,
    ...more,
  };
}

/** A school of so many groups. */
export function counts(count: number): SchoolConsents {
  const groups = Array.from({ length: count }, (_, at) =>
    group(`${1 + Math.floor(at / 2)}${at % 2 ? "b" : "a"}`),
  );
  const sum = (key: "people" | "complete" | "missing" | "conflicts" | "forms" | "booked") =>
    groups.reduce((all, one) => all + one[key], 0);
  return {
    schoolYear: "2026-2027",
    groups,
    total: group("", {
      group: null,
      people: sum("people"),
      complete: sum("complete"),
      missing: sum("missing"),
      conflicts: sum("conflicts"),
      forms: sum("forms"),
      booked: sum("booked"),
    }),
    toTakeDown: 0,
    nobodyDecides: 0,
  };
}

/** A form on the desk, with as many questions as the columns are. */
export function desk(more: Partial<FormDesk> = {}): FormDesk {
  const items: FormDesk["items"] = [];
  for (const { item, medium, kind, labelNl } of columns) {
    const last = items.at(-1);
    const one = { medium, state: "unanswered" as const };
    if (last?.code === item) last.asks.push(one);
    else items.push({ code: item, kind, label: labelNl, asks: [one] });
  }
  const guardian = (id: string, name: string, relation: "mother" | "father") => ({
    person: { kind: "guardian" as const, id },
    name,
    relation,
    authority: "yes" as const,
    onForm: true,
  });
  return {
    form: { ...row(1, ["unanswered"]).forms[0]!, household: ["Ekster Vogel", "Roek Vogel"] },
    items,
    signatories: [guardian("o1", "Ekster Vogel", "mother"), guardian("o2", "Roek Vogel", "father")],
    bookings: [],
    inTheWay: [],
    ...more,
  };
}

/** The consents of someone: yes to everything, said by the mother, and a takedown when asked for. */
export function consentFile(more: Partial<ConsentFile> = {}): ConsentFile {
  const mother = { kind: "guardian" as const, id: "o1" };
  return {
    person: pupil(1),
    on: "2026-11-22",
    points: columns.map((column) => ({
      column,
      state: "yes",
      until: "2027-07-31",
      objection: false,
      voices: [
        {
          by: mother,
          name: "Ekster Vogel",
          relation: "mother",
          answer: "yes",
          weight: "counts",
          statement: "s1",
          givenOn: "2026-09-11",
          until: "2027-07-31",
        },
      ],
    })),
    standing: [{ by: mother, name: "Ekster Vogel", questions: columns }],
    statements: [
      {
        id: "s1",
        by: { person: mother, name: "Ekster Vogel", detail: "" },
        kind: "answers",
        schoolYear: "2026-2027",
        period: "school_year",
        givenOn: "2026-09-11",
        receivedOn: "2026-09-12",
        via: "paper",
        signed: true,
        form: "K3F-7QP-29X",
        answers: columns.map(({ item, medium }) => ({ item, medium, answer: "yes" })),
        note: "",
        wording: "w1",
        dated: true,
        enteredOn: "2026-09-12",
        enteredAt: "2026-09-12T09:00:00Z",
        enteredBy: "A. Administratie",
        mends: false,
        struck: null,
        scans: [
          {
            id: "sc1",
            kind: "pdf",
            size: 1000,
            sha256: "0".repeat(64),
            addedAt: "2026-09-12T09:01:00Z",
          },
        ],
      },
    ],
    forms: row(1, ["yes"]).forms,
    publications: [],
    takedowns: [],
    ...more,
  };
}
