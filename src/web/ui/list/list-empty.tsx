import { Button, Paper, Text, Title } from "@mantine/core";
import { useTexts } from "../../i18n/texts.ts";
import { uiTexts } from "../texts.ts";

interface ListEmptyProps {
  readonly filtered: boolean;
  readonly empty: { readonly title: string; readonly hint: string };
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
      {filtered && (
        <Button variant="default" mt="sm" onClick={onClear}>
          {t("list.clear")}
        </Button>
      )}
    </Paper>
  );
}
