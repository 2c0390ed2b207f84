import { Button, Checkbox, Popover, Stack, Text } from "@mantine/core";
import { useLanguage } from "../../i18n/language.ts";
import { useTexts } from "../../i18n/texts.ts";
import { IconColumns } from "../icons/icons.gen.ts";
import { uiTexts } from "../texts.ts";
import type { ColumnInfo } from "./list-types.ts";

interface ColumnChoiceProps {
  readonly columns: readonly ColumnInfo[];
  readonly shown: readonly string[];
  readonly onChange: (shown: readonly string[]) => void;
}

export function ColumnChoice({ columns, shown, onChange }: ColumnChoiceProps) {
  const t = useTexts(uiTexts);
  const language = useLanguage();
  const toggle = (key: string, on: boolean) =>
    onChange(columns.map((column) => column.key).filter((one) => (one === key ? on : shown.includes(one))));
  return (
    <Popover position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <Button variant="default" leftSection={<IconColumns size={15} aria-hidden />}>
          {t("list.columns")}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t("list.columns")}>
        <Text size="xs" c="dimmed" mb="xs">
          {t("list.columnsHint")}
        </Text>
        <Stack gap="xs">
          {columns.map((column) => {
            const on = shown.includes(column.key);
            return (
              <Checkbox
                key={column.key}
                size="xs"
                label={column.title[language]}
                checked={on}
                disabled={on && shown.length === 1}
                onChange={(event) => toggle(column.key, event.currentTarget.checked)}
              />
            );
          })}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
