import { Group, Text } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { useTexts } from "../../../../i18n/texts.ts";
import { evidenceTexts } from "../texts.ts";
import { PdfPage } from "./pdf-page.tsx";
import { PdfSearch } from "./pdf-search.tsx";
import { PdfTools } from "./pdf-tools.tsx";
import { usePdf } from "./use-pdf.ts";
import classes from "./viewer.module.css";

interface PdfContentProps {
  readonly blob: Blob;
  readonly page: number;
  readonly width: number;
  readonly label: string;
  readonly over: ReactNode;
  readonly onPage: (page: number) => void;
}

/** A PDF page by page: one at a time is drawn, so that a long document opens as fast as a short one. */
export function PdfContent({ blob, page, width, label, over, onPage }: PdfContentProps) {
  const t = useTexts(evidenceTexts);
  const [zoom, setZoom] = useState(1);
  const opened = usePdf(blob);
  if (opened.state === "loading") return <Text size="sm">{t("viewer.loading")}</Text>;
  if (opened.state === "failed") return <Text size="sm">{t("viewer.failed")}</Text>;
  const { pdf } = opened;
  const turn = (next: number) => onPage(Math.min(pdf.numPages, next));
  const shown = Math.min(page, pdf.numPages);
  return (
    <>
      <Group justify="space-between" gap="xs">
        <PdfTools page={shown} pages={pdf.numPages} zoom={zoom} onPage={turn} onZoom={setZoom} />
        <PdfSearch pdf={pdf} page={shown} onPage={turn} />
      </Group>
      <div className={classes["sheet"]}>
        <PdfPage pdf={pdf} page={shown} width={Math.floor(width * zoom)} label={label} />
        {over}
      </div>
    </>
  );
}
