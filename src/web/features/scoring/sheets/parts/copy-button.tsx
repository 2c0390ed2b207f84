import { Button } from "@mantine/core";
import { useState } from "react";
import type { SheetView } from "../../../../../contract/scoring/sheet-parts.ts";
import { printDecimal } from "../../../../../domain/text/numbers.ts";
import { useCommand } from "../../../../api/use-operation.ts";
import { notify } from "../../../../app/notices.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { ConfirmDialog } from "../../../../ui/confirm-dialog.tsx";
import { sheetTexts } from "../texts.ts";

/** Last round's figures as a starting point, where there was a round before and something is still empty. */
export function CopyButton({ sheet }: { sheet: SheetView }) {
  const t = useTexts(sheetTexts);
  const language = useLanguage();
  const [asking, setAsking] = useState(false);
  const copy = useCommand("scoring.copyFromPreviousRound", ["scoring"]);
  const isFull = sheet.progress.answered === sheet.progress.components;
  if (!sheet.canCopy || isFull) return null;
  const send = async () => {
    const { copied } = await copy.mutateAsync({
      params: { roundId: sheet.roundId, unitId: sheet.unitId },
      body: { basedOnVersion: sheet.version },
    });
    notify({ kind: "done", text: t("copy.done", { count: printDecimal(copied, language) }) });
  };
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        {t("copy")}
      </Button>
      {asking && (
        <ConfirmDialog
          title={t("copy.title")}
          detail={t("copy.detail")}
          confirmLabel={t("copy")}
          onConfirm={send}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
