import { Checkbox, MultiSelect, Select, SimpleGrid, Stack } from "@mantine/core";
import { useState } from "react";
import type { AssignmentView, RoundPerson } from "../../../../../contract/scoring/assignments.ts";
import type { RoundDetail } from "../../../../../contract/scoring/rounds.ts";
import { useCommand } from "../../../../api/use-operation.ts";
import { notify } from "../../../../app/notices.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { ConfirmDialog } from "../../../../ui/confirm-dialog.tsx";
import { UnitPicker } from "../../../../ui/unit-picker.tsx";
import { nameOf } from "../../rounds/parts/name-of.ts";
import { setupTexts } from "../texts.ts";
import { PeoplePicker, PersonPicker } from "./person-picker.tsx";
import { usePartOptions } from "./use-part-options.ts";
import { useRoundUnits } from "./use-round-units.ts";

interface AssignmentDialogProps {
  readonly round: RoundDetail;
  /** The line to change; absent: a new one. */
  readonly line: AssignmentView | undefined;
  readonly onClose: () => void;
}

/** Which agency appraises which part, with its officers and the leader who approves. */
export function AssignmentDialog({ round, line, onClose }: AssignmentDialogProps) {
  const t = useTexts(setupTexts);
  const language = useLanguage();
  const add = useCommand("scoring.addAssignment", ["scoring"]);
  const change = useCommand("scoring.changeAssignment", ["scoring"]);
  const [agency, setAgency] = useState<string | null>(line?.agencyUnitId ?? null);
  const [blockCode, setBlockCode] = useState<string | null>(line?.blockCode ?? null);
  const [part, setPart] = useState<string | null>(line?.part ?? null);
  const [unitIds, setUnitIds] = useState<string[]>(line?.units?.map((unit) => unit.unitId) ?? []);
  const [replacement, setReplacement] = useState(line?.replacement ?? false);
  const [leader, setLeader] = useState<RoundPerson | null>(line?.leader ?? null);
  const seats = (seat: number) => line?.officers.filter((officer) => officer.seat === seat) ?? [];
  const [first, setFirst] = useState<RoundPerson[]>(() => seats(1));
  const [second, setSecond] = useState<RoundPerson[]>(() => seats(2));
  const block = round.blocks.find((one) => one.code === (blockCode ?? round.blocks[0]?.code));
  const parts = usePartOptions(block?.setId);
  const units = useRoundUnits(round.id, blockCode);
  const send = async (reason: string) => {
    const officers = [
      ...first.map(({ accountId }) => ({ accountId, seat: 1 as const })),
      ...second.map(({ accountId }) => ({ accountId, seat: 2 as const })),
    ];
    const chosen = unitIds.length === 0 ? null : unitIds;
    const body = {
      ...{ agencyUnitId: agency ?? "", blockCode, part, unitIds: chosen, replacement, officers, reason },
      leaderAccountId: leader?.accountId ?? null,
    } as never;
    if (line === undefined) await add.mutateAsync({ params: { roundId: round.id }, body });
    else await change.mutateAsync({ params: { roundId: round.id, assignmentId: line.id }, body });
    notify({ kind: "done", text: t("saved") });
  };
  const title =
    line === undefined
      ? t("assign.addTitle")
      : t("assign.editTitle", { agency: nameOf({ nameVi: line.agencyNameVi, nameEn: line.agencyNameEn }, language) });
  return (
    <ConfirmDialog
      title={title}
      detail={t("assign.detail")}
      confirmLabel={t("save")}
      reasonLabel={t("reason")}
      onConfirm={send}
      onClose={onClose}
    >
      {(faults) => (
        <Stack gap="xs">
          <UnitPicker
            label={t("assign.agency")}
            required
            value={agency}
            onChange={setAgency}
            {...faults.at("agencyUnitId")}
          />
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs">
            <Select
              label={t("assign.block")}
              placeholder={t("all")}
              data={round.blocks.map((one) => ({ value: one.code as string, label: nameOf(one, language) }))}
              clearable
              value={blockCode}
              {...faults.at("blockCode")}
              onChange={(value) => {
                setBlockCode(value);
                setPart(null);
                setUnitIds([]);
              }}
            />
            <Select
              label={t("assign.part")}
              placeholder={t("all")}
              data={parts}
              searchable
              clearable
              limit={100}
              value={part}
              onChange={setPart}
              {...faults.at("part")}
            />
          </SimpleGrid>
          <MultiSelect
            label={t("assign.units")}
            placeholder={unitIds.length === 0 ? t("all") : ""}
            data={units.options}
            searchable
            limit={60}
            value={unitIds}
            onChange={setUnitIds}
            {...faults.at("unitIds")}
          />
          <Checkbox
            label={t("assign.replacement")}
            checked={replacement}
            onChange={(event) => setReplacement(event.currentTarget.checked)}
          />
          <PeoplePicker
            roundId={round.id}
            can="officer"
            label={t("assign.officers")}
            value={first}
            onChange={setFirst}
            {...faults.at("officers")}
          />
          <PeoplePicker
            roundId={round.id}
            can="officer"
            label={t("assign.second")}
            description={t("assign.secondHint")}
            value={second}
            onChange={setSecond}
          />
          <PersonPicker
            roundId={round.id}
            can="leader"
            label={t("assign.leader")}
            value={leader}
            onChange={setLeader}
            {...faults.at("leaderAccountId")}
          />
        </Stack>
      )}
    </ConfirmDialog>
  );
}
