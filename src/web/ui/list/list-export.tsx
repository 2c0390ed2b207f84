import { Button, Menu } from "@mantine/core";
import { useState } from "react";
import { download } from "../../api/download.ts";
import type { CallInput, ListOperationId } from "../../api/operation-types.ts";
import { notify } from "../../app/notices.ts";
import { useTexts } from "../../i18n/texts.ts";
import { IconDownload } from "../icons/icons.gen.ts";
import { uiTexts } from "../texts.ts";

interface ListExportProps<Id extends ListOperationId> {
  readonly operation: Id;
  readonly params?: Readonly<Record<string, string>> | undefined;
  /** The query of the rows on the screen. */
  readonly query: Readonly<Record<string, string>>;
  readonly columns: readonly string[];
  readonly total: number;
}

/** Saves the list as a file: same filters, sort and columns as on the screen, all pages. */
export function ListExport<Id extends ListOperationId>({
  operation,
  params,
  query,
  columns,
  total,
}: ListExportProps<Id>) {
  const t = useTexts(uiTexts);
  const [busy, setBusy] = useState(false);
  const save = async (format: "xlsx" | "csv") => {
    setBusy(true);
    try {
      const { page: _, pageSize: __, ...rest } = query;
      const input = { params, query: { ...rest, format, columns: columns.join(",") } };
      await download(operation, input as unknown as CallInput<Id>);
      notify({ kind: "done", text: t("list.exported", { total }) });
    } catch (error) {
      notify({
        kind: "failed",
        text: t("error.title"),
        detail: error instanceof Error ? error.message : String(error),
      });
    } finally {
      setBusy(false);
    }
  };
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" loading={busy} leftSection={<IconDownload size={15} aria-hidden />}>
          {t("list.export")}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void save("xlsx")}>{t("list.exportXlsx")}</Menu.Item>
        <Menu.Item onClick={() => void save("csv")}>{t("list.exportCsv")}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
