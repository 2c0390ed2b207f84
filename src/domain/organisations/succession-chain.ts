import type { Day } from "../calendar/day.ts";
import { believedSuccessions } from "./in-force.ts";
import type { Succession, SuccessionPart, UnitId } from "./model.ts";

/** One step from a body to the next (or back), with the act behind it. */
export interface SuccessionStep {
  readonly unitId: UnitId;
  readonly part: SuccessionPart;
  readonly succession: Succession;
}

interface ChainOptions {
  /** Only acts that took effect up to this day. */
  readonly until?: Day;
  /** As believed at this instant; default: now. */
  readonly knownAt?: string;
}

/** The bodies that directly followed the unit, oldest act first. */
export function successorsOf(
  successions: readonly Succession[],
  unitId: UnitId,
  options: ChainOptions = {},
): SuccessionStep[] {
  return steps(successions, options, (pair) =>
    pair.fromUnitId === unitId && pair.toUnitId !== null ? pair.toUnitId : null,
  );
}

/** The bodies that the unit directly followed, oldest act first. */
export function predecessorsOf(
  successions: readonly Succession[],
  unitId: UnitId,
  options: ChainOptions = {},
): SuccessionStep[] {
  return steps(successions, options, (pair) => (pair.toUnitId === unitId ? pair.fromUnitId : null));
}

/**
 * Where a body's work stands on a day: follows successor after successor (not transfers of single duties, where both
 * bodies live on). The part is full only where every step was full. A body without successor by then stays itself.
 */
export function heirsOn(
  successions: readonly Succession[],
  unitId: UnitId,
  day: Day,
  knownAt?: string,
): { readonly unitId: UnitId; readonly part: SuccessionPart }[] {
  const options = knownAt === undefined ? { until: day } : { until: day, knownAt };
  const heirs = new Map<UnitId, SuccessionPart>();
  const visit = (current: UnitId, part: SuccessionPart, path: readonly UnitId[]): void => {
    const next = successorsOf(successions, current, options).filter(
      (step) => step.succession.kind !== "transferred" && !path.includes(step.unitId),
    );
    if (next.length === 0) {
      heirs.set(current, heirs.get(current) === "full" ? "full" : part);
      return;
    }
    for (const step of next) {
      visit(step.unitId, part === "full" ? step.part : "partial", [...path, current]);
    }
  };
  visit(unitId, "full", [unitId]);
  return [...heirs].map(([id, part]) => ({ unitId: id, part }));
}

function steps(
  successions: readonly Succession[],
  { until, knownAt }: ChainOptions,
  pick: (pair: Succession["pairs"][number]) => UnitId | null,
): SuccessionStep[] {
  const found: SuccessionStep[] = [];
  for (const succession of believedSuccessions(successions, knownAt)) {
    if (until !== undefined && succession.effectiveOn > until) continue;
    for (const pair of succession.pairs) {
      const unitId = pick(pair);
      if (unitId !== null) found.push({ unitId, part: pair.part, succession });
    }
  }
  return found.sort((a, b) => (a.succession.effectiveOn < b.succession.effectiveOn ? -1 : 1));
}
