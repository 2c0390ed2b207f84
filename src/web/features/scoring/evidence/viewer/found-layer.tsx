import type { PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { useEffect, useRef } from "react";
import type { Match } from "./find-matches.ts";
import { markWords } from "./mark-words.ts";
import classes from "./viewer.module.css";

interface FoundLayerProps {
  readonly pdf: PDFDocumentProxy;
  readonly page: number;
  /** Width of the page on the screen in CSS pixels. */
  readonly width: number;
  readonly matches: readonly Match[];
  readonly current: Match | undefined;
}

/** The found words over the picture of a page; the one that is shown is brought into sight. */
export function FoundLayer({ pdf, page, width, matches, current }: FoundLayerProps) {
  const container = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let isGone = false;
    let cancel = () => {};
    void (async () => {
      const [{ layText }, shown] = await Promise.all([import("./pdf-file.ts"), pdf.getPage(page)]);
      const element = container.current;
      if (isGone || element === null || width < 50) return;
      const scale = width / shown.getViewport({ scale: 1 }).width;
      element.replaceChildren();
      element.style.setProperty("--total-scale-factor", String(scale));
      const layer = layText(shown, element, scale);
      cancel = () => layer.cancel();
      await layer.render();
      if (isGone) return;
      markWords(layer.textDivs, matches, current);
      element.querySelector("[data-current]")?.scrollIntoView({ block: "center", inline: "nearest" });
    })().catch(() => undefined);
    return () => {
      isGone = true;
      cancel();
    };
  }, [pdf, page, width, matches, current]);
  // Readers of the screen have the text of the page and the count of places already.
  return <div ref={container} className={classes["words"]} aria-hidden="true" />;
}
