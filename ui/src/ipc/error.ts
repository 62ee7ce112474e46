// What a command can answer instead of a result: the office's own error, in tags and never in words.
import type { Field, Error as OfficeError } from "./bindings";

/** One refused field: `field` is its path (`guardians.0.email`), `problem` a tag without words. */
export type FieldError = Field;

export type ApiError = OfficeError;

/** Thrown by `call`; `error` says what happened. */
export class Failure extends Error {
  override readonly name = "Failure";
  readonly error: ApiError;

  constructor(error: ApiError) {
    super(error.kind);
    this.error = error;
  }
}

/** The office's error in whatever was thrown; a fault of the window itself becomes `unexpected`. */
export function errorOf(thrown: unknown): ApiError {
  return thrown instanceof Failure ? thrown.error : { kind: "unexpected", code: "window" };
}
