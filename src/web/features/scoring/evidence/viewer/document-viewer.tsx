import { ActionIcon, Button, Group, Portal, Stack, Text, Title } from "@mantine/core";
import { useElementSize } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { isShownInPage } from "../../../../../domain/files/readability.ts";
import type { PageRectangle } from "../../../../../domain/scoring/evidence/model.ts";
import { send } from "../../../../api/call.ts";
import { saveBlob } from "../../../../api/download.ts";
import { useOperation } from "../../../../api/use-operation.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { ErrorNotice } from "../../../../ui/error-notice.tsx";
import { IconDownload, IconX } from "../../../../ui/icons/icons.gen.ts";
import { type EvidenceDocument, type EvidencePlace, nameOfDocument } from "../parts/evidence-types.ts";
import { evidenceTexts } from "../texts.ts";
import { ImageContent } from "./image-content.tsx";
import { PageAreas } from "./page-areas.tsx";
import { PageMarks } from "./page-marks.tsx";
import { PdfContent } from "./pdf-content.tsx";
import classes from "./viewer.module.css";

interface DocumentViewerProps {
  readonly document: EvidenceDocument;
  /** The page to begin with. */
  readonly page: number;
  /** Under which component it is looked at; null in the library, where there are no marks. */
  readonly place: EvidencePlace | null;
  readonly onClose: () => void;
}

/**
 * Outside of what it was opened from, which may be a form of its own. A document beside the score, at the named page, with the marks of those
 * who appraise.
 */
export function DocumentViewer({ document, page: first, place, onClose }: DocumentViewerProps) {
  const t = useTexts(evidenceTexts);
  const [page, setPage] = useState(first);
  const [drawn, setDrawn] = useState<PageRectangle | null>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const { ref: stage, width } = useElementSize<HTMLDivElement>();
  const file = useDocumentFile(document);
  const marks = useMarks(document, place);
  const name = nameOfDocument(document);
  useEffect(() => {
    const before = window.document.activeElement;
    title.current?.focus();
    return () => (before instanceof HTMLElement ? before.focus() : undefined);
  }, []);
  const turn = (next: number) => {
    if (!Number.isInteger(next) || next < 1 || next === page) return;
    setPage(next);
    setDrawn(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") onClose();
    if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) return;
    if (event.key === "PageDown" || event.key === "ArrowRight") turn(page + 1);
    if (event.key === "PageUp" || event.key === "ArrowLeft") turn(page - 1);
  };
  const areas = (marks?.items ?? []).filter((mark) => mark.page === page && mark.endedAt === null);
  const over = (
    <PageAreas
      areas={areas.flatMap(({ rectangle }) => rectangle ?? [])}
      drawn={drawn}
      onDraw={marks?.abilities.add ? setDrawn : undefined}
    />
  );
  const shared = { label: t("viewer.pageImage", { page, name }), width, over };
  return (
    <Portal>
      <aside className={classes["viewer"]} aria-label={t("viewer.title", { name })} onKeyDown={onKeyDown}>
        <Group className={classes["head"]} justify="space-between" wrap="nowrap" align="start">
          <Title order={2} ref={title} tabIndex={-1} className={classes["title"] ?? ""}>
            {name}
          </Title>
          <Group gap={4} wrap="nowrap">
            {file.data && (
              <Button
                variant="default"
                leftSection={<IconDownload size={16} aria-hidden />}
                onClick={() => saveBlob(file.data, document.fileName ?? name)}
              >
                {t("download")}
              </Button>
            )}
            <ActionIcon aria-label={t("viewer.close")} onClick={onClose}>
              <IconX size={18} aria-hidden />
            </ActionIcon>
          </Group>
        </Group>
        <div className={classes["stage"]}>
          <Stack ref={stage} gap="xs">
            <ErrorNotice error={file.error} onRetry={() => void file.refetch()} />
            {file.isPending && <Text size="sm">{t("viewer.loading")}</Text>}
            {file.data && document.mediaType === "application/pdf" && (
              <PdfContent blob={file.data} page={page} onPage={turn} {...shared} />
            )}
            {file.data && document.mediaType?.startsWith("image/") && isShownInPage(document.mediaType) && (
              <ImageContent blob={file.data} {...shared} />
            )}
            {file.data && !isShownInPage(document.mediaType) && <Text size="sm">{t("viewer.notShown")}</Text>}
          </Stack>
        </div>
        {place && marks && (
          <div className={classes["foot"]}>
            <PageMarks
              marks={marks}
              place={place}
              documentId={document.id}
              page={page}
              drawn={drawn}
              onDrawn={setDrawn}
              onPage={turn}
            />
          </div>
        )}
      </aside>
    </Portal>
  );
}

/** The bytes, once for as long as the viewer is open: each reading is recorded. */
function useDocumentFile({ id }: EvidenceDocument) {
  return useQuery<Blob>({
    queryKey: ["document-file", id],
    queryFn: async ({ signal }) => {
      const input = { params: { documentId: id }, query: { as: "view" } };
      return (await send("evidence.openDocument", input, { signal })).blob();
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
    retry: false,
  });
}

function useMarks(document: EvidenceDocument, place: EvidencePlace | null) {
  const { roundId, unitId, component } = place ?? { roundId: "", unitId: "", component: "" };
  const input = { params: { roundId, unitId } as never, query: { documentId: document.id, component } };
  return useOperation("evidence.listMarks", input, { enabled: place !== null }).data;
}
