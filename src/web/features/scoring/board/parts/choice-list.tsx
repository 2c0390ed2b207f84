import { Button, Checkbox, Group, ScrollArea, Stack, Text } from "@mantine/core";
import { useTexts } from "../../../../i18n/texts.ts";
import { boardTexts } from "../texts.ts";

interface ChoiceListProps {
  readonly label: string;
  readonly items: readonly { readonly id: string; readonly label: string; readonly chosen: boolean }[];
  readonly choose: (id: string, chosen: boolean) => void;
  readonly chooseAll: (chosen: boolean) => void;
}

/** Those who are urged: each can be left out or added. */
export function ChoiceList({ label, items, choose, chooseAll }: ChoiceListProps) {
  const t = useTexts(boardTexts);
  return (
    <>
      <Group justify="space-between">
        <Text size="sm" fw={600}>
          {label}
        </Text>
        <Group gap="xs">
          <Button size="compact-sm" variant="subtle" onClick={() => chooseAll(true)}>
            {t("urge.all")}
          </Button>
          <Button size="compact-sm" variant="subtle" onClick={() => chooseAll(false)}>
            {t("urge.none")}
          </Button>
        </Group>
      </Group>
      <ScrollArea.Autosize mah={280} tabIndex={0} aria-label={label}>
        <Stack gap={6}>
          {items.map((item) => (
            <Checkbox
              key={item.id}
              label={item.label}
              checked={item.chosen}
              onChange={(event) => choose(item.id, event.currentTarget.checked)}
            />
          ))}
        </Stack>
      </ScrollArea.Autosize>
    </>
  );
}
