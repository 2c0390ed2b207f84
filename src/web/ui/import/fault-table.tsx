import { Table, Text } from "@mantine/core";
import type { ImportFault } from "../../../contract/imports.ts";
import { useTexts } from "../../i18n/texts.ts";
import { uiTexts } from "../texts.ts";
import classes from "./import.module.css";

/** Every bad row and cell by its place in the spreadsheet. */
export function FaultTable({ faults }: { faults: readonly ImportFault[] }) {
  const t = useTexts(uiTexts);
  if (faults.length === 0) return <Text size="sm">{t("import.nothingHere")}</Text>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keys.
    <section className={classes["rows"]} tabIndex={0} aria-label={t("import.fault")}>
      <Table stickyHeader>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("import.sheet")}</Table.Th>
            <Table.Th>{t("import.row")}</Table.Th>
            <Table.Th>{t("import.column")}</Table.Th>
            <Table.Th>{t("import.fault")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {faults.map((fault) => (
            <Table.Tr key={`${fault.sheet} ${fault.row} ${fault.column} ${fault.message}`}>
              <Table.Td>{fault.sheet}</Table.Td>
              <Table.Td>{fault.row === 0 ? t("import.wholeSheet") : fault.row}</Table.Td>
              <Table.Td>{fault.column}</Table.Td>
              <Table.Td>{fault.message}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}
