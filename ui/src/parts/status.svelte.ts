// The last thing that was done, for the status line at the foot of the window. Never for something
// the user must act on: that stands where it belongs, in a notice.

export interface Said {
  text: string;
  /** A way back, e.g. undo. */
  action?: { label: string; keys?: string; run: () => void };
}

let said = $state.raw<Said | undefined>();

/** Shows and reads aloud what was done, until the next thing is or it is closed. */
export function say(text: string, action?: Said["action"]): void {
  said = action ? { text, action } : { text };
}

export function hush(): void {
  said = undefined;
}

export function lastSaid(): Said | undefined {
  return said;
}
