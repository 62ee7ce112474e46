// What was booked in since the program was opened, the newest first. It is in memory only and belongs
// to who booked it: who opens the program after them begins with nothing.
import { me } from "../me.svelte";
import type { Booked } from "../../ipc/bindings";

export interface Entry {
  /** The code of the form. */
  code: string;
  booked: Booked;
  /** Who signed, by name. */
  by: string[];
  yes: number;
  no: number;
  blank: number;
  /** It mended an earlier booking. */
  again: boolean;
  scanned: boolean;
}

let kept = $state.raw<{ whose: string; entries: readonly Entry[] }>({ whose: "", entries: [] });

const whose = () => `${me().school} ${me().name}`;

/** What the one who is working booked in. */
export function sitting(): readonly Entry[] {
  return kept.whose === whose() ? kept.entries : [];
}

export function keep(entry: Entry): void {
  kept = { whose: whose(), entries: [entry, ...sitting()] };
}

/** Takes note that a scan was added. */
export function scanned(entry: Entry): void {
  const entries = sitting().map((one) => (one === entry ? { ...one, scanned: true } : one));
  kept = { whose: whose(), entries };
}

/** Forgets what was booked in. */
export function clear(): void {
  kept = { whose: "", entries: [] };
}
