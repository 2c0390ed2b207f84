import { Progress, Stack, Text } from "@mantine/core";
import { useTexts } from "../../i18n/texts.ts";
import { uiTexts } from "../texts.ts";

interface ImportProgressProps {
  readonly step: "reading" | "checking" | "applying";
  readonly file: string;
}

/** Says what is being done; how long the server needs is not known, so the bar moves without a measure. */
export function ImportProgress({ step, file }: ImportProgressProps) {
  const t = useTexts(uiTexts);
  const label = t(`import.step.${step}`, { file });
  return (
    <Stack gap="xs" py="xl">
      <Text size="sm" role="status">
        {label}
      </Text>
      <Progress value={100} animated aria-label={label} />
    </Stack>
  );
}
