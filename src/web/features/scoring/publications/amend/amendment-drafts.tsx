import { Group, Input, Stack } from "@mantine/core";
import { useId, useState } from "react";
import type { PaperFormat } from "../../../../../domain/documents/paper-format.ts";
import { download } from "../../../../api/download.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { ErrorNotice } from "../../../../ui/error-notice.tsx";
import { PaperButtons } from "../../../../ui/paper-buttons.tsx";
import { publicationTexts } from "../texts.ts";
import { draftSent } from "./amend-draft.ts";
import type { Amendment } from "./use-amendment.ts";

interface AmendmentDraftsProps {
  readonly roundId: string;
  readonly work: Amendment;
}

const papers = [
  ["decision", "scoring.draftAmendingDecision"],
  ["submission", "scoring.draftAmendingSubmission"],
] as const;

/** The decision and the submission of the amendment as it is typed, to be signed; nothing is published by them. */
export function AmendmentDrafts({ roundId, work }: AmendmentDraftsProps) {
  const t = useTexts(publicationTexts);
  const title = useId();
  const [running, setRunning] = useState(0);
  const [error, setError] = useState<unknown>();
  const body = draftSent(work.draft.values);
  const isEmpty = body.changes.length === 0;
  const fetch = async (operation: (typeof papers)[number][1], format: PaperFormat) => {
    if (work.isBarred()) return;
    setError(undefined);
    setRunning((count) => count + 1);
    await download(operation, { params: { roundId }, query: { format }, body } as never).catch(setError);
    setRunning((count) => count - 1);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame; the group only names what belongs together.
    <div role="group" aria-labelledby={title}>
      <Stack gap={4}>
        <div>
          <Input.Label component="div" id={title}>
            {t("draft.title")}
          </Input.Label>
          <Input.Description role="status">
            {running > 0 ? t("draft.busy") : t(isEmpty ? "draft.none" : "draft.hint")}
          </Input.Description>
        </div>
        <Group gap="xs">
          {papers.map(([paper, operation]) => (
            <PaperButtons
              key={paper}
              labels={{ docx: t(`draft.${paper}`), pdf: t(`draft.${paper}.pdf`) }}
              disabled={isEmpty}
              fetch={(format) => fetch(operation, format)}
            />
          ))}
        </Group>
        <ErrorNotice error={error} />
      </Stack>
    </div>
  );
}
