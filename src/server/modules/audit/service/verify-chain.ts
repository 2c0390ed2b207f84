import type { getChainState as GetChainState, Verification } from "../../../../contract/audit.ts";
import type { AnswerOf } from "../../../../contract/operation.ts";
import { type CheckPart, checkParts } from "../../../../domain/audit/check-part.ts";
import { type Actor, hasAbility } from "../../../../domain/identity/actor.ts";
import { type Tx, withTransaction } from "../../../db/transaction.ts";
import { AppError } from "../../../http/app-error.ts";
import { getActor, type RequestContext } from "../../../http/request-context.ts";
import { recordAct } from "../../../platform/audit/record-act.ts";
import { enqueueJob } from "../../../platform/jobs/enqueue-job.ts";
import { findChainState } from "../actions.query.ts";
import type { AuditDeps } from "../deps.ts";
import {
  endVerification,
  failVerification,
  findLastVerification,
  findVerification,
  insertVerification,
  isVerdictLost,
  listVerdicts,
  noteProgress,
  type VerificationRow,
} from "../repository.ts";
import { checkEverything, countChecked, countFindings, type Finding, listFindings } from "./check-everything.ts";
import { agreesWithActs, endVerb, recordVerdict, type Verdict } from "./verdict.ts";

/** The queue of checks; at most one is open. */
export const verificationQueue = "audit.verify";

/** A check nothing was heard of for so long is given up: its process is gone and its tries are used up. */
const silenceMs = 30 * 60_000;

/** How far the chain goes, what waits, and what the last check found. */
export async function getChainState(deps: AuditDeps, context: RequestContext): Promise<AnswerOf<typeof GetChainState>> {
  const { head, tail } = await findChainState(deps.db.reader);
  const last = await findLastVerification(deps.db.reader);
  const told = last ? await listVerdicts(deps.db.reader, last.id, endVerb) : [];
  const actor = getActor(context);
  const canVerify = hasAbility(actor, "audit.verify");
  return {
    sealedUpTo: head ? { number: head.seq, at: head.sealed_at.toISOString(), digest: head.hash.toString("hex") } : null,
    unsealed: { count: tail.count, oldestAt: tail.oldest?.toISOString() ?? null },
    lastVerification: last ? toView(last, context.now, { actor, agrees: agreesWithActs(last, told) }) : null,
    laterLost: await isVerdictLost(deps.db.reader, { after: last?.id, verb: endVerb }),
    canVerify,
  };
}

/** Orders the whole check; whichever process has time does it. */
export async function startVerification(deps: AuditDeps, context: RequestContext): Promise<Verification> {
  return withTransaction(deps, async (tx) => {
    const id = deps.ids.next();
    const jobId = await enqueueJob(tx, deps, {
      queue: verificationQueue,
      key: verificationQueue,
      payload: { verificationId: id },
      maxAttempts: 3,
    });
    // The job's key lets only one be open, over all processes.
    if (jobId === undefined) throw new AppError("audit.verification_running");
    await insertVerification(tx, { id, at: context.now, by: getActor(context).accountId });
    await recordAct(tx, deps, context, {
      // Whoever checks changes nothing of what is recorded.
      kind: "system",
      verb: "audit.startVerification",
      subjectType: "verification",
      subjectIds: [id],
      ability: "audit.verify",
      inUnit: null,
    });
    const row = await findVerification(tx, id);
    return toView(row as VerificationRow, context.now, { actor: getActor(context), agrees: true });
  });
}

/** Findings of each part that are kept for the screen; `congtam audit verify` names more. */
const keptFindings = 50;

/**
 * Does an ordered check; gives what must be written when it is done. Told to stop it ends between two units of work, and
 * whoever takes up its job begins anew. `isLast`: nobody will; it is then said to have failed.
 */
export async function runVerification(
  deps: AuditDeps,
  id: string,
  { signal, isLast }: { readonly signal: AbortSignal; readonly isLast: boolean },
): Promise<(tx: Tx) => Promise<void>> {
  try {
    return await check(deps, id, signal);
  } catch (error) {
    if (isLast && !signal.aborted) await failVerification(deps.db, id, deps.clock.now());
    throw error;
  }
}

async function check(deps: AuditDeps, id: string, signal: AbortSignal): Promise<(tx: Tx) => Promise<void>> {
  let note: Promise<void> | undefined;
  const found = await checkEverything(deps, {
    signal,
    onProgress(part, count) {
      // One at a time; what comes meanwhile is told by the next one.
      note ??= noteProgress(deps.db, id, { part, count, at: deps.clock.now() })
        .catch(() => {})
        .finally(() => {
          note = undefined;
        });
    },
  });
  await note;
  const findings = listFindings(found);
  const kept = checkParts.flatMap((part) => findings.filter((one) => one.part === part).slice(0, keptFindings));
  const findingCount = countFindings(found);
  const verdict: Verdict = {
    state: findingCount === 0 ? "holds" : "broken",
    unsealed: found.chain.unsealedIds.length,
    checked: countChecked(found),
    head: found.chain.head,
    findings: kept,
    findingCount,
  };
  return async (tx) => {
    await endVerification(tx, id, { ...verdict, at: deps.clock.now() });
    await recordVerdict(tx, deps, id, verdict);
  };
}

/**
 * Findings name units, points and keys of all rounds, which is for those alone who may check, and lead to the first page
 * that this person may open. `agrees`: the acts say the same of this check.
 */
function toView(
  row: VerificationRow,
  now: Date,
  { actor, agrees }: { readonly actor: Actor; readonly agrees: boolean },
): Verification {
  const silent = row.state === "running" && now.getTime() - row.seen_at.getTime() > silenceMs;
  return {
    id: row.id,
    startedAt: row.started_at.toISOString(),
    endedAt: row.ended_at?.toISOString() ?? null,
    state: silent ? "failed" : (row.state as Verification["state"]),
    agrees,
    checkedSeals: row.checked_seals,
    checkedActions: row.checked_actions,
    unsealedActions: row.unsealed_actions,
    part: row.state === "running" ? (row.part as CheckPart | null) : null,
    // Of a row that was forged nothing is repeated that is more than a number.
    checked: checkParts.flatMap((part) => {
      if (!agrees) return [];
      const count = (row.checked as Partial<Record<CheckPart, number>>)[part];
      return count === undefined ? [] : [{ part, count }];
    }),
    findingCount: row.finding_count,
    findings:
      agrees && hasAbility(actor, "audit.verify")
        ? (row.findings as unknown as readonly Finding[]).map((one) => ({
            part: one.part,
            textVi: one.vi,
            textEn: one.en,
            href: one.pages?.find(({ needs }) => hasAbility(actor, needs))?.path ?? null,
          }))
        : [],
  };
}
