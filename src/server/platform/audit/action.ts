import { createHash } from "node:crypto";
import { canonicalJson } from "../../../domain/text/canonical-json.ts";
import type { JsonValue } from "../../db/column-types.ts";

/** change: something was written; read: personal data were looked at; auth: signing in and out; system: the program. */
export type ActionKind = "change" | "read" | "auth" | "system";

/** Who acted, and in which capacity; all null for the program itself. */
export interface ActionActor {
  readonly accountId: string | null;
  readonly role: string | null;
  readonly unitId: string | null;
  /** The account that the actor stands in for. */
  readonly onBehalfOf: string | null;
}

/** The program itself (jobs, start-up). */
export const systemActor: ActionActor = { accountId: null, role: null, unitId: null, onBehalfOf: null };

/** The act that erases personal parts; its subjects are the acts whose parts are gone. */
export const erasePersonalVerb = "audit.erasePersonal";

/** What a service says of an act; time and identifier are added when it is recorded. */
export interface NewAction {
  readonly kind: ActionKind;
  /** `feature.verbNoun`, as in code. */
  readonly verb: string;
  readonly subjectType: string | null;
  /** Several for an act on many records or a read of a list. */
  readonly subjectIds: readonly string[];
  readonly actor: ActionActor;
  readonly requestId: string | null;
  readonly reason?: string | null;
  /** What changed, without personal data: sealed for ever. */
  readonly detail?: { readonly [key: string]: JsonValue };
  /** Personal data of the act: kept outside the chain, may be erased where the law demands it. */
  readonly personal?: { readonly [key: string]: JsonValue };
}

/** All columns of an action that its digest covers. */
export interface ActionContent {
  readonly id: string;
  readonly at: Date;
  readonly kind: string;
  readonly verb: string;
  readonly subject_type: string | null;
  readonly subject_ids: readonly string[];
  readonly account_id: string | null;
  readonly role: string | null;
  readonly unit_id: string | null;
  readonly on_behalf_of: string | null;
  readonly reason: string | null;
  readonly detail: JsonValue;
  readonly personal_digest: Buffer | null;
  readonly request_id: string | null;
}

/** SHA-256 of the canonical JSON of everything recorded of an act. */
export function digestAction(action: ActionContent): Buffer {
  const content = {
    form: "congtam.action.1",
    id: action.id,
    at: action.at.toISOString(),
    kind: action.kind,
    verb: action.verb,
    subjectType: action.subject_type,
    subjectIds: action.subject_ids,
    accountId: action.account_id,
    role: action.role,
    unitId: action.unit_id,
    onBehalfOf: action.on_behalf_of,
    reason: action.reason,
    detail: action.detail,
    personalDigest: action.personal_digest?.toString("hex") ?? null,
    requestId: action.request_id,
  };
  return createHash("sha256").update(canonicalJson(content)).digest();
}

/** Salted digest of the personal part; without the salt nobody can test guesses against the chain. */
export function digestPersonal(salt: Buffer, payload: JsonValue): Buffer {
  return createHash("sha256").update(salt).update(canonicalJson(payload)).digest();
}

/** What a seal covers. */
export interface SealContent {
  readonly seq: number;
  readonly action_id: string;
  readonly action_digest: Buffer;
  readonly previous_hash: Buffer;
  readonly sealed_at: Date;
}

/** Hash that stands before the first seal. */
export const chainStart: Buffer = Buffer.alloc(32);

/** Hash of one link of the chain: its own content and the link before. */
export function hashSeal(seal: SealContent): Buffer {
  const content = {
    form: "congtam.seal.1",
    seq: seal.seq,
    actionId: seal.action_id,
    actionDigest: seal.action_digest.toString("hex"),
    previousHash: seal.previous_hash.toString("hex"),
    sealedAt: seal.sealed_at.toISOString(),
  };
  return createHash("sha256").update(canonicalJson(content)).digest();
}
