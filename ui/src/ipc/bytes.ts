// The documents of the office, as the bytes of a PDF. They travel raw, beside the generated
// bindings, which speak JSON only.
import type { Decision } from "./bindings";
import { invoke } from "./call";

async function bytes(command: string, args?: Record<string, unknown>): Promise<Uint8Array> {
  return new Uint8Array(await invoke<ArrayBuffer>(command, args));
}

/** A letter as it was issued. */
export const letterPdf = (id: string) => bytes("letter_pdf", { id });

/** The first letter of a decision that is being made, to look at. */
export const previewLetter = (decision: Decision) => bytes("preview_letter", { decision });

/** The consent forms that were drawn last. */
export const formsPdf = () => bytes("forms_pdf");
