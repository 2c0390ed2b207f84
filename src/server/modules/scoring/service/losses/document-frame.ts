import { headSignature, type IssuingUnit, letterheadOf } from "../../../../../domain/documents/issuer.ts";
import { findGrant } from "../../../../../domain/identity/actor.ts";
import type { DocumentFrame } from "../../../../../domain/scoring/documents/document-frame.ts";
import { getActor, type RequestContext } from "../../../../http/request-context.ts";
import { dayInVietnam } from "../../../../platform/clock.ts";
import { readInstallation } from "../../../organisations/service/read-installation.ts";
import type { ScoringDeps } from "../../deps.ts";
import { findIssuingUnit } from "../../issuing-unit.query.ts";
import type { RoundRecord } from "../../repository/rounds.ts";

/** Who keeps the index of a province, where no other unit runs the round and whoever asks is not of it. */
const indexOwner: IssuingUnit = { nameVi: "Sở Nội vụ", kind: "department", officialCode: null, parent: null };

/**
 * Head, recipients and signature of a document that a unit issues about a round, number and date still open. `kind`:
 * the abbreviation of its kind ("BC"); null for a letter, whose symbol names who drafted it instead.
 */
export async function frameOf(
  deps: Pick<ScoringDeps, "db">,
  context: RequestContext,
  round: RoundRecord,
  { kind, issuerUnitId }: { readonly kind: string | null; readonly issuerUnitId?: string },
): Promise<DocumentFrame> {
  const grant = findGrant(getActor(context), "scoring.manage", round.ownerUnitId);
  const unitId = issuerUnitId ?? round.ownerUnitId ?? grant?.unitId;
  const found = unitId && (await findIssuingUnit(deps.db.reader, unitId, dayInVietnam(context.now)));
  const issuer = found || indexOwner;
  const province = (await readInstallation(deps))?.provinceName ?? "";
  const head = letterheadOf(issuer, province, kind ?? "CV");
  // An official letter names no kind: its symbol is the issuer and who drafted it ("SNV-CCHC", item 3.b of the annex).
  const symbol = kind === null ? `${head.symbol.replace(/^CV-/, "")}-CCHC` : head.symbol;
  return {
    letterhead: { ...head, symbol },
    recipients: { list: ["Như trên"], archive: "VT, CCHC" },
    signature: headSignature(issuer),
    demonstration: round.demonstration || round.practice,
  };
}
