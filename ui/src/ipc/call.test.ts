import { clearMocks, mockIPC } from "@tauri-apps/api/mocks";
import { afterEach, expect, test } from "vitest";
import { call, invoke } from "./call";
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
  const refusal = { rule: "tooLong", source: "WPO 40c(1)" };
  mockIPC(() => {
    throw { kind: "refused", refusal };
  });
  const failure = await invoke("decide_sanction").catch((thrown: unknown) => thrown);
  expect(failure).toBeInstanceOf(Failure);
  expect((failure as Failure).error).toEqual({ kind: "refused", refusal });
});

test("whatever else breaks is a failure too, without words of its own", async () => {
  mockIPC(() => {
    throw "secret detail";
  });
  const failure = await invoke("pupils").catch((thrown: unknown) => thrown);
  expect((failure as Failure).error).toEqual({ kind: "unexpected", reference: "pupils" });
  expect(String(failure)).not.toContain("secret");
});

test("an answer of the bindings is unwrapped", async () => {
  await expect(call(Promise.resolve({ status: "ok", data: 7 }))).resolves.toBe(7);
  await expect(
    call(Promise.resolve({ status: "error", error: { kind: "locked" } })),
  ).rejects.toMatchObject({ error: { kind: "locked" } });
});
