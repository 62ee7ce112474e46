// Days as ISO text (`2026-11-22`), which sorts and compares as it reads. No time zones and no clock:
// `today()` is the one look at the calendar on the wall, for marking it, never for a rule.

/** `YYYY-MM-DD`. */
export type Day = string;

const number = (day: Day) => Date.parse(`${day}T00:00:00Z`);
const text = (millis: number): Day => new Date(millis).toISOString().slice(0, 10);

/** The day if these make one (31 February does not), else `undefined`. */
export function dayOf(year: number, month: number, day: number): Day | undefined {
  if (year < 1900 || year > 2199) return undefined;
  const iso = `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  return isDay(iso) ? iso : undefined;
}

export function isDay(value: string): boolean {
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(value) &&
    !Number.isNaN(number(value)) &&
    text(number(value)) === value
  );
}

export function plusDays(day: Day, days: number): Day {
  return text(number(day) + days * 86_400_000);
}

/** How many days lie from one day to another; negative when it lies before. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((number(to) - number(from)) / 86_400_000);
}

/** The same day of another month, or the last one that month has. */
export function plusMonths(day: Day, months: number): Day {
  const at = new Date(number(day));
  const first = Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + months, 1);
  const length = new Date(
    Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + months + 1, 0),
  ).getUTCDate();
  return plusDays(text(first), Math.min(at.getUTCDate(), length) - 1);
}

/** 0 is Monday, 6 is Sunday. */
export function weekday(day: Day): number {
  return (new Date(number(day)).getUTCDay() + 6) % 7;
}

/** Week of the year by ISO 8601, as Dutch calendars print it. */
export function week(day: Day): number {
  const thursday = plusDays(day, 3 - weekday(day));
  const start = `${thursday.slice(0, 4)}-01-01`;
  return 1 + Math.floor((number(thursday) - number(start)) / (7 * 86_400_000));
}

/** The weeks that show a month, Monday first; days outside it are left in. */
export function weeksOf(month: Day): Day[][] {
  const first = `${month.slice(0, 7)}-01`;
  const start = plusDays(first, -weekday(first));
  const weeks: Day[][] = [];
  for (let at = start; at <= first || at.slice(0, 7) === first.slice(0, 7); at = plusDays(at, 7)) {
    weeks.push([0, 1, 2, 3, 4, 5, 6].map((days) => plusDays(at, days)));
  }
  return weeks;
}

/** The day on the wall calendar, in the local time zone. */
export function today(): Day {
  const now = new Date();
  return dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate()) ?? "1970-01-01";
}
