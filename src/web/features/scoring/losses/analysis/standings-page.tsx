import { Text } from "@mantine/core";
import { listStandingsColumns } from "../../../../api/columns/scoring.gen.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { ListBody } from "../../../../ui/list/list-body.tsx";
import { type ListOptions, useList } from "../../../../ui/list/use-list.ts";
import { NumberText } from "../../../../ui/number-text.tsx";
import { nameOf, unitNameOf } from "../../rounds/parts/name-of.ts";
import { Moved } from "../parts/moved.tsx";
import { lossTexts } from "../texts.ts";
import { type AnalysedRound, AnalysisFrame } from "./analysis-frame.tsx";

/** Every unit at every stage, what moved, and the change against last round. */
export function StandingsPage() {
  return <AnalysisFrame>{(shown) => <Standings {...shown} />}</AnalysisFrame>;
}

function Standings({ round, fixed }: AnalysedRound) {
  const t = useTexts(lossTexts);
  const language = useLanguage();
  const [own, other] = language === "en" ? (["En", "Vi"] as const) : (["Vi", "En"] as const);
  const staged = round.abilities.manage || round.state !== "published";
  const stages = [
    "selfPercent",
    "selfRank",
    "appraisal1Percent",
    "appraisal1Rank",
    "appraisal2Percent",
    "appraisal2Rank",
  ];
  const options: ListOptions<"scoring.listStandings"> = {
    operation: "scoring.listStandings",
    params: { roundId: round.id },
    columns: listStandingsColumns,
    rowKey: (row) => row.unitId,
    pathOf: (row) => `/rounds/${round.id}/units/${row.unitId}/losses`,
    linkColumn: `unitName${own}`,
    hidden: [
      ...(fixed["block"] === undefined ? [] : [`blockName${own}`]),
      ...[`blockName${other}`, `unitName${other}`, "officialCode", "className", "classNameEn"],
      // Where nothing is compared the change says why.
      ...["noteVi", "noteEn"],
      ...(staged ? [] : [...stages, "rankMove"]),
    ],
    fixed,
    cells: {
      blockNameEn: (row) => nameOf({ nameVi: row.blockNameVi, nameEn: row.blockNameEn }, "en"),
      unitNameEn: (row) => unitNameOf(row, "en"),
      selfPercent: (row) => <NumberText value={row.selfPercent} />,
      appraisal1Percent: (row) => <NumberText value={row.appraisal1Percent} />,
      appraisal2Percent: (row) => <NumberText value={row.appraisal2Percent} />,
      percent: (row) => <NumberText value={row.percent} />,
      lastPercent: (row) => <NumberText value={row.lastPercent} />,
      selfRank: (row) => <NumberText value={row.selfRank} />,
      appraisal1Rank: (row) => <NumberText value={row.appraisal1Rank} />,
      appraisal2Rank: (row) => <NumberText value={row.appraisal2Rank} />,
      rank: (row) => <NumberText value={row.rank} />,
      lastRank: (row) => <NumberText value={row.lastRank} />,
      rankMove: (row) => <Moved value={row.rankMove} />,
      lastRankMove: (row) => <Moved value={row.lastRankMove} />,
      change: (row) => <Change change={row.change} note={language === "en" ? row.noteEn : row.noteVi} />,
    },
    empty: { title: t("standings.empty"), hint: t("standings.emptyHint") },
  };
  const list = useList(options);
  return (
    <>
      {round.state === "open" && (
        <Text size="sm" c="dimmed">
          {t("standings.steps")}
        </Text>
      )}
      <ListBody list={list} options={options} label={t("nav.standings")} />
    </>
  );
}

/** The change since last round, or why there is none. */
function Change({ change, note }: { readonly change: string | null; readonly note: string | null }) {
  if (change !== null || note === null) return <Moved value={change} />;
  return (
    <Text size="xs" c="dimmed" miw="10rem">
      {note}
    </Text>
  );
}
