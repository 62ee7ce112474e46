// What the form of an incident holds while it is typed, and the incident that is made of it. Empty
// boxes are allowed here; whether it can be recorded is the office's to say.
import type {
  Category,
  DayPart,
  NewIncident,
  PartyRole,
  PersonId,
  Place,
  ReportedBy,
  Scope,
  Severity,
  Who,
} from "../../ipc/bindings";

/** Someone in the incident, with the name that the form shows. */
export interface Someone {
  key: string;
  who: Who;
  role: PartyRole;
  name: string;
  detail: string;
}

export interface Values {
  facts: string;
  happenedOn: string;
  happenedAt: string;
  dayPart: DayPart | "";
  place: Place | "";
  /** One of the protocol's platforms, or `other`. */
  platform: string;
  otherPlatform: string;
  feltAtSchool: string;
  scope: Scope | "";
  people: Someone[];
  categories: Category[];
  severity: Severity | "";
  clauses: string[];
  possiblyCriminal: boolean;
  reportedBy: ReportedBy;
}

/** Places that are not the school's own: what happens there matters where it is felt at school. */
const outside: readonly string[] = ["online", "home", "on_the_way", "elsewhere"];

export const isOutside = (place: string) => outside.includes(place);

/** The choice that opens a box of its own. */
export const other = "other";

export function blank(today: string): Values {
  return {
    facts: "",
    happenedOn: today,
    happenedAt: "",
    dayPart: "",
    place: "",
    platform: "",
    otherPlatform: "",
    feltAtSchool: "",
    scope: "",
    people: [],
    categories: [],
    severity: "",
    clauses: [],
    possiblyCriminal: false,
    reportedBy: "staff",
  };
}

export const keyOf = (person: PersonId) => `${person.kind} ${person.id}`;

/** Someone with a file at the school; everybody begins as involved. */
export function someone(person: PersonId, name: string, detail: string): Someone {
  return {
    key: keyOf(person),
    who: { kind: person.kind, id: person.id } as Who,
    role: "involved",
    name,
    detail,
  };
}

/** The fields in the order of the form, by the path under which the office names them. */
export const order = [
  "facts",
  "happenedOn",
  "dayPart",
  "happenedAt",
  "place",
  "platform",
  "feltAtSchool",
  "scope",
  "parties",
  "categories",
  "severity",
  "clauses",
  "reportedOn",
] as const;

/** What the form lacks to be an incident at all: the fields, in the order of the form. */
export function missing(values: Values): (typeof order)[number][] {
  const lacks: Partial<Record<(typeof order)[number], boolean>> = {
    facts: values.facts.trim() === "",
    happenedOn: values.happenedOn === "",
    happenedAt: values.happenedAt !== "" && !/^\d\d:\d\d$/.test(values.happenedAt),
    place: values.place === "",
    parties: values.people.length === 0,
    categories: values.categories.length === 0,
    severity: values.severity === "",
  };
  return order.filter((field) => lacks[field]);
}

/** The incident that the form describes; ask `missing` first. */
export function incidentOf(values: Values): NewIncident {
  const place = values.place || "elsewhere";
  const platform = values.platform === other ? values.otherPlatform : values.platform;
  return {
    happenedOn: values.happenedOn,
    happenedAt: values.happenedAt ? `${values.happenedAt}:00` : null,
    dayPart: values.dayPart || "unknown",
    place,
    platform: place === "online" ? platform : "",
    facts: values.facts,
    feltAtSchool: isOutside(place) ? values.feltAtSchool : "",
    categories: values.categories,
    severity: values.severity || "light",
    clauses: values.clauses,
    possiblyCriminal: values.possiblyCriminal,
    scope: values.scope || null,
    reportedBy: values.reportedBy,
    reportedOn: null,
    parties: values.people.map(({ who, role }) => ({ who, role })),
  };
}
