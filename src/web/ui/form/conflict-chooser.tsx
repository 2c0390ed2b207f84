import { Alert, Button, Radio, Table, Text } from "@mantine/core";
import { useState } from "react";
import { useTexts } from "../../i18n/texts.ts";
import { uiTexts } from "../texts.ts";
import { mergeChoice, startingChoice } from "./merge-values.ts";
import type { EditFormState, FormValues } from "./use-edit-form.ts";

interface ConflictChooserProps<Values extends FormValues> {
  readonly form: EditFormState<Values>;
  readonly stored: Values;
  readonly labels: Readonly<Record<string, string>>;
  readonly printField?: (key: string, value: unknown) => string;
}

/** Both contents side by side; each differing field is decided, then the form is sent again. */
export function ConflictChooser<Values extends FormValues>(props: ConflictChooserProps<Values>) {
  const { form, stored, labels } = props;
  const t = useTexts(uiTexts);
  const [choice, setChoice] = useState(() => startingChoice(form.initial, stored, form.values));
  const print = (key: string, value: unknown) => {
    if (value === null || value === undefined || value === "") return t("conflict.empty");
    return props.printField?.(key, value) ?? String(value);
  };
  const keys = Object.keys(choice);
  return (
    <Alert role="alert" color="yellow" title={t("conflict.title")}>
      <Text size="sm">{keys.length === 0 ? t("conflict.same") : t("conflict.detail")}</Text>
      {keys.length > 0 && (
        <Table mt="xs">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t("conflict.field")}</Table.Th>
              <Table.Th>{t("conflict.stored")}</Table.Th>
              <Table.Th>{t("conflict.sent")}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {keys.map((key) => {
              const field = labels[key] ?? key;
              const sides = [
                { side: "stored", value: print(key, stored[key]), name: "conflict.keepStored" },
                { side: "sent", value: print(key, form.values[key]), name: "conflict.keepSent" },
              ] as const;
              return (
                <Table.Tr key={key}>
                  <Table.Th scope="row">{field}</Table.Th>
                  {sides.map(({ side, value, name }) => (
                    <Table.Td key={side}>
                      <Radio
                        name={`conflict-${key}`}
                        label={value}
                        aria-label={t(name, { field, value })}
                        checked={choice[key] === side}
                        onChange={() => setChoice({ ...choice, [key]: side })}
                      />
                    </Table.Td>
                  ))}
                </Table.Tr>
              );
            })}
          </Table.Tbody>
        </Table>
      )}
      <Button mt="sm" loading={form.busy} onClick={() => void form.submit(mergeChoice(stored, form.values, choice))}>
        {t("conflict.use")}
      </Button>
    </Alert>
  );
}
