// A letter while it is being composed: what was typed of it, what the office proposes for the rest,
// what still stands in its way, and its first page as it stands. What is typed is kept as a draft;
// the same draft is open wherever the letter is shown.
import { Draft } from "../forms/draft.svelte";
import { t } from "../i18n/i18n.svelte";
import {
  commands,
  type Decider,
  type LetterForm,
  type LetterKind,
  type LetterRehearsal,
  type LetterRequest,
  type NameHit,
  type Part,
  type PersonId,
  type Refusal,
} from "../ipc/bindings";
import { previewLetter } from "../ipc/bytes";
import { call } from "../ipc/call";
import { type ApiError, errorOf } from "../ipc/error";
import { refusalText } from "../ipc/explain";

/** Which letter, about whom, and what it belongs to. */
export interface About {
  kind: LetterKind;
  person: PersonId | null;
  incident: string | null;
  sanction: string | null;
}

/** What was typed or chosen; what was left alone is proposed anew each time. */
interface Typed {
  parts: Partial<Record<Part, string>>;
  signedBy: Decider | "";
  inPerson: boolean;
  pupil: string;
  /** The hearing or the objection that it is about, where there are several. */
  about: string;
  group: string;
  perHousehold: boolean;
  cleared: string[];
}

const nothing: Typed = {
  parts: {},
  signedBy: "",
  inPerson: false,
  pupil: "",
  about: "",
  group: "",
  perHousehold: false,
  cleared: [],
};

/** Whether a letter is composed; the others are drawn with a decision or with the consent forms. */
export const isComposed = (kind: LetterKind) =>
  ![
    "warning",
    "suspension",
    "inspectorate_notice",
    "consent_cover",
    "consent_reminder",
    "consent_withdrawal",
    "staff_consent_withdrawal",
    "consent_choices",
  ].includes(kind);

/** Under which name the draft of a letter is kept. */
const nameOf = ({ kind, person, incident, sanction }: About) =>
  `letter:${kind}:${sanction ?? incident ?? person?.id ?? "school"}`;

/** A pause in typing after which the office is asked, in milliseconds. */
const pause = 300;

export class Composing {
  typed = $state<Typed>(structuredClone(nothing));
  form = $state.raw<LetterForm>();
  rehearsal = $state.raw<LetterRehearsal>();
  bytes = $state.raw<Uint8Array>();
  /** The copy that is looked at. */
  copy = $state(0);
  trouble = $state.raw<ApiError>();
  /** Part → what is wrong with it, as far as it should be said already. */
  errors = $state.raw<Partial<Record<string, string>>>({});
  busy = $state(false);
  /** Whether the button was pressed, so that what is empty is said as well. */
  told = $state(false);
  readonly draft: Draft<Typed>;
  readonly #about: About;
  #asked = 0;
  #drawn = "";
  #drawing = false;
  #open = false;

  constructor(about: About) {
    this.#about = about;
    this.draft = new Draft<Typed>(nameOf(about));
  }

  /** Brings back what was typed, and asks for the rest. */
  async open(): Promise<void> {
    try {
      this.typed = await this.draft.open(structuredClone(nothing));
      this.#open = true;
      await this.#ask();
    } catch (thrown) {
      this.trouble = errorOf(thrown);
    }
  }

  get request(): LetterRequest {
    const { parts, signedBy, inPerson, pupil, about, group, perHousehold, cleared } =
      $state.snapshot(this.typed) as Typed;
    // What is known is not typed over, not by an old draft either.
    for (const one of this.form?.parts ?? []) if (one.fixed) delete parts[one.part];
    return {
      ...this.#about,
      pupil: pupil || null,
      about: about || null,
      group: group || null,
      perHousehold,
      parts,
      signedBy: signedBy || null,
      inPerson,
      cleared,
    };
  }

  /** What stands in a part: what was typed, or else what is proposed. */
  value(part: Part): string {
    const known = this.form?.parts.find((one) => one.part === part);
    if (known?.fixed) return known.value;
    return this.typed.parts[part] ?? known?.value ?? "";
  }

  set(part: Part, text: string): void {
    if (text !== this.value(part)) this.typed.parts[part] = text;
  }

  /** Names that may not stand in a part and were not looked at. */
  hits(part: Part): NameHit[] {
    return (this.rehearsal?.hits ?? []).filter((hit) => hit.part === part && !hit.cleared);
  }

  /** Puts other words in the place of a name. */
  replace({ part, at, length, words, replacement }: NameHit): void {
    const text = this.value(part);
    // The text may have moved on since it was searched.
    const from = text.slice(at, at + length) === words ? at : text.indexOf(words);
    if (from < 0) return;
    this.set(part, text.slice(0, from) + replacement + text.slice(from + length));
  }

