import { Group, Modal, Radio, Stack, Text } from "@mantine/core";
import { useState } from "react";
import type { PaperFormat } from "../../../../../domain/documents/paper-format.ts";
import { addressOf, call } from "../../../../api/call.ts";
import { useOperation } from "../../../../api/use-operation.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { useReturnFocus } from "../../../../ui/use-return-focus.ts";
import { ArchiveOrder } from "../../archives/archive-order.tsx";
import { lossTexts } from "../texts.ts";

interface LettersDialogProps {
  readonly roundId: string;
  readonly block: string;
  readonly blockName: string;
  readonly onClose: () => void;
}

/** The letters of a block: ordered, followed, stopped, fetched. They are written on when this is closed. */
export function LettersDialog({ roundId, block, blockName, onClose }: LettersDialogProps) {
  useReturnFocus();
  const t = useTexts(lossTexts);
  const params = { roundId };
  const answer = useOperation("scoring.findResultLetters", { params, query: { block } } as never);
  const [format, setFormat] = useState<PaperFormat>("docx");
  const words = {
    ...{ make: t("letters.make"), again: t("letters.again"), stop: t("letters.stop"), fetch: t("letters.fetch") },
    ...{ failed: t("letters.failed"), progress: t("letters.progress") },
    writing: (done: string, of: string) => t("letters.writing", { done, of }),
    ready: (at: string) => t("letters.ready", { at }),
  };
  return (
    <Modal opened onClose={onClose} title={t("letters.title", { block: blockName })}>
      <Stack gap="sm">
        <Text size="sm">{t("letters.detail")}</Text>
        <ArchiveOrder
          answer={answer}
          words={words}
          make={() => call("scoring.makeResultLetters", { params, body: { block, format } } as never)}
          stop={() => call("scoring.cancelResultLetters", { params, body: { block } } as never)}
          address={(fileId) => addressOf("scoring.getResultLetters", { params: { ...params, fileId } } as never)}
        >
          <Radio.Group label={t("letters.format")} value={format} onChange={(value) => setFormat(value as PaperFormat)}>
            <Group gap="md" mt={4}>
              <Radio value="docx" label="DOCX" />
              <Radio value="pdf" label="PDF" />
            </Group>
          </Radio.Group>
        </ArchiveOrder>
      </Stack>
    </Modal>
  );
}
