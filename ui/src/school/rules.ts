// Rules that stand in the way of a form: each at the box that it is about, the rest above the form.
import type { Refusal, Spoken } from "../ipc/bindings";
import { refusalText } from "../ipc/explain";

/** The box of a rule, by the path of its field. */
export type Boxes = Partial<Record<Refusal["rule"], string>>;

/** The sentence at each box, the first rule of a box only; and the rules that have none. */
export function atBoxes(refusals: readonly Spoken[], boxes: Boxes) {
  const errors: Record<string, string> = {};
  const elsewhere: Spoken[] = [];
  for (const one of refusals) {
    const box = boxes[one.refusal.rule];
    if (box) errors[box] ??= refusalText(one.refusal);
    else elsewhere.push(one);
  }
  return { errors, elsewhere };
}
