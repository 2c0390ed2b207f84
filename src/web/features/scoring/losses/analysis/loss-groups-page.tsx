import { Group } from "@mantine/core";
import { useParams } from "@tanstack/react-router";
import type { LossGroup } from "../../../../../contract/scoring/loss-lines.ts";
import { lossCauseLabels } from "../../../../../domain/scoring/losses/loss-cause-labels.ts";
import { listLossGroupsColumns } from "../../../../api/columns/scoring.gen.ts";
import { download } from "../../../../api/download.ts";
import type { CallInput } from "../../../../api/operation-types.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { ListBody } from "../../../../ui/list/list-body.tsx";
import { type ListOptions, useList } from "../../../../ui/list/use-list.ts";
import { NumberText } from "../../../../ui/number-text.tsx";
import { nameOf } from "../../rounds/parts/name-of.ts";
import { pointDecimals, ScoreBar } from "../../rounds/parts/score-bar.tsx";
import { ExportMenu } from "../parts/export-menu.tsx";
import { lossTexts } from "../texts.ts";
import { type AnalysedRound, AnalysisFrame } from "./analysis-frame.tsx";

/** Points lost by agency, component or cause; each leads to the lines behind it. */
export function LossGroupsPage() {
  return <AnalysisFrame>{(shown) => <Groups {...shown} />}</AnalysisFrame>;
}

function Groups({ round, fixed }: AnalysedRound) {
  const t = useTexts(lossTexts);
  const language = useLanguage();
  const { by: wanted } = useParams({ strict: false }) as { by?: string };
  const by = wanted === "component" || wanted === "cause" ? wanted : "agency";
  const [own, other] = language === "en" ? (["En", "Vi"] as const) : (["Vi", "En"] as const);
  const linesOf = (group: LossGroup) =>
    new URLSearchParams({ sort: "-lost", ...fixed, ...(group.key !== "" && { [by]: group.key }) }).toString();
  const options: ListOptions<"scoring.listLossGroups"> = {
    operation: "scoring.listLossGroups",
    params: { roundId: round.id },
    columns: listLossGroupsColumns,
    rowKey: (row) => `${row.blockCode} ${row.key}`,
    pathOf: (row) => `/rounds/${round.id}/analysis/losses?${linesOf(row)}`,
    linkColumn: `name${own}`,
    hidden: [`name${other}`, "blockCode"],
    fixed: { ...fixed, by },
    cells: {
      nameEn: (row) => nameOf(row, "en"),
      max: (row) => <NumberText value={row.max} decimals={pointDecimals} />,
      lost: (row) => <NumberText value={row.lost} decimals={pointDecimals} />,
      share: (row) => <ScoreBar value={row.share} whole={100} unit="%" />,
      cause: (row) => (row.cause === null ? "–" : lossCauseLabels[row.cause][language]),
    },
    empty: { title: t("groups.empty"), hint: t("groups.emptyHint") },
  };
  const list = useList(options);
  return (
    <>
      {by === "agency" && <Annexes roundId={round.id} groups={list.data?.items ?? []} />}
      <ListBody list={list} options={options} label={t(`nav.${by}`)} />
    </>
  );
}

/** The annex of each agency, in both forms and for both turns. */
function Annexes({ roundId, groups }: { roundId: string; groups: readonly LossGroup[] }) {
  const t = useTexts(lossTexts);
  const language = useLanguage();
  const agencies = groups.filter(({ key }) => key !== "");
  if (agencies.length === 0) return null;
  const annex = (agencyUnitId: string, query: Record<string, string>) =>
    download("scoring.getAgencyAnnex", {
      params: { roundId, agencyUnitId },
      query,
    } as unknown as CallInput<"scoring.getAgencyAnnex">);
  return (
    <Group gap="xs" className="no-print">
      {agencies.map((group) => (
        <ExportMenu
          key={group.key}
          label={`${t("export.annex")}: ${nameOf(group, language)}`}
          choices={([1, 2] as const).flatMap((turn) =>
            (["docx", "pdf", "xlsx"] as const).map((format) => ({
              label: t(`export.annex.${format}`, { turn }),
              run: () => annex(group.key, { stage: `appraisal${turn}`, format }),
            })),
          )}
        />
      ))}
    </Group>
  );
}
