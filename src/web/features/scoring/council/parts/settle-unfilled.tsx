import { Button } from "@mantine/core";
import { useState } from "react";
import { useCommand } from "../../../../api/use-operation.ts";
import { notify } from "../../../../app/notices.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { ConfirmDialog } from "../../../../ui/confirm-dialog.tsx";
import { councilTexts } from "../texts.ts";
import { LackList } from "./lack-list.tsx";
import type { CouncilWork } from "./types.ts";

interface SettleUnfilledProps {
  readonly roundId: string;
  readonly work: CouncilWork;
}

/** The way out where units left components unfilled: 0 points for all of them, as columns of the council. */
export function SettleUnfilled({ roundId, work }: SettleUnfilledProps) {
  const t = useTexts(councilTexts);
  const [asking, setAsking] = useState(false);
  const settle = useCommand("scoring.settleUnfilled", ["scoring"]);
  const lacks = work.lacks.filter((lack) => lack.kind === "unfilled");
  const unitIds = lacks.flatMap((lack) => lack.units.map((unit) => unit.unitId));
  if (!work.abilities.settles || unitIds.length === 0) return null;
  return (
    <>
      <Button variant="default" mt="xs" className="no-print" onClick={() => setAsking(true)}>
        {t("settle")}
      </Button>
      {asking && (
        <ConfirmDialog
          title={t("settle.title")}
          detail={t("settle.detail")}
          confirmLabel={t("settle")}
          reasonLabel={t("session.reason")}
          onConfirm={async (reason) => {
            const done = await settle.mutateAsync({ params: { roundId }, body: { unitIds, reason } });
            notify({ kind: "done", text: t("settle.done", { ...done }) });
          }}
          onClose={() => setAsking(false)}
        >
          <LackList roundId={roundId} lacks={lacks} mayAnswer={work.abilities.prepares} />
        </ConfirmDialog>
      )}
    </>
  );
}
