import { clearMocks, mockIPC } from "@tauri-apps/api/mocks";
import { afterEach, expect, test, vi } from "vitest";
import { call, invoke, whenLocked } from "./call";
import { Failure } from "./error";

afterEach(clearMocks);

test("a command answers what the shell answers", async () => {
  mockIPC((command, args) => ({ command, args }));
  await expect(invoke("pupils", { group: "6a" })).resolves.toEqual({
    command: "pupils",
    args: { group: "6a" },
  });
});

test("a refusal arrives as it was sent", async () => {
  const refusals = [{ refusal: { rule: "not_heard" }, source: "Awb 4:8" }];
  mockIPC(() => {
    throw { kind: "refused", refusals };
  });
  const failure = await invoke("decide_sanction").catch((thrown: unknown) => thrown);
  expect(failure).toBeInstanceOf(Failure);
  expect((failure as Failure).error).toEqual({ kind: "refused", refusals });
});

test("whatever else breaks is a failure too, without words of its own", async () => {
  mockIPC(() => {
    throw "secret detail";
  });
  const failure = await invoke("pupils").catch((thrown: unknown) => thrown);
  expect((failure as Failure).error).toEqual({ kind: "unexpected", code: "pupils" });
  expect(String(failure)).not.toContain("secret");
});

test("an answer of the bindings is unwrapped", async () => {
  await expect(call(Promise.resolve({ status: "ok", data: 7 }))).resolves.toBe(7);
  await expect(
    call(Promise.resolve({ status: "error", error: { kind: "disk_full" } })),
  ).rejects.toMatchObject({ error: { kind: "disk_full" } });
});

test("whoever asks behind a closed door, the frame hears of it", async () => {
  const closed = vi.fn();
  whenLocked(closed);
  const answer = call(Promise.resolve({ status: "error", error: { kind: "locked" } }));
  await expect(answer).rejects.toMatchObject({ error: { kind: "locked" } });
  expect(closed).toHaveBeenCalledOnce();
  whenLocked(undefined);
});
