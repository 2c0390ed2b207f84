import { SimpleGrid, TextInput } from "@mantine/core";
import type { CriteriaSet } from "../../../../../domain/scoring/model.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { NumberField } from "../../../../ui/number-field.tsx";
import { textOrNone, withField } from "../state/with-field.ts";
import { designerTexts } from "../texts.ts";

interface ExtraFieldsProps {
  readonly set: CriteriaSet;
  readonly onChange: (set: CriteriaSet, key: string) => void;
}

/** Bonus and penalty outside the scale: what they may be at most, and for what they are given. */
export function ExtraFields({ set, onChange }: ExtraFieldsProps) {
  const t = useTexts(designerTexts);
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs">
      {(["bonus", "penalty"] as const).flatMap((kind) => {
        const change = (key: string, value: unknown) =>
          onChange({ ...set, [kind]: withField(set[kind], key, value) }, `${kind}.${key}`);
        return [
          <NumberField
            key={`${kind}.max`}
            label={t(`extra.max.${kind}`)}
            value={String(set[kind].max) || null}
            onChange={(value) => change("max", value ?? "")}
          />,
          <TextInput
            key={`${kind}.rule`}
            label={t(`extra.rule.${kind}`)}
            value={set[kind].rule ?? ""}
            onChange={(event) => change("rule", textOrNone(event.currentTarget.value))}
          />,
        ];
      })}
    </SimpleGrid>
  );
}
