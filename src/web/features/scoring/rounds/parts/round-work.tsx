import { useQueries } from "@tanstack/react-query";
import { call } from "../../../../api/call.ts";
import { useOperation } from "../../../../api/use-operation.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { WorkItem } from "../../../../ui/work-item.tsx";
import { roundTexts } from "../texts.ts";
import { titleOf } from "./name-of.ts";
import { countUnits } from "./round-finding.ts";

/** Draft rounds whose units still lack inputs, for those who run them. */
export function RoundWork() {
  const t = useTexts(roundTexts);
  const language = useLanguage();
  const drafts = useOperation("scoring.listRounds", { query: { state: "draft", pageSize: "5", sort: "-year" } });
  const rounds = useQueries({
    queries: (drafts.data?.items ?? []).map(({ id: roundId }) => ({
      queryKey: ["scoring.getRound", { params: { roundId } }, language],
      queryFn: () => call("scoring.getRound", { params: { roundId } }),
    })),
  });
  return rounds.map(({ data: round }) => {
    if (round === undefined || !round.abilities.importInputs) return null;
    const { units, complete } = countUnits(round);
    const title = titleOf(round, language);
    if (units > 0 && units === complete && round.abilities.publish) {
      return (
        <WorkItem
          key={round.id}
          count={units}
          kind="done"
          label={(count) => t("work.ready", { count, title })}
          to={`/rounds/${round.id}`}
        />
      );
    }
    return (
      <WorkItem
        key={round.id}
        count={units - complete}
        kind="soon"
        label={(count) => t("work.incomplete", { count, title })}
        to={`/rounds/${round.id}/units`}
      />
    );
  });
}
