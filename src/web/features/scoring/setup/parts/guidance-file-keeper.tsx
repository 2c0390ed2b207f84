import { Anchor, Button, FileButton, Group, Stack, Text } from "@mantine/core";
import { useState } from "react";
import type { GuidanceFile } from "../../../../../contract/scoring/guidance.ts";
import { addressOf } from "../../../../api/call.ts";
import { useCommand } from "../../../../api/use-operation.ts";
import { notify } from "../../../../app/notices.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { ConfirmDialog } from "../../../../ui/confirm-dialog.tsx";
import { setupTexts } from "../texts.ts";
import { GuidanceFileDialog } from "./guidance-file-dialog.tsx";

interface KeeperProps {
  readonly roundId: string;
  readonly block: string;
  readonly part: string;
  readonly label: string;
  readonly files: readonly GuidanceFile[];
}

/** Forms, templates and letters that hang on the guidance for a part: what is there, one more, one less. */
export function GuidanceFileKeeper({ roundId, block, part, label, files }: KeeperProps) {
  const t = useTexts(setupTexts);
  const remove = useCommand("scoring.removeGuidanceFile", ["scoring"]);
  const [chosen, setChosen] = useState<File | null>(null);
  const [leaving, setLeaving] = useState<GuidanceFile | null>(null);
  const send = async (fileId: string, reason: string) => {
    await remove.mutateAsync({ params: { roundId, fileId } as never, body: { reason } });
    notify({ kind: "done", text: t("guidance.fileRemoved") });
  };
  return (
    <Stack gap={4}>
      <Text size="sm" fw={500}>
        {t("guidance.files")}
      </Text>
      {files.length === 0 && (
        <Text size="sm" c="dimmed">
          {t("guidance.noFiles")}
        </Text>
      )}
      {files.map((file) => (
        <Group key={file.id} gap="xs" justify="space-between">
          <Anchor
            size="sm"
            href={addressOf("scoring.openGuidanceFile", { params: { roundId, fileId: file.id } as never })}
            download
          >
            {file.name}
          </Anchor>
          <Button
            variant="default"
            aria-label={t("guidance.removeFile", { name: file.name })}
            onClick={() => setLeaving(file)}
          >
            {t("guidance.remove")}
          </Button>
        </Group>
      ))}
      <div>
        <FileButton onChange={setChosen}>
          {(props) => (
            <Button variant="default" {...props}>
              {t("guidance.addFile")}
            </Button>
          )}
        </FileButton>
      </div>
      {chosen !== null && (
        <GuidanceFileDialog {...{ roundId, block, part, label }} file={chosen} onClose={() => setChosen(null)} />
      )}
      {leaving !== null && (
        <ConfirmDialog
          title={t("guidance.removeFileTitle", { name: leaving.name })}
          detail={t("guidance.removeFileDetail", { part: label })}
          confirmLabel={t("guidance.remove")}
          destructive
          reasonLabel={t("reason")}
          onConfirm={(reason) => send(leaving.id, reason)}
          onClose={() => setLeaving(null)}
        />
      )}
    </Stack>
  );
}
