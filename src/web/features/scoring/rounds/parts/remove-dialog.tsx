import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import type { RoundDetail } from "../../../../../contract/scoring/rounds.ts";
import { useCommand } from "../../../../api/use-operation.ts";
import { notify } from "../../../../app/notices.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { ConfirmDialog } from "../../../../ui/confirm-dialog.tsx";
import { setupTexts } from "../../setup/texts.ts";
import { roundTexts } from "../texts.ts";
import { titleOf } from "./name-of.ts";

/** Removes a draft round that has no inputs, or a practice round with all that is in it. */
export function RemoveDialog({ round, onClose }: { round: RoundDetail; onClose: () => void }) {
  const t = useTexts(roundTexts);
  const inSetup = useTexts(setupTexts);
  const language = useLanguage();
  const navigate = useNavigate();
  const remove = useCommand("scoring.removeRound", []);
  const client = useQueryClient();
  const send = async (reason: string) => {
    await remove.mutateAsync({ params: { roundId: round.id }, body: { reason } });
    notify({ kind: "done", text: t("remove.done"), detail: titleOf(round, language) });
    await navigate({ to: "/rounds" });
    // The removed round itself must not be read again: only the lists know what is left.
    await client.invalidateQueries({ predicate: (query) => query.queryKey[0] === "scoring.listRounds" });
  };
  return (
    <ConfirmDialog
      title={t("remove.title", { title: titleOf(round, language) })}
      detail={round.practice ? inSetup("practice.remove") : t("remove.detail")}
      confirmLabel={t("remove")}
      destructive
      reasonLabel={t("reason")}
      onConfirm={send}
      onClose={onClose}
    />
  );
}
