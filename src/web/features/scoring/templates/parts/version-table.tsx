import { Button, Group, Table } from "@mantine/core";
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
  const [error, setError] = useState<unknown>();
  const { kind, inUse, versions } = template;
  const rows = [
    ...versions.map((one) => ({ ...one, name: t("inUse.version", { version: one.version }), file: one.fileName })),
    { version: null, name: t("inUse.shipped"), file: t("shipped"), at: null, by: null },
  ];
  // Each paper has a table like this one: names tell them apart.
  const paper = t(`kind.${kind}`);
  const versionOf = (version: number | null) => (version === null ? {} : { version: String(version) });
  const open = (version: number | null) => {
    setError(undefined);
    void download("scoring.openPaperTemplate", { params: { kind }, query: versionOf(version) } as never).catch(
      setError,
    );
  };
  const preview = (version: number | null, format: PaperFormat) => {
    setError(undefined);
    const query = { ...versionOf(version), format, ...(roundId !== "" && { roundId }) };
    void download("scoring.previewPaperTemplate", { params: { kind }, query } as never).catch(setError);
  };
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
                      size="compact-sm"
                      variant="default"
                      aria-label={t("download.of", { paper, name })}
                      onClick={() => open(version)}
                    >
                      {t("download")}
                    </Button>
                    <Button
                      size="compact-sm"
                      variant="default"
                      aria-label={t("preview.of", { paper, name })}
                      onClick={() => preview(version, "docx")}
                    >
                      {t("preview")}
                    </Button>
                    <Button
                      size="compact-sm"
                      variant="default"
                      aria-label={t("previewPdf.of", { paper, name })}
                      onClick={() => preview(version, "pdf")}
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
      <ErrorNotice error={error} />
    </>
  );
}
