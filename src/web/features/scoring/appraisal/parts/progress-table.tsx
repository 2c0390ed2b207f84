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

const columns = ["left", "decided", "asked", "differs", "stale"] as const;

/** How far the work is, row by row; each row leads to its lines. */
export function ProgressTable({ label, items }: { label: string; items: readonly ProgressRow[] }) {
  const t = useTexts(appraisalTexts);
  return (
    <WideContent label={label} stackable>
      <Table highlightOnHover onKeyDown={walkLinks}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{label}</Table.Th>
            {columns.map((column) => (
              <Table.Th key={column} ta="right">
                {t(column)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {items.map(({ key, name, detail, to, progress }) => {
            const target = targetOf(to);
            const figures = {
              left: progress.total - progress.decided,
              decided: progress.total === 0 ? 0 : `${progress.decided}/${progress.total}`,
              asked: progress.asked,
              differs: progress.both - progress.agreed,
              stale: progress.stale,
            };
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
                {columns.map((column) => (
                  <Table.Td
                    key={column}
                    ta="right"
                    className="tabular"
                    data-label={t(column)}
                    data-none={figures[column] === 0 || undefined}
                  >
                    {figures[column] === 0 ? "–" : figures[column]}
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
