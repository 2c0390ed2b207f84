import { Group } from "@mantine/core";
import type { ComponentSpread } from "../../../../../contract/scoring/ranking.ts";
import type { RoundDetail } from "../../../../../contract/scoring/rounds.ts";
import { listComponentSpreadsColumns } from "../../../../api/columns/scoring.gen.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { ListBody } from "../../../../ui/list/list-body.tsx";
import { type ListOptions, useList } from "../../../../ui/list/use-list.ts";
import { NumberText } from "../../../../ui/number-text.tsx";
import { BlockChoice, useBlock } from "../parts/block-choice.tsx";
import { DraftNote } from "../parts/draft-note.tsx";
import { nameOf } from "../parts/name-of.ts";
import { RoundFrame } from "../parts/round-frame.tsx";
import { pointDecimals, ScoreBar } from "../parts/score-bar.tsx";
import { SpreadBar } from "../parts/spread-bar.tsx";
import { roundTexts } from "../texts.ts";

/** How the units did in each component. */
export function ComponentsPage() {
  return <RoundFrame>{(round) => <Components round={round} />}</RoundFrame>;
}

function Components({ round }: { round: RoundDetail }) {
  const t = useTexts(roundTexts);
  const language = useLanguage();
  const block = useBlock(round);
  const options: ListOptions<"scoring.listComponentSpreads"> = {
    operation: "scoring.listComponentSpreads",
    params: { roundId: round.id },
    columns: listComponentSpreadsColumns,
    fixed: block.fixed,
    rowKey: (row) => `${row.blockCode} ${row.code}`,
    pathOf: (row) => pathOfComponent(round.id, row),
    linkColumn: language === "en" ? "nameEn" : "nameVi",
    hidden: [block.code === "all" ? "" : "blockCode", language === "en" ? "nameVi" : "nameEn"],
    cells: {
      nameEn: (row) => nameOf(row, "en"),
      mean: (row) => <ScoreBar value={row.mean} whole={row.max} />,
      lowest: (row) => <NumberText value={row.lowest} decimals={pointDecimals} />,
      highest: (row) => <NumberText value={row.highest} decimals={pointDecimals} />,
      median: (row) => (
        <Group gap={8} wrap="nowrap" justify="flex-end">
          <NumberText value={row.median} decimals={pointDecimals} />
          <SpreadBar {...row} />
        </Group>
      ),
    },
    empty: { title: t("components.empty"), hint: t("components.emptyHint") },
  };
  const list = useList(options);
  return (
    <>
      <BlockChoice round={round} chosen={block.code} />
      {list.data?.total !== 0 && <DraftNote state={round.state} />}
      <ListBody list={list} options={options} label={t("tab.components")} />
    </>
  );
}

function pathOfComponent(roundId: string, { blockCode, code }: ComponentSpread): string {
  return `/rounds/${roundId}/component?${new URLSearchParams({ block: blockCode, component: code })}`;
}
