import { Modal, Stack, Text } from "@mantine/core";
import { addressOf, call } from "../../../../api/call.ts";
import { useOperation } from "../../../../api/use-operation.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { useReturnFocus } from "../../../../ui/use-return-focus.ts";
import { ArchiveOrder } from "../../archives/archive-order.tsx";
import { ownTexts } from "../texts.ts";

interface PackDialogProps {
  readonly roundId: string;
  /** The lead agency; null: all of them. */
  readonly unitId: string | null;
  /** Whose documents these are, as it stands in the title. */
  readonly name: string;
  readonly onClose: () => void;
}

/** The evidence pack of a lead agency, or of the whole year. It is written on when this is closed. */
export function PackDialog({ roundId, unitId, name, onClose }: PackDialogProps) {
  useReturnFocus();
  const t = useTexts(ownTexts);
  const params = { roundId };
  const query = unitId === null ? {} : { unitId };
  const answer = useOperation("scoring.findEvidencePack", { params, query } as never);
  const words = {
    ...{ make: t("pack.make"), again: t("pack.again"), stop: t("pack.stop"), fetch: t("pack.fetch") },
    ...{ failed: t("pack.failed"), progress: t("pack.progress") },
    writing: (done: string, of: string) => t("pack.writing", { done, of }),
    ready: (at: string) => t("pack.ready", { at }),
  };
  const input = { params, body: { unitId } };
  return (
    <Modal opened onClose={onClose} title={t("pack.title", { name })}>
      <Stack gap="sm">
        <Text size="sm">{t("pack.detail")}</Text>
        <ArchiveOrder
          answer={answer}
          words={words}
          make={() => call("scoring.makeEvidencePack", input as never)}
          stop={() => call("scoring.cancelEvidencePack", input as never)}
          address={(fileId) => addressOf("scoring.getEvidencePack", { params: { ...params, fileId } } as never)}
        />
      </Stack>
    </Modal>
  );
}
