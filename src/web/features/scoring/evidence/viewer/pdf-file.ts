import {
  GlobalWorkerOptions,
  getDocument,
  type PDFDocumentLoadingTask,
  type PDFPageProxy,
  TextLayer,
} from "pdfjs-dist/legacy/build/pdf.mjs";
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

/** The text of a page as transparent spans in a container that lies over its picture, each where its run stands. */
export function layText(page: PDFPageProxy, container: HTMLElement, scale: number): TextLayer {
  return new TextLayer({
    textContentSource: page.streamTextContent(),
    container,
    viewport: page.getViewport({ scale }),
  });
}
