import type { BodyOf } from "../../../../../contract/operation.ts";
import type { saveForecast as SaveForecast } from "../../../../../contract/scoring/own-index/components.ts";
import { Rational } from "../../../../../domain/rational.ts";
import { printDecimal } from "../../../../../domain/rational-format.ts";
import { withTransaction } from "../../../../db/transaction.ts";
import { AppError } from "../../../../http/app-error.ts";
import type { RequestContext } from "../../../../http/request-context.ts";
import type { ScoringDeps } from "../../deps.ts";
import { listEntries } from "../../repository/entries.ts";
import { lockComponent, writeOwnIndexColumns } from "./open-component.ts";
import { recordOwnAct } from "./record-own-act.ts";

/**
 * Another forecast of a component, until the ministry has published. It takes nobody's place but that of the last one,
 * and that one is kept.
 */
export async function saveForecast(
  deps: ScoringDeps,
  context: RequestContext,
  at: { readonly roundId: string; readonly component: string },
  { points, note, reason }: BodyOf<typeof SaveForecast>,
): Promise<{ version: number }> {
  return withTransaction(deps, async (tx) => {
    const component = await lockComponent(tx, context, at, reason);
    const { open, leaf, inUnit } = component;
    if (open.own.publishedDate !== null) throw new AppError("scoring.own_published");
    const value = Rational.parse(points);
    if (value.compare(leaf.max) > 0)
      throw new AppError("scoring.own_points_refused", { faults: [aboveMaximum(at.component, leaf.max)] });
    await writeOwnIndexColumns(tx, deps, context, component, { ability: "scoring.fill", inUnit }, [
      { component: at.component, stage: "forecast", points: value.toFraction(), note: note || null, reason },
    ]);
    await recordOwnAct(tx, deps, context, open.round, {
      verb: "scoring.saveForecast",
      ability: "scoring.fill",
      inUnit,
      reason,
      detail: { component: at.component, points: value.toFraction() },
    });
    const filter = { units: [open.own.unitId], components: [at.component], stages: ["forecast"] } as const;
    const [stored] = await listEntries(tx, at.roundId, filter);
    return { version: stored?.version ?? 1 };
  });
}

/** Nobody can have more than the maximum. */
export function aboveMaximum(component: string, max: Rational) {
  return {
    path: component,
    vi: `điểm cao hơn điểm tối đa ${printDecimal(max, "vi")}.`,
    en: `the points are above the maximum of ${printDecimal(max, "en")}.`,
  };
}
