import { findPart } from "../../../../../domain/scoring/workflow/find-part.ts";
import type { Reader } from "../../../../db/database.ts";
import type { RequestContext } from "../../../../http/request-context.ts";
import type { RoundRecord } from "../../repository/rounds.ts";
import { loadCoveredBlocks } from "./covered-blocks.ts";
import { refuseSetup } from "./refuse-setup.ts";

/** @throws AppError scoring.setup_refused where the set of the block has no such area, criterion or component */
export async function assertPart(
  db: Reader,
  context: RequestContext,
  round: RoundRecord,
  at: { readonly block: string; readonly part: string },
): Promise<void> {
  const block = (await loadCoveredBlocks(db, round)).find((one) => one.code === at.block);
  if (block !== undefined && findPart(block.set, at.part) !== undefined) return;
  const text = {
    vi: `Nhóm ${at.block} không có phần ${at.part}.`,
    en: `The block ${at.block} has no part ${at.part}.`,
  };
  refuseSetup(context, [{ path: "part", text }]);
}
