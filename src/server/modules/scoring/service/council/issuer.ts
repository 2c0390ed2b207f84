import type { IssuingUnit } from "../../../../../domain/documents/issuer.ts";
import { readInstallation } from "../../../organisations/service/read-installation.ts";
import type { ScoringDeps } from "../../deps.ts";
import { findIssuingUnit } from "../../issuing-unit.query.ts";
import type { RoundRecord } from "../../repository/rounds.ts";

/** The unit that runs the round as its documents name it; of a round of the province its department of home affairs. */
export async function openIssuer(
  deps: Pick<ScoringDeps, "db">,
  round: RoundRecord,
): Promise<{ readonly issuer: IssuingUnit; readonly provinceName: string }> {
  const installation = await readInstallation(deps);
  const provinceName = installation?.provinceName ?? "";
  const { ownerUnitId } = round;
  const owner = ownerUnitId === null ? undefined : await findIssuingUnit(deps.db.reader, ownerUnitId, round.day);
  return {
    issuer: owner ?? { nameVi: "Sở Nội vụ", kind: "department", officialCode: "SNV", parent: null },
    provinceName,
  };
}
