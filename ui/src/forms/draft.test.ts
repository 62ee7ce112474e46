import { clearMocks, mockIPC } from "@tauri-apps/api/mocks";
import { afterEach, expect, test, vi } from "vitest";
import { Draft, keepDrafts } from "./draft.svelte";

afterEach(clearMocks);

/** A desk that keeps drafts, and lets each request wait until it is told to go on. */
function desk() {
  const kept = new Map<string, string>();
  const seen: string[] = [];
  let doors: (() => void)[] = [];
  mockIPC(async (command, args) => {
    const { form, json } = args as { form: string; json?: string };
    if (command === "draft") return kept.get(form) ?? null;
    seen.push(`${command} ${json ?? ""}`);
    await new Promise<void>((go) => doors.push(go));
    if (command === "save_draft") kept.set(form, json ?? "");
    else kept.delete(form);
    return null;
  });
  const answer = async () => {
    await vi.waitFor(() => expect(doors.length).toBeGreaterThan(0));
    const open = doors;
    doors = [];
    for (const go of open) go();
  };
  return { kept, seen, answer };
}

test("while one text is under way only the newest waits, and the last key is kept", async () => {
  const { kept, seen, answer } = desk();
  const draft = new Draft<{ text: string }>("incident");
  await draft.open({ text: "" });
  draft.keep({ text: "a" });
  const done = draft.flush();
  await vi.waitFor(() => expect(seen).toHaveLength(1));
  for (const text of ["ab", "abc", "abcd"]) draft.keep({ text });
  await answer();
  await answer();
  await done;
  expect(seen).toEqual(['save_draft {"text":"a"}', 'save_draft {"text":"abcd"}']);
  expect(kept.get("incident")).toBe('{"text":"abcd"}');
  expect(draft.failed).toBe(false);
});

test("a pause in which nothing new was typed does not hold up what is typed after it", async () => {
  const { kept, answer } = desk();
  const draft = new Draft<{ text: string }>("incident");
  await draft.open({ text: "" });
  await draft.flush();
  draft.keep({ text: "a" });
  const done = draft.flush();
  await answer();
  await done;
  expect(kept.get("incident")).toBe('{"text":"a"}');
});

test("a draft comes back, with what a newer form asks besides", async () => {
  const { kept } = desk();
  kept.set("incident", '{"text":"Op het plein"}');
  const draft = new Draft<{ text: string; place: string }>("incident");
  await expect(draft.open({ text: "", place: "yard" })).resolves.toEqual({
    text: "Op het plein",
    place: "yard",
  });
  expect(draft.restored).toBe(true);
});

test("a draft that was dropped is not written again by a request that was still under way", async () => {
  const { kept, answer } = desk();
  const draft = new Draft<{ text: string }>("incident");
  await draft.open({ text: "" });
  draft.keep({ text: "a" });
  void draft.flush();
  const dropped = draft.drop();
  await answer();
  await answer();
  await dropped;
  expect(kept.has("incident")).toBe(false);
});

test("what could not be kept is tried again with the next key", async () => {
  let full = true;
  const kept: unknown[] = [];
  mockIPC((command, args) => {
    if (command === "draft") return null;
    if (full) throw { kind: "disk_full" };
    kept.push((args as { json: string }).json);
    return null;
  });
  const draft = new Draft<{ text: string }>("incident");
  await draft.open({ text: "" });
  draft.keep({ text: "a" });
  await draft.flush();
  expect(draft.failed).toBe(true);
  full = false;
  await draft.flush();
  expect(draft.failed).toBe(false);
  expect(kept).toEqual(['{"text":"a"}']);
});

test("what was typed in the last moment is kept before the window closes", async () => {
  const { kept, seen, answer } = desk();
  const draft = new Draft<{ text: string }>("incident");
  await draft.open({ text: "" });
  draft.keep({ text: "a" });
  draft.keep({ text: "ab" });
  expect(seen).toEqual([]);
  const all = keepDrafts();
  await answer();
  await all;
  expect(kept.get("incident")).toBe('{"text":"ab"}');
  await keepDrafts();
  expect(seen).toHaveLength(1);
});
