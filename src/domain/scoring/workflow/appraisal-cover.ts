import type { CriteriaSet, Source } from "../model.ts";
import { depthOf, type PartPath, partPaths } from "./part-paths.ts";
import { findRivals, resolveAppraiser } from "./resolve-appraiser.ts";
import type { Assignment, Exclusion } from "./round-workflow.ts";

/** A block with its set and units, as the assignment sees it. */
export interface CoveredBlock {
  readonly code: string;
  readonly set: CriteriaSet;
  readonly units: readonly { readonly unitId: string; readonly nameVi: string }[];
}

/** A component that an agency has to appraise, as it stands in its set. */
export interface AppraisedComponent {
  readonly path: PartPath;
  readonly name: string;
  readonly nameEn: string | null;
  readonly areaName: string;
}

/** How one component is appraised over the units of its block. */
export interface ComponentCover extends AppraisedComponent {
  readonly blockCode: string;
  /** Agencies with the number of units they appraise. */
  readonly agencies: readonly { readonly unitId: string; readonly units: number; readonly replacement: boolean }[];
  readonly missing: readonly string[];
  readonly ownAgency: readonly string[];
  readonly rivals: boolean;
}

/** Sources whose points nobody appraises: survey answers, other bodies and the program itself. */
const notAppraised: ReadonlySet<Source | undefined> = new Set(["survey", "elsewhere", "system"]);

/** The components of a set that somebody has to appraise, in its order. */
export function appraisedComponents(set: CriteriaSet): AppraisedComponent[] {
  const paths = partPaths(set);
  const found: AppraisedComponent[] = [];
  for (const area of set.areas) {
    for (const part of [area, ...area.criteria, ...area.criteria.flatMap((criterion) => criterion.components)]) {
      const path = paths.get(part.code);
      if (path === undefined || notAppraised.has(part.source)) continue;
      found.push({ path, name: part.name, nameEn: part.nameEn ?? null, areaName: area.name });
    }
  }
  return found;
}

/** Who appraises each component of a block, and for which units there is nobody; what is left out needs nobody. */
export function computeCover(
  block: CoveredBlock,
  lines: readonly Assignment[],
  exclusions: readonly Exclusion[],
): ComponentCover[] {
  const excluded = new Map<string, string[]>();
  for (const { unitId, part } of exclusions) excluded.set(unitId, [...(excluded.get(unitId) ?? []), part]);
  return appraisedComponents(block.set).map((component) => {
    const { path } = component;
    const agencies = new Map<string, { unitId: string; units: number; replacement: boolean }>();
    const missing: string[] = [];
    const ownAgency: string[] = [];
    let rivals = false;
    for (const { unitId } of block.units) {
      if (excluded.get(unitId)?.some((part) => depthOf(path, part) !== undefined)) continue;
      const work = { unitId, blockCode: block.code, path };
      const found = resolveAppraiser(lines, work);
      rivals ||= findRivals(lines, work).length > 0;
      if (found.kind === "gap") (found.reason === "nobody" ? missing : ownAgency).push(unitId);
      else {
        const { agencyUnitId, replacement } = found.assignment;
        const key = `${agencyUnitId} ${replacement}`;
        const agency = agencies.get(key) ?? { unitId: agencyUnitId, units: 0, replacement };
        agency.units += 1;
        agencies.set(key, agency);
      }
    }
    const byUnits = [...agencies.values()].sort((one, other) => other.units - one.units);
    return { ...component, blockCode: block.code, agencies: byUnits, missing, ownAgency, rivals };
  });
}

/** What is not covered, in words for the checklist. */
export interface AppraisalGap {
  /** Components without any appraiser, by code. */
  readonly nobody: readonly string[];
  /** Units that would appraise themselves, by name. */
  readonly ownAgency: readonly string[];
  /** Components for which two agencies are named equally narrowly, by code. */
  readonly rivals: readonly string[];
}

export function collectGaps(blocks: readonly CoveredBlock[], covers: readonly ComponentCover[]): AppraisalGap {
  const nameOf = new Map(blocks.flatMap((block) => block.units.map((unit) => [unit.unitId, unit.nameVi] as const)));
  const own = new Set(covers.flatMap((cover) => cover.ownAgency));
  return {
    nobody: [...new Set(covers.filter((cover) => cover.missing.length > 0).map((cover) => cover.path.component))],
    ownAgency: [...own].map((unitId) => nameOf.get(unitId) ?? unitId),
    rivals: [...new Set(covers.filter((cover) => cover.rivals).map((cover) => cover.path.component))],
  };
}
