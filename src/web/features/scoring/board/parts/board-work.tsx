import { useQueries } from "@tanstack/react-query";
import { call } from "../../../../api/call.ts";
import { useOperation } from "../../../../api/use-operation.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { WorkItem } from "../../../../ui/work-item.tsx";
import { titleOf } from "../../rounds/parts/name-of.ts";
import { boardTexts } from "../texts.ts";
import { countSheets } from "./count-sheets.ts";

/**
 * Rounds under way of those who run them: who has yet to submit, which parts nobody appraises, what awaits publication.
 * Units whose step of the sheet or the explanation is not open are not told: there is nothing to do for them. A part of the appraisal
 * is approved after its window too.
 */
export function BoardWork() {
  const t = useTexts(boardTexts);
  const language = useLanguage();
  const open = useOperation("scoring.listRounds", { query: { state: "open", pageSize: "5", sort: "-year" } });
  const rounds = open.data?.items ?? [];
  const boards = useQueries({
    queries: rounds.map(({ id: roundId }) => ({
      queryKey: ["scoring.getBoard", { params: { roundId } }, language],
      queryFn: () => call("scoring.getBoard", { params: { roundId } }),
      retry: false,
    })),
  });
  return rounds.flatMap((round, index) => {
    const board = boards[index]?.data;
    if (board === undefined) return [];
    const title = titleOf(round, language);
    const { canSend, isReopened } = countSheets(board);
    return [
      <WorkItem
        key={`${round.id} units`}
        count={canSend}
        kind="soon"
        label={(shown) => t(isReopened ? "work.reopened" : "work.waiting", { count: shown, title })}
        to={`/rounds/${round.id}/board`}
      />,
      <WorkItem
        key={`${round.id} explanations`}
        count={board.explanations.soon}
        kind="soon"
        label={(shown) => t("work.explanations.soon", { count: shown, title })}
        to={`/rounds/${round.id}/board?finding=unexplained`}
      />,
      ...(["late", "soon"] as const).map((mark) => (
        <WorkItem
          key={`${round.id} parts ${mark}`}
          count={board.parts[mark]}
          kind={mark}
          label={(shown) => t(`work.parts.${mark}`, { count: shown, title })}
          to={`/rounds/${round.id}/board`}
        />
      )),
      <WorkItem
        key={`${round.id} gaps`}
        count={board.gaps}
        kind="late"
        label={(shown) => t("work.gaps", { count: shown, title })}
        to={`/rounds/${round.id}/setup/assignments`}
      />,
      <WorkItem
        key={`${round.id} publication`}
        count={board.awaitsPublication ? board.units : 0}
        kind="soon"
        label={(shown) => t("work.publish", { count: shown, title })}
        to={`/rounds/${round.id}`}
      />,
    ];
  });
}
