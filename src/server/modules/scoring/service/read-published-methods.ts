import type { CriteriaSetDetail } from "../../../../contract/scoring/criteria-sets.ts";
import type { CompiledSet } from "../../../../domain/scoring/compiled-set.ts";
import { describeLimit, describePolicies } from "../../../../domain/scoring/describe-policies.ts";
import { describeSet } from "../../../../domain/scoring/describe-set.ts";
import type { CriteriaSetId } from "../../../../domain/scoring/round.ts";
import type { ScoringDeps } from "../deps.ts";
import { listBlocks } from "../repository/rounds.ts";
import { findStoredSet } from "../set-repository.ts";
import { openPublished } from "./read-published.ts";
import { openBlock } from "./score-block.ts";

/** How the units of some blocks are scored: the set with the policies and classes of the round. */
export interface PublishedMethod
  extends Pick<CriteriaSetDetail, "areas" | "bonus" | "penalty" | "policies" | "classes"> {
  readonly set: {
    readonly code: string;
    readonly version: number;
    readonly title: string;
    readonly titleEn: string | null;
  };
  readonly blocks: readonly { readonly nameVi: string; readonly nameEn: string | null }[];
}

/**
 * The methods of a published round, blocks that are scored alike together, in their order.
 * @throws AppError `record.not_found`, also for a draft.
 */
export async function listPublishedMethods(deps: Pick<ScoringDeps, "db">, roundId: string): Promise<PublishedMethod[]> {
  const db = deps.db.reader;
  const round = await openPublished(db, roundId);
  const alike = Map.groupBy(await listBlocks(db, round.id), ({ setId, classes }) => JSON.stringify([setId, classes]));
  const methods: PublishedMethod[] = [];
  for (const blocks of alike.values()) {
    const [first] = blocks;
    const stored = first && (await findStoredSet(db, first.setId as CriteriaSetId));
    if (!first || !stored) continue;
    methods.push(describeMethod(await openBlock(db, round, first), stored, blocks));
  }
  return methods;
}

/** How a compiled set scores the units of these blocks. */
export function describeMethod(
  compiled: CompiledSet,
  { code, version }: { readonly code: string; readonly version: number },
  blocks: PublishedMethod["blocks"],
): PublishedMethod {
  const { set } = compiled;
  return {
    set: { code, version, title: set.title, titleEn: set.titleEn ?? null },
    blocks: blocks.map(({ nameVi, nameEn }) => ({ nameVi, nameEn })),
    areas: describeSet(set, compiled),
    bonus: { max: String(set.bonus.max), rule: set.bonus.rule ?? null },
    penalty: { max: String(set.penalty.max), rule: set.penalty.rule ?? null },
    policies: describePolicies(set),
    classes: set.classes.map((one) => ({ name: one.name, nameEn: one.nameEn ?? null, limit: describeLimit(one) })),
  };
}
