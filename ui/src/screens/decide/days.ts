// Which days a calendar shades, and under which name. A picture only: how many school days a period
// holds, and whether it may, is asked of the office.
import type { Holiday } from "../../ipc/bindings";
import { dayOf, plusDays, weekday, type Day } from "../../parts/days";

/** Easter Sunday by the Gregorian computus. */
function easter(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d =
    (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return dayOf(year, Math.floor(f / 31), (f % 31) + 1) ?? `${year}-04-01`;
}

const fixed: Record<string, string> = {
  "01-01": "new-year",
  "05-05": "liberation-day",
  "12-25": "christmas",
  "12-26": "christmas",
};
const moving: Record<number, string> = {
  [-2]: "good-friday",
  1: "easter-monday",
  39: "ascension-day",
  50: "whit-monday",
};

/** The name of a public holiday as the locales know it (`decide-holiday-…`). */
export function publicHoliday(day: Day): string | undefined {
  const year = Number(day.slice(0, 4));
  const king = dayOf(year, 4, 27) ?? "";
  if (day === (weekday(king) === 6 ? plusDays(king, -1) : king)) return "kings-day";
  const known = fixed[day.slice(5)];
  if (known) return known;
  const sunday = easter(year);
  return Object.entries(moving).find(([after]) => plusDays(sunday, Number(after)) === day)?.[1];
}

/** The school's own holiday on a day. */
export const holidayOn = (day: Day, holidays: readonly Holiday[]) =>
  holidays.find((one) => one.firstDay <= day && day <= one.lastDay);
