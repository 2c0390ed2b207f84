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
 * Units whose sheet has locked are not told: there is nothing left to do for them.
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
    return [
      <WorkItem
        key={`${round.id} units`}
        count={countSheets(board).stillOpen}
        kind="soon"
        label={(shown) => t("work.waiting", { count: shown, title })}
        to={`/rounds/${round.id}/board`}
      />,
      ...(["explanations", "parts"] as const).flatMap((what) =>
        (["late", "soon"] as const).map((mark) => (
          <WorkItem
            key={`${round.id} ${what} ${mark}`}
            count={board[what][mark]}
            kind={mark}
            label={(shown) => t(`work.${what}.${mark}`, { count: shown, title })}
            to={`/rounds/${round.id}/board${what === "explanations" ? "?finding=unexplained" : ""}`}
          />
        )),
      ),
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
