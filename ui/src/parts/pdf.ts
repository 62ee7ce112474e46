// Reading and drawing a PDF with pdf.js, which is loaded with the first document. Nothing here knows
// what the document is about.
import type { PDFDocumentProxy, PDFPageProxy, PageViewport } from "pdfjs-dist";

async function pdfjs() {
  const [library, worker] = await Promise.all([
    import("pdfjs-dist"),
    import("pdfjs-dist/build/pdf.worker.min.mjs?url"),
    import("./streams"),
  ]);
  library.GlobalWorkerOptions.workerSrc = worker.default;
  return library;
}

/** Begins to open a document; `destroy` of what is answered ends it. The bytes are copied. */
export async function open(bytes: Uint8Array) {
  const library = await pdfjs();
  return library.getDocument({
    data: bytes.slice(),
    isEvalSupported: false,
    useSystemFonts: true,
    useWasm: false,
  });
}

/** Begins to draw a page on a canvas of `viewport` at `density` dots per CSS pixel. */
export function draw(
  sheet: PDFPageProxy,
  canvas: HTMLCanvasElement,
  viewport: PageViewport,
  density: number,
) {
  canvas.width = Math.floor(viewport.width * density);
  canvas.height = Math.floor(viewport.height * density);
  canvas.style.inlineSize = `${Math.floor(viewport.width)}px`;
  return sheet.render({
    canvas,
    viewport,
    ...(density === 1 ? {} : { transform: [density, 0, 0, density, 0, 0] }),
  });
}

/** Lays the words of a page invisibly over its picture, to select and to be read aloud. */
export async function layWords(sheet: PDFPageProxy, into: HTMLElement, viewport: PageViewport) {
  const { TextLayer } = await pdfjs();
  into.replaceChildren();
  into.style.setProperty("--total-scale-factor", String(viewport.scale));
  await new TextLayer({
    textContentSource: await sheet.getTextContent(),
    container: into,
    viewport,
  }).render();
  // pdf.js leaves the canvas with which it measures text in the page.
  document.querySelector(".hiddenCanvasElement")?.setAttribute("hidden", "");
}

/** Dots per inch on paper: fine for text of ten points, and bearable for sixty pages. */
const resolution = 200;

/**
 * How the sheets look on paper, and that nothing else is printed. Only while sheets are laid. A web
 * view may keep the margins of the printer, wider at the foot than at the sides: a page as wide as
 * the room would then be too high and spill over onto a second sheet.
 */
const rules = `
  @page { size: A4; margin: 0 }
  @media screen { body > .sheets { display: none } }
  @media print {
    html, body { margin: 0; padding: 0; background: none }
    body > :not(.sheets) { display: none !important }
    body > .sheets > img {
      display: block;
      inline-size: 95%;
      block-size: auto;
      margin-inline: auto;
      break-inside: avoid;
      break-after: page;
    }
    body > .sheets > img:last-child { break-after: auto }
  }
`;

async function picture(file: PDFDocumentProxy, number: number): Promise<HTMLImageElement> {
  const sheet = await file.getPage(number);
  const canvas = document.createElement("canvas");
  const viewport = sheet.getViewport({ scale: resolution / 72 });
  canvas.width = Math.ceil(viewport.width);
  canvas.height = Math.ceil(viewport.height);
  await sheet.render({ canvas, viewport, intent: "print" }).promise;
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
  // A canvas holds sixteen megabytes until it is made small; the collector may be late.
  canvas.width = canvas.height = 0;
  sheet.cleanup();
  if (!blob) throw new Error("no picture");
  const image = new Image();
  image.decoding = "sync";
  image.alt = "";
  await new Promise<unknown>((resolve, reject) => {
    image.onload = resolve;
    image.onerror = reject;
    image.src = URL.createObjectURL(blob);
  });
  return image;
}

/**
 * Lays every page as a picture where only paper shows it, one page to a sheet, and hides everything
 * else from paper. Answers how to take them away. `onpage` hears how many pages are laid; `signal`
 * stops it, and nothing stays.
 */
export async function laySheets(
  file: PDFDocumentProxy,
  signal: AbortSignal,
  onpage: (done: number, total: number) => void,
): Promise<() => void> {
  const sheets = document.createElement("div");
  const style = new CSSStyleSheet();
  style.replaceSync(rules);
  sheets.className = "sheets";
  sheets.setAttribute("aria-hidden", "true");
  function clear() {
    for (const image of sheets.querySelectorAll("img")) URL.revokeObjectURL(image.src);
    sheets.remove();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== style);
  }
  try {
    for (let number = 1; number <= file.numPages; number += 1) {
      onpage(number - 1, file.numPages);
      signal.throwIfAborted();
      sheets.append(await picture(file, number));
    }
    signal.throwIfAborted();
  } catch (problem) {
    clear();
    throw problem;
  }
  onpage(file.numPages, file.numPages);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, style];
  document.body.append(sheets);
  return clear;
}
