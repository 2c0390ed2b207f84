import { Button, Text } from "@mantine/core";
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

/** Components that units left unfilled and nobody gave points to. */
export const unfilledOf = ({ lacks }: Pick<CouncilWork, "lacks">) => lacks.filter((lack) => lack.kind === "unfilled");

/** The way out where units left components unfilled: 0 points for all of them, as columns of the council. */
export function SettleUnfilled({ roundId, work }: SettleUnfilledProps) {
  const t = useTexts(councilTexts);
  const [asking, setAsking] = useState(false);
  const settle = useCommand("scoring.settleUnfilled", ["scoring"]);
  const lacks = unfilledOf(work);
  const unitIds = lacks.flatMap((lack) => lack.units.map((unit) => unit.unitId));
  if (unitIds.length === 0) return null;
  if (!work.abilities.settles) {
    return work.finishedAt !== null && work.abilities.prepares ? (
      <Text size="sm" mt="xs">
        {t("settle.reopen")}
      </Text>
    ) : null;
  }
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
