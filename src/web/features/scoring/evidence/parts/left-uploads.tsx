import { Alert, Button, FileButton, Group, Stack, Text } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "../../../../api/call.ts";
import type { CallResult } from "../../../../api/operation-types.ts";
import { useOperation } from "../../../../api/use-operation.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { ErrorNotice } from "../../../../ui/error-notice.tsx";
import { enqueue, isGone, useSendings } from "../sending/send-queue.ts";
import type { SendTarget } from "../sending/sending.ts";
import { storeDocument } from "../sending/store-document.ts";
import { evidenceTexts } from "../texts.ts";
import { ArchiveDialog } from "./archive-dialog.tsx";
import { useFirstShown } from "./use-first-shown.ts";

type Upload = CallResult<"uploads.getUpload">;

/** Files that a closed window left behind: what the server has of them is not lost. Offered once on a page. */
export function LeftUploads({ target }: { target: SendTarget }) {
  const t = useTexts(evidenceTexts);
  const uploads = useOperation("uploads.listUploads", {});
  const here = useSendings();
  const isFirst = useFirstShown(`left uploads ${target.unitId}`);
  const known = new Set(here.map(({ uploadId }) => uploadId));
  const left =
    uploads.data?.items.filter(({ id, unitId }) => unitId === target.unitId && !known.has(id) && !isGone(id)) ?? [];
  if (left.length === 0 || !isFirst) return null;
  return (
    <Alert variant="light" color="gray" title={t("left.title", { count: left.length })}>
      <Stack gap="xs">
        {left.map((upload) => (
          <LeftUpload key={upload.id} upload={upload} target={target} />
        ))}
      </Stack>
    </Alert>
  );
}

function LeftUpload({ upload, target }: { upload: Upload; target: SendTarget }) {
  const t = useTexts(evidenceTexts);
  const client = useQueryClient();
  const [error, setError] = useState<unknown>();
  const [choosing, setChoosing] = useState(false);
  const { id, fileName: name, size, received } = upload;
  const isWhole = received === size;
  const refresh = () =>
    client.invalidateQueries({ predicate: ({ queryKey }) => /^(evidence|uploads)\./.test(String(queryKey[0])) });
  const attempt = (work: () => Promise<unknown>) =>
    work()
      .catch(setError)
      .finally(() => void refresh());
  const use = async () => {
    const whole = await call("uploads.finishUpload", { params: { uploadId: id } });
    if (whole.mediaType === "application/zip") setChoosing(true);
    else await storeDocument(whole, target);
  };
  const again = (file: File) => {
    if (file.name !== name || file.size !== size) return setError(new Error(t("left.wrong", { name, size })));
    enqueue([file], target, id);
  };
  return (
    <Stack gap={4}>
      <Group justify="space-between" gap="xs">
        <Text size="sm">
          {name} · {isWhole ? t("left.whole") : t("left.part", { percent: Math.floor((received / size) * 100) })}
        </Text>
        <Group gap="xs">
          {isWhole ? (
            <Button variant="default" onClick={() => void attempt(use)}>
              {t("left.use")}
            </Button>
          ) : (
            <FileButton onChange={(file) => file && again(file)}>
              {(props) => (
                <Button variant="default" {...props}>
                  {t("left.again")}
                </Button>
              )}
            </FileButton>
          )}
          <Button
            variant="default"
            onClick={() => void attempt(() => call("uploads.removeUpload", { params: { uploadId: id } }))}
          >
            {t("left.drop")}
          </Button>
        </Group>
      </Group>
      <ErrorNotice error={error} />
      {choosing && (
        <ArchiveDialog
          uploadId={id}
          fileName={name}
          target={target}
          onKept={() => void refresh()}
          onClose={() => setChoosing(false)}
        />
      )}
    </Stack>
  );
}
