import { Text } from "@mantine/core";
import { useOperation } from "../../../../api/use-operation.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { titleOf } from "./name-of.ts";
import { DemonstrationBadge } from "./round-state.tsx";

/** Of which round a page speaks, and whether its data are invented. */
export function RoundMark({ roundId }: { roundId: string }) {
  const language = useLanguage();
  const round = useOperation("scoring.getRound", { params: { roundId } }).data;
  if (round === undefined) return null;
  return (
    <>
      <DemonstrationBadge shown={round.demonstration} />
      <Text span size="sm" c="dimmed">
        {titleOf(round, language)}
      </Text>
    </>
  );
}
