import { NativeSelect, Stack, TextInput } from "@mantine/core";
import type { NotApplicable } from "../../../../../domain/scoring/model.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { textOrNone, withField } from "../state/with-field.ts";
import { designerTexts } from "../texts.ts";

interface NotApplicableFieldsProps {
  readonly policy: NotApplicable | undefined;
  readonly onChange: (policy: NotApplicable | undefined, key: string) => void;
}

const effects = ["none", "no", "fullMarks", "excludeFromDenominator", "unknown"] as const;

/** What happens to a unit that the part does not apply to. */
export function NotApplicableFields({ policy, onChange }: NotApplicableFieldsProps) {
  const t = useTexts(designerTexts);
  const value = policy === undefined ? "none" : policy.allowed ? (policy.effect ?? "unknown") : "no";
  const choose = (next: string) => {
    if (next === "none") return onChange(undefined, "");
    const text = policy?.text === undefined ? {} : { text: policy.text };
    if (next === "no") return onChange({ allowed: false, ...text }, "");
    onChange({ allowed: true, effect: next as NonNullable<NotApplicable["effect"]>, ...text }, "");
  };
  return (
    <Stack gap="xs">
      <NativeSelect
        label={t("na.effect")}
        value={value}
        data={effects.map((effect) => ({ value: effect, label: t(`na.${effect}`) }))}
        onChange={(event) => choose(event.currentTarget.value)}
      />
      {policy?.allowed && (
        <TextInput
          label={t("na.text")}
          value={policy.text ?? ""}
          onChange={(event) => onChange(withField(policy, "text", textOrNone(event.currentTarget.value)), "text")}
        />
      )}
    </Stack>
  );
}
