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

export function SheetStateBadge({ state }: { state: SheetStanding }) {
  const t = useTexts(sheetTexts);
  return <StateBadge kind={kinds[state]} label={t(`state.${state}`)} />;
}
