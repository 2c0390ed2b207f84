import { TextInput } from "@mantine/core";
import type { SetPartNode } from "../../../../../domain/scoring/edit/part-path.ts";
import { NEW_PART } from "../../../../../domain/scoring/lineage.ts";
import type { CriteriaSet } from "../../../../../domain/scoring/model.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { textOrNone } from "../state/with-field.ts";
import { designerTexts } from "../texts.ts";

interface LineageFieldProps {
  readonly document: CriteriaSet;
  readonly part: SetPartNode;
  readonly onChange: (previousCode: string | undefined) => void;
}

/** The code this part had in the set of the year before; only a set that continues another one asks for it. */
export function LineageField({ document, part, onChange }: LineageFieldProps) {
  const t = useTexts(designerTexts);
  if (document.previousSet === undefined) return null;
  return (
    <TextInput
      label={t("part.previousCode")}
      placeholder={part.code}
      description={part.previousCode === NEW_PART ? t("part.isNew") : t("part.previousHint")}
      value={part.previousCode ?? ""}
      onChange={(event) => onChange(textOrNone(event.currentTarget.value))}
    />
  );
}
