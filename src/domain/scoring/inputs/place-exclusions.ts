import type { CompiledSet } from "../compiled-set.ts";
import type { NotApplicable } from "../model.ts";
import { type ExclusionEffect, effectOf } from "./exclusion-effect.ts";
import { findGroup } from "./find-group.ts";
import type { InputFault } from "./input-fault.ts";
import type { RawUnit } from "./unit-inputs.ts";

/** What the owner of the round left out for one unit, by position of the component. */
export interface PlacedExclusions {
  readonly states: ReadonlyMap<number, ExclusionEffect>;
  readonly reasons: ReadonlyMap<number, string>;
  /** The part that decided: the component itself, its criterion or its area. */
  readonly parts: ReadonlyMap<number, string>;
}

const NOTHING: PlacedExclusions = { states: new Map(), reasons: new Map(), parts: new Map() };

/**
 * Exclusions as the effect on each component: what the set states for the part, else out of the denominator, whether or
 * not the set lets a unit ask for it. Of several that meet, the narrowest part decides. A part that the set does not
 * have is a fault.
 */
export function placeExclusions(
  compiled: CompiledSet,
  raw: Pick<RawUnit, "unit" | "exclusions">,
  report: (fault: InputFault) => void,
): PlacedExclusions {
  const { exclusions } = raw;
  if (exclusions === undefined || exclusions.size === 0) return NOTHING;
  const placed = [...exclusions].flatMap(([part, reason]) => {
    const place = findPart(compiled, part);
    if (place === undefined) report(unknownPart(raw.unit, part));
    return place === undefined ? [] : [{ ...place, part, reason }];
  });
  const states = new Map<number, ExclusionEffect>();
  const reasons = new Map<number, string>();
  const parts = new Map<number, string>();
  for (const { from, to, policy, part, reason } of placed.sort((a, b) => b.to - b.from - (a.to - a.from))) {
    for (let at = from; at < to; at += 1) {
      states.set(at, effectOf(policy));
      reasons.set(at, reason);
      parts.set(at, part);
    }
  }
  return { states, reasons, parts };
}

function findPart(
  compiled: CompiledSet,
  part: string,
): { from: number; to: number; policy: NotApplicable | undefined } | undefined {
  const at = compiled.leafByCode.get(part);
  if (at !== undefined) return { from: at, to: at + 1, policy: compiled.leaves[at]?.notApplicable };
  const group = findGroup(compiled, part);
  return group && { from: group.from, to: group.to, policy: group.notApplicable };
}

function unknownPart(unit: string, part: string): InputFault {
  return {
    code: "unknownComponent",
    severity: "error",
    unit,
    component: part,
    text: {
      vi: `phần được loại “${part}” không có trong bộ tiêu chí`,
      en: `the part “${part}” that is left out is not in the set`,
    },
  };
}
