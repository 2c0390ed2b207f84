import { Alert, Button, Checkbox, Group, Stack, Tabs, Text, Textarea } from "@mantine/core";
import { type FormEvent, type ReactNode, useState } from "react";
import type { ImportPreview } from "../../../contract/imports.ts";
import { printDecimal } from "../../../domain/text/numbers.ts";
import { saveBlob } from "../../api/download.ts";
import { useLanguage } from "../../i18n/language.ts";
import { useTexts } from "../../i18n/texts.ts";
import { uiTexts } from "../texts.ts";
import { faultList } from "./fault-list.ts";
import { FaultTable } from "./fault-table.tsx";
import { RowTable } from "./row-table.tsx";

/** What a file would do, where counts of rows do not say it. */
export interface PreviewReading {
  readonly summary: string;
  /** False where applying would change nothing. */
  readonly hasWork: boolean;
  /** True where it can be applied but somebody should look first. */
  readonly isDoubtful?: boolean;
  readonly applyLabel: string;
  /** A further tab beside the rows, open at first where it concerns the person. */
  readonly more?: { readonly label: string; readonly content: ReactNode; readonly first: boolean };
}

interface PreviewViewProps {
  readonly preview: ImportPreview;
  readonly reading: PreviewReading | undefined;
  readonly onOther: () => void;
  readonly onApply: (reason: string) => void;
}

const outcomes = ["new", "changed", "unchanged"] as const;

/** What the file would do, row by row; with any fault nothing can be applied. */
export function PreviewView({ preview, reading, onOther, onApply }: PreviewViewProps) {
  const t = useTexts(uiTexts);
  const language = useLanguage();
  const [reason, setReason] = useState("");
  const { counts, faults, rows } = preview;
  const print = (count: number) => printDecimal(count, language);
  const work = counts.new + counts.changed;
  const hasWork = reading?.hasWork ?? work > 0;
  const more = reading?.more;
  const filled = more?.first ? "more" : (outcomes.find((outcome) => counts[outcome] > 0) ?? "new");
  const firstTab = faults.length > 0 ? "faulty" : filled;
  const listed = counts.new + counts.changed + counts.unchanged + counts.faulty;
  const told =
    work === 0
      ? t("import.noWork")
      : t("import.ready", {
          new: print(counts.new),
          changed: print(counts.changed),
          unchanged: print(counts.unchanged),
        });
  const good = reading?.isDoubtful ? "yellow" : "green";
  const color = faults.length > 0 ? "red" : hasWork ? good : "gray";
  const apply = (event: FormEvent) => {
    event.preventDefault();
    onApply(reason.trim());
  };
  const saveFaults = () => {
    const titles = [t("import.sheet"), t("import.row"), t("import.column"), t("import.fault")];
    saveBlob(faultList(titles, faults), `${preview.fileName.replace(/\.\w+$/, "")}-loi.csv`);
  };
  return (
    <Stack gap="sm">
      <Text size="sm">{t("import.file", { file: preview.fileName })}</Text>
      <Alert role="status" color={color}>
        {faults.length > 0 ? t("import.faults", { count: print(faults.length) }) : (reading?.summary ?? told)}
      </Alert>
      <Tabs defaultValue={firstTab}>
        <Tabs.List>
          {outcomes.map((outcome) => (
            <Tabs.Tab key={outcome} value={outcome}>
              {t(`import.${outcome}`, { count: print(counts[outcome]) })}
            </Tabs.Tab>
          ))}
          <Tabs.Tab value="faulty">{t("import.faulty", { count: print(faults.length) })}</Tabs.Tab>
          {more && <Tabs.Tab value="more">{more.label}</Tabs.Tab>}
        </Tabs.List>
        {outcomes.map((outcome) => (
          <Tabs.Panel key={outcome} value={outcome} pt="xs">
            <RowTable rows={rows.filter((row) => row.outcome === outcome)} />
          </Tabs.Panel>
        ))}
        <Tabs.Panel value="faulty" pt="xs">
          <FaultTable faults={faults} />
        </Tabs.Panel>
        {more && (
          <Tabs.Panel value="more" pt="xs">
            {more.content}
          </Tabs.Panel>
        )}
      </Tabs>
      {rows.length > 0 && listed > rows.length && (
        <Text size="xs" c="dimmed">
          {t("import.first", { shown: print(rows.length) })}
        </Text>
      )}
      <form onSubmit={apply}>
        <Stack gap="sm">
          {preview.applicable && hasWork && (
            <Textarea
              label={t("import.reason")}
              required
              minLength={3}
              autosize
              minRows={2}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
          )}
          {preview.applicable && hasWork && preview.confirm !== undefined && (
            <Alert color="yellow">
              <Checkbox required label={preview.confirm} />
            </Alert>
          )}
          <Group gap="xs">
            {preview.applicable && hasWork && (
              <Button type="submit">{reading?.applyLabel ?? t("import.apply", { count: print(work) })}</Button>
            )}
            {faults.length > 0 && <Button onClick={saveFaults}>{t("import.downloadFaults")}</Button>}
            <Button variant="default" onClick={onOther}>
              {t("import.other")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Stack>
  );
}
