// What a screen asked for last. An answer that was overtaken by a later question is dropped, so that
// fast typing needs no waiting; a failure leaves on the screen what was there.
import { errorOf, Failure } from "../ipc/error";

export class Latest<T> {
  value = $state.raw<T | undefined>();
  failure = $state.raw<Failure | undefined>();
  busy = $state(false);
  #questions = 0;

  /** Waits for the answer and keeps it, unless another question was asked meanwhile. */
  async ask(answer: Promise<T>): Promise<void> {
    const mine = ++this.#questions;
    this.busy = true;
    try {
      const value = await answer;
      if (mine !== this.#questions) return;
      this.value = value;
      this.failure = undefined;
    } catch (thrown) {
      if (mine !== this.#questions) return;
      this.failure = failureOf(thrown);
    } finally {
      if (mine === this.#questions) this.busy = false;
    }
  }
}

/** What was thrown, as something that can be explained. */
export function failureOf(thrown: unknown): Failure {
  return thrown instanceof Failure ? thrown : new Failure(errorOf(thrown));
}
