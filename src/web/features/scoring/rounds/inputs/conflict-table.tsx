import { Alert, Button, Radio, Table, Text } from "@mantine/core";
import { useState } from "react";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { printInput } from "../parts/print-input.ts";
import { roundTexts } from "../texts.ts";
import { placeOf } from "./change-set.ts";
import type { InputConflict } from "./input-conflicts.ts";

interface ConflictTableProps {
  readonly conflicts: readonly InputConflict[];
  readonly nameOfInput: (component: string, input: string) => string;
  readonly busy: boolean;
  readonly onSettle: (keepSent: (place: string) => boolean) => void;
}

/** Both values of every input that somebody else changed meanwhile; each is decided, then the rest is saved. */
export function ConflictTable({ conflicts, nameOfInput, busy, onSettle }: ConflictTableProps) {
  const t = useTexts(roundTexts);
  const language = useLanguage();
  const [stored, setStored] = useState<readonly string[]>([]);
  return (
    <Alert role="alert" color="yellow" title={t("conflict.title")}>
      <Text size="sm">{t("conflict.detail")}</Text>
      <Table my="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("conflict.input")}</Table.Th>
            <Table.Th>{t("conflict.stored")}</Table.Th>
            <Table.Th>{t("conflict.sent")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {conflicts.map((conflict) => {
            const place = placeOf(conflict.component, conflict.input);
            const keepsStored = stored.includes(place);
            const name = nameOfInput(conflict.component, conflict.input);
            const values = {
              stored: printInput(conflict.stored, language),
              sent: printInput(conflict.sent, language),
            };
            return (
              <Table.Tr key={place}>
                <Table.Th scope="row">{name}</Table.Th>
                {(["stored", "sent"] as const).map((side) => (
                  <Table.Td key={side}>
                    <Radio
                      name={`conflict ${place}`}
                      label={values[side]}
                      aria-label={t(`conflict.keep.${side}`, { input: name, value: values[side] })}
                      checked={keepsStored === (side === "stored")}
                      onChange={() =>
                        setStored(side === "stored" ? [...stored, place] : stored.filter((one) => one !== place))
                      }
                    />
                  </Table.Td>
                ))}
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
      <Button loading={busy} onClick={() => onSettle((place) => !stored.includes(place))}>
        {t("conflict.save")}
      </Button>
    </Alert>
  );
}
