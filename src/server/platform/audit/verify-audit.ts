import type { Db, Reader } from "../../db/database.ts";
import { withTransaction } from "../../db/transaction.ts";
import { chainStart, digestAction, digestPersonal, hashSeal } from "./action.ts";
import type { CheckProgress } from "./check-progress.ts";
import {
  allowLongStatements,
  type ChainRow,
  findSealHash,
  listChain,
  listErased,
  listWithoutSeal,
} from "./verify-repository.ts";

/**
 * What can be wrong: a number is missing in the chain; a link does not fit the one before; a seal was changed; the act
 * of a seal is gone or was changed; its personal part was changed, or is gone without an act of erasure; an act was taken out of the chain and off the
 * worklist; the chain is shorter than, or other than, a note of its head kept elsewhere.
 */
export type AuditFaultKind =
  | "seal_missing"
  | "link_broken"
  | "seal_changed"
  | "seal_extra"
  | "action_missing"
  | "action_changed"
  | "personal_changed"
  | "personal_removed"
  | "action_unsealed"
  | "head_lost"
  | "anchor_broken";

export interface AuditFault {
  readonly kind: AuditFaultKind;
  readonly seq: number | undefined;
  readonly actionId: string | undefined;
}

/** A head of the chain noted outside the database (paper, another system): without one a cut tail cannot be seen. */
export interface AuditAnchor {
  readonly seq: number;
  /** Hexadecimal. */
  readonly hash: string;
}

export interface AuditVerification {
  readonly checkedSeals: number;
  /** Acts that wait for the sealer: the unsealed tail. */
  readonly unsealedIds: readonly string[];
  /** Acts whose personal part was erased by an act that says so; lawful, and the chain still holds. */
  readonly erasedPersonal: number;
  readonly head: AuditAnchor | undefined;
  /** The first hundred faults in the order of the chain; `faultCount` counts all. */
  readonly faults: readonly AuditFault[];
  readonly faultCount: number;
}

const batchSize = 5_000;
/** Links between two turns of other work: some ten milliseconds. */
const toldEvery = 200;
const listedFaults = 100;

interface ChainOptions {
  readonly anchors?: readonly AuditAnchor[];
  /** Heads that earlier checks saw, kept in the database itself. */
  readonly seen?: readonly AuditAnchor[];
  readonly onProgress?: CheckProgress;
}

/** Computes the whole chain again from the rows, in one snapshot. `onProgress` is told the seals checked so far. */
export async function verifyAudit(deps: { db: Db }, options: ChainOptions = {}): Promise<AuditVerification> {
  return withTransaction(
    deps,
    async (tx) => {
      await allowLongStatements(tx);
      return verifyAuditWithin(tx, options);
    },
    { isolation: "repeatable read" },
  );
}

/** The same on a connection that has its own view of the data. */
export async function verifyAuditWithin(db: Reader, options: ChainOptions = {}): Promise<AuditVerification> {
  const check = new ChainCheck(new Set(await listErased(db)));
  let after = Number.MIN_SAFE_INTEGER;
  for (;;) {
    const rows = await listChain(db, after, batchSize);
    for (const [at, row] of rows.entries()) {
      check.add(row);
      if ((at + 1) % toldEvery === 0) await options.onProgress?.(check.checked);
    }
    await options.onProgress?.(check.checked);
    if (rows.length < batchSize) break;
    after = rows.at(-1)?.seal.seq ?? after;
  }
  for (const { seq, hash } of options.seen ?? [])
    if (!(await isLink(db, seq, hash))) check.fault("head_lost", seq, undefined);
  for (const { seq, hash } of options.anchors ?? [])
    if (!(await isLink(db, seq, hash))) check.fault("anchor_broken", seq, undefined);
  const rest = await listWithoutSeal(db);
  for (const { id, waiting } of rest) if (!waiting) check.fault("action_unsealed", undefined, id);
  return {
    checkedSeals: check.checked,
    unsealedIds: rest.filter((row) => row.waiting).map((row) => row.id),
    erasedPersonal: check.erased,
    head: check.seq === 0 ? undefined : { seq: check.seq, hash: check.previous.toString("hex") },
    faults: check.faults,
    faultCount: check.faultCount,
  };
}

async function isLink(db: Reader, seq: number, hash: string): Promise<boolean> {
  const stored = await findSealHash(db, seq);
  return stored?.toString("hex") === hash.toLowerCase();
}

/** Walks the chain link by link. */
class ChainCheck {
  seq = 0;
  previous: Buffer = chainStart;
  checked = 0;
  erased = 0;
  faultCount = 0;
  readonly faults: AuditFault[] = [];
  readonly #erased: ReadonlySet<string>;

  constructor(erased: ReadonlySet<string>) {
    this.#erased = erased;
  }

  fault(kind: AuditFaultKind, seq: number | undefined, actionId: string | undefined): void {
    this.faultCount += 1;
    if (this.faults.length < listedFaults) this.faults.push({ kind, seq, actionId });
  }

  add({ seal, action, personal }: ChainRow): void {
    const { seq, action_id: id } = seal;
    // Numbers begin with 1, and each is there once.
    if (seq <= this.seq) {
      this.fault("seal_extra", seq, id);
      return;
    }
    if (seq !== this.seq + 1) this.fault("seal_missing", this.seq + 1, undefined);
    else if (!holds(() => seal.previous_hash.equals(this.previous))) this.fault("link_broken", seq, id);
    if (!holds(() => hashSeal(seal).equals(seal.hash))) this.fault("seal_changed", seq, id);
    if (action === undefined) this.fault("action_missing", seq, id);
    else if (!holds(() => digestAction(action).equals(seal.action_digest) && action.digest.equals(seal.action_digest)))
      this.fault("action_changed", seq, id);
    else if (action.personal_digest !== null) this.#addPersonal(seq, id, action.personal_digest, personal);
    else if (personal !== undefined) this.fault("personal_changed", seq, id);
    this.seq = seq;
    this.previous = seal.hash;
    this.checked += 1;
  }

  #addPersonal(seq: number, id: string, digest: Buffer, personal: ChainRow["personal"]): void {
    if (personal === undefined && this.#erased.has(id)) this.erased += 1;
    else if (personal === undefined) this.fault("personal_removed", seq, id);
    else if (!holds(() => digestPersonal(personal.salt, personal.payload).equals(digest)))
      this.fault("personal_changed", seq, id);
  }
}

/** What no digest can be made of is not what was recorded (an instant at infinity, for one). */
function holds(compare: () => boolean): boolean {
  try {
    return compare();
  } catch {
    return false;
  }
}
