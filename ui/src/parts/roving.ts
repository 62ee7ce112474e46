// One tab stop for a row or column of buttons: the arrows walk between them, Home and End jump.
// Used as an attachment on the element around them: `<ol {@attach roving("vertical")}>`.
import type { Attachment } from "svelte/attachments";

const keys = {
  horizontal: { ArrowLeft: -1, ArrowRight: 1 },
  vertical: { ArrowUp: -1, ArrowDown: 1 },
  both: { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 },
} as const;

/** Walks over the descendants marked `data-rove`; `onmove` hears where the focus went. */
export function roving(
  axis: keyof typeof keys,
  onmove?: (element: HTMLElement) => void,
): Attachment<HTMLElement> {
  return (root) => {
    const stops = () => [...root.querySelectorAll<HTMLElement>("[data-rove]")];

    function settle(at?: HTMLElement) {
      const all = stops();
      const chosen =
        at ??
        all.find((one) => one.tabIndex === 0 && one.dataset["rove"] === "kept") ??
        all.find((one) => one.matches('[aria-selected="true"], [data-rove="first"]')) ??
        all[0];
      for (const one of all) {
        one.tabIndex = one === chosen ? 0 : -1;
        if (one.dataset["rove"] === "kept") one.dataset["rove"] = "";
      }
      if (at) at.dataset["rove"] = "kept";
    }

    function press(event: KeyboardEvent) {
      const all = stops();
      const here = all.indexOf(event.target as HTMLElement);
      if (here < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
      const step = (keys[axis] as Record<string, number>)[event.key];
      const next =
        step !== undefined
          ? all[(here + step + all.length) % all.length]
          : event.key === "Home"
            ? all[0]
            : event.key === "End"
              ? all.at(-1)
              : undefined;
      if (!next) return;
      event.preventDefault();
      settle(next);
      next.focus();
      onmove?.(next);
    }

    const focus = (event: FocusEvent) => {
      const target = event.target as HTMLElement;
      if (target.matches("[data-rove]")) settle(target);
    };

    settle();
    const watch = new MutationObserver(() => settle());
    watch.observe(root, {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: ["aria-selected"],
    });
    root.addEventListener("keydown", press);
    root.addEventListener("focusin", focus);
    return () => {
      watch.disconnect();
      root.removeEventListener("keydown", press);
      root.removeEventListener("focusin", focus);
    };
  };
}
