import { Alert, Button, Checkbox, Group, Text } from "@mantine/core";
import { useState } from "react";
import type { AppraisalLine } from "../../../../../contract/scoring/appraisal-lines.ts";
import { useCommand } from "../../../../api/use-operation.ts";
import { notify } from "../../../../app/notices.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { ErrorNotice } from "../../../../ui/error-notice.tsx";
import { raiseToasts } from "../../../../ui/raise-toasts.ts";
import { appraisalTexts } from "../texts.ts";
import classes from "./lines.module.css";
import { columnAt } from "./verdict-draft.ts";

interface BulkBarProps {
  readonly roundId: string;
  readonly stage: "appraisal1" | "appraisal2";
  readonly seat: 1 | 2;
  readonly lines: readonly AppraisalLine[];
  readonly onDone: () => void;
}

/** Accepts the chosen lines together and takes that back again. */
export function BulkBar({ roundId, stage, seat, lines, onDone }: BulkBarProps) {
  const t = useTexts(appraisalTexts);
  const accept = useCommand("scoring.acceptMany", ["scoring"]);
  const undo = useCommand("scoring.undoVerdicts", ["scoring"]);
  const [confirmIncomplete, setConfirm] = useState(false);
  const [done, setDone] = useState<readonly { unitId: string; component: string; basedOnVersion: number }[]>([]);
  const wanted = lines.map((line) => ({
    unitId: line.unitId,
    component: line.component,
    basedOnVersion: columnAt(line, stage, seat)?.version ?? 0,
  }));
  const lacking = lines.some((line) => !line.evidence.complete);
  const unsent = lines.filter(({ sheetState }) => sheetState !== null && sheetState !== "submitted").length;
  const run = async () => {
    const body = { stage, seat, lines: wanted, confirmIncomplete };
    await accept.mutateAsync({ params: { roundId }, body } as never);
    setDone(wanted.map((line) => ({ ...line, basedOnVersion: line.basedOnVersion + 1 })));
    setConfirm(false);
    onDone();
  };
  const takeBack = async () => {
    const { undone } = await undo.mutateAsync({ params: { roundId }, body: { stage, seat, lines: done } } as never);
    setDone([]);
    notify({ kind: "done", text: t("lines.undone", { count: undone }) });
  };
  const quietly = (work: () => Promise<void>) => () => void work().catch(() => undefined);
  return (
    <>
      {done.length > 0 && (
        <Alert role="status" color="congtam">
          <Group justify="space-between">
            <Text size="sm">{t("lines.accepted", { count: done.length })}</Text>
            <Button variant="default" loading={undo.isPending} onClick={quietly(takeBack)}>
              {t("lines.undo")}
            </Button>
          </Group>
          <ErrorNotice error={undo.error} />
        </Alert>
      )}
      {lines.length > 0 && (
        <div ref={raiseToasts} className={`${classes["bulk"]} no-print`}>
          <ErrorNotice error={accept.error} />
          {unsent > 0 && (
            <Text size="sm" role="status" style={{ color: "var(--congtam-soon)" }}>
              {t("sheet.warningMany", { count: unsent })}
            </Text>
          )}
          <Group gap="sm">
            <Text size="sm" fw={600} role="status">
              {t("lines.chosen", { count: lines.length })}
            </Text>
            {lacking && (
              <Checkbox
                label={t("lines.incomplete")}
                checked={confirmIncomplete}
                onChange={(event) => setConfirm(event.currentTarget.checked)}
              />
            )}
            <Button loading={accept.isPending} onClick={quietly(run)}>
              {t("lines.accept", { count: lines.length })}
            </Button>
          </Group>
        </div>
      )}
    </>
  );
}
