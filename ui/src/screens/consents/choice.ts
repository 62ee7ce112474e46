// For whom forms are made.
import type { FormsFor } from "../../ipc/bindings";

export interface Choice {
  /** The school year, as "2026-2027". */
  year: string;
  whom: FormsFor;
  /** The group or the pupil; nothing for the whole school. */
  name?: string;
  /** For one pupil. */
  single?: boolean;
  /** Reminders instead of forms. */
  remind?: boolean;
}

/** "2027-2028" after "2026-2027". */
export function yearAfter(year: string): string {
  return year.replace(/\d+/g, (part) => String(Number(part) + 1));
}

/** Part of the name of a file: what is no letter or digit becomes a hyphen. */
export function hyphened(text: string): string {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .join("-");
}
