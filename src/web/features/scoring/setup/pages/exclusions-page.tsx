import { Button, Group, Stack, Text } from "@mantine/core";
import { useState } from "react";
import type { ExclusionRow } from "../../../../../contract/scoring/exclusions.ts";
import type { RoundDetail } from "../../../../../contract/scoring/rounds.ts";
import { exclusionEffectLabels } from "../../../../../domain/scoring/inputs/exclusion-effect.ts";
import { listExclusionsColumns } from "../../../../api/columns/scoring.gen.ts";
import { useCommand } from "../../../../api/use-operation.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { ConfirmDialog } from "../../../../ui/confirm-dialog.tsx";
import { ListBody } from "../../../../ui/list/list-body.tsx";
import { type ListOptions, useList } from "../../../../ui/list/use-list.ts";
import { nameOf, unitNameOf } from "../../rounds/parts/name-of.ts";
import { ExclusionDialog } from "../parts/exclusion-dialog.tsx";
import { ExclusionEffect } from "../parts/exclusion-effect.tsx";
import { ExclusionImport } from "../parts/exclusion-import.tsx";
import { RequestList } from "../parts/request-list.tsx";
import { SetupFrame } from "../parts/setup-frame.tsx";
import { setupTexts } from "../texts.ts";

/** What is not scored for which unit, and what units ask for. */
export function ExclusionsPage() {
  return (
    <SetupFrame>
      {(round) => (
        <Stack gap="md">
          <RequestList roundId={round.id} isPublished={round.state === "published"} />
          <Exclusions round={round} />
        </Stack>
      )}
    </SetupFrame>
  );
}

function Exclusions({ round }: { round: RoundDetail }) {
  const t = useTexts(setupTexts);
  const language = useLanguage();
  const [opened, setOpened] = useState<"add" | "import">();
  const [back, setBack] = useState<ExclusionRow>();
  const change = useCommand("scoring.changeExclusions", ["scoring"]);
  const end = useCommand("scoring.endExclusion", ["scoring"]);
  const blockNames = new Map(round.blocks.map((block) => [block.code as string, nameOf(block, language)]));
  const isDraft = round.state === "draft";
  const options: ListOptions<"scoring.listExclusions"> = {
    operation: "scoring.listExclusions",
    params: { roundId: round.id },
    columns: listExclusionsColumns,
    rowKey: (row) => `${row.unitId} ${row.part}`,
    cells: {
      unitNameVi: (row) => unitNameOf(row, language),
      blockCode: (row) => blockNames.get(row.blockCode) ?? row.blockCode,
      effect: (row) => (row.effect === null ? "" : exclusionEffectLabels[row.effect][language]),
      partName: (row) => (
        <Stack gap={2} align="flex-start">
          <span>{row.partName}</span>
          {(isDraft || round.state === "open") && (
            <Button
              variant="default"
              className="no-print"
              onClick={() => setBack(row)}
              aria-label={t("exclusions.backOf", { part: row.part, unit: unitNameOf(row, language) })}
            >
              {t("exclusions.back")}
            </Button>
          )}
        </Stack>
      ),
    },
    empty: { title: t("exclusions.empty"), hint: t("exclusions.emptyHint") },
  };
  const list = useList(options);
  const remove = async (row: ExclusionRow, reason: string) => {
    const { unitId, part } = row;
    if (!isDraft) return await end.mutateAsync({ params: { roundId: round.id }, body: { unitId, part, reason } });
    const body = { add: [], remove: [{ unitId, part }], reason };
    return await change.mutateAsync({ params: { roundId: round.id }, body });
  };
  return (
    <Stack gap="xs">
      <Text size="sm" c="dimmed">
        {t("exclusions.hint")}
      </Text>
      {isDraft && (
        <Group gap="xs">
          <Button onClick={() => setOpened("add")}>{t("exclusions.add")}</Button>
          <Button variant="default" onClick={() => setOpened("import")}>
            {t("exclusions.import")}
          </Button>
        </Group>
      )}
      <ListBody list={list} options={options} label={t("page.exclusions")} />
      {opened === "add" && <ExclusionDialog round={round} onClose={() => setOpened(undefined)} />}
      {opened === "import" && <ExclusionImport roundId={round.id} onClose={() => setOpened(undefined)} />}
      {back !== undefined && (
        <ConfirmDialog
          title={t("exclusions.backTitle", { part: back.part, unit: unitNameOf(back, language) })}
          detail={t(isDraft ? "exclusions.backDetail" : "exclusions.endDetail")}
          confirmLabel={t("exclusions.back")}
          reasonLabel={t("reason")}
          onConfirm={(reason) => remove(back, reason)}
          onClose={() => setBack(undefined)}
        >
          {!isDraft && <ExclusionEffect roundId={round.id} unitId={back.unitId} part={back.part} />}
        </ConfirmDialog>
      )}
    </Stack>
  );
}
