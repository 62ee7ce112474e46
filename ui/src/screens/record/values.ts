// What the form of an incident holds while it is typed, and the incident that is made of it. Empty
// boxes are allowed here; whether it can be recorded is the office's to say.
import type {
  Category,
  DayPart,
  Judgement,
  Known,
  NewIncident,
  Online,
  PartyRole,
  PersonId,
  Place,
  ReportedBy,
  Scope,
  Severity,
  Template,
  Who,
} from "../../ipc/bindings";
import { keyOf } from "../../people/found";
import { asksSexual } from "../../school/kinds";
import { blankOnline, onlineOf, type OnlineValues } from "../../school/OnlineFields.svelte";

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
  online: OnlineValues;
  feltAtSchool: string;
  scope: Scope | "";
  people: Someone[];
  categories: Category[];
  /** Whether the picture or film that was shared is sexual. */
  sexualImage: "" | "yes" | "no";
  severity: Severity | "";
  clauses: string[];
  possiblyCriminal: boolean;
  reportedBy: ReportedBy;
  repeated: Known | "";
  intended: Known | "";
  unequal: Known | "";
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
    online: { ...blankOnline },
    feltAtSchool: "",
    scope: "",
    people: [],
    categories: [],
    sexualImage: "",
    severity: "",
    clauses: [],
    possiblyCriminal: false,
    reportedBy: "staff",
    repeated: "",
    intended: "",
    unequal: "",
  };
}

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
  "online",
  "feltAtSchool",
  "scope",
  "parties",
  "categories",
  "sexualImage",
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
    sexualImage: asksSexual(values.categories) && values.sexualImage === "",
    severity: values.severity === "",
  };
  return order.filter((field) => lacks[field]);
}

/** The incident that the form describes; ask `missing` first. */
export function incidentOf(values: Values, today: string): NewIncident {
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
    sexualImage:
      asksSexual(values.categories) && values.sexualImage ? values.sexualImage === "yes" : null,
    severity: values.severity || "light",
    clauses: values.clauses,
    possiblyCriminal: values.possiblyCriminal,
    scope: values.scope || null,
    reportedBy: values.reportedBy,
    reportedOn: null,
    parties: values.people.map(({ who, role }) => ({ who, role })),
    online: place === "online" ? onlineIn(values.online) : null,
    judgement: judgementIn(values, today),
  };
}

/** What was said of what stood online; nothing while nothing was said. */
function onlineIn(values: OnlineValues): Online | null {
  const said = JSON.stringify(values) !== JSON.stringify(blankOnline);
  return said ? onlineOf(values) : null;
}

/** The three tests of bullying; nothing while none was answered. */
function judgementIn(values: Values, today: string): Judgement | null {
  const { repeated, intended, unequal } = values;
  if (!repeated && !intended && !unequal) return null;
  return {
    repeated: repeated || "unknown",
    intended: intended || "unknown",
    unequal: unequal || "unknown",
    judgedOn: today,
    grounds: "",
  };
}

/** The next incident of the same moment: day, place and who reported it stay. */
export function next(values: Values, today: string): Values {
  const { happenedOn, dayPart, place, platform, otherPlatform, reportedBy } = values;
  return { ...blank(today), happenedOn, dayPart, place, platform, otherPlatform, reportedBy };
}

/** What a template fills in: only what was not chosen or typed yet, but for the kind. */
export function begunWith(values: Values, template: Template, facts: string): Values {
  return {
    ...values,
    place: values.place || template.place || "",
    dayPart: values.dayPart || template.dayPart || "",
    categories: template.categories,
    severity: values.severity || template.severity || "",
    facts: values.facts.trim() === "" ? facts : values.facts,
  };
}

/** The template that this form would be: nobody and no day is in it. */
export function templateOf(values: Values, name: string): Template {
  return {
    name,
    place: values.place || null,
    dayPart: values.dayPart || null,
    categories: values.categories,
    severity: values.severity || null,
    facts: values.facts,
  };
}
