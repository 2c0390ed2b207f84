import type { getChainState as GetChainState, Verification } from "../../../../contract/audit.ts";
import type { AnswerOf } from "../../../../contract/operation.ts";
import { fillText, type Text } from "../../../../contract/text.ts";
import { hasAbility } from "../../../../domain/identity/actor.ts";
import { type Tx, withTransaction } from "../../../db/transaction.ts";
import { AppError } from "../../../http/app-error.ts";
import { getActor, type RequestContext } from "../../../http/request-context.ts";
import { recordAct } from "../../../platform/audit/record-act.ts";
import { type AuditFault, type AuditFaultKind, verifyAudit } from "../../../platform/audit/verify-audit.ts";
import { enqueueJob } from "../../../platform/jobs/enqueue-job.ts";
import { findChainState } from "../actions.query.ts";
import type { AuditDeps } from "../deps.ts";
import {
  endVerification,
  findLastVerification,
  findVerification,
  insertVerification,
  noteProgress,
  type VerificationRow,
} from "../repository.ts";

/** The queue of checks; at most one is open. */
export const verificationQueue = "audit.verify";

/** A check nothing was heard of for so long is given up: its process is gone and its tries are used up. */
const silenceMs = 30 * 60_000;

const faultTexts: Record<AuditFaultKind, Text> = {
  seal_missing: { vi: "thiếu mắt xích số {seq}", en: "link {seq} is missing" },
  link_broken: { vi: "mắt xích số {seq} không khớp với mắt xích trước", en: "link {seq} does not fit the one before" },
  seal_changed: { vi: "mắt xích số {seq} đã bị sửa", en: "link {seq} was changed" },
  seal_extra: { vi: "mắt xích số {seq} không thuộc chuỗi", en: "link {seq} does not belong to the chain" },
  action_missing: { vi: "thao tác của mắt xích số {seq} không còn", en: "the act of link {seq} is gone" },
  action_changed: { vi: "thao tác của mắt xích số {seq} đã bị sửa", en: "the act of link {seq} was changed" },
  personal_changed: {
    vi: "dữ liệu cá nhân của mắt xích số {seq} đã bị sửa",
    en: "the personal data of link {seq} were changed",
  },
  personal_removed: {
    vi: "dữ liệu cá nhân của mắt xích số {seq} bị xóa mà không có thao tác xóa nào",
    en: "the personal data of link {seq} were removed without an act of erasure",
  },
  action_unsealed: {
    vi: "thao tác {actionId} bị lấy khỏi chuỗi",
    en: "the act {actionId} was taken out of the chain",
  },
  anchor_broken: {
    vi: "mắt xích số {seq} khác với bản ghi giữ bên ngoài",
    en: "link {seq} differs from the note kept elsewhere",
  },
};

/** How far the chain goes, what waits, and what the last check found. */
export async function getChainState(deps: AuditDeps, context: RequestContext): Promise<AnswerOf<typeof GetChainState>> {
  const { head, tail } = await findChainState(deps.db.reader);
  const last = await findLastVerification(deps.db.reader);
  return {
    sealedUpTo: head ? { number: head.seq, at: head.sealed_at.toISOString(), digest: head.hash.toString("hex") } : null,
    unsealed: { count: tail.count, oldestAt: tail.oldest?.toISOString() ?? null },
    lastVerification: last ? toView(last, context.now) : null,
    canVerify: hasAbility(getActor(context), "audit.verify"),
  };
}

/** Orders a check of the whole chain; whichever process has time does it. */
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
      verb: "audit.startVerification",
      subjectType: "verification",
      subjectIds: [id],
      ability: "audit.verify",
      inUnit: null,
    });
    const row = await findVerification(tx, id);
    return toView(row as VerificationRow, context.now);
  });
}

/** Does an ordered check; gives what must be written when it is done. */
export async function runVerification(deps: AuditDeps, id: string): Promise<(tx: Tx) => Promise<void>> {
  const notes: Promise<void>[] = [];
  const result = await verifyAudit(deps, {
    onProgress: (checked) => void notes.push(noteProgress(deps.db, id, checked, deps.clock.now()).catch(() => {})),
  });
  await Promise.all(notes);
  const [first] = result.faults;
  return (tx) =>
    endVerification(tx, id, {
      at: deps.clock.now(),
      state: result.faultCount === 0 ? "holds" : "broken",
      checkedSeals: result.checkedSeals,
      unsealed: result.unsealedIds.length,
      fault: first && withCount(describeFault(first), result.faultCount),
    });
}

/** One fault of the chain in words, with its place. */
export function describeFault(fault: AuditFault): Text {
  const text = faultTexts[fault.kind];
  const values = { seq: fault.seq ?? "?", actionId: fault.actionId ?? "?" };
  return { vi: fillText(text.vi, values), en: fillText(text.en, values) };
}

function withCount(text: Text, count: number): Text {
  return { vi: `${text.vi} (tổng số lỗi: ${count})`, en: `${text.en} (faults in all: ${count})` };
}

function toView(row: VerificationRow, now: Date): Verification {
  const silent = row.state === "running" && now.getTime() - row.seen_at.getTime() > silenceMs;
  return {
    id: row.id,
    startedAt: row.started_at.toISOString(),
    endedAt: row.ended_at?.toISOString() ?? null,
    state: silent ? "failed" : (row.state as Verification["state"]),
    checkedSeals: row.checked_seals,
    checkedActions: row.checked_actions,
    unsealedActions: row.unsealed_actions,
    faultVi: row.fault_vi,
    faultEn: row.fault_en,
  };
}
