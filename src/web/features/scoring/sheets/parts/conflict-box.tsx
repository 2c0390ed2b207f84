import { Alert, Button, Group, Table } from "@mantine/core";
import type { InputField } from "../../../../../contract/scoring/texts.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { printInput } from "../../rounds/parts/print-input.ts";
import { sheetTexts } from "../texts.ts";
import type { DraftContent } from "../work/component-draft.ts";
import type { StoredContent } from "../work/sheet-drafts.ts";

interface ConflictBoxProps {
  readonly fields: readonly Pick<InputField, "name" | "title">[];
  readonly stored: StoredContent;
  readonly mine: DraftContent;
  readonly onSettle: (keepsMine: boolean) => void;
}

/** Both contents of a component that somebody else has just saved; one of them is chosen. */
export function ConflictBox({ fields, stored, mine, onSettle }: ConflictBoxProps) {
  const t = useTexts(sheetTexts);
  const language = useLanguage();
  const titles = new Map(fields.map((field) => [field.name, field.title[language]]));
  const names = [...new Set([...Object.keys(stored.inputs), ...Object.keys(mine.inputs)])];
  const yesNo = (value: boolean) => t(value ? "yes" : "no");
  const rows = [
    ...names.map((name) => [
      name === "na" ? t("notApplicable") : (titles.get(name) ?? name),
      printInput(stored.inputs[name] ?? null, language),
      printInput(mine.inputs[name] ?? null, language),
    ]),
    [t("lack.estimate"), yesNo(stored.estimate), yesNo(mine.estimate)],
    [t("note"), stored.note ?? t("empty"), mine.note || t("empty")],
  ];
  return (
    <Alert role="alert" color="yellow" title={t("conflict.title")}>
      <Table mb="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("conflict.field")}</Table.Th>
            <Table.Th>{t("conflict.stored")}</Table.Th>
            <Table.Th>{t("conflict.mine")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(([name, theirs, own]) => (
            <Table.Tr key={name}>
              <Table.Th scope="row">{name}</Table.Th>
              <Table.Td fw={theirs === own ? 400 : 600}>{theirs}</Table.Td>
              <Table.Td fw={theirs === own ? 400 : 600}>{own}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Group gap="xs">
        <Button variant="default" onClick={() => onSettle(false)}>
          {t("conflict.takeStored")}
        </Button>
        <Button onClick={() => onSettle(true)}>{t("conflict.keepMine")}</Button>
      </Group>
    </Alert>
  );
}
