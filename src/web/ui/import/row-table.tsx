import { Table, Text } from "@mantine/core";
import type { ImportRow } from "../../../contract/imports.ts";
import { useTexts } from "../../i18n/texts.ts";
import { uiTexts } from "../texts.ts";
import classes from "./import.module.css";
import { RowChanges } from "./row-changes.tsx";

/** Rows of one outcome; for a changed row each field with the stored and the new value. */
export function RowTable({ rows }: { rows: readonly ImportRow[] }) {
  const t = useTexts(uiTexts);
  if (rows.length === 0) return <Text size="sm">{t("import.nothingHere")}</Text>;
  const withChanges = rows.some((row) => row.changes.length > 0);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keys.
    <section className={classes["rows"]} tabIndex={0} aria-label={t("import.what")}>
      <Table stickyHeader>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={70}>{t("import.row")}</Table.Th>
            <Table.Th>{t("import.what")}</Table.Th>
            {withChanges && <Table.Th>{t("import.changes")}</Table.Th>}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={`${row.row} ${row.label}`}>
              <Table.Td>{row.row}</Table.Td>
              <Table.Td>
                {row.label}
                {row.doubts?.map((doubt) => (
                  <Text key={doubt} size="xs" style={{ color: "var(--congtam-soon)" }}>
                    {doubt}
                  </Text>
                ))}
              </Table.Td>
              {withChanges && (
                <Table.Td>
                  <RowChanges changes={row.changes} />
                </Table.Td>
              )}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}
