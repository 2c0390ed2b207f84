import { ActionIcon, Button, Group, NativeSelect, Table, Text, TextInput } from "@mantine/core";
import { useTexts } from "../../../../i18n/texts.ts";
import { IconTrash } from "../../../../ui/icons/icons.gen.ts";
import { NumberField } from "../../../../ui/number-field.tsx";
import classes from "../parts/result.module.css";
import { roundTexts } from "../texts.ts";
import type { ClassValues } from "./round-form.ts";

interface ClassFieldsProps {
  readonly classes: readonly ClassValues[];
  readonly fault: string | undefined;
  readonly onChange: (classes: readonly ClassValues[]) => void;
}

const newClass: ClassValues = { name: "", nameEn: null, limit: null, above: false };

/** The classes of a round: each with its name and the percentage from which it is reached. */
export function ClassFields({ classes: rows, fault, onChange }: ClassFieldsProps) {
  const t = useTexts(roundTexts);
  const change = (at: number, patch: Partial<ClassValues>) =>
    onChange(rows.map((row, position) => (position === at ? { ...row, ...patch } : row)));
  return (
    <div>
      <div className={classes["scroll"]}>
        <Table withRowBorders={false} miw={520}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t("classes.name")}</Table.Th>
              <Table.Th>{t("classes.nameEn")}</Table.Th>
              <Table.Th>{t("classes.bound")}</Table.Th>
              <Table.Th>{t("classes.limit")}</Table.Th>
              <Table.Td />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row, at) => {
              const number = at + 1;
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: a class has nothing of its own but its place.
                <Table.Tr key={at}>
                  <Table.Td>
                    <TextInput
                      aria-label={t("classes.nameOf", { number })}
                      required
                      value={row.name}
                      onChange={(event) => change(at, { name: event.currentTarget.value })}
                    />
                  </Table.Td>
                  <Table.Td>
                    <TextInput
                      aria-label={t("classes.nameEnOf", { number })}
                      lang="en"
                      value={row.nameEn ?? ""}
                      onChange={(event) => change(at, { nameEn: event.currentTarget.value || null })}
                    />
                  </Table.Td>
                  <Table.Td>
                    <NativeSelect
                      aria-label={t("classes.boundOf", { number })}
                      value={row.above ? "above" : "from"}
                      data={[
                        { value: "from", label: t("classes.from") },
                        { value: "above", label: t("classes.above") },
                      ]}
                      onChange={(event) => change(at, { above: event.currentTarget.value === "above" })}
                    />
                  </Table.Td>
                  <Table.Td>
                    <NumberField
                      aria-label={t("classes.limitOf", { number })}
                      required
                      w={90}
                      value={row.limit}
                      onChange={(limit) => change(at, { limit })}
                    />
                  </Table.Td>
                  <Table.Td>
                    <ActionIcon
                      aria-label={t("classes.remove", { number })}
                      disabled={rows.length === 1}
                      onClick={() => onChange(rows.filter((_, position) => position !== at))}
                    >
                      <IconTrash size={16} aria-hidden />
                    </ActionIcon>
                  </Table.Td>
                </Table.Tr>
              );
            })}
          </Table.Tbody>
        </Table>
      </div>
      {fault && (
        <Text size="sm" c="var(--mantine-color-error)" role="alert">
          {fault}
        </Text>
      )}
      <Group>
        <Button variant="default" size="compact-sm" onClick={() => onChange([...rows, newClass])}>
          {t("classes.add")}
        </Button>
      </Group>
    </div>
  );
}
