import { Checkbox, SimpleGrid, Stack, TextInput } from "@mantine/core";
import type { Rule } from "../../../../../domain/scoring/rule-model.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { NumberField } from "../../../../ui/number-field.tsx";
import { textOrNone, withField } from "../state/with-field.ts";
import { designerTexts } from "../texts.ts";

interface KnockOutFormProps {
  readonly rule: Rule;
  readonly onChange: (rule: Rule, key: string) => void;
}

/** The fact that replaces the points of the whole component, whatever else was reached. */
export function KnockOutForm({ rule, onChange }: KnockOutFormProps) {
  const t = useTexts(designerTexts);
  const { knockOut } = rule;
  const change = (key: string, value: unknown) =>
    onChange(withField(rule, "knockOut", withField(knockOut ?? {}, key, value)), `knockOut.${key}`);
  return (
    <Stack gap="xs">
      <Checkbox
        label={t("knockOut")}
        checked={knockOut !== undefined}
        onChange={(event) =>
          onChange(
            withField(rule, "knockOut", event.currentTarget.checked ? { when: "diemLiet", points: "0" } : undefined),
            "",
          )
        }
      />
      {knockOut && (
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs" verticalSpacing="xs">
          <TextInput
            label={t("knockOut.text")}
            value={knockOut.text ?? ""}
            onChange={(event) => change("text", textOrNone(event.currentTarget.value))}
          />
          <TextInput
            label={t("knockOut.textEn")}
            lang="en"
            value={knockOut.textEn ?? ""}
            onChange={(event) => change("textEn", textOrNone(event.currentTarget.value))}
          />
          <NumberField
            label={t("knockOut.points")}
            value={String(knockOut.points) || null}
            onChange={(value) => change("points", value ?? "")}
          />
          <TextInput
            label={t("knockOut.when")}
            value={knockOut.when}
            styles={{ input: { fontFamily: "var(--mantine-font-family-monospace)" } }}
            onChange={(event) => change("when", event.currentTarget.value)}
          />
        </SimpleGrid>
      )}
    </Stack>
  );
}
