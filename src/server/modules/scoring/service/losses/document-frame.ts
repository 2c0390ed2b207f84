import { headSignature, letterheadOf } from "../../../../../domain/documents/issuer.ts";
import type { DocumentFrame } from "../../../../../domain/scoring/documents/document-frame.ts";
import type { RequestContext } from "../../../../http/request-context.ts";
import { dayInVietnam } from "../../../../platform/clock.ts";
import { readInstallation } from "../../../organisations/service/read-installation.ts";
import type { ScoringDeps } from "../../deps.ts";
import { findIssuingUnit } from "../../issuing-unit.query.ts";
import type { RoundRecord } from "../../repository/rounds.ts";
import { isDemonstration } from "../is-demonstration.ts";
import { findRoundOwner } from "../round-owner.ts";

/**
 * Head, recipients and signature of a document that a unit issues about a round, number and date still open. `kind`:
 * the abbreviation of its kind ("BC"); null for a letter, whose symbol names who drafted it instead.
 */
export async function frameOf(
  deps: Pick<ScoringDeps, "db">,
  context: Pick<RequestContext, "now">,
  round: RoundRecord,
  { kind, issuerUnitId }: { readonly kind: string | null; readonly issuerUnitId?: string },
): Promise<DocumentFrame> {
  const [db, today] = [deps.db.reader, dayInVietnam(context.now)];
  const named = issuerUnitId === undefined ? undefined : await findIssuingUnit(db, issuerUnitId, today);
  const issuer = named ?? (await findRoundOwner(db, round, today));
  const province = (await readInstallation(deps))?.provinceName ?? "";
  const head = letterheadOf(issuer, province, kind ?? "CV");
  // An official letter names no kind: its symbol is the issuer and who drafted it ("SNV-CCHC", item 3.b of the annex).
  const symbol = kind === null ? `${head.symbol.replace(/^CV-/, "")}-CCHC` : head.symbol;
  return {
    letterhead: { ...head, symbol },
    recipients: { list: ["Như trên"], archive: "VT, CCHC" },
    signature: headSignature(issuer),
    demonstration: isDemonstration(round),
  };
}
