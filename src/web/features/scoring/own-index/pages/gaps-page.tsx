import { SegmentedControl, Stack, Title } from "@mantine/core";
import type { OwnGapRow } from "../../../../../contract/scoring/own-index/gaps.ts";
import type { OwnIndexOverview } from "../../../../../contract/scoring/own-index/rounds.ts";
import { printDecimal } from "../../../../../domain/text/numbers.ts";
import { listOwnGapsColumns } from "../../../../api/columns/scoring.gen.ts";
import { useOperation } from "../../../../api/use-operation.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { ListBody } from "../../../../ui/list/list-body.tsx";
import { type ListOptions, useList } from "../../../../ui/list/use-list.ts";
import { useListAddress } from "../../../../ui/list/use-list-address.ts";
import { NumberText } from "../../../../ui/number-text.tsx";
import { nameOf } from "../../rounds/parts/name-of.ts";
import { pointDecimals, ScoreBar } from "../../rounds/parts/score-bar.tsx";
import { OwnFrame } from "../parts/own-frame.tsx";
import { sumLost } from "../parts/sum-lost.ts";
import { ownTexts } from "../texts.ts";

const groups = ["component", "area", "agency", "year"] as const;

/** What was lost and by whom: own points beside the ministry's, by component, area, lead agency and year. */
export function GapsPage() {
  return <OwnFrame>{(year) => <Gaps year={year} />}</OwnFrame>;
}

function Gaps({ year }: { year: OwnIndexOverview }) {
  const t = useTexts(ownTexts);
  const language = useLanguage();
  const { values, change } = useListAddress();
  const by = groups.find((one) => one === values["by"]) ?? "component";
  const isComponent = by === "component";
  const options: ListOptions<"scoring.listOwnGaps"> = {
    operation: "scoring.listOwnGaps",
    params: { roundId: year.roundId },
    columns: listOwnGapsColumns,
    rowKey: (row) => row.key,
    ...(isComponent && {
      pathOf: (row: OwnGapRow) => `/own-index/${year.roundId}/components/${encodeURIComponent(row.code)}`,
    }),
    linkColumn: "nameVi",
    hidden: [...(isComponent ? [] : ["leadNameVi"]), ...(by === "agency" ? ["code"] : [])],
    fixed: { by },
    cells: {
      nameVi: (row) => nameOf(row, language),
      leadNameVi: (row) => (language === "en" ? (row.leadNameEn ?? row.leadNameVi) : row.leadNameVi) ?? t("noLead"),
      max: (row) => <NumberText value={row.max} decimals={pointDecimals} />,
      self: (row) => <NumberText value={row.self} decimals={pointDecimals} />,
      ministry: (row) => <NumberText value={row.ministry} decimals={pointDecimals} />,
      gap: (row) => <NumberText value={row.gap} decimals={pointDecimals} />,
      lost: (row) => <ScoreBar value={row.lost} whole={row.max} />,
    },
    empty: { title: t("gaps.empty"), hint: t("gaps.emptyHint") },
  };
  const list = useList(options);
  // Areas add up to the whole, however many rows the list below shows.
  const whole = { params: { roundId: year.roundId }, query: { by: "area", pageSize: "200" } } as never;
  const rows = useOperation("scoring.listOwnGaps", whole).data?.items ?? [];
  const lost = sumLost(rows);
  const label = lost === undefined ? t("gaps.none") : t("gaps.title", { lost: printDecimal(lost, language) });
  return (
    <Stack gap="sm">
      {by !== "year" && <Title order={2}>{label}</Title>}
      <SegmentedControl
        aria-label={t("by")}
        value={by}
        onChange={(next) => change({ by: next === "component" ? undefined : next, page: undefined })}
        data={groups.map((value) => ({ value, label: t(`by.${value}`) }))}
        style={{ alignSelf: "start", flexWrap: "wrap" }}
      />
      <ListBody list={list} options={options} label={t(`by.${by}`)} />
    </Stack>
  );
}
