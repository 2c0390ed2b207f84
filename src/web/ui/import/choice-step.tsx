import { Button, Group, Radio, Stack, Text } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTexts } from "../../i18n/texts.ts";
import type { Option } from "../list/list-types.ts";
import { uiTexts } from "../texts.ts";

/** What has to be decided about a file before it is sent: one of several lists it holds. */
export interface FileChoice {
  /** Name of the decision in the query of the preview. */
  readonly key: string;
  readonly label: string;
  readonly options: readonly Option[];
}

interface ChoiceStepProps {
  readonly fileName: string;
  readonly choice: FileChoice;
  readonly onChosen: (value: string) => void;
  readonly onOther: () => void;
}

export function ChoiceStep({ fileName, choice, onChosen, onOther }: ChoiceStepProps) {
  const t = useTexts(uiTexts);
  const [value, setValue] = useState(choice.options[0]?.value ?? "");
  const send = (event: FormEvent) => {
    event.preventDefault();
    onChosen(value);
  };
  return (
    <form onSubmit={send}>
      <Stack gap="sm">
        <Text size="sm">{t("import.file", { file: fileName })}</Text>
        <Radio.Group label={choice.label} value={value} onChange={setValue}>
          <Stack gap="xs" mt="xs">
            {choice.options.map((option, index) => (
              <Radio
                key={option.value}
                value={option.value}
                label={option.label}
                {...(index === 0 && { "data-autofocus": true })}
              />
            ))}
          </Stack>
        </Radio.Group>
        <Group gap="xs">
          <Button type="submit">{t("import.check")}</Button>
          <Button variant="default" onClick={onOther}>
            {t("import.other")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
