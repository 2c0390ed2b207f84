import { Button, Checkbox, Stack } from "@mantine/core";
import type { ComponentInputs } from "../../../../../contract/scoring/inputs.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { roundTexts } from "../texts.ts";
import { readYesNo } from "./read-yes-no.ts";

interface ChecklistProps {
  readonly items: ComponentInputs["inputs"];
  readonly shownValue: (name: string, stored: string | null) => string | null;
  readonly disabled: boolean;
  readonly onChange: (name: string, stored: string | null, value: string | null) => void;
}

/** Several things of which some are fulfilled. Nothing ticked is no answer yet, until "none of them" is said. */
export function Checklist({ items, shownValue, disabled, onChange }: ChecklistProps) {
  const t = useTexts(roundTexts);
  const language = useLanguage();
  const read = (item: (typeof items)[number]) => readYesNo(shownValue(item.name, item.value));
  const answered = items.some((item) => read(item) !== null);
  return (
    <Stack gap={6} align="start">
      {items.map((item) => (
        <Checkbox
          key={item.name}
          label={item.title[language]}
          disabled={disabled}
          checked={read(item) === "true"}
          onChange={(event) => onChange(item.name, item.value, event.currentTarget.checked ? "true" : "false")}
        />
      ))}
      {!answered && !disabled && (
        <Button
          size="compact-xs"
          variant="default"
          onClick={() => {
            for (const item of items) onChange(item.name, item.value, "false");
          }}
        >
          {t("checklist.none")}
        </Button>
      )}
    </Stack>
  );
}
