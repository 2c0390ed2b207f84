import { MultiSelect, Select, Stack } from "@mantine/core";
import { useState } from "react";
import { WindowStage } from "../../../../../domain/scoring/columns/stage.ts";
import { useCommand } from "../../../../api/use-operation.ts";
import { notify } from "../../../../app/notices.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { ConfirmDialog } from "../../../../ui/confirm-dialog.tsx";
import { setupTexts } from "../texts.ts";
import { MomentField } from "./moment-field.tsx";
import { useRoundUnits } from "./use-round-units.ts";
import { instantOf, type TypedMoment } from "./vietnam-moment.ts";

interface ReopenDialogProps {
  readonly roundId: string;
  readonly onClose: () => void;
}

/** Opens a stage again for some units until an instant. */
export function ReopenDialog({ roundId, onClose }: ReopenDialogProps) {
  const t = useTexts(setupTexts);
  const units = useRoundUnits(roundId);
  const reopen = useCommand("scoring.reopenWindow", ["scoring"]);
  const [stage, setStage] = useState<WindowStage>("self");
  const [unitIds, setUnitIds] = useState<string[]>([]);
  const [until, setUntil] = useState<TypedMoment>({ day: null, time: "17:00" });
  const send = async (reason: string) => {
    const body = { unitIds, stage, until: instantOf(until) ?? "", reason };
    await reopen.mutateAsync({ params: { roundId }, body: body as never });
    notify({ kind: "done", text: t("saved") });
  };
  return (
    <ConfirmDialog
      title={t("reopen.title")}
      detail={t("reopen.detail")}
      confirmLabel={t("reopen.confirm")}
      reasonLabel={t("reason")}
      onConfirm={send}
      onClose={onClose}
    >
      {(faults) => (
        <Stack gap="xs">
          <MultiSelect
            label={t("reopen.units")}
            data={units.options}
            value={unitIds}
            onChange={setUnitIds}
            {...faults.at("unitIds")}
            searchable
            required
            limit={60}
          />
          <Select
            label={t("reopen.stage")}
            data={WindowStage.options.map((value) => ({ value, label: t(`stage.${value}`) }))}
            value={stage}
            onChange={(value) => value !== null && setStage(value as WindowStage)}
            allowDeselect={false}
          />
          <MomentField
            name={t("reopen.until")}
            label={t("reopen.until")}
            required
            value={until}
            onChange={setUntil}
            {...faults.at("until")}
          />
        </Stack>
      )}
    </ConfirmDialog>
  );
}
