import type { CheckPart } from "../../../../domain/audit/check-part.ts";
import { canonicalJson } from "../../../../domain/text/canonical-json.ts";
import type { Tx } from "../../../db/transaction.ts";
import { systemActor } from "../../../platform/audit/action.ts";
import { recordAction } from "../../../platform/audit/record-action.ts";
import type { AuditAnchor } from "../../../platform/audit/verify-audit.ts";
import { sha256 } from "../../../platform/imports/state-digest.ts";
import type { AuditDeps } from "../deps.ts";
import type { VerificationRow } from "../repository.ts";
import type { Finding } from "./check-everything.ts";

/** The act that ends a check: what it found, in the chain. */
export const endVerb = "audit.endVerification";

/** How a check ended. */
export interface Verdict {
  readonly state: "holds" | "broken";
  readonly findingCount: number;
  /** The first findings of each part. */
  readonly findings: readonly Finding[];
  readonly checked: Readonly<Record<CheckPart, number>>;
  readonly unsealed: number;
  /** The last link that it saw. */
  readonly head: AuditAnchor | undefined;
}

/** What the act says of it: all that stands in its row; of the findings, which are not for everybody, the digest. */
function tellVerdict({ state, findingCount, findings, checked, unsealed, head }: Verdict) {
  const link = head === undefined ? null : `${head.seq}:${head.hash}`;
  return {
    verdict: state,
    checkedParts: checked,
    findingCount,
    findingsSha256: sha256(
      canonicalJson(findings.map(({ part, vi, en, pages }) => ({ part, vi, en, ...(pages && { pages }) }))),
    ),
    unsealedActs: unsealed,
    lastLink: link,
  };
}

export async function recordVerdict(tx: Tx, deps: AuditDeps, id: string, verdict: Verdict): Promise<void> {
  await recordAction(tx, deps, {
    kind: "system",
    verb: endVerb,
    subjectType: "verification",
    subjectIds: [id],
    actor: systemActor,
    requestId: null,
    detail: tellVerdict(verdict),
  });
}

/**
 * Whether the row of a check says what the acts that ended it say: one act of one that has ended, none of one that has not.
 * A row that was changed past the program does not, nor one of before checks ended with an act.
 */
export function agreesWithActs(row: VerificationRow, told: readonly unknown[]): boolean {
  if (row.state !== "holds" && row.state !== "broken") return told.length === 0;
  try {
    return told.length === 1 && canonicalJson(told[0]) === canonicalJson(tellVerdict(verdictOf(row, row.state)));
  } catch {
    return false;
  }
}

function verdictOf(row: VerificationRow, state: Verdict["state"]): Verdict {
  const checked = row.checked as Record<CheckPart, number>;
  // The older columns of the chain are shown as well.
  if (row.checked_seals !== checked.chain || row.checked_actions !== checked.chain)
    throw new Error("the counts differ");
  return {
    state,
    findingCount: row.finding_count,
    findings: row.findings as unknown as readonly Finding[],
    checked,
    unsealed: row.unsealed_actions,
    head:
      row.head_seq === null || row.head_hash === null
        ? undefined
        : { seq: row.head_seq, hash: row.head_hash.toString("hex") },
  };
}
