// What a form remembers: what was typed, whether it differs from what was read, and which fields were
// refused. It judges nothing: the rules live behind the commands, and their answer comes back as
// field paths. What was typed survives every kind of failure.
import { tick } from "svelte";
import { t } from "../i18n/i18n.svelte";
import { type FieldError, Failure } from "../ipc/error";

/** Turns a refused field into a sentence. */
export type Wording = (error: FieldError) => string;

/** `problem-too-long`: the words stand in the locales. */
const inWords: Wording = ({ problem }) => t(`problem-${problem.replaceAll("_", "-")}`);

let count = 0;

/** The label of the control with this id; the legend when several make up one field. */
function nameOf(id: string): string {
  const legend = document.getElementById(id)?.closest("fieldset.field")?.querySelector("legend");
  const label = legend ?? document.querySelector(`label[for="${CSS.escape(id)}"]`);
  return label?.firstChild?.textContent?.trim() ?? "";
}

export class Form<V extends object> {
  values: V;
  busy = $state(false);
  /** Field path → sentence, in the order in which they came. */
  errors = $state<Record<string, string>>({});
  /** Counts the attempts, so that a summary takes focus again on each. */
  attempt = $state(0);
  #initial = $state("");
  readonly #prefix = `form${++count}`;
  readonly #wording: Wording;

  constructor(initial: V, wording: Wording = inWords) {
    this.values = $state(structuredClone(initial));
    this.#initial = JSON.stringify(initial);
    this.#wording = wording;
  }

  get dirty(): boolean {
    return JSON.stringify(this.values) !== this.#initial;
  }

  /** Id of the control for a field path (`guardians.0.email`). */
  id(path: string): string {
    return `${this.#prefix}-${path.replace(/[^\w]+/g, "-")}`;
  }

  /** To be spread on a field part: `<TextField {...form.field("name")} bind:value=… />`. */
  field(path: string): { id: string; error: string | undefined } {
    return { id: this.id(path), error: this.errors[path] };
  }

  /** What ErrorSummary takes: each sentence after the name of its field, as that stands on screen. */
  get summary(): { id: string; text: string }[] {
    void this.attempt;
    return Object.entries(this.errors).map(([path, text]) => {
      const id = this.id(path);
      const name = nameOf(id);
      if (!name) return { id, text };
      return { id, text: /[?!.:]$/.test(name) ? `${name} ${text}` : `${name}: ${text}` };
    });
  }

  refuse(fields: readonly FieldError[]): void {
    this.errors = Object.fromEntries(fields.map((one) => [one.field, this.#wording(one)]));
    this.attempt += 1;
  }

  /** Leads to the first box in which something is wrong, once that is on the screen. */
  async point(): Promise<void> {
    await tick();
    const [first] = Object.keys(this.errors);
    if (first) document.getElementById(this.id(first))?.focus();
  }

  /** Takes what is there now, or `values`, as what was last saved. */
  settle(values?: V): void {
    if (values) this.values = structuredClone(values);
    this.#initial = JSON.stringify(this.values);
    this.errors = {};
  }

  /**
   * Runs `save` once, shows refused fields, and answers what `save` answered. `undefined` means that
   * fields were refused or a save was under way. Any other failure is the screen's to explain.
   */
  async submit<R>(save: (values: V) => Promise<R>): Promise<R | undefined> {
    if (this.busy) return undefined;
    this.busy = true;
    try {
      const result = await save($state.snapshot(this.values) as V);
      this.settle();
      return result;
    } catch (failure) {
      if (!(failure instanceof Failure) || failure.error.kind !== "invalid") throw failure;
      this.refuse(failure.error.fields);
      await tick();
      return undefined;
    } finally {
      this.busy = false;
    }
  }
}
