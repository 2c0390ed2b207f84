import { canAny, useSession } from "../../app/session.tsx";
import { AppraisalWork } from "./appraisal/parts/appraisal-work.tsx";
import { BoardWork } from "./board/parts/board-work.tsx";
import { OwnWork } from "./own-index/parts/own-work.tsx";
import { RoundWork } from "./rounds/parts/round-work.tsx";
import { SheetWork } from "./sheets/parts/sheet-work.tsx";

/** What of the index waits for this person, own sheets first. */
export function ScoringWork() {
  const session = useSession();
  return (
    <>
      <SheetWork />
      <AppraisalWork />
      <OwnWork />
      {canAny(session, ["scoring.manage"]) && <BoardWork />}
      {canAny(session, ["scoring.manage"]) && <RoundWork />}
    </>
  );
}
