import { FluentBundle, FluentResource } from "@fluent/bundle";
import { expect, test } from "vitest";
import { formatDate, formatList, formatNumber, has, setLanguage, t, weekdays } from "./i18n.svelte";
import dutch from "../../../assets/locales/nl/parts.ftl?raw";
import english from "../../../assets/locales/en/parts.ftl?raw";

const ids = (source: string) => [...source.matchAll(/^([a-z][\w-]*) =/gm)].map(([, id = ""]) => id);

test("both languages word the same parts, once each", () => {
  expect(ids(english)).toEqual(ids(dutch));
  expect(new Set(ids(dutch)).size).toBe(ids(dutch).length);
});

const files = import.meta.glob<string>("../../../assets/locales/*/*.ftl", {
  query: "?raw",
  import: "default",
  eager: true,
});

test.each(["nl", "en"])("in %s a message stands in one file and leans on no other", (language) => {
  const sources = Object.entries(files).filter(([path]) => path.includes(`/${language}/`));
  const all = sources.flatMap(([, source]) => ids(source));
  expect(all.length).toBeGreaterThan(1000);
  expect(all.filter((id, at) => all.indexOf(id) !== at)).toEqual([]);
  const leaning = sources.filter(([, source]) => /\{\s*-?[a-z][\w-]*[\s}.]/.test(source));
  expect(leaning.map(([path]) => path)).toEqual([]);
});

test("a message that is read by itself says what it says in its file", () => {
  for (const [path, source] of Object.entries(files)) {
    if (!path.includes("/nl/") || path.endsWith("/cli.ftl")) continue;
    const whole = new FluentBundle("nl-NL", { useIsolating: false });
    expect(whole.addResource(new FluentResource(source))).toEqual([]);
    for (const id of ids(source)) {
      const { value, attributes } = whole.getMessage(id) ?? { value: null, attributes: {} };
      if (typeof value === "string") expect(t(id)).toBe(value);
      else if (value !== null) expect(has(id), id).toBe(true);
      for (const key of Object.keys(attributes)) expect(has(`${id}.${key}`), id).toBe(true);
    }
  }
});

test("a message that is not there is noticed, as is a missing argument", () => {
  expect(() => t("part-that-is-not-there")).toThrow(/No message/);
  expect(() => t("part-source")).toThrow(/source/);
  expect(has("part-that-is-not-there")).toBe(false);
});

test("words, counts, dates and numbers follow the language", async () => {
  expect(t("part-not-shown", { count: 1 })).toBe("1 rij niet getoond");
  expect(t("part-not-shown", { count: 3 })).toBe("3 rijen niet getoond");
  expect(formatDate("2026-11-22")).toBe("22 nov 2026");
  expect(formatNumber(1234.5)).toBe("1.234,5");
  expect(formatList(["a", "b", "c"])).toBe("a, b en c");
  expect(weekdays("long")[0]).toBe("maandag");
  await setLanguage("en");
  expect(t("part-not-shown", { count: 3 })).toBe("3 rows not shown");
  expect(formatDate("2026-11-22", "long")).toBe("Sun, 22 November 2026");
  expect(formatNumber(1234.5)).toBe("1,234.5");
  expect(document.documentElement.lang).toBe("en");
});

test("what is no date is shown as it came", () => {
  expect(formatDate("ooit")).toBe("ooit");
});