  /** Lets words stand that are no name of someone else here. */
  clear(words: string): void {
    this.typed.cleared = [...this.typed.cleared, words];
  }

  get ready(): boolean {
    return this.rehearsal !== undefined && this.rehearsal.refusals.length === 0;
  }

  /** Asks soon what became of it; to be called after each key. Answers how to call that off. */
  follow(): (() => void) | undefined {
    void this.request;
    if (!this.#open) return undefined;
    this.draft.keep($state.snapshot(this.typed) as Typed);
    const wait = setTimeout(() => void this.#ask(), pause);
    return () => clearTimeout(wait);
  }

  async #ask(): Promise<void> {
    const mine = ++this.#asked;
    const { request } = this;
    try {
      const [form, rehearsal] = await Promise.all([
        call(commands.letterForm(request)),
        call(commands.rehearseLetter(request)),
      ]);
      if (mine !== this.#asked) return;
      this.form = form;
      this.rehearsal = rehearsal;
      this.trouble = undefined;
      this.point();
      await this.#draw(request);
    } catch (thrown) {
      if (mine === this.#asked) this.#fail(errorOf(thrown));
    }
  }

  /** Shows another copy. The page of one household never stands under the name of another. */
  look(copy: number): void {
    this.copy = copy;
    this.bytes = undefined;
    void this.#draw(this.request);
  }

  async #draw(request: LetterRequest): Promise<void> {
    const count = this.rehearsal?.recipients.length ?? 0;
    if (this.copy >= count) this.copy = 0;
    const { copy } = this;
    const text = JSON.stringify([request, copy]);
    if (this.#drawing || (text === this.#drawn && this.bytes)) return;
    this.#drawing = true;
    try {
      const page = await previewLetter(request, copy);
      if (copy === this.copy) this.bytes = page;
      this.#drawn = text;
    } catch {
      // What cannot be drawn is said by what stands in its way.
    } finally {
      this.#drawing = false;
    }
    if (JSON.stringify([this.request, this.copy]) !== text) await this.#draw(this.request);
  }

  #fail(error: ApiError): void {
    if (error.kind !== "invalid") {
      this.trouble = error;
      return;
    }
    this.errors = Object.fromEntries(
      error.fields.map(({ field, problem }) => [
        field.split(".").at(-1) ?? "",
        t(`problem-${problem.replaceAll("_", "-")}`),
      ]),
    );
  }

  /** Says each rule at its part: of what was typed at once, of what is empty after the button. */
  point(): void {
    const errors: Record<string, string> = {};
    for (const { refusal } of this.rehearsal?.refusals ?? []) {
      const part = boxOf(refusal);
      if (part && (this.told || part in this.typed.parts)) {
        errors[part] ??=
          refusal.rule === "part_missing" ? t("problem-missing") : refusalText(refusal);
      }
    }
    this.errors = errors;
  }

  /** Issues the letter and answers the ids of its copies; nothing when a rule stands in its way. */
  async issue(): Promise<string[] | undefined> {
    if (this.busy) return undefined;
    this.busy = true;
    this.trouble = undefined;
    try {
      const ids = await call(commands.issueLetter(this.request));
      await this.draft.drop(structuredClone(nothing)).catch(() => undefined);
      return ids;
    } catch (thrown) {
      const error = errorOf(thrown);
      if (error.kind === "refused" && this.rehearsal) {
        this.rehearsal = { ...this.rehearsal, refusals: error.refusals };
        this.told = true;
        this.point();
      } else this.#fail(error);
      return undefined;
    } finally {
      this.busy = false;
    }
  }

  /** Begins anew; answers how to bring back what was typed. */
  async again(): Promise<() => void> {
    const old = $state.snapshot(this.typed) as Typed;
    await this.draft.drop(structuredClone(nothing));
    this.typed = structuredClone(nothing);
    this.told = false;
    return () => (this.typed = old);
  }
}

/** The box in which a refusal can be mended, if there is one: a part, or who signs. */
export function boxOf(refusal: Refusal): string | undefined {
  switch (refusal.rule) {
    case "part_missing":
    case "day_has_passed":
    case "day_still_to_come":
    case "part_says_otherwise":
      return refusal.part;
    case "view_term_too_short":
      return "view_before";
    case "own_decision":
    case "signed_by_who_decided":
    case "signs_for_another":
    case "wrong_decider":
    case "no_mandate":
      return "signed_by";
    case "no_address":
      return "in_person";
    case "which_entry":
      return "about";
    default:
      return undefined;
  }
}
