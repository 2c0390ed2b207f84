import type { AnswerOf, BodyOf, QueryOf } from "../../../../../contract/operation.ts";
import type {
  Guidance,
  listGuidance as ListGuidance,
  saveGuidance as SaveGuidance,
} from "../../../../../contract/scoring/guidance.ts";
import type { RequestContext } from "../../../../http/request-context.ts";
import type { ScoringDeps } from "../../deps.ts";
import { deleteGuidance, listGuidance as listStored, upsertGuidance } from "../../repository/guidance.ts";
import { getVisibleRound } from "../open-round.ts";
import { assertPart } from "./assert-part.ts";
import { manageRound, recordSetup } from "./manage-round.ts";

/** Guidance texts, for everybody who may know of the round. */
export async function listGuidance(
  deps: ScoringDeps,
  context: RequestContext,
  roundId: string,
  { block }: QueryOf<typeof ListGuidance>,
): Promise<AnswerOf<typeof ListGuidance>> {
  await getVisibleRound(deps.db.reader, context, roundId);
  return { items: await listStored(deps.db.reader, roundId, block) };
}

/** Writes or changes the guidance for a part; an empty text takes it away. */
export async function saveGuidance(
  deps: ScoringDeps,
  context: RequestContext,
  at: { readonly roundId: string; readonly block: string; readonly part: string },
  { textVi, textEn, reason }: BodyOf<typeof SaveGuidance>,
): Promise<{ saved: true }> {
  const { roundId, block: code, part } = at;
  return manageRound(deps, context, roundId, async (tx, round) => {
    await assertPart(tx, context, round, { block: code, part });
    const before = (await listStored(tx, roundId, code)).find((one) => one.part === part) ?? null;
    const guidance = {
      id: before?.id ?? deps.ids.next(),
      blockCode: code as Guidance["blockCode"],
      part,
      textVi,
      textEn,
    };
    const files = before?.files ?? [];
    if (textVi === "" && files.length === 0) await deleteGuidance(tx, roundId, code, part);
    else await upsertGuidance(tx, roundId, guidance);
    const detail = { block: code, part, before, after: textVi === "" ? null : { ...guidance, files } };
    await recordSetup(tx, deps, context, round, { verb: "scoring.saveGuidance", reason, detail });
    return { saved: true };
  });
}
