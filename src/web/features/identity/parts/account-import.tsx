import { Button, Group, Modal, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useTexts } from "../../../i18n/texts.ts";
import { ImportDialog } from "../../../ui/import/import-dialog.tsx";
import { useReturnFocus } from "../../../ui/use-return-focus.ts";
import { identityTexts } from "../texts.ts";
import { AccountImportProgress } from "./account-import-progress.tsx";
import { printHandover } from "./print-handover.ts";

/** Accounts from a workbook, then the hand-over sheets of the new ones. */
export function AccountImport({ onClose }: { onClose: () => void }) {
  const t = useTexts(identityTexts);
  useReturnFocus();
  const [handoverId, setHandoverId] = useState<string>();
  if (handoverId === undefined) {
    return (
      <ImportDialog
        preview="identity.previewImport"
        apply="identity.applyImport"
        template="identity.getImportTemplate"
        measure={(previewId) => <AccountImportProgress previewId={previewId} />}
        stale={["identity"]}
        onClose={onClose}
        onApplied={(result) => {
          if (result.handoverId === null) return onClose();
          setHandoverId(result.handoverId);
        }}
      />
    );
  }
  const print = () => {
    printHandover(handoverId);
    onClose();
  };
  return (
    <Modal opened onClose={onClose} title={t("handover.ready")} closeOnClickOutside={false}>
      <Stack gap="sm">
        <Text size="sm">{t("handover.detail")}</Text>
        <Group gap="xs">
          <Button data-autofocus onClick={print}>
            {t("handover.print")}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t("handover.later")}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
