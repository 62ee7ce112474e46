// Keys that work anywhere in the window: `{ "Ctrl+K": find }`. On a Mac, Ctrl means Command. A combination
// with Ctrl or Alt, or a function key, also works while typing; a bare letter does not. Undo is left
// to the box one is typing in.

export type Shortcuts = Record<string, () => void>;

const typing = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  target.matches("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]");

const mac = navigator.userAgent.includes("Mac");

/** `Ctrl+Shift+K` for what was pressed. */
export function pressed(event: KeyboardEvent): string {
  const key = event.key.length === 1 ? event.key.toUpperCase() : event.key;
  return [
    (mac ? event.metaKey : event.ctrlKey) ? "Ctrl" : "",
    event.altKey ? "Alt" : "",
    event.shiftKey && event.key.length > 1 ? "Shift" : "",
    event.shiftKey && event.ctrlKey && event.key.length === 1 ? "Shift" : "",
    key,
  ]
    .filter(Boolean)
    .join("+");
}

/** Listens until the returned function is called; `allowed` can say no, e.g. behind a dialog. */
export function listen(shortcuts: Shortcuts, allowed: (keys: string) => boolean = () => true) {
  function press(event: KeyboardEvent) {
    const keys = pressed(event);
    const run = shortcuts[keys];
    if (!run || event.defaultPrevented || !allowed(keys)) return;
    const free = keys.includes("Ctrl") || keys.includes("Alt") || /^F\d+$/.test(event.key);
    if (typing(event.target) && (!free || keys === "Ctrl+Z")) return;
    event.preventDefault();
    run();
  }
  window.addEventListener("keydown", press);
  return () => window.removeEventListener("keydown", press);
}

/** How a combination is shown: `Ctrl K`. */
export function keysShown(keys: string): string {
  return keys.replaceAll("+", " ").replace("Ctrl", mac ? "⌘" : "Ctrl");
}
