import type { OfficialDocument } from "../../src/domain/documents/official-document.ts";
import type { RoundDecision } from "../../src/domain/scoring/round.ts";
import type { Services } from "../../src/server/compose.ts";
import { composeDecisionDraft } from "../../src/server/modules/scoring/service/council/result-papers.ts";
import { attachDecision } from "../../src/server/modules/scoring/service/publication/decision-file.ts";
import { writeDocument } from "../../src/server/platform/documents/write-document.ts";
import type { EnteredRound, PastRound } from "./demo-rounds.ts";
import type { DemoHand } from "./demo-stage.ts";

/** At the foot of each page. */
const mark =
  "MINH HỌA / DEMONSTRATION - Số liệu giả định, không phải văn bản pháp lý / Invented figures, not a legal act";

/**
 * Attaches the decision of a year of the demonstration: the paper that the program drafts, with number, date and signer,
 * marked on each page as no legal act. The same results give the same bytes.
 */
export async function attachDemoDecision(
  { publication }: Services,
  { scoring, context }: DemoHand,
  { id, year, publication: decision }: EnteredRound | PastRound,
): Promise<{ decisionSha256: string }> {
  const deps = { ...publication, ...scoring };
  const { document } = await composeDecisionDraft(deps, context, id);
  const bytes = await writeDocument(asDecided(document, decision), "pdf", context.now);
  const { sha256 } = await attachDecision(deps, context, id, { fileName: `quyet-dinh-${year}-minh-hoa.pdf`, bytes });
  return { decisionSha256: sha256 };
}

function asDecided(document: OfficialDocument, { number, date, signer }: RoundDecision): OfficialDocument {
  const { letterhead, closing, grounds = [] } = document;
  if (closing.kind !== "signed") throw new Error("a decision is signed");
  const [ownNumber = "", ...symbol] = number.split("/");
  return {
    ...document,
    // A ground whose number was left open on paper has none here.
    grounds: grounds.filter((ground) => !/ {3}/.test(ground)),
    letterhead: { ...letterhead, number: ownNumber, symbol: symbol.join("/"), date },
    closing: {
      ...closing,
      signature: { authority: ["KT. Chủ tịch"], office: "Phó Chủ tịch", name: `${signer} (minh họa)` },
    },
    mark,
  };
}
