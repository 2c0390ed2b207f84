import type { SheetComponent, SheetView } from "../../../../../contract/scoring/sheet-parts.ts";
import { useCommand } from "../../../../api/use-operation.ts";
import { notify } from "../../../../app/notices.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { ConfirmDialog } from "../../../../ui/confirm-dialog.tsx";
import { sheetTexts } from "../texts.ts";

interface SheetDialogProps {
  readonly sheet: SheetView;
  readonly component: SheetComponent;
  readonly onClose: () => void;
}

/** Asks the owner of the round to leave a component out for this unit. */
export function RequestDialog({ sheet, component, onClose }: SheetDialogProps) {
  const t = useTexts(sheetTexts);
  const ask = useCommand("scoring.requestExclusion", ["scoring"]);
  const { roundId, unitId } = sheet;
  return (
    <ConfirmDialog
      title={t("request.title", { code: component.code })}
      detail={t("request.detail")}
      confirmLabel={t("request.send")}
      reasonLabel={t("request.reason")}
      onClose={onClose}
      onConfirm={async (reason) => {
        await ask.mutateAsync({ params: { roundId, unitId }, body: { component: component.code, reason } });
        notify({ kind: "done", text: t("request.done") });
      }}
    />
  );
}
