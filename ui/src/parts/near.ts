// Keeps what pops up beside what opened it: under it, or above when there is no room, and inside the
// window. In script and not with CSS anchors, which the web views do not all place alike.

const gap = 4;

/** Follows `anchor` until the returned function is called; `same` gives `pop` the anchor's width. */
export function near(pop: HTMLElement, anchor: HTMLElement, same = false): () => void {
  function follow() {
    const at = anchor.getBoundingClientRect();
    if (same) pop.style.inlineSize = `${at.width}px`;
    const { width, height } = pop.getBoundingClientRect();
    const { clientWidth, clientHeight } = document.documentElement;
    const below = at.bottom + gap;
    const above = at.top - gap - height;
    const top = below + height <= clientHeight || above < 0 ? below : above;
    pop.style.top = `${Math.max(0, Math.min(top, clientHeight - height - gap))}px`;
    pop.style.left = `${Math.max(0, Math.min(at.left, clientWidth - width - gap))}px`;
  }
  const size = new ResizeObserver(follow);
  size.observe(pop);
  size.observe(anchor);
  follow();
  window.addEventListener("scroll", follow, true);
  window.addEventListener("resize", follow);
  return () => {
    size.disconnect();
    window.removeEventListener("scroll", follow, true);
    window.removeEventListener("resize", follow);
  };
}
