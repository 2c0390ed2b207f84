import type { LossCause } from "../../../../../domain/scoring/losses/loss-cause.ts";
import { lossCauseLabels } from "../../../../../domain/scoring/losses/loss-cause-labels.ts";
import { listLossLinesColumns } from "../../../../api/columns/scoring.gen.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { ListBody } from "../../../../ui/list/list-body.tsx";
import { type ListOptions, useList } from "../../../../ui/list/use-list.ts";
import { useListAddress } from "../../../../ui/list/use-list-address.ts";
import { NumberText } from "../../../../ui/number-text.tsx";
import { nameOf, unitNameOf } from "../../rounds/parts/name-of.ts";
import { pointDecimals } from "../../rounds/parts/score-bar.tsx";
import { lossTexts } from "../texts.ts";
import { type AnalysedRound, AnalysisFrame } from "./analysis-frame.tsx";

/** Who lost points in what, and why. */
export function LossLinesPage() {
  return <AnalysisFrame>{(shown) => <Lines {...shown} />}</AnalysisFrame>;
}

function Lines({ round, fixed }: AnalysedRound) {
  const t = useTexts(lossTexts);
  const language = useLanguage();
  const { values } = useListAddress();
  const [own, other] = language === "en" ? (["En", "Vi"] as const) : (["Vi", "En"] as const);
  const { component, agency } = values;
  const narrowed = { ...(component && { component }), ...(agency && { agency }) };
  const options: ListOptions<"scoring.listLossLines"> = {
    operation: "scoring.listLossLines",
    params: { roundId: round.id },
    columns: listLossLinesColumns,
    rowKey: (row) => `${row.unitId} ${row.component}`,
    pathOf: (row) => `/rounds/${round.id}/units/${row.unitId}/losses?view=table&stage=final`,
    linkColumn: `unitName${own}`,
    hidden: ["blockCode", `unitName${other}`, `name${other}`, `agency${other}`, `how${other}`, "claimed", "max"],
    fixed: { ...fixed, ...narrowed },
    filters: [
      {
        kind: "choice",
        key: "cause",
        label: t("filter.cause"),
        options: (Object.keys(lossCauseLabels) as LossCause[]).map((value) => ({
          value,
          label: lossCauseLabels[value][language],
        })),
      },
    ],
    cells: {
      unitNameEn: (row) => unitNameOf(row, "en"),
      nameEn: (row) => nameOf(row, "en"),
      agencyEn: (row) => row.agencyEn ?? row.agencyVi ?? "–",
      agencyVi: (row) => row.agencyVi ?? "–",
      max: (row) => <NumberText value={row.max} decimals={pointDecimals} />,
      claimed: (row) => <NumberText value={row.claimed} decimals={pointDecimals} />,
      points: (row) => <NumberText value={row.points} decimals={pointDecimals} />,
      lost: (row) => <NumberText value={row.lost} decimals={pointDecimals} />,
      cause: (row) => lossCauseLabels[row.cause][language],
    },
    empty: { title: t("lines.empty"), hint: t("lines.emptyHint") },
  };
  const list = useList(options);
  return <ListBody list={list} options={options} label={t("nav.lines")} />;
}
