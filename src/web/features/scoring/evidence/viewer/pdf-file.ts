import { GlobalWorkerOptions, getDocument, type PDFDocumentLoadingTask } from "pdfjs-dist/legacy/build/pdf.mjs";
import workerUrl from "pdfjs-dist/legacy/build/pdf.worker.min.mjs?url";
import { pageSettings } from "../../../../app/page-settings.ts";

GlobalWorkerOptions.workerSrc = workerUrl;

/**
 * Opens a PDF in a worker of this host. Nothing of it runs: no scripts, no forms, and its fonts and pictures are decoded
 * by plain JavaScript, as the content policy demands.
 */
export function openPdf(bytes: ArrayBuffer): PDFDocumentLoadingTask {
  const parts = new URL(`${pageSettings.basePath}/app/${__PDF_PARTS__}`, window.location.origin).href;
  return getDocument({
    data: bytes,
    cMapUrl: `${parts}cmaps/`,
    standardFontDataUrl: `${parts}standard_fonts/`,
    wasmUrl: `${parts}wasm/`,
    useWasm: false,
    enableXfa: false,
  });
}
