import { Progress, Text } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { useCommand } from "../../../../api/use-operation.ts";
import { notify } from "../../../../app/notices.ts";
import { useSession } from "../../../../app/session.tsx";
import { useTexts } from "../../../../i18n/texts.ts";
import { ConfirmDialog } from "../../../../ui/confirm-dialog.tsx";
import { sendFile } from "../../evidence/sending/send-file.ts";
import { setupTexts } from "../texts.ts";

interface DialogProps {
  readonly roundId: string;
  readonly block: string;
  readonly part: string;
  readonly label: string;
  readonly file: File;
  readonly onClose: () => void;
}

/** Sends one file and hangs it on the guidance; after a cut line the next try goes on where the server is. */
export function GuidanceFileDialog({ roundId, block, part, label, file, onClose }: DialogProps) {
  const t = useTexts(setupTexts);
  const { unitId } = useSession();
  const add = useCommand("scoring.addGuidanceFile", ["scoring"]);
  const [sent, setSent] = useState<number | null>(null);
  const begun = useRef<string | null>(null);
  const stop = useRef(new AbortController());
  useEffect(() => {
    const abort = new AbortController();
    stop.current = abort;
    return () => abort.abort();
  }, []);
  const send = async (reason: string) => {
    const upload = await sendFile(file, {
      uploadId: begun.current,
      unitId,
      signal: stop.current.signal,
      onBegun: (id) => {
        begun.current = id;
      },
      onProgress: setSent,
      onWhole: () => undefined,
    }).catch((error: unknown) => {
      // What was refused whole is gone on the server: another try begins anew.
      if (sent === file.size) begun.current = null;
      throw error;
    });
    await add.mutateAsync({
      params: { roundId } as never,
      body: { block, part, uploadId: upload.id, reason } as never,
    });
    notify({ kind: "done", text: t("guidance.fileAdded"), detail: file.name });
  };
  const percent = sent === null ? 0 : Math.floor((sent / Math.max(file.size, 1)) * 100);
  return (
    <ConfirmDialog
      title={t("guidance.addFileTitle", { name: file.name, part: label })}
      detail={t("guidance.addFileDetail")}
      confirmLabel={t("guidance.addFileDo")}
      reasonLabel={t("reason")}
      onConfirm={send}
      onClose={onClose}
    >
      {sent !== null && (
        <div>
          <Progress value={percent} aria-label={file.name} size="sm" />
          <Text size="xs" c="dimmed" role="status">
            {t("guidance.sent", { percent })}
          </Text>
        </div>
      )}
    </ConfirmDialog>
  );
}
