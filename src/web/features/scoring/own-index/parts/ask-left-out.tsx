import { Button } from "@mantine/core";
import { useState } from "react";
import type { OwnComponent } from "../../../../../contract/scoring/own-index/components.ts";
import { useCommand } from "../../../../api/use-operation.ts";
import { notify } from "../../../../app/notices.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { ConfirmDialog } from "../../../../ui/confirm-dialog.tsx";
import { ownTexts } from "../texts.ts";

/** The lead agency asks the owner of the index not to score a component. */
export function AskLeftOut({ roundId, shown }: { roundId: string; shown: OwnComponent }) {
  const t = useTexts(ownTexts);
  const [asks, setAsks] = useState(false);
  const ask = useCommand("scoring.askExclusion", ["scoring"]);
  const part = shown.row.code;
  return (
    <>
      <Button variant="default" size="compact-sm" className="no-print" w="fit-content" onClick={() => setAsks(true)}>
        {t("ask")}
      </Button>
      {asks && (
        <ConfirmDialog
          title={t("ask.title", { code: part })}
          detail={t("ask.detail")}
          confirmLabel={t("ask.send")}
          reasonLabel={t("ask.reason")}
          onClose={() => setAsks(false)}
          onConfirm={async (reason) => {
            const params = { roundId: roundId as never, unitId: shown.unitId };
            await ask.mutateAsync({ params, body: { part, reason } });
            notify({ kind: "done", text: t("ask.done") });
          }}
        />
      )}
    </>
  );
}
