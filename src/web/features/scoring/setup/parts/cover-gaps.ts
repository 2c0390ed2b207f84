import type { AppraisedPart } from "../../../../../contract/scoring/assignments.ts";

interface CoveredArea {
  readonly code: string;
  readonly name: string;
  /** Components of the area by block. */
  readonly blocks: Map<string, AppraisedPart[]>;
}

/** Components by area and block, in the order of the codes. Areas of two sets are one row where code and name agree. */
export function groupByArea(parts: readonly AppraisedPart[]): CoveredArea[] {
  const areas = new Map<string, CoveredArea>();
  for (const part of parts) {
    const key = `${part.area} ${part.areaName}`;
    const area = areas.get(key) ?? { code: part.area, name: part.areaName, blocks: new Map() };
    area.blocks.set(part.blockCode, [...(area.blocks.get(part.blockCode) ?? []), part]);
    areas.set(key, area);
  }
  return [...areas.values()].sort((one, other) => one.code.localeCompare(other.code, "vi", { numeric: true }));
}

/** Components without anybody, units that would appraise themselves, components with two equal agencies. */
export function gapsOf(parts: readonly AppraisedPart[]): { missing: number; own: number; rivals: number } {
  return {
    missing: parts.filter((part) => part.missing > 0).length,
    own: new Set(parts.flatMap((part) => part.ownAgency)).size,
    rivals: parts.filter((part) => part.rivals).length,
  };
}
