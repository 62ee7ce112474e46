// What is being typed, kept in the encrypted file under the name of its form, so that a closed lid
// loses nothing. At most one text is under way and only the newest waits behind it; what was not
// kept is tried again with the next key. It knows no form: it takes and gives plain values.
import { commands } from "../ipc/bindings";
import { call } from "../ipc/call";

/** How long a key waits for the next one before it is kept, in milliseconds. */
const pause = 300;

/** The drafts in which something waits to be kept. */
let waiting: { flush(): Promise<void> }[] = [];

/** Keeps at once what waits in any form: before the window closes, hides or locks. */
export async function keepDrafts(): Promise<void> {
  await Promise.all(waiting.map((draft) => draft.flush()));
}

export class Draft<V> {
  /** Whether what is shown came back from an earlier time. */
  restored = $state(false);
  /** Whether something is kept now. */
  kept = $state(false);
  /** Whether the last attempt to keep it failed. */
  failed = $state(false);
  readonly #form: string;
  #known = "";
  #next: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #writing: Promise<void> | undefined;

  constructor(form: string) {
    this.#form = form;
  }

  /** What was kept, or `blank`; from here on only what differs from it is kept. */
  async open(blank: V): Promise<V> {
    const found = await call(commands.draft(this.#form));
    let values = blank;
    if (found !== null) {
      values = { ...blank, ...(JSON.parse(found) as Partial<V>) };
      this.restored = true;
    }
    this.#known = JSON.stringify(values);
    return values;
  }

  /** Keeps these values soon. */
  keep(values: V): void {
    const json = JSON.stringify(values);
    if (json === this.#known) return;
    this.#known = json;
    this.#next = json;
    if (!waiting.includes(this)) waiting.push(this);
    this.#timer ??= setTimeout(() => void this.flush(), pause);
  }

  /** Keeps at once what still waits. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    // Without anything to keep there is nothing under way: a finished promise that stayed here would
    // hold up every later text.
    if (this.#next !== undefined) this.#writing ??= this.#write();
    return this.#writing ?? Promise.resolve();
  }

  /** Throws the draft away, also what is under way, and takes `values` as nothing typed yet. */
  async drop(values?: V): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#next = undefined;
    this.#done();
    if (values) this.#known = JSON.stringify(values);
    await this.#writing;
    this.restored = false;
    this.kept = false;
    await call(commands.dropDraft(this.#form));
  }

  async #write(): Promise<void> {
    while (this.#next !== undefined) {
      const json = this.#next;
      this.#next = undefined;
      try {
        await call(commands.saveDraft(this.#form, json));
        this.kept = true;
        this.failed = false;
      } catch {
        this.#next ??= json;
        this.failed = true;
        break;
      }
    }
    if (this.#next === undefined) this.#done();
    this.#writing = undefined;
  }

  /** Nothing of this form waits any more. */
  #done(): void {
    waiting = waiting.filter((one) => one !== this);
  }
}
