// What a command can answer instead of a result. A stand-in with the shape of the wire, until the
// types generated from the shell take its place; `Failure` stays.

export type Args = Record<string, string | number>;

/** One refused field: `field` is its path (`guardians.0.email`), `problem` a tag without words. */
export interface FieldError {
  field: string;
  problem: string;
  args?: Args;
}

/** A rule that speaks: which one, where it stands written, and what it has to say. */
export interface Refusal {
  rule: string;
  source: string | null;
  [argument: string]: unknown;
}

export type ApiError =
  | { kind: "invalid"; fields: FieldError[] }
  | { kind: "refused"; refusal: Refusal }
  | { kind: "forbidden" }
  | { kind: "notFound"; noun: string }
  | { kind: "stale"; noun: string }
  | { kind: "locked" }
  /** Seconds until another attempt is heard. */
  | { kind: "wrongPassword"; retryAfter: number }
  | { kind: "unknownUser" }
  | { kind: "newerFile"; needs: string }
  | { kind: "damaged" }
  | { kind: "diskFull" }
  /** `reference` finds the line in the log. */
  | { kind: "unexpected"; reference: string };

/** Thrown by `call`; `error` says what happened, in tags and never in words. */
export class Failure extends Error {
  override readonly name = "Failure";
  readonly error: ApiError;

  constructor(error: ApiError) {
    super(error.kind);
    this.error = error;
  }
}
