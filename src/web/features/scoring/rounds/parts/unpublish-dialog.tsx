import type { RoundDetail } from "../../../../../contract/scoring/rounds.ts";
import { useCommand } from "../../../../api/use-operation.ts";
import { notify } from "../../../../app/notices.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { ConfirmDialog } from "../../../../ui/confirm-dialog.tsx";
import { roundTexts } from "../texts.ts";
import { titleOf } from "./name-of.ts";

/** Takes a published result back to correct it. */
export function UnpublishDialog({ round, onClose }: { round: RoundDetail; onClose: () => void }) {
  const t = useTexts(roundTexts);
  const language = useLanguage();
  const unpublish = useCommand("scoring.unpublishRound", ["scoring"]);
  const send = async (reason: string) => {
    await unpublish.mutateAsync({ params: { roundId: round.id }, body: { basedOnVersion: round.version, reason } });
    notify({ kind: "done", text: t("unpublish.done"), detail: titleOf(round, language) });
  };
  return (
    <ConfirmDialog
      title={t("unpublish.title", { title: titleOf(round, language) })}
      detail={t("unpublish.detail")}
      confirmLabel={t("unpublish")}
      destructive
      reasonLabel={t("reason")}
      onConfirm={send}
      onClose={onClose}
    />
  );
}
