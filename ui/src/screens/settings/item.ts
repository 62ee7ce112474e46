// What can be said of an item of the school's own.
import type { ItemKind } from "../../ipc/bindings";

/** Whether items of this kind are about a recording, and so ask in a medium. */
export const records = (kind: ItemKind): boolean =>
  kind === "channel" || kind === "portrait" || kind === "name";

/** A code for a new item, out of its name: small letters, digits and underscores, not taken yet. */
export function codeOf(name: string, taken: readonly string[]): string {
  const plain = name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^[^a-z]+|_+$/g, "")
    .slice(0, 30)
    .replace(/_+$/, "");
  const code = plain || "own";
  if (!taken.includes(code)) return code;
  for (let number = 2; ; number += 1) {
    if (!taken.includes(`${code}_${number}`)) return `${code}_${number}`;
  }
}
