import { Button, Group, Table, Text } from "@mantine/core";
import { useState } from "react";
import type { PaperTemplate } from "../../../../../contract/scoring/paper-templates.ts";
import type { PaperFormat } from "../../../../../domain/documents/paper-format.ts";
import { download } from "../../../../api/download.ts";
import { printInstant } from "../../../../i18n/dates.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { ErrorNotice } from "../../../../ui/error-notice.tsx";
import { StackedTable } from "../../../../ui/stacked-table.tsx";
import { StateBadge } from "../../../../ui/state-badge.tsx";
import { templateTexts } from "../texts.ts";

interface VersionTableProps {
  readonly template: PaperTemplate;
  /** Whose figures previews show; empty: invented ones. */
  readonly roundId: string;
  /** Null: the template that ships. */
  readonly onUse: (version: number | null) => void;
}

/** The template that ships and every version uploaded: to be changed, looked at, taken into use. */
export function VersionTable({ template, roundId, onUse }: VersionTableProps) {
  const t = useTexts(templateTexts);
  const [error, setError] = useState<{ readonly title: string; readonly cause: unknown }>();
  /** The button whose file is being made: its label for readers of the screen. */
  const [making, setMaking] = useState<string>();
  const { kind, inUse, versions } = template;
  const rows = [
    ...versions.map((one) => ({ ...one, name: t("inUse.version", { version: one.version }), file: one.fileName })),
    { version: null, name: t("inUse.shipped"), file: t("shipped"), at: null, by: null },
  ];
  // Each paper has a table like this one: names tell them apart.
  const paper = t(`kind.${kind}`);
  const versionOf = (version: number | null) => (version === null ? {} : { version: String(version) });
  const make = async (label: string, fetchFile: () => Promise<void>) => {
    setError(undefined);
    setMaking(label);
    try {
      await fetchFile();
    } catch (cause) {
      setError({ title: t("failed", { what: label }), cause });
    } finally {
      setMaking(undefined);
    }
  };
  const open = (label: string, version: number | null) =>
    void make(label, () =>
      download("scoring.openPaperTemplate", { params: { kind }, query: versionOf(version) } as never),
    );
  const preview = (label: string, version: number | null, format: PaperFormat) => {
    const query = { ...versionOf(version), format, ...(roundId !== "" && { roundId }) };
    void make(label, () => download("scoring.previewPaperTemplate", { params: { kind }, query } as never));
  };
  const actOf = (label: string) => ({
    ...({ size: "compact-sm", variant: "default", "aria-label": label } as const),
    ...{ loading: making === label, disabled: making !== undefined && making !== label },
  });
  return (
    <>
      <StackedTable minWidth={720}>
        <Table aria-label={t("versions.of", { paper })}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t("version")}</Table.Th>
              <Table.Th>{t("file")}</Table.Th>
              <Table.Th>{t("when")}</Table.Th>
              <Table.Th>{t("by")}</Table.Th>
              <Table.Th>{t("acts")}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map(({ version, name, file, at, by }) => (
              <Table.Tr key={version ?? 0}>
                <Table.Td>
                  <Group gap="xs">
                    {name}
                    {version === inUse && <StateBadge kind="done" label={t("inUse")} />}
                  </Group>
                </Table.Td>
                <Table.Td data-label={t("file")} style={{ overflowWrap: "anywhere" }}>
                  {file}
                </Table.Td>
                <Table.Td data-label={t("when")} data-none={at === null || undefined}>
                  {at === null ? "–" : printInstant(at)}
                </Table.Td>
                <Table.Td data-label={t("by")} data-none={at === null || undefined}>
                  {by ?? "–"}
                </Table.Td>
                <Table.Td>
                  <Group gap="xs" className="no-print">
                    <Button
                      {...actOf(t("download.of", { paper, name }))}
                      onClick={() => open(t("download.of", { paper, name }), version)}
                    >
                      {t("download")}
                    </Button>
                    <Button
                      {...actOf(t("preview.of", { paper, name }))}
                      onClick={() => preview(t("preview.of", { paper, name }), version, "docx")}
                    >
                      {t("preview")}
                    </Button>
                    <Button
                      {...actOf(t("previewPdf.of", { paper, name }))}
                      onClick={() => preview(t("previewPdf.of", { paper, name }), version, "pdf")}
                    >
                      {t("previewPdf")}
                    </Button>
                    {version !== inUse && (
                      <Button
                        size="compact-sm"
                        variant="default"
                        aria-label={t("use.of", { paper, name })}
                        onClick={() => onUse(version)}
                      >
                        {t("use")}
                      </Button>
                    )}
                  </Group>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </StackedTable>
      <Text size="sm" role="status" hidden={making === undefined}>
        {making === undefined ? "" : t("making", { what: making })}
      </Text>
      {error && (
        <Text size="sm" fw={600}>
          {error.title} {roundId !== "" && t("failed.figures")}
        </Text>
      )}
      <ErrorNotice error={error?.cause} />
    </>
  );
}
