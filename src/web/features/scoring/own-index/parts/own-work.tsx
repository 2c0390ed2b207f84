import { useOperation } from "../../../../api/use-operation.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { WorkItem } from "../../../../ui/work-item.tsx";
import { ownTexts } from "../texts.ts";

/** What of the province's own index waits for this person: components to score, a part to approve, the whole to decide. */
export function OwnWork() {
  const years = useOperation("scoring.listOwnIndexYears", {}).data?.items ?? [];
  const running = years.find(({ state }) => state === "running");
  return running === undefined ? null : <YearWork roundId={running.roundId} />;
}

function YearWork({ roundId }: { roundId: string }) {
  const t = useTexts(ownTexts);
  const year = useOperation("scoring.getOwnIndex", { params: { roundId: roundId as never } }).data;
  if (year === undefined) return null;
  const mine = year.parts.filter((part) => part.mine);
  const open = mine.reduce((sum, part) => sum + part.selfAsked - part.selfScored, 0);
  const waiting = mine.filter((part) => part.state === "filled" && part.abilities.approve).length;
  const isReady = year.parts.length > 0 && year.parts.every((part) => part.state === "approved");
  return (
    <>
      {year.abilities.fill && open > 0 && (
        <WorkItem
          count={open}
          kind={mine.some((part) => part.late) ? "late" : "running"}
          label={(count) => t("work.fill", { count })}
          to={`/own-index/${roundId}/components?of=mine`}
        />
      )}
      {waiting > 0 && (
        <WorkItem count={waiting} kind="soon" label={() => t("work.approve")} to={`/own-index/${roundId}`} />
      )}
      {year.abilities.approve && isReady && (
        <WorkItem count={1} kind="soon" label={() => t("work.decide")} to={`/own-index/${roundId}`} />
      )}
    </>
  );
}
