import { Button, Group, Text } from "@mantine/core";
import { printDecimal } from "../../../../../domain/text/numbers.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { sheetTexts } from "../texts.ts";

interface StepButtonsProps {
  readonly at: number;
  readonly count: number;
  readonly onStep: (by: 1 | -1) => void;
}

/** To the component before and after. */
export function StepButtons({ at, count, onStep }: StepButtonsProps) {
  const t = useTexts(sheetTexts);
  const language = useLanguage();
  return (
    <Group gap="xs" className="no-print">
      <Button variant="default" disabled={at <= 1} onClick={() => onStep(-1)}>
        {t("previous")}
      </Button>
      <Button variant="default" disabled={at >= count} onClick={() => onStep(1)}>
        {t("next")}
      </Button>
      <Text size="sm" className="tabular">
        {t("position", { at: printDecimal(at, language), count: printDecimal(count, language) })}
      </Text>
      <Text size="xs" c="dimmed" visibleFrom="md">
        {t("keys")}
      </Text>
    </Group>
  );
}
