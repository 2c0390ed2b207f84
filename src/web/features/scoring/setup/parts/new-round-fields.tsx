import { Checkbox, Stack } from "@mantine/core";
import { useTexts } from "../../../../i18n/texts.ts";
import { UnitPicker } from "../../../../ui/unit-picker.tsx";
import { setupTexts } from "../texts.ts";

/** What is decided once, when a round is made: whether it is practice, and which unit runs it. */
export interface NewRound {
  readonly practice: boolean;
  readonly ownerUnitId: string | null;
}

interface NewRoundFieldsProps {
  readonly value: NewRound;
  readonly onChange: (value: NewRound) => void;
}

export function NewRoundFields({ value, onChange }: NewRoundFieldsProps) {
  const t = useTexts(setupTexts);
  return (
    <Stack gap="xs">
      <UnitPicker
        label={t("owner")}
        description={t("owner.hint")}
        value={value.ownerUnitId}
        onChange={(ownerUnitId) => onChange({ ...value, ownerUnitId })}
      />
      <Checkbox
        label={t("practice.choose")}
        checked={value.practice}
        onChange={(event) => onChange({ ...value, practice: event.currentTarget.checked })}
      />
    </Stack>
  );
}
