import { Checkbox, Group, TextInput } from "@mantine/core";
import { useTexts } from "../../../../i18n/texts.ts";
import { roundTexts } from "../texts.ts";

interface ComponentFilterProps {
  readonly text: string;
  readonly onText: (text: string) => void;
  /** What the box leaves: components that lost points, inputs that are wrong. */
  readonly label: string;
  readonly checked: boolean;
  readonly onChecked: (checked: boolean) => void;
}

/** Narrows a long sheet of components to those that match a text, and to those that need a look. */
export function ComponentFilter({ text, onText, label, checked, onChecked }: ComponentFilterProps) {
  const t = useTexts(roundTexts);
  return (
    <Group gap="sm" className="no-print">
      <TextInput
        type="search"
        aria-label={t("components.search")}
        placeholder={t("components.search")}
        w={280}
        value={text}
        onChange={(event) => onText(event.currentTarget.value)}
      />
      <Checkbox label={label} checked={checked} onChange={(event) => onChecked(event.currentTarget.checked)} />
    </Group>
  );
}
