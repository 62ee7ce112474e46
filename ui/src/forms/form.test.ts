import { expect, test } from "vitest";
import { Failure } from "../ipc/error";
import { Form } from "./form.svelte";

const form = () =>
  new Form({ name: "", guardians: [{ email: "" }] }, ({ problem }) => `! ${problem}`);

test("refused fields keep what was typed and point at their control", async () => {
  const one = form();
  one.values.name = "Fenna";
  const result = await one.submit(() =>
    Promise.reject(
      new Failure({
        kind: "invalid",
        fields: [{ field: "guardians.0.email", problem: "too_long" }],
      }),
    ),
  );
  expect(result).toBeUndefined();
  expect(one.values.name).toBe("Fenna");
  expect(one.dirty).toBe(true);
  expect(one.attempt).toBe(1);
  expect(one.summary).toEqual([{ id: one.id("guardians.0.email"), text: "! too_long" }]);
  expect(one.field("guardians.0.email").error).toBe("! too_long");
});

test("a saved form is clean and forgets its errors", async () => {
  const one = form();
  one.refuse([{ field: "name", problem: "missing" }]);
  one.values.name = "Fenna";
  await expect(one.submit((values) => Promise.resolve(values.name))).resolves.toBe("Fenna");
  expect(one.dirty).toBe(false);
  expect(one.summary).toEqual([]);
});

test("a failure that is not about fields is the screen's, and the form stays", async () => {
  const one = form();
  one.values.name = "Fenna";
  const failure = new Failure({ kind: "stale", noun: "pupil" });
  await expect(one.submit(() => Promise.reject(failure))).rejects.toBe(failure);
  expect(one.dirty).toBe(true);
  expect(one.busy).toBe(false);
});

test("a second press saves nothing twice", async () => {
  const one = form();
  let saves = 0;
  const slow = () => new Promise<number>((done) => queueMicrotask(() => done(++saves)));
  await Promise.all([one.submit(slow), one.submit(slow)]);
  expect(saves).toBe(1);
});
