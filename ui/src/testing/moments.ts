// The file of an invented child as one line of time, for tests of the screens that show it.
import type { Moment, Moments, TogetherLine } from "../ipc/bindings";

const named = (id: string, name: string, detail = "6a") => ({
  person: { kind: "pupil" as const, id },
  name,
  detail,
});

const incident = (id: string, number: string, on: string): Moment => ({
  on,
  what: {
    kind: "incident",
    role: "target",
    line: {
      id,
      number,
      happenedOn: on,
      category: "bullying",
      severity: "moderate",
      place: "yard",
      status: "reported",
      facts: "Bij het klimrek is de muts van Vera afgepakt.",
      people: [],
      others: 0,
      declined: null,
    },
  },
});

/** Somebody who was in so many incidents with the child. */
export const beside = (id: string, name: string, count: number): TogetherLine => ({
  other: named(id, name),
  incidents: Array.from({ length: count }, (_, at) => ({
    id: `i${at}`,
    number: `2026-0${14 + at}`,
    happenedOn: "2026-11-12",
    here: "target" as const,
    there: at === 0 ? ("perpetrator" as const) : ("witness" as const),
  })),
});

/** One of every kind, this school year and the last; four lie further back. */
export const moments = (): Moments => ({
  person: named("p1", "Vera Verzonnen"),
  rows: [
    incident("i1", "2026-014", "2026-11-12"),
    {
      on: "2026-11-11",
      what: {
        kind: "talk",
        line: {
          id: "t1",
          kind: "guardians",
          means: "phone",
          with: [{ person: { kind: "guardian", id: "o1" }, name: "Maud Verzonnen", detail: "" }],
          about: named("p1", "Vera Verzonnen"),
          incident: "i1",
          number: "2026-014",
          struck: false,
        },
      },
    },
    {
      on: "2026-10-02",
      what: {
        kind: "measure",
        line: {
          id: "s1",
          number: "2026-S003",
          kind: "suspension",
          person: named("p1", "Vera Verzonnen"),
          decidedOn: "2026-10-02",
          incident: "i1",
          firstDay: "2026-10-05",
          lastDay: "2026-10-06",
        },
      },
    },
    {
      on: "2026-09-14",
      what: {
        kind: "consent",
        line: {
          id: "c1",
          kind: "answers",
          by: { person: { kind: "guardian", id: "o1" }, name: "Maud Verzonnen", detail: "" },
          about: named("p1", "Vera Verzonnen"),
          via: "paper",
          yes: 5,
          no: 2,
          struck: false,
        },
      },
    },
    {
      on: "2026-09-01",
      what: {
        kind: "note",
        line: {
          id: "n1",
          readers: ["director"],
          writtenOn: "2026-09-01",
          by: "",
          isForMe: false,
          corrects: null,
          struck: null,
        },
      },
    },
    {
      on: "2026-08-01",
      what: {
        kind: "school",
        line: { step: "joined", group: "6a", yearGroups: ["6"], schoolYear: "2026-2027" },
      },
    },
    incident("i2", "2026-003", "2026-03-02"),
  ],
  since: "2025-08-01",
  earlier: 4,
  roles: [
    { schoolYear: "2026-2027", roles: [{ role: "target", incidents: 1 }] },
    {
      schoolYear: "2025-2026",
      roles: [
        { role: "target", incidents: 1 },
        { role: "witness", incidents: 2 },
      ],
    },
  ],
  together: [beside("p8", "Olle Ontwerp", 2), beside("p9", "Daan Denkbeeld", 1)],
  nameless: 1,
  seesTogether: true,
  kinds: ["incident", "talk", "measure", "letter", "consent", "note", "school"],
});

/** A file in which nothing stands. */
export const noMoments = (): Moments => ({
  ...moments(),
  rows: [],
  earlier: 0,
  roles: [],
  together: [],
  nameless: 0,
});
