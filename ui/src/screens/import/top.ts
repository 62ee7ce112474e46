/** What came of a long page stands at its top: look there, and read on from there. */
export function atTop(element: HTMLElement): void {
  scrollTo({ top: 0 });
  element.focus({ preventScroll: true });
}
