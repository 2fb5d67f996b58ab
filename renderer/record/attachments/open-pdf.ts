import {
  GlobalWorkerOptions,
  getDocument,
  type PDFDocumentLoadingTask,
  type PDFDocumentProxy,
  type PDFPageProxy,
} from "pdfjs-dist";

/** Where the build puts the tables and fonts that some papers do not bring with them. */
const beside = (folder: string) => new URL(`pdf/${folder}/`, document.baseURI).href;

/** Opens a PDF for showing. Its scripts, forms and links are not run; nothing is fetched but our own files. */
export function openPdf(bytes: ArrayBuffer): PDFDocumentLoadingTask {
  GlobalWorkerOptions.workerPort ??= new Worker(new URL("./pdf-worker.ts", import.meta.url), {
    type: "module",
  });
  return getDocument({
    data: new Uint8Array(bytes),
    cMapUrl: beside("cmaps"),
    standardFontDataUrl: beside("standard_fonts"),
    wasmUrl: beside("wasm"),
    useWasm: false,
    enableXfa: false,
  });
}

/** Draws a page as wide as asked, in the points of the screen. */
export async function drawPage(
  page: PDFPageProxy,
  canvas: HTMLCanvasElement,
  width: number,
): Promise<void> {
  const natural = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({ scale: (width * devicePixelRatio) / natural.width });
  canvas.width = Math.round(viewport.width);
  canvas.height = Math.round(viewport.height);
  await page.render({ canvas, viewport }).promise;
}

export type { PDFDocumentProxy };
