import type { BodyOf } from "../../../../../contract/operation.ts";
import type { saveMinistryPoints as SaveMinistryPoints } from "../../../../../contract/scoring/own-index/components.ts";
import { Rational } from "../../../../../domain/rational.ts";
import { findLeaf } from "../../../../../domain/scoring/sheet/asked-part.ts";
import { type Tx, withTransaction } from "../../../../db/transaction.ts";
import { AppError } from "../../../../http/app-error.ts";
import type { RequestContext } from "../../../../http/request-context.ts";
import type { ScoringDeps } from "../../deps.ts";
import { listEntries } from "../../repository/entries.ts";
import { writeOwnIndexColumns } from "./open-component.ts";
import { assertManagesOwn, getScored, lockOwnIndex, type OpenOwnIndex } from "./open-own-index.ts";
import { recordOwnAct } from "./record-own-act.ts";
import { aboveMaximum } from "./save-forecast.ts";

/** Points as the ministry published them; null takes a value back. */
export interface MinistryPoints {
  readonly component: string;
  readonly points: string | null;
  readonly note: string | null;
}

export async function saveMinistryPoints(
  deps: ScoringDeps,
  context: RequestContext,
  roundId: string,
  { items, reason }: BodyOf<typeof SaveMinistryPoints>,
): Promise<{ written: number }> {
  return withTransaction(deps, async (tx) => {
    const open = await lockOwnIndex(tx, context, roundId);
    assertManagesOwn(open);
    const { compiled } = getScored(open);
    const faults = items.flatMap(({ component, points }) => {
      const found = findLeaf(compiled, component);
      if (found === undefined) return [{ path: component, ...unknownCode }];
      const isAbove = points !== null && Rational.parse(points).compare(found.leaf.max) > 0;
      return isAbove ? [aboveMaximum(component, found.leaf.max)] : [];
    });
    if (faults.length > 0) throw new AppError("scoring.own_points_refused", { faults });
    const written = await writeMinistryPoints(tx, deps, context, open, items);
    await recordOwnAct(tx, deps, context, open.round, {
      verb: "scoring.saveMinistryPoints",
      ability: "scoring.manage",
      reason,
      detail: { components: written },
    });
    return { written };
  });
}

const unknownCode = { vi: "Bộ tiêu chí không có mã này.", en: "The set has no such code." };

/** Writes what differs from what is stored; gives how many. */
export async function writeMinistryPoints(
  tx: Tx,
  deps: Pick<ScoringDeps, "ids">,
  context: RequestContext,
  open: OpenOwnIndex,
  items: readonly MinistryPoints[],
): Promise<number> {
  const scored = getScored(open);
  const filter = { units: [open.own.unitId], stages: ["ministry"] } as const;
  const stored = new Map((await listEntries(tx, open.round.id, filter)).map((one) => [one.component, one]));
  const writes = items
    .map(({ component, points, note }) => ({
      component,
      stage: "ministry" as const,
      points: points === null ? null : Rational.parse(points).toFraction(),
      note: note || null,
    }))
    .filter(({ component, points, note }) => {
      const before = stored.get(component);
      return (before?.points ?? null) !== points || (before?.note ?? null) !== note;
    });
  if (writes.length > 0)
    await writeOwnIndexColumns(
      tx,
      deps,
      context,
      { open, scored },
      { ability: "scoring.manage", inUnit: null },
      writes,
    );
  return writes.length;
}
