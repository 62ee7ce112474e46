// Every word the user sees. Reads a message of the Fluent files in assets/locales when it is first
// asked for, since reading them all would hold up the first screen, and words messages, dates and
// numbers in the language that is switched on. No message refers to another. Dutch is the source: a
// message that English lacks is shown in Dutch. There is no fallback text in code.
import { FluentBundle, FluentNumber, FluentResource, type FluentVariable } from "@fluent/bundle";

export type Language = "nl" | "en";
export type Words = Record<string, FluentVariable>;

export const languages: readonly Language[] = ["nl", "en"];
const regions: Record<Language, string> = { nl: "nl-NL", en: "en-GB" };

const dutch = import.meta.glob<string>(
  ["../../../assets/locales/nl/*.ftl", "!../../../assets/locales/nl/cli.ftl"],
  { query: "?raw", import: "default", eager: true },
);

/** A whole number that reads the same in every language, without a rule book to be opened for it. */
class Small extends FluentNumber {
  override toString(): string {
    return String(this.value);
  }
}

/** `value` as a message takes it. */
const plain = (value: FluentVariable): FluentVariable =>
  typeof value === "number" && Number.isInteger(value) && value >= 0 && value < 1000
    ? new Small(value)
    : value;

/** Where a message ends: before the next one, or before a comment. */
const next = /\n[a-z#]/g;

/** The messages of one language; the file that was last asked of is looked in first. */
class Messages {
  readonly bundle: FluentBundle;
  readonly #files: string[];

  constructor(language: Language, files: Record<string, string>) {
    this.bundle = new FluentBundle(regions[language], { useIsolating: false });
    this.#files = Object.values(files).map((source) => `\n${source}`);
  }

  find(id: string) {
    return this.bundle.getMessage(id) ?? this.#read(id);
  }

  #read(id: string) {
    const mark = `\n${id} =`;
    const at = this.#files.findIndex((file) => file.includes(mark));
    const [file] = at < 0 ? [] : this.#files.splice(at, 1);
    if (file === undefined) return undefined;
    this.#files.unshift(file);
    const start = file.indexOf(mark);
    next.lastIndex = start + 1;
    const source = file.slice(start + 1, next.exec(file)?.index);
    for (const error of this.bundle.addResource(new FluentResource(source))) {
      if (import.meta.env.MODE === "test") throw error;
    }
    return this.bundle.getMessage(id);
  }
}

const messages: { nl: Messages; en?: Messages } = { nl: new Messages("nl", dutch) };
let current = $state<Language>("nl");

/** The language that is switched on; reading it in a component makes it follow. */
export function language(): Language {
  return current;
}

/**
 * Switches every visible word at once, and tells the browser, for reading aloud and hyphens. Words
 * that were not read before are read first.
 */
export async function setLanguage(to: Language): Promise<void> {
  if (to === "en") messages.en ??= new Messages("en", (await import("./en")).default);
  current = to;
  document.documentElement.lang = to;
}

function find(id: string) {
  const [message = id, attribute] = id.split(".", 2);
  for (const lang of [current, "nl"] as const) {
    const words = messages[lang];
    const found = words?.find(message);
    const pattern = attribute === undefined ? found?.value : found?.attributes[attribute];
    if (words && pattern) return { bundle: words.bundle, pattern };
  }
  return undefined;
}

/** Whether a message exists; for ids made from a tag that comes over the wire. */
export function has(id: string): boolean {
  return find(id) !== undefined;
}

/**
 * The message `id` (`noun-what` or `noun-what.attribute`) with its arguments filled in.
 * A missing message throws in tests; in use it shows its id rather than nothing.
 */
export function t(id: string, args?: Words): string {
  const found = find(id);
  if (!found) {
    if (import.meta.env.MODE === "test") throw new Error(`No message "${id}" in ${current}`);
    return id;
  }
  const errors: Error[] = [];
  const words = Object.entries(args ?? {}).map(([name, value]) => [name, plain(value)]);
  const text = found.bundle.formatPattern(found.pattern, Object.fromEntries(words), errors);
  if (errors[0] && import.meta.env.MODE === "test") {
    throw new Error(`Message "${id}" in ${current}: ${errors[0].message}`);
  }
  return text;
}

const styles = {
  /** zo 22 november 2026 */
  long: { weekday: "short", day: "numeric", month: "long", year: "numeric" },
  /** 22 nov 2026 */
  short: { day: "numeric", month: "short", year: "numeric" },
  /** 22 nov */
  day: { day: "numeric", month: "short" },
  /** november 2026 */
  month: { month: "long", year: "numeric" },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/**
 * A date (`2026-11-22`) or moment (`2026-11-22T09:30:00Z`, shown with its local time).
 * A date has no time zone: it is read and written as the same day everywhere.
 */
export function formatDate(iso: string, style: keyof typeof styles = "short"): string {
  const moment = iso.length > 10;
  const at = Date.parse(moment ? iso : `${iso}T00:00:00Z`);
  if (Number.isNaN(at)) return iso;
  return new Intl.DateTimeFormat(regions[current], {
    ...styles[style],
    ...(moment ? { hour: "2-digit", minute: "2-digit" } : { timeZone: "UTC" }),
  }).format(at);
}

export function formatNumber(value: number, options?: Intl.NumberFormatOptions): string {
  return new Intl.NumberFormat(regions[current], options).format(value);
}

/** Names of the seven days from Monday, for calendars. */
export function weekdays(style: "long" | "short" | "narrow" = "short"): string[] {
  const format = new Intl.DateTimeFormat(regions[current], { weekday: style, timeZone: "UTC" });
  return [5, 6, 7, 8, 9, 10, 11].map((day) => format.format(Date.UTC(2026, 0, day)));
}

/** `a, b en c`. */
export function formatList(items: string[]): string {
  return new Intl.ListFormat(regions[current], { type: "conjunction" }).format(items);
}
