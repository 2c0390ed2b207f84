import { Text } from "@mantine/core";
import { type SheetStanding, sheetStandingLabels } from "../../../../../domain/scoring/sheet/sheet-state.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { StateBadge } from "../../../../ui/state-badge.tsx";
import { appraisalTexts } from "../texts.ts";

interface UnsentSheetProps {
  readonly state: SheetStanding | null;
}

/** "Đang lập, chưa nộp", or "Chưa bắt đầu"; undefined of a sheet that was handed in. */
export function useUnsentName() {
  const t = useTexts(appraisalTexts);
  const language = useLanguage();
  return (standing: SheetStanding | null) => {
    if (standing === null || standing === "submitted") return undefined;
    const state = sheetStandingLabels[standing][language];
    return standing === "untouched" ? state : t("sheet.unsent", { state });
  };
}

/** A word at a line whose sheet was not handed in. */
export function UnsentBadge({ state }: UnsentSheetProps) {
  const name = useUnsentName()(state);
  return name === undefined ? null : <StateBadge kind="late" label={name} />;
}

/** Told before a verdict is given on figures that were not handed in. */
export function UnsentWarning({ state }: UnsentSheetProps) {
  const t = useTexts(appraisalTexts);
  const name = useUnsentName()(state);
  if (name === undefined) return null;
  return (
    <Text size="sm" role="status" style={{ color: "var(--congtam-soon)" }}>
      {t("sheet.warning", { state: name })}
    </Text>
  );
}
