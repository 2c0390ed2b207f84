import type { SheetStanding } from "../../../../../domain/scoring/sheet/sheet-state.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { StateBadge, type StateKind } from "../../../../ui/state-badge.tsx";
import { sheetTexts } from "../texts.ts";

const kinds: Readonly<Record<SheetStanding, StateKind>> = {
  untouched: "plain",
  drafting: "running",
  checking: "soon",
  approved: "running",
  submitted: "done",
};

interface SheetStateProps {
  readonly state: SheetStanding;
  /** Its window is over, and it was not handed in. */
  readonly missed?: boolean;
}

export function SheetStateBadge({ state, missed = false }: SheetStateProps) {
  const t = useTexts(sheetTexts);
  if (missed) return <StateBadge kind="late" label={t("state.missed", { state: t(`state.${state}`) })} />;
  return <StateBadge kind={kinds[state]} label={t(`state.${state}`)} />;
}
