import { type IssuingUnit, issuerName } from "../../../../domain/documents/issuer.ts";
import type { Reader } from "../../../db/database.ts";
import { listIndexKeepers } from "../index-owner.query.ts";
import { findIssuingUnit } from "../issuing-unit.query.ts";
import type { RoundRecord } from "../repository/rounds.ts";

type OwnedRound = Pick<RoundRecord, "ownerUnitId">;

/** Who usually keeps the index of a province; named only where nobody holds that office in the program. */
const usualOwner: IssuingUnit = { nameVi: "Sở Nội vụ", kind: "department", officialCode: "SNV", parent: null };

/**
 * The unit that runs a round, as its documents name it on a day: the delegated one, else that of whoever keeps the index
 * of the province.
 */
export async function findRoundOwner(db: Reader, { ownerUnitId }: OwnedRound, day: string): Promise<IssuingUnit> {
  const unitId = ownerUnitId ?? (await listIndexKeepers(db, day))[0]?.unitId;
  return (unitId === undefined ? undefined : await findIssuingUnit(db, unitId, day)) ?? usualOwner;
}

/** @example await nameRoundOwner(db, round, today) // "Sở Nội vụ" */
export async function nameRoundOwner(db: Reader, round: OwnedRound, day: string): Promise<string> {
  return issuerName(await findRoundOwner(db, round, day));
}

/** Whom to tell what the owner of a round should know, in the shape that `notify` takes. */
export async function roundOwnerAudience(db: Reader, { ownerUnitId }: OwnedRound, day: string) {
  if (ownerUnitId !== null) {
    return { abilityInUnit: { abilities: ["scoring.manage"] as const, unitId: ownerUnitId } };
  }
  return { accountIds: (await listIndexKeepers(db, day)).map(({ accountId }) => accountId) };
}
