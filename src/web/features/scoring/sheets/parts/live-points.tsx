import type { SheetComponent } from "../../../../../contract/scoring/sheet-parts.ts";
import type { ScoredComponent } from "../../../../../domain/scoring/sheet/score-sheet.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { hasUnreadable } from "../../../../ui/unreadable.ts";
import { LiveResult } from "../../live/live-result.tsx";
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
  // The field itself says why: the rules would say it once more, in words of their own.
  const isUnreadable = hasUnreadable(Object.values(draft.inputs));
  return (
    <LiveResult
      label={t("live")}
      empty={t(isUnreadable ? "live.unreadable" : component.canFill ? "live.none" : "live.locked")}
      waiting={t("live.wait")}
      typed={Object.keys(draft.inputs).length > 0 && !isUnreadable}
      scored={scored && { how: scored.explanation, faults: scored.faults }}
      fields={component.inputs}
    />
  );
}
