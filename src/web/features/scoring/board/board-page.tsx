import { Stack } from "@mantine/core";
import type { Board, BoardRow } from "../../../../contract/scoring/board.ts";
import type { RoundDetail } from "../../../../contract/scoring/rounds.ts";
import { listBoardColumns } from "../../../api/columns/scoring.gen.ts";
import { useOperation } from "../../../api/use-operation.ts";
import { printInstant } from "../../../i18n/dates.ts";
import { useLanguage } from "../../../i18n/language.ts";
import { useTexts } from "../../../i18n/texts.ts";
import { ListBody } from "../../../ui/list/list-body.tsx";
import { type ListOptions, useList } from "../../../ui/list/use-list.ts";
import { Loaded } from "../../../ui/loaded.tsx";
import { NumberText } from "../../../ui/number-text.tsx";
import { StateBadge, type StateKind } from "../../../ui/state-badge.tsx";
import { nameOf } from "../rounds/parts/name-of.ts";
import { RoundFrame } from "../rounds/parts/round-frame.tsx";
import { BoardAgencies } from "./parts/board-agencies.tsx";
import { BoardSummary } from "./parts/board-summary.tsx";
import { isMissed, useStateName } from "./parts/use-state-name.ts";
import { boardTexts } from "./texts.ts";
import { useBoardStamp } from "./use-board-stamp.ts";

const kinds: Readonly<Record<BoardRow["state"], StateKind>> = {
  notStarted: "plain",
  filling: "running",
  awaitingHead: "soon",
  approved: "soon",
  submitted: "done",
};

const oneLine = (at: string | null) => at !== null && <span style={{ whiteSpace: "nowrap" }}>{printInstant(at)}</span>;

/** Who is where, who is late, what is disputed: for whoever runs the round. */
export function BoardPage() {
  return <RoundFrame>{(round) => <WholeBoard round={round} />}</RoundFrame>;
}

function WholeBoard({ round }: { round: RoundDetail }) {
  useBoardStamp(round.id);
  const answer = useOperation("scoring.getBoard", { params: { roundId: round.id } });
  return (
    <Loaded answer={answer} isPart>
      {(board) => (
        <Stack gap="sm">
          <BoardSummary round={round} board={board} />
          <Units round={round} stage={board.stage} />
          <BoardAgencies round={round} board={board} />
        </Stack>
      )}
    </Loaded>
  );
}

/** Columns that say nothing yet while units fill in, and those that say nothing new once they are appraised. */
const quiet = {
  filling: ["appraisedPercent", "selfAbove", "changed", "explanationsOpen", "explanationDue"],
  appraised: ["filledPercent", "lastAt", "urgedAt"],
};

function Units({ round, stage }: { round: RoundDetail; stage: Board["stage"] }) {
  const t = useTexts(boardTexts);
  const language = useLanguage();
  const blocks = round.blocks.map((block) => ({ value: block.code as string, label: nameOf(block, language) }));
  const stateName = useStateName(round);
  const blockNames = new Map(blocks.map((block) => [block.value, block.label]));
  const options: ListOptions<"scoring.listBoard"> = {
    operation: "scoring.listBoard",
    params: { roundId: round.id },
    columns: listBoardColumns,
    rowKey: (row) => row.unitId,
    pathOf: (row) => `/rounds/${round.id}/sheets/${row.unitId}`,
    linkColumn: "nameVi",
    hidden: [
      ...(blocks.length > 1 ? [] : ["blockNameVi"]),
      ...["submittedAt", "differing", "selfPercent"],
      ...(stage === "self" ? quiet.filling : quiet.appraised),
    ],
    filters: [
      ...(blocks.length > 1 ? [{ kind: "choice" as const, key: "block", label: t("block"), options: blocks }] : []),
      {
        kind: "choice",
        key: "state",
        label: t("state"),
        options: (Object.keys(kinds) as BoardRow["state"][]).map((value) => ({ value, label: stateName(value) })),
      },
      {
        kind: "choice",
        key: "finding",
        label: t("find"),
        options: (["late", "unexplained", "disputed"] as const).map((value) => ({ value, label: t(`find.${value}`) })),
      },
    ],
    cells: {
      nameVi: (row) => nameOf(row, language),
      blockNameVi: (row) => blockNames.get(row.blockCode) ?? row.blockNameVi,
      state: (row) => (
        <StateBadge kind={isMissed(round, row.state) ? "plain" : kinds[row.state]} label={stateName(row.state)} />
      ),
      late: (row) => (row.late ? <StateBadge kind="late" label={t("late")} /> : t("notLate")),
      explanationDue: (row) =>
        row.explanationDue === null ? (
          t("notLate")
        ) : (
          <StateBadge kind={row.explanationDue} label={t(`due.${row.explanationDue}`)} />
        ),
      filledPercent: (row) => t("percent.of", { percent: row.filledPercent }),
      appraisedPercent: (row) => t("percent.of", { percent: row.appraisedPercent }),
      percent: (row) => <NumberText value={row.percent} />,
      selfPercent: (row) => <NumberText value={row.selfPercent} />,
      selfAbove: (row) => <NumberText value={row.selfAbove} />,
      rank: (row) => row.rank ?? "–",
      submittedAt: (row) => oneLine(row.submittedAt),
      lastAt: (row) => oneLine(row.lastAt),
      urgedAt: (row) => oneLine(row.urgedAt),
    },
    empty: { title: t("empty"), hint: t("empty.hint") },
  };
  const list = useList(options);
  return <ListBody list={list} options={options} label={t("units.label")} />;
}
