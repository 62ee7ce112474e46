// What a name, a title or a text may hold that wants to be a part of the page, or a program.
import { expect } from "vitest";

export const corpus = [
  `<script>window.broken = 1</script>`,
  `<img src=x onerror="window.broken = 1">`,
  `"><svg onload=window.broken=1>`,
  `'><iframe srcdoc="<script>parent.broken=1</script>">`,
  `<a href="javascript:window.broken=1">klik</a>`,
  `</title></textarea></style></script><script>window.broken=1</script>`,
  `<math><mtext><table><mglyph><style><img src onerror=window.broken=1>`,
  `{@${"html"} "<img src=x onerror=window.broken=1>"}`,
  "${window.broken = 1}{{window.broken = 1}}",
  `<details open ontoggle=window.broken=1>`,
  `<body onload=window.broken=1><base href="https://elders.invalid/">`,
  `<style>*{display:none}</style>`,
  `<meta http-equiv="refresh" content="0;url=https://elders.invalid/">`,
  `<form action="https://elders.invalid/"><button>Openen</button></form>`,
  `&lt;img src=x onerror=window.broken=1&gt;`,
  `\u202egnirts elttil a`,
];
const foreign =
  "iframe, object, embed, base, script[data-x], math, img[onerror], [srcdoc], " +
  "[onload], [onerror], [ontoggle], a[href^='javascript'], form[action], details[ontoggle], " +
  "body style, main meta";

/** Every text of a value replaced, but for codes, days and ids, which are ours. */
export function poisoned<V>(value: V, text: string): V {
  if (typeof value === "string") {
    const ours = /^([a-z][a-z0-9_]*|\d{4}-\d{2}.*|[a-z]+-?\d+|[A-Z]{1,3}-?[A-Z0-9]+|)$/;
    return (ours.test(value) ? value : text) as V;
  }
  if (Array.isArray(value)) return value.map((one: unknown) => poisoned(one, text)) as V;
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, poisoned(one, text)]),
  ) as V;
}

/** The beginning of a text as a page shows it, with its blanks squeezed. */
export const plain = (text: string | null) => (text ?? "").replace(/\s+/g, " ");

/** What is on the page is ours, and nothing that a text brought along ran. */
export function isWhole(shown: string) {
  expect((window as { broken?: unknown }).broken).toBeUndefined();
  expect([...document.querySelectorAll(foreign)].filter((one) => !one.closest("head"))).toEqual([]);
  for (const one of document.querySelectorAll("body *")) {
    for (const { name } of one.attributes) expect(name, shown).not.toMatch(/^on/);
  }
}
