import { Table, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { CallResult } from "../../../../api/operation-types.ts";
import { targetOf } from "../../../../app/target.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { walkLinks } from "../../../../ui/walk-links.ts";
import rows from "../../rounds/parts/result.module.css";
import { WideContent } from "../../rounds/parts/wide-content.tsx";
import { appraisalTexts } from "../texts.ts";

interface ProgressRow {
  readonly key: string;
  readonly name: string;
  readonly detail: string;
  readonly to: string;
  readonly progress: CallResult<"scoring.getAppraisalWork">["parts"][number]["progress"];
}

/** How far the work is, row by row; each row leads to its lines. */
export function ProgressTable({ label, items }: { label: string; items: readonly ProgressRow[] }) {
  const t = useTexts(appraisalTexts);
  return (
    <WideContent label={label}>
      <Table highlightOnHover onKeyDown={walkLinks}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{label}</Table.Th>
            <Table.Th ta="right">{t("left")}</Table.Th>
            <Table.Th ta="right">{t("decided")}</Table.Th>
            <Table.Th ta="right">{t("asked")}</Table.Th>
            <Table.Th ta="right">{t("differs")}</Table.Th>
            <Table.Th ta="right">{t("stale")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {items.map(({ key, name, detail, to, progress }) => {
            const target = targetOf(to);
            const figures = [
              progress.total - progress.decided,
              `${progress.decided}/${progress.total}`,
              progress.asked,
              progress.both - progress.agreed,
              progress.stale,
            ];
            return (
              <Table.Tr key={key}>
                <Table.Td miw={220}>
                  <Link to={target.to} search={target.search as never} data-row-link className={rows["link"]}>
                    {name}
                  </Link>
                  <Text size="xs" c="dimmed">
                    {detail}
                  </Text>
                </Table.Td>
                {figures.map((figure, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the figures stand in the order of the headings
                  <Table.Td key={at} ta="right" className="tabular">
                    {figure === 0 ? "–" : figure}
                  </Table.Td>
                ))}
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </WideContent>
  );
}
