import { Button, FileButton, Group, Stack, Text } from "@mantine/core";
import { type DragEvent, useState } from "react";
import { download } from "../../api/download.ts";
import type { CallInput } from "../../api/operation-types.ts";
import { useTexts } from "../../i18n/texts.ts";
import { ErrorNotice } from "../error-notice.tsx";
import { IconFileSpreadsheet } from "../icons/icons.gen.ts";
import { uiTexts } from "../texts.ts";
import classes from "./import.module.css";
import type { TemplateOperation } from "./import-options.ts";

interface FileDropProps {
  readonly template: TemplateOperation;
  readonly params: Readonly<Record<string, string>>;
  /** Endings of the files that are read: ".xlsx,.csv". */
  readonly accepts: string;
  readonly onFile: (file: File) => void;
}

export function FileDrop({ template, params, accepts, onFile }: FileDropProps) {
  const t = useTexts(uiTexts);
  const [over, setOver] = useState(false);
  const [error, setError] = useState<unknown>();
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file) onFile(file);
  };
  const fetchTemplate = () => download(template, { params } as unknown as CallInput<TemplateOperation>).catch(setError);
  return (
    <Stack gap="sm">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way beside the button inside. */}
      <div
        className={classes["drop"]}
        data-over={over}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <IconFileSpreadsheet size={32} stroke={1.4} aria-hidden />
        <Text size="sm">{t("import.drop", { endings: accepts.replaceAll(",", ", ") })}</Text>
        <FileButton accept={accepts} onChange={(file) => file && onFile(file)}>
          {(props) => (
            <Button data-autofocus {...props}>
              {t("import.choose")}
            </Button>
          )}
        </FileButton>
      </div>
      <Group justify="space-between">
        <Text size="sm" c="dimmed">
          {t("import.hint")}
        </Text>
        <Button variant="default" onClick={() => void fetchTemplate()}>
          {t("import.template")}
        </Button>
      </Group>
      <ErrorNotice error={error} />
    </Stack>
  );
}
