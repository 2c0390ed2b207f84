import { resolveLeads } from "../../../../../domain/scoring/own-index/lead.ts";
import type { OwnIndexEvidence } from "../../../../../domain/scoring/own-index/own-evidence.ts";
import type { PartPath } from "../../../../../domain/scoring/workflow/part-paths.ts";
import type { Reader } from "../../../../db/database.ts";
import { findOwnIndex, listOwnApprovals, listOwnLeads } from "../../repository/own-index.ts";
import { findRound } from "../../repository/rounds.ts";
import { listCouncil } from "../../repository/workflow.ts";

/** Who leads what in a year of the province's own index, and which parts are fixed, for the rights in its evidence. */
export async function loadOwnEvidence(
  db: Reader,
  roundId: string,
  paths: ReadonlyMap<string, PartPath>,
): Promise<OwnIndexEvidence | undefined> {
  const round = await findRound(db, roundId);
  const own = await findOwnIndex(db, roundId);
  if (round === undefined || own === undefined) return undefined;
  const leads = await listOwnLeads(db, roundId);
  return {
    place: {
      provinceUnitId: own.unitId,
      ownerUnitId: round.ownerUnitId,
      leads,
      council: await listCouncil(db, roundId),
      isPublished: own.publishedDate !== null,
    },
    leadOf: resolveLeads(leads, paths),
    approvedUnits: new Set((await listOwnApprovals(db, roundId)).map(({ leadUnitId }) => leadUnitId)),
    isOpen: round.state === "open" && own.approvedAt === null && own.sentAt === null,
  };
}
