import { Group, Paper, Title } from "@mantine/core";
import type { UnitInputs } from "../../../../../contract/scoring/inputs.ts";
import { printDecimal } from "../../../../../domain/text/numbers.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import type { FieldFaults } from "../../../../ui/form/field-faults.ts";
import { NumberField } from "../../../../ui/number-field.tsx";
import { roundTexts } from "../texts.ts";
import { shownValue } from "./change-set.ts";
import type { InputChanges } from "./use-input-changes.ts";

interface ExtrasEditorProps {
  readonly unit: UnitInputs;
  readonly work: InputChanges;
  readonly faults: FieldFaults;
}

/** Bonus and penalty of the unit, where the set knows them. */
export function ExtrasEditor({ unit, work, faults }: ExtrasEditorProps) {
  const t = useTexts(roundTexts);
  const language = useLanguage();
  const extras = (["bonus", "penalty"] as const).filter(
    (name) => Number(unit[name].max) > 0 || unit[name].value !== null,
  );
  if (extras.length === 0) return null;
  return (
    <Paper component="section" withBorder p="md" aria-label={t("editor.extras")}>
      <Title order={2} mb="xs">
        {t("editor.extras")}
      </Title>
      <Group gap="md">
        {extras.map((name) => (
          <NumberField
            keepsUnreadable
            key={name}
            label={t(name)}
            description={t("editor.atMost", { max: printDecimal(unit[name].max, language) })}
            value={shownValue(work.changes, "", name, unit[name].value)}
            onChange={(value) => work.change("", name, unit[name].value, value)}
            {...faults.at(name)}
            w={180}
          />
        ))}
      </Group>
    </Paper>
  );
}
