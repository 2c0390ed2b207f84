import type { IssuingUnit } from "../../../../../domain/documents/issuer.ts";
import { readInstallation } from "../../../organisations/service/read-installation.ts";
import type { ScoringDeps } from "../../deps.ts";
import type { RoundRecord } from "../../repository/rounds.ts";
import { findRoundOwner } from "../round-owner.ts";

/** The unit that runs the round as its documents name it. */
export async function openIssuer(
  deps: Pick<ScoringDeps, "db">,
  round: RoundRecord,
): Promise<{ readonly issuer: IssuingUnit; readonly provinceName: string }> {
  const installation = await readInstallation(deps);
  const provinceName = installation?.provinceName ?? "";
  return { issuer: await findRoundOwner(deps.db.reader, round, round.day), provinceName };
}
