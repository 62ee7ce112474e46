// The items that a school asks consent for, to name what only its code is known of: a channel on
// which something was published, an item that stands in the way. Read anew by each screen that asks.
import { commands, type ItemLine } from "../ipc/bindings";
import { call } from "../ipc/call";
import { itemName } from "./words";

let kept = $state.raw<readonly ItemLine[]>([]);

/** Reads them; retired ones too. */
export async function readItems(): Promise<readonly ItemLine[]> {
  kept = await call(commands.consentItems());
  return kept;
}

/** Reads them to have their names; without them codes are shown, and the screen says what failed. */
export function needItems(): void {
  readItems().catch(() => undefined);
}

/** What the item with this code, or the channel that it publishes on, is called. */
export function nameOfItem(code: string): string {
  const line =
    kept.find(({ item }) => item.code === code) ?? kept.find(({ item }) => item.channel === code);
  return line ? itemName(line.item) : code;
}
