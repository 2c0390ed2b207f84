import { VisuallyHidden } from "@mantine/core";
import type { PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { useEffect, useRef, useState } from "react";
import { useTexts } from "../../../../i18n/texts.ts";
import { evidenceTexts } from "../texts.ts";
import { textOfPage } from "./page-text.ts";
import classes from "./viewer.module.css";

interface PdfPageProps {
  readonly pdf: PDFDocumentProxy;
  readonly page: number;
  /** Width of the page on the screen in CSS pixels. */
  readonly width: number;
  readonly label: string;
}

/** One page of a PDF as a picture, with its text for readers of the screen. */
export function PdfPage({ pdf, page, width, label }: PdfPageProps) {
  const t = useTexts(evidenceTexts);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [text, setText] = useState("");
  useEffect(() => {
    let isGone = false;
    let cancel = () => {};
    void (async () => {
      const shown = await pdf.getPage(page);
      const element = canvas.current;
      if (isGone || element === null || width < 50) return;
      const natural = shown.getViewport({ scale: 1 });
      const scale = width / natural.width;
      // More points than the screen has help nobody; very large pages would not fit into a canvas.
      const dense = Math.min(window.devicePixelRatio || 1, 2, 8000 / (natural.height * scale));
      const viewport = shown.getViewport({ scale: scale * dense });
      element.width = Math.floor(viewport.width);
      element.height = Math.floor(viewport.height);
      const task = shown.render({ canvas: element, viewport });
      cancel = () => task.cancel();
      await task.promise;
      const words = await textOfPage(shown);
      if (!isGone) setText(words);
    })().catch(() => undefined);
    return () => {
      isGone = true;
      cancel();
    };
  }, [pdf, page, width]);
  return (
    <>
      <canvas ref={canvas} role="img" aria-label={label} className={classes["page"]} style={{ width }} />
      {text !== "" && <VisuallyHidden aria-label={t("viewer.text", { page })}>{text}</VisuallyHidden>}
    </>
  );
}
