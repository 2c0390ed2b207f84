import { Group, Text } from "@mantine/core";
import { Navigate } from "@tanstack/react-router";
import type { RoundDetail } from "../../../../../contract/scoring/rounds.ts";
import { listRankingColumns } from "../../../../api/columns/scoring.gen.ts";
import { useSession } from "../../../../app/session.tsx";
import { printInstant } from "../../../../i18n/dates.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { LinkButton } from "../../../../ui/link-button.tsx";
import { ListBody } from "../../../../ui/list/list-body.tsx";
import { type ListOptions, useList } from "../../../../ui/list/use-list.ts";
import { useListAddress } from "../../../../ui/list/use-list-address.ts";
import { NumberText } from "../../../../ui/number-text.tsx";
import { AmendmentLine } from "../../publications/parts/amendment-line.tsx";
import { BlockChoice, useBlock } from "../parts/block-choice.tsx";
import { ClassStrip } from "../parts/class-strip.tsx";
import { DraftNote } from "../parts/draft-note.tsx";
import { hasRanking } from "../parts/has-ranking.ts";
import { type InputsState, InputsStateBadge } from "../parts/inputs-state.tsx";
import { nameOf, unitNameOf } from "../parts/name-of.ts";
import { RankedUnit } from "../parts/ranked-unit.tsx";
import { RoundFrame } from "../parts/round-frame.tsx";
import { pointDecimals, ScoreBar } from "../parts/score-bar.tsx";
import { roundTexts } from "../texts.ts";

/** The ranking of a round, block by block. */
export function RankingPage() {
  const session = useSession();
  return (
    <RoundFrame>
      {(round) =>
        hasRanking(round, session) ? <Ranking round={round} /> : <Navigate to={`/rounds/${round.id}/units`} replace />
      }
    </RoundFrame>
  );
}

function Ranking({ round }: { round: RoundDetail }) {
  const t = useTexts(roundTexts);
  const language = useLanguage();
  const block = useBlock(round);
  const { values } = useListAddress();
  const isPublished = round.state === "published";
  const [own, other] = language === "en" ? (["En", "Vi"] as const) : (["Vi", "En"] as const);
  const options: ListOptions<"scoring.listRanking"> = {
    operation: "scoring.listRanking",
    params: { roundId: round.id },
    columns: listRankingColumns,
    rowKey: (row) => row.unitId,
    pathOf: (row) => `/rounds/${round.id}/units/${row.unitId}`,
    linkColumn: `unitName${own}`,
    toldInLink: ["points", "percent", "className", "classNameEn"],
    hidden: [
      ...(block.code === "all" ? [] : [`blockName${own}`]),
      `blockName${other}`,
      `unitName${other}`,
      "officialCode",
      own === "Vi" ? "classNameEn" : "className",
    ],
    fixed: { ...block.fixed, ...(values["className"] && { className: values["className"] }) },
    cells: {
      blockNameEn: (row) => nameOf({ nameVi: row.blockNameVi, nameEn: row.blockNameEn }, "en"),
      rank: (row) => row.rank ?? (round.seenWhole ? "–" : t("rank.waits")),
      unitNameVi: (row) => <RankedUnit name={row.unitNameVi} {...{ row, isPublished }} />,
      unitNameEn: (row) => <RankedUnit name={unitNameOf(row, "en")} {...{ row, isPublished }} />,
      points: (row) => <NumberText value={row.points} decimals={pointDecimals} />,
      percent: (row) => <ScoreBar value={row.percent} whole={100} unit="%" />,
      className: (row) => <ClassCell name={row.className} inputs={row.inputs} isPublished={isPublished} />,
      classNameEn: (row) => (
        <ClassCell name={row.classNameEn ?? row.className} inputs={row.inputs} isPublished={isPublished} />
      ),
    },
    empty: {
      title: t("ranking.empty"),
      hint: t(emptyHint(round)),
      action: round.abilities.importInputs && (
        <LinkButton to={`/rounds/${round.id}/units`}>{t("ranking.toUnits")}</LinkButton>
      ),
    },
  };
  const list = useList(options);
  const isEmpty = list.data?.total === 0;
  return (
    <>
      <BlockChoice round={round} chosen={block.code} />
      {!isEmpty && <DraftNote state={round.state} />}
      <AmendmentLine roundId={round.id} isPublished={isPublished} />
      <ClassStrip roundId={round.id} fixed={block.fixed} />
      <ListBody list={list} options={options} label={t("tab.ranking")} />
      {/* While people work in a round its points follow every change at once: no hour of a computation is true. */}
      {round.computedAt && round.state !== "open" && !isEmpty && (
        <Text size="xs" c="dimmed">
          {t("computedAt", { at: printInstant(round.computedAt) })}
        </Text>
      )}
    </>
  );
}

/** Why there is nothing: who does not see the whole of a round under way waits for its publication. */
function emptyHint({ abilities, state, seenWhole }: RoundDetail) {
  if (abilities.importInputs) return "ranking.emptyHint";
  return state === "open" && !seenWhole ? "ranking.emptyUnpublished" : "ranking.emptyWait";
}

/** The class, with a word of warning where it comes from incomplete inputs. */
interface ClassCellProps {
  readonly name: string | null;
  readonly inputs: InputsState;
  readonly isPublished: boolean;
}

function ClassCell({ name, inputs, isPublished }: ClassCellProps) {
  return (
    <Group gap={6}>
      {name}
      {inputs !== "complete" && <InputsStateBadge state={inputs} isPublished={isPublished} />}
    </Group>
  );
}
