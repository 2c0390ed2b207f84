import { ActionIcon, Button, Table, Text } from "@mantine/core";
import { useTexts } from "../../../../i18n/texts.ts";
import { IconArrowUp, IconTrash } from "../../../../ui/icons/icons.gen.ts";
import { WideContent } from "../../rounds/parts/wide-content.tsx";
import { withField } from "../state/with-field.ts";
import { designerTexts } from "../texts.ts";
import { RuleFieldInput } from "./rule-field.tsx";
import type { RuleField } from "./rule-fields.ts";

type Row = Readonly<Record<string, unknown>>;

interface RuleRowsProps {
  readonly field: Extract<RuleField, { kind: "rows" }>;
  readonly rows: readonly Row[];
  readonly onChange: (rows: readonly Row[], key: string) => void;
  /** A list that may be empty; others keep their last line. */
  readonly mayBeEmpty?: boolean;
}

const wide = new Set(["text", "formula"]);

/** A list of a rule as a table: options, bands, items, terms. */
export function RuleRows({ field, rows, onChange, mayBeEmpty = false }: RuleRowsProps) {
  const t = useTexts(designerTexts);
  const title = t(field.label);
  return (
    <div>
      <Text size="sm" fw={500}>
        {title}
      </Text>
      {rows.length > 0 && (
        <WideContent label={title}>
          <Table withRowBorders={false} verticalSpacing={3} horizontalSpacing={4} miw={field.columns.length * 84 + 90}>
            <Table.Thead>
              <Table.Tr>
                {field.columns.map((column) => (
                  <Table.Th key={column.key}>{t(column.label)}</Table.Th>
                ))}
                <Table.Td />
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {rows.map((row, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a line has nothing of its own but its place.
                <Table.Tr key={at}>
                  {field.columns.map((column) => {
                    if (column.kind === "rows") return null;
                    const name = t("rows.field", { field: t(column.label), number: at + 1 });
                    const width = column.key === "id" ? 64 : wide.has(column.kind) ? undefined : 88;
                    return (
                      <Table.Td key={column.key} w={width}>
                        <RuleFieldInput
                          field={column}
                          name={name}
                          value={row[column.key]}
                          onChange={(value) => {
                            const next = rows.map((one, place) =>
                              place === at ? withField(one, column.key, value) : one,
                            );
                            onChange(next, `${field.key}[${at}].${column.key}`);
                          }}
                        />
                      </Table.Td>
                    );
                  })}
                  <Table.Td w={66}>
                    <ActionIcon.Group>
                      <ActionIcon
                        variant="default"
                        aria-label={t("rows.up", { number: at + 1 })}
                        disabled={at === 0}
                        onClick={() => onChange(rows.toSpliced(at, 1).toSpliced(at - 1, 0, row), "")}
                      >
                        <IconArrowUp size={14} aria-hidden />
                      </ActionIcon>
                      <ActionIcon
                        variant="default"
                        aria-label={t("rows.remove", { number: at + 1 })}
                        disabled={rows.length === 1 && !mayBeEmpty}
                        onClick={() => onChange(rows.toSpliced(at, 1), "")}
                      >
                        <IconTrash size={14} aria-hidden />
                      </ActionIcon>
                    </ActionIcon.Group>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </WideContent>
      )}
      <Button
        size="compact-sm"
        variant="default"
        mt={4}
        onClick={() => onChange([...rows, field.fresh(rows.length)], "")}
      >
        {t(field.add)}
      </Button>
    </div>
  );
}
