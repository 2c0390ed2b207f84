import { Group, Text } from "@mantine/core";
import { type ReactNode, useMemo, useState } from "react";
import { useTexts } from "../../../../i18n/texts.ts";
import { evidenceTexts } from "../texts.ts";
import { FoundLayer } from "./found-layer.tsx";
import { PdfPage } from "./pdf-page.tsx";
import { type FoundWords, PdfSearch } from "./pdf-search.tsx";
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
  const [found, setFound] = useState<FoundWords>();
  const opened = usePdf(blob);
  const matches = useMemo(
    () => found?.places.flatMap((place) => (place.page === page ? [place.match] : [])) ?? [],
    [found, page],
  );
  if (opened.state === "loading") return <Text size="sm">{t("viewer.loading")}</Text>;
  if (opened.state === "failed") return <Text size="sm">{t("viewer.failed")}</Text>;
  const { pdf } = opened;
  const turn = (next: number) => onPage(Math.min(pdf.numPages, next));
  const shown = Math.min(page, pdf.numPages);
  const drawn = Math.floor(width * zoom);
  const place = found?.places[found.at];
  const show = (words: FoundWords | undefined) => {
    setFound(words);
    const next = words?.places[words.at];
    if (next !== undefined && next.page !== shown) turn(next.page);
  };
  return (
    <>
      <Group justify="space-between" gap="xs">
        <PdfTools page={shown} pages={pdf.numPages} zoom={zoom} onPage={turn} onZoom={setZoom} />
        <PdfSearch pdf={pdf} page={shown} found={found} onFound={show} />
      </Group>
      <div className={classes["sheet"]}>
        <PdfPage pdf={pdf} page={shown} width={drawn} label={label} />
        {matches.length > 0 && (
          <FoundLayer pdf={pdf} page={shown} width={drawn} matches={matches} current={place?.match} />
        )}
        {over}
      </div>
    </>
  );
}
