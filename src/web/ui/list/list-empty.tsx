import { Button, Group, Paper, Text, Title } from "@mantine/core";
import type { ReactNode } from "react";
import { useTexts } from "../../i18n/texts.ts";
import { uiTexts } from "../texts.ts";

interface ListEmptyProps {
  readonly filtered: boolean;
  readonly empty: { readonly title: string; readonly hint: string; readonly action?: ReactNode };
  readonly onClear: () => void;
}

/** No rows: either the filters hide them, or there is nothing yet and the first step is named. */
export function ListEmpty({ filtered, empty, onClear }: ListEmptyProps) {
  const t = useTexts(uiTexts);
  return (
    <Paper withBorder p="xl" ta="center">
      <Title order={2}>{filtered ? t("list.nothing") : empty.title}</Title>
      <Text size="sm" c="dimmed" mt={4}>
        {filtered ? t("list.nothingHint") : empty.hint}
      </Text>
      {!filtered && empty.action && (
        <Group justify="center" mt="sm">
          {empty.action}
        </Group>
      )}
      {filtered && (
        <Button variant="default" mt="sm" onClick={onClear}>
          {t("list.clear")}
        </Button>
      )}
    </Paper>
  );
}
