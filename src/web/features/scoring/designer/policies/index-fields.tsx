import { NativeSelect, SimpleGrid, Stack, Textarea } from "@mantine/core";
import type { Text } from "../../../../../contract/text.ts";
import { findIndexFormula, INDEX_FORMULAS, type IndexFormula } from "../../../../../domain/scoring/index-formula.ts";
import type { IndexPolicy } from "../../../../../domain/scoring/model.ts";
import { formulaLabels, policyLabels } from "../../../../../domain/scoring/policy-labels.ts";
import { readCodes, writeCodes } from "../../../../../domain/scoring/workbook/code-list.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { designerTexts } from "../texts.ts";

interface IndexFieldsProps {
  readonly index: IndexPolicy;
  readonly onChange: (key: string, value: unknown) => void;
}

const formulas = Object.keys(INDEX_FORMULAS) as IndexFormula[];
const choices = ["rounding", "rankOn", "classOn", "ties", "notSubmitted"] as const;

/** How points become a percentage, a rank and a class. */
export function IndexFields({ index, onChange }: IndexFieldsProps) {
  const t = useTexts(designerTexts);
  const language = useLanguage();
  const formula = findIndexFormula(index.formula);
  return (
    <Stack gap="xs">
      <NativeSelect
        label={t("index.formula")}
        value={formula ?? ""}
        data={[
          ...(formula === undefined ? [{ value: "", label: index.formula }] : []),
          ...formulas.map((name) => ({ value: name, label: formulaLabels[name][language] })),
        ]}
        onChange={(event) => {
          const chosen = event.currentTarget.value as IndexFormula | "";
          if (chosen !== "") onChange("formula", INDEX_FORMULAS[chosen][0]);
        }}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs">
        <NativeSelect
          label={t("index.roundDecimals")}
          value={String(index.roundDecimals)}
          data={Array.from({ length: 13 }, (_, at) => String(at))}
          onChange={(event) => onChange("roundDecimals", Number(event.currentTarget.value))}
        />
        {choices.map((key) => (
          <NativeSelect
            key={key}
            label={t(`index.${key}`)}
            value={index[key]}
            data={Object.entries<Text>(policyLabels[key]).map(([value, label]) => ({ value, label: label[language] }))}
            onChange={(event) => onChange(key, event.currentTarget.value)}
          />
        ))}
      </SimpleGrid>
      {(index.ties === "tieBreak" || index.tieBreak.length > 0) && (
        <Textarea
          label={t("index.tieBreak")}
          description={t("index.tieBreakHint")}
          autosize
          minRows={2}
          defaultValue={writeCodes(index.tieBreak)}
          key={index.ties}
          onChange={(event) => onChange("tieBreak", readCodes(event.currentTarget.value))}
        />
      )}
    </Stack>
  );
}
