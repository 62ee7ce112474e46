// The documents of the office, as the bytes of a PDF. They travel raw, beside the generated
// bindings, which speak JSON only.
import type {
  AccessChoice,
  AccessRequest,
  Decision,
  Language,
  LetterRequest,
  Sent,
  Stationery,
  Worded,
} from "./bindings";
import { invoke } from "./call";

async function bytes(command: string, args?: Record<string, unknown>): Promise<Uint8Array> {
  return new Uint8Array(await invoke<ArrayBuffer>(command, args));
}

/** A letter as it was issued. */
export const letterPdf = (id: string) => bytes("letter_pdf", { id });

/** One letter of a decision that is being made, to look at: which, counted from 0. */
export const previewDecision = (decision: Decision, copy: number) =>
  bytes("preview_decision", { decision, copy });

/** One copy of a letter that is being composed, to look at: which, counted from 0. */
export const previewLetter = (request: LetterRequest, copy: number) =>
  bytes("preview_letter", { request, copy });

/** How a letter or form reads in a text, with invented values: at length when it is `whole`. */
export const previewLetterText = (
  letter: Worded,
  language: Language,
  source: string,
  whole: boolean,
) => bytes("preview_letter_text", { letter, language, source, whole });

/** What somebody would be given, to look at. */
export const previewAccess = (request: AccessRequest, choices: AccessChoice[]) =>
  bytes("preview_access", { request, choices });

/** The consent forms that were drawn last. */
export const formsPdf = () => bytes("forms_pdf");

/** The sheet with the recovery key that was just made. */
export const recoverySheet = () => bytes("recovery_sheet");

/** The page to try printer and envelopes on. */
export const testPage = (stationery: Stationery) => bytes("test_page", { stationery });

/** A scan that was kept as proof of a consent. */
export const scanBytes = (id: string) => bytes("scan_bytes", { id });

/** A piece of proof of an incident; that it was opened is written down. */
export const evidenceBytes = (id: string) => bytes("evidence_bytes", { id });

/** The small picture of a piece of proof. */
export const evidenceThumbnail = (id: string) => bytes("evidence_thumbnail", { id });

/** Sends a document straight to a printer, without the dialog of the system. */
export const sendToPrinter = (printer: string, pdf: Uint8Array) =>
  invoke<Sent>("send_to_printer", pdf, { printer });
