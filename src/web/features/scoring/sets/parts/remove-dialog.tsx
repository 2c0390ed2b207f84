import { useNavigate } from "@tanstack/react-router";
import type { CriteriaSetRow } from "../../../../../contract/scoring/criteria-sets.ts";
import { call } from "../../../../api/call.ts";
import { notify } from "../../../../app/notices.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { ConfirmDialog } from "../../../../ui/confirm-dialog.tsx";
import { setTexts } from "../texts.ts";
import { titleOf } from "./set-words.ts";

interface RemoveDialogProps {
  readonly set: CriteriaSetRow;
  readonly onClose: () => void;
}

/** Removes a draft no round uses; the page of it is left before anything is read again. */
export function RemoveDialog({ set, onClose }: RemoveDialogProps) {
  const t = useTexts(setTexts);
  const language = useLanguage();
  const navigate = useNavigate();
  const named = { title: titleOf(set, language), version: set.version };
  return (
    <ConfirmDialog
      title={t("remove.title", named)}
      detail={t("remove.detail")}
      confirmLabel={t("remove")}
      destructive
      reasonLabel={t("reason")}
      onClose={onClose}
      onConfirm={async (reason) => {
        await call("scoring.removeCriteriaSet", { params: { setId: set.id }, body: { reason } });
        notify({ kind: "done", text: t("remove.done", named) });
        await navigate({ to: "/criteria-sets" });
      }}
    />
  );
}
