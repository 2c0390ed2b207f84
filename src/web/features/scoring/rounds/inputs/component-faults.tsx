import { Text } from "@mantine/core";
import type { ComponentInputs } from "../../../../../contract/scoring/inputs.ts";
import { nameInputs } from "../../../../../domain/scoring/sheet/name-inputs.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { IconAlertTriangle } from "../../../../ui/icons/icons.gen.ts";
import { roundTexts } from "../texts.ts";
import classes from "./inputs.module.css";

interface ComponentFaultsProps {
  readonly component: ComponentInputs;
  /** True once something was typed here: the faults are those of the stored values. */
  readonly changed: boolean;
  /** Why the last save was refused because of this component. */
  readonly refusal?: string;
}

/** What is missing or wrong with the stored values of a component. */
export function ComponentFaults({ component, changed, refusal }: ComponentFaultsProps) {
  const t = useTexts(roundTexts);
  const language = useLanguage();
  const read = (text: string) => nameInputs(text, component.inputs, language);
  if (refusal) return <FaultLine text={refusal} />;
  if (changed) {
    return (
      <Text size="xs" c="dimmed" mt={6}>
        {t("editor.checkedOnSave")}
      </Text>
    );
  }
  return component.faults.map((fault) => <FaultLine key={fault.vi} text={read(fault[language])} />);
}

function FaultLine({ text }: { text: string }) {
  return (
    <Text size="sm" className={classes["fault"] ?? ""}>
      <IconAlertTriangle size={14} aria-hidden /> {text}
    </Text>
  );
}
