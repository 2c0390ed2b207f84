import { useParams } from "@tanstack/react-router";
import type { SelfAboveGroup } from "../../../../../contract/scoring/self-above.ts";
import { printDecimal } from "../../../../../domain/text/numbers.ts";
import { listSelfAboveGroupsColumns } from "../../../../api/columns/scoring.gen.ts";
import { useOperation } from "../../../../api/use-operation.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { ListPage } from "../../../../ui/list/list-page.tsx";
import { useListAddress } from "../../../../ui/list/use-list-address.ts";
import { shortDecimal } from "../../../../ui/short-decimal.ts";
import { nameOf } from "../../rounds/parts/name-of.ts";
import { pointDecimals } from "../../rounds/parts/score-bar.tsx";
import { aboveCells, useStageFilter } from "../parts/above-list.tsx";
import { AboveViews } from "../parts/above-views.tsx";
import { appraisalTexts } from "../texts.ts";

/** How much was claimed too much, summed by unit or by component; each leads to the lines behind it. */
export function SelfAboveSumsPage() {
  const { roundId, by: wanted } = useParams({ strict: false }) as { roundId: string; by: string };
  const by = wanted === "component" ? "component" : "unit";
  const t = useTexts(appraisalTexts);
  const language = useLanguage();
  const { values } = useListAddress();
  const stageFilter = useStageFilter();
  const { stage } = values;
  const blocks = useOperation("scoring.getRound", { params: { roundId } }).data?.blocks ?? [];
  const blockNames = new Map(blocks.map((block) => [block.code as string, nameOf(block, language)]));
  const [own, other] = language === "en" ? (["En", "Vi"] as const) : (["Vi", "En"] as const);
  const linesOf = (row: SelfAboveGroup) =>
    new URLSearchParams({
      sort: "-above",
      ...(stage !== undefined && { stage }),
      ...(by === "unit" ? { unitId: row.key } : { component: row.key, block: row.blockCode }),
    }).toString();
  return (
    <ListPage
      key={by}
      operation="scoring.listSelfAboveGroups"
      params={{ roundId }}
      fixed={{ by }}
      columns={listSelfAboveGroupsColumns}
      rowKey={(row) => `${row.blockCode} ${row.key}`}
      pathOf={(row) => `/rounds/${roundId}/appraisal/self-above?${linesOf(row)}`}
      linkColumn={`name${own}`}
      hidden={[`name${other}`, ...(by === "unit" ? ["code"] : [])]}
      filters={[stageFilter]}
      cells={{
        blockCode: (row) => blockNames.get(row.blockCode) ?? row.blockCode,
        nameEn: (row) => nameOf(row, "en"),
        ...aboveCells,
      }}
      title={(answer) =>
        answer === undefined || answer.total === 0
          ? t("above.none")
          : t(`above.title.${by}`, {
              sum: printDecimal(shortDecimal(answer.sum, pointDecimals), language),
              units: answer.units,
              count: answer.total,
            })
      }
      actions={() => <AboveViews roundId={roundId} shown={by} stage={stage} />}
      empty={{ title: t("above.none"), hint: t("above.noneHint") }}
    />
  );
}
