import type { AnswerOf } from "../../../../contract/operation.ts";
import type { getComponentSpread } from "../../../../contract/scoring/ranking.ts";
import type { AmendedUnits } from "../../../../domain/scoring/amended/amended-figures.ts";
import type { ScoringDeps } from "../deps.ts";
import { listRestricted } from "../repository/public-site.ts";
import { findComponentSpread } from "./component-spreads.ts";
import { addDeduction, readDeductions } from "./public-site/deduction-codes.ts";
import { withheldText } from "./public-site/withhold-inputs.ts";
import { notPublished, openPublished } from "./read-published.ts";

/** One component over the units of a block: its rule, how they did, and the points of each with their reason. */
export type PublishedComponent = AnswerOf<typeof getComponentSpread>;

/**
 * A component of a published round. `amended`: what amendments set anew, for whoever has read the publications of the
 * round already.
 * @throws AppError `record.not_found`, also for a draft and for a component that the block does not have.
 */
export async function getPublishedComponent(
  deps: Pick<ScoringDeps, "db">,
  roundId: string,
  query: { block: string; component: string },
  amended?: AmendedUnits,
): Promise<PublishedComponent> {
  const round = await openPublished(deps.db.reader, roundId);
  const found = await findComponentSpread(deps.db.reader, round, { ...query, stage: "final", publicly: true, amended });
  if (found === undefined) throw notPublished();
  const restricted = await listRestricted(deps.db.reader, round.id);
  if (!restricted.has(query.component)) {
    const deductions = await readDeductions(deps.db.reader, round, { component: query.component });
    const units = found.units.map((unit) => addDeduction(unit, deductions.get(`${unit.unitId} ${query.component}`)));
    return { ...found, units };
  }
  return { ...found, units: found.units.map((unit) => ({ ...unit, explanation: withheldText })) };
}
