// The one door to the shell, and the only importer of Tauri. It is loaded on the first call, so that
// parts, gallery and tests run in a plain browser.
import { type ApiError, Failure } from "./error";

export { Failure, type ApiError } from "./error";

let locked: (() => void) | undefined;

/** Calls `run` whenever the shell answers that no register is open. Only the frame listens. */
export function whenLocked(run: (() => void) | undefined): void {
  locked = run;
}

let damaged: (() => void) | undefined;

/** Sets where somebody is led who meets a damaged register: only the frame knows. */
export function whenDamaged(run: (() => void) | undefined): void {
  damaged = run;
}

/** The way out for somebody who met a damaged register; none where one is at the door already. */
export function wayOut(): (() => void) | undefined {
  return damaged;
}

function isApiError(thrown: unknown): thrown is ApiError {
  return typeof thrown === "object" && thrown !== null && "kind" in thrown;
}

function failure(thrown: unknown, code: string): Failure {
  const error: ApiError = isApiError(thrown) ? thrown : { kind: "unexpected", code };
  if (error.kind === "locked") locked?.();
  return new Failure(error);
}

/**
 * Runs a command of the shell and answers what it answers. Bytes travel raw; what is to be said
 * beside them goes into the headers.
 * Throws `Failure` and nothing else: also a missing shell or a broken command becomes one.
 */
export async function invoke<T>(
  command: string,
  args?: Record<string, unknown> | Uint8Array,
  headers: Record<string, string> = {},
): Promise<T> {
  try {
    const tauri = await import("@tauri-apps/api/core");
    return await tauri.invoke<T>(command, args, { headers });
  } catch (thrown) {
    throw failure(thrown, command);
  }
}

type Answer<T> = { status: "ok"; data: T } | { status: "error"; error: ApiError };

/** Unwraps an answer of the generated bindings: the data, or a `Failure` thrown. */
export async function call<T>(answer: Promise<Answer<T>>): Promise<T> {
  let settled: Answer<T>;
  try {
    settled = await answer;
  } catch (thrown) {
    throw failure(thrown, "call");
  }
  if (settled.status === "error") throw failure(settled.error, "call");
  return settled.data;
}
