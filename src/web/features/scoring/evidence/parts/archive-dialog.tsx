import { Button, Checkbox, Group, Modal, Stack, Text } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "../../../../api/call.ts";
import { useOperation } from "../../../../api/use-operation.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { ErrorNotice } from "../../../../ui/error-notice.tsx";
import { Loaded } from "../../../../ui/loaded.tsx";
import { useReturnFocus } from "../../../../ui/use-return-focus.ts";
import type { SendTarget } from "../sending/sending.ts";
import { placeDocuments } from "../sending/store-document.ts";
import { evidenceTexts } from "../texts.ts";
import classes from "./evidence.module.css";

interface ArchiveDialogProps {
  readonly uploadId: string;
  readonly fileName: string;
  readonly target: SendTarget;
  readonly onKept: () => void;
  readonly onClose: () => void;
}

/** The files of a sent archive: the person chooses which become documents; what is not taken says why. */
export function ArchiveDialog({ uploadId, fileName, target, onKept, onClose }: ArchiveDialogProps) {
  useReturnFocus();
  const t = useTexts(evidenceTexts);
  const client = useQueryClient();
  const preview = useOperation("evidence.previewArchive", { params: { uploadId } });
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const good = preview.data?.files.filter(({ refusal }) => refusal === null) ?? [];
  const chosen = good.filter(({ path }) => !left.has(path));

  const keep = async () => {
    setBusy(true);
    setError(undefined);
    try {
      const body = { paths: chosen.map(({ path }) => path) };
      const { documents } = await call("evidence.addFromArchive", { params: { uploadId }, body });
      onKept();
      await placeDocuments(
        documents.map(({ id }) => id),
        target,
      );
      onClose();
    } catch (caught) {
      setError(caught);
    } finally {
      setBusy(false);
      await client.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[0]).startsWith("evidence.") });
    }
  };
  const toggle = (path: string, on: boolean) =>
    setLeft((before) => {
      const next = new Set(before);
      if (on) next.delete(path);
      else next.add(path);
      return next;
    });
  return (
    <Modal opened onClose={onClose} title={t("archive.title", { name: fileName })} size="lg">
      <Loaded answer={preview} isPart>
        {({ files }) => (
          <Stack gap="sm">
            <Text size="sm">{good.length > 0 ? t("archive.detail") : t("archive.none")}</Text>
            {good.length > 1 && (
              <Checkbox
                label={t("archive.all")}
                checked={chosen.length === good.length}
                indeterminate={chosen.length > 0 && chosen.length < good.length}
                onChange={(event) => setLeft(new Set(event.currentTarget.checked ? [] : good.map(({ path }) => path)))}
              />
            )}
            <ul className={`${classes["list"]} ${classes["files"]}`}>
              {files.map(({ path, refusal }) => (
                <li key={path} className={classes["item"]}>
                  {refusal === null ? (
                    <Checkbox
                      label={path}
                      checked={!left.has(path)}
                      onChange={(event) => toggle(path, event.currentTarget.checked)}
                    />
                  ) : (
                    <Text size="sm">
                      <b>{path}</b>: {refusal}
                    </Text>
                  )}
                </li>
              ))}
            </ul>
            <ErrorNotice error={error} />
            <Group gap="xs">
              <Button loading={busy} disabled={chosen.length === 0} onClick={() => void keep()}>
                {t("archive.keep", { count: chosen.length })}
              </Button>
              <Button variant="default" onClick={onClose}>
                {t("cancel")}
              </Button>
            </Group>
          </Stack>
        )}
      </Loaded>
    </Modal>
  );
}
