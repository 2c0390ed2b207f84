import { NativeSelect, SimpleGrid, Stack, Textarea } from "@mantine/core";
import { findIndexFormula, INDEX_FORMULAS, type IndexFormula } from "../../../../../domain/scoring/index-formula.ts";
import type { IndexPolicy } from "../../../../../domain/scoring/model.ts";
import { readCodes, writeCodes } from "../../../../../domain/scoring/workbook/code-list.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { type DesignerKey, designerTexts } from "../texts.ts";

interface IndexFieldsProps {
  readonly index: IndexPolicy;
  readonly onChange: (key: string, value: unknown) => void;
}

const formulas = Object.keys(INDEX_FORMULAS) as IndexFormula[];
const choices = [
  ["rounding", ["halfUp", "halfEven", "truncate"]],
  ["rankOn", ["unrounded", "rounded"]],
  ["classOn", ["unrounded", "rounded"]],
  ["ties", ["competition", "dense", "tieBreak"]],
  ["notSubmitted", ["unranked", "zero"]],
] as const;

/** How points become a percentage, a rank and a class. */
export function IndexFields({ index, onChange }: IndexFieldsProps) {
  const t = useTexts(designerTexts);
  const formula = findIndexFormula(index.formula);
  return (
    <Stack gap="xs">
      <NativeSelect
        label={t("index.formula")}
        value={formula ?? ""}
        data={[
          ...(formula === undefined ? [{ value: "", label: index.formula }] : []),
          ...formulas.map((name) => ({ value: name, label: t(`formula.${name}`) })),
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
        {choices.map(([key, values]) => (
          <NativeSelect
            key={key}
            label={t(`index.${key}`)}
            value={index[key]}
            data={values.map((value) => ({ value, label: t(`index.${key}.${value}` as DesignerKey) }))}
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
