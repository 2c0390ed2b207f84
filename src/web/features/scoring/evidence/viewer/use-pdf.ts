import type { PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { useEffect, useState } from "react";

type PdfState =
  | { readonly state: "loading" }
  | { readonly state: "failed" }
  | { readonly state: "ready"; readonly pdf: PDFDocumentProxy };

/** A PDF opened for as long as it is shown; the library itself is loaded with the first one. */
export function usePdf(blob: Blob): PdfState {
  const [opened, setOpened] = useState<PdfState>({ state: "loading" });
  useEffect(() => {
    let isGone = false;
    let close = () => {};
    void (async () => {
      try {
        const [{ openPdf }, bytes] = await Promise.all([import("./pdf-file.ts"), blob.arrayBuffer()]);
        if (isGone) return;
        const task = openPdf(bytes);
        close = () => void task.destroy();
        const pdf = await task.promise;
        if (!isGone) setOpened({ state: "ready", pdf });
      } catch {
        if (!isGone) setOpened({ state: "failed" });
      }
    })();
    return () => {
      isGone = true;
      close();
    };
  }, [blob]);
  return opened;
}
