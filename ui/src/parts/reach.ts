// What scrolls must be reachable by keyboard; what fits should not be one more stop. Makes a region
// a stop of the Tab key for as long as there is more in it than it shows.

/** Attach to the scrolling element: `{@attach reach}`. */
export function reach(region: HTMLElement): () => void {
  function look() {
    const more =
      region.scrollWidth > region.clientWidth || region.scrollHeight > region.clientHeight;
    if (more) region.tabIndex = 0;
    else if (region !== document.activeElement) region.removeAttribute("tabindex");
  }
  const size = new ResizeObserver(look);
  size.observe(region);
  for (const inside of region.children) size.observe(inside);
  // What is laid over it later, or moved there, can stick out without making anything larger.
  const filled = new MutationObserver(look);
  filled.observe(region, { childList: true, subtree: true, attributeFilter: ["style"] });
  return () => {
    size.disconnect();
    filled.disconnect();
  };
}
