import { useState } from "react";
import type { WindowView } from "../../../../../contract/scoring/round-setup.ts";
import { useCommand } from "../../../../api/use-operation.ts";
import { notify } from "../../../../app/notices.ts";
import { printInstant } from "../../../../i18n/dates.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { ConfirmDialog } from "../../../../ui/confirm-dialog.tsx";
import { setupTexts } from "../texts.ts";
import { MomentField } from "./moment-field.tsx";
import { instantOf, momentOf } from "./vietnam-moment.ts";

interface ExtendDialogProps {
  readonly roundId: string;
  readonly window: WindowView;
  readonly onClose: () => void;
}

/** Lets a stage lock later for all units. */
export function ExtendDialog({ roundId, window, onClose }: ExtendDialogProps) {
  const t = useTexts(setupTexts);
  const extend = useCommand("scoring.extendWindow", ["scoring"]);
  const [until, setUntil] = useState(() => momentOf(window.closesAt));
  const send = async (reason: string) => {
    const params = { roundId, stage: window.stage };
    await extend.mutateAsync({ params, body: { closesAt: instantOf(until) ?? "", reason } });
    notify({ kind: "done", text: t("saved") });
  };
  const stage = t(`stage.${window.stage}`);
  return (
    <ConfirmDialog
      title={t("extend.title", { stage })}
      detail={t("extend.detail", { at: printInstant(window.closesAt) })}
      confirmLabel={t("extend.confirm")}
      reasonLabel={t("reason")}
      onConfirm={send}
      onClose={onClose}
    >
      {(faults) => (
        <>
          <MomentField
            name={stage}
            label={t("windows.closes")}
            required
            value={until}
            onChange={setUntil}
            {...faults.at("closesAt")}
          />
        </>
      )}
    </ConfirmDialog>
  );
}
