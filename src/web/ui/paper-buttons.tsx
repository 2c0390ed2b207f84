import { Button } from "@mantine/core";
import { useState } from "react";
import type { PaperFormat } from "../../domain/documents/paper-format.ts";

interface PaperButtonsProps {
  /** What is fetched; that of the PDF holds the word “PDF” between blanks, which is what stands on its button. */
  readonly labels: Readonly<Record<PaperFormat, string>>;
  readonly fetch: (format: PaperFormat) => Promise<unknown>;
  readonly disabled?: boolean;
}

/** A paper in both of its forms, each with one press: to be edited, or to be looked at and printed as it is. */
export function PaperButtons({ labels, fetch, disabled = false }: PaperButtonsProps) {
  const [busy, setBusy] = useState<PaperFormat>();
  const run = (format: PaperFormat) => {
    setBusy(format);
    void fetch(format).finally(() => setBusy(undefined));
  };
  const state = (format: PaperFormat) => ({
    variant: "default",
    loading: busy === format,
    disabled: disabled || (busy !== undefined && busy !== format),
    onClick: () => run(format),
  });
  return (
    <Button.Group>
      <Button {...state("docx")}>{labels.docx}</Button>
      <Button {...state("pdf")} aria-label={labels.pdf}>
        PDF
      </Button>
    </Button.Group>
  );
}
