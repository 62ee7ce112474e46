// The documents of the office, as the bytes of a PDF. They travel raw, beside the generated
// bindings, which speak JSON only.
import type { Decision, LetterRequest } from "./bindings";
import { invoke } from "./call";

async function bytes(command: string, args?: Record<string, unknown>): Promise<Uint8Array> {
  return new Uint8Array(await invoke<ArrayBuffer>(command, args));
}

/** A letter as it was issued. */
export const letterPdf = (id: string) => bytes("letter_pdf", { id });

/** The first letter of a decision that is being made, to look at. */
export const previewDecision = (decision: Decision) => bytes("preview_decision", { decision });

/** The first copy of a letter that is being composed, to look at. */
export const previewLetter = (request: LetterRequest) => bytes("preview_letter", { request });

/** The consent forms that were drawn last. */
export const formsPdf = () => bytes("forms_pdf");

/** A scan that was kept as proof of a consent. */
export const scanBytes = (id: string) => bytes("scan_bytes", { id });
