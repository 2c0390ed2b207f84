import { Text } from "@mantine/core";
import IconAlertTriangle from "@tabler/icons-react/dist/esm/icons/IconAlertTriangle.mjs";
import type { SheetComponent } from "../../../../../contract/scoring/sheet-parts.ts";
import type { ScoredComponent } from "../../../../../domain/scoring/sheet/score-sheet.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { nameInputs } from "../../rounds/inputs/name-inputs.ts";
import classes from "../sheet.module.css";
import { sheetTexts } from "../texts.ts";
import type { ComponentDraft } from "../work/component-draft.ts";

interface LivePointsProps {
  readonly component: SheetComponent;
  readonly scored: ScoredComponent | undefined;
  readonly draft: ComponentDraft;
}

/** The points of what is typed, with their reason; or what is missing and wrong. */
export function LivePoints({ component, scored, draft }: LivePointsProps) {
  const t = useTexts(sheetTexts);
  const language = useLanguage();
  const typed = Object.keys(draft.inputs).length > 0;
  return (
    <div className={classes["result"]} role="status" aria-label={t("live")}>
      {scored === undefined ? (
        <Text size="sm">{t("live.wait")}</Text>
      ) : scored.faults.length > 0 ? (
        scored.faults.map((fault) => (
          <span key={fault.vi} className={classes["fault"]}>
            <IconAlertTriangle size={14} aria-hidden /> {nameInputs(fault[language], component.inputs, language)}
          </span>
        ))
      ) : typed ? (
        <Text size="sm" fw={600}>
          {scored.explanation[language]}
        </Text>
      ) : (
        <Text size="sm">{t("live.none")}</Text>
      )}
    </div>
  );
}
