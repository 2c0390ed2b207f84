import { MultiSelect, Select, Stack, Text } from "@mantine/core";
import { useState } from "react";
import type { RoundDetail } from "../../../../../contract/scoring/rounds.ts";
import { exclusionEffectLabels } from "../../../../../domain/scoring/inputs/exclusion-effect.ts";
import { useCommand } from "../../../../api/use-operation.ts";
import { notify } from "../../../../app/notices.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { ConfirmDialog } from "../../../../ui/confirm-dialog.tsx";
import { nameOf } from "../../rounds/parts/name-of.ts";
import { setupTexts } from "../texts.ts";
import { usePartOptions } from "./use-part-options.ts";
import { useRoundUnits } from "./use-round-units.ts";

interface ExclusionDialogProps {
  readonly round: RoundDetail;
  readonly onClose: () => void;
}

/** Leaves one part out for one or many units of a block. */
export function ExclusionDialog({ round, onClose }: ExclusionDialogProps) {
  const t = useTexts(setupTexts);
  const language = useLanguage();
  const change = useCommand("scoring.changeExclusions", ["scoring"]);
  const [block, setBlock] = useState<string>(round.blocks[0]?.code ?? "");
  const [part, setPart] = useState<string | null>(null);
  const [unitIds, setUnitIds] = useState<string[]>([]);
  const parts = usePartOptions(round.blocks.find((one) => one.code === block)?.setId);
  const chosen = parts.find(({ value }) => value === part);
  const units = useRoundUnits(round.id, block);
  const send = async (reason: string) => {
    const body = { add: [{ unitIds, part: part ?? "" }], remove: [], reason } as never;
    await change.mutateAsync({ params: { roundId: round.id }, body });
    notify({ kind: "done", text: t("saved") });
  };
  return (
    <ConfirmDialog
      title={t("exclusions.addTitle")}
      detail={t("exclusions.addDetail")}
      confirmLabel={t("exclusions.confirm")}
      reasonLabel={t("reason")}
      onConfirm={send}
      onClose={onClose}
    >
      {(faults) => (
        <Stack gap="xs">
          <Select
            label={t("assign.block")}
            data={round.blocks.map((one) => ({ value: one.code as string, label: nameOf(one, language) }))}
            allowDeselect={false}
            value={block}
            onChange={(value) => {
              setBlock(value ?? "");
              setPart(null);
              setUnitIds([]);
            }}
          />
          <Select
            label={t("exclusions.part")}
            data={parts}
            searchable
            required
            limit={100}
            value={part}
            onChange={setPart}
            {...faults.at("add.0.part")}
          />
          {chosen !== undefined && (
            <Text size="sm" role="status">
              {t("exclusions.effect", { effect: exclusionEffectLabels[chosen.effect][language] })}
            </Text>
          )}
          <MultiSelect
            label={t("exclusions.units")}
            data={units.options}
            searchable
            clearable
            required
            limit={200}
            value={unitIds}
            onChange={setUnitIds}
            {...faults.at("add.0.unitIds")}
          />
        </Stack>
      )}
    </ConfirmDialog>
  );
}
