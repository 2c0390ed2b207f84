import type { RankingRow } from "../../contract/scoring/ranking.ts";
import type { BundleContent, BundleUnit } from "../../domain/scoring/bundle/bundle-model.ts";

export type PastBlock = BundleContent["blocks"][number];

/** The block of a content by its code; without a code the one that comes first. */
export function findBlock({ blocks }: BundleContent, code: string | undefined): PastBlock | undefined {
  return code === undefined ? blocks[0] : blocks.find((block) => block.code === code);
}

/** The units of a block in the order of the ranking. */
export function unitsOf({ units }: BundleContent, block: PastBlock): BundleUnit[] {
  return units
    .filter((unit) => unit.block === block.code)
    .sort((a, b) => Number(a.result.position) - Number(b.result.position));
}

/** A row of the ranking as a publication told it. */
export type PastRow = Omit<RankingRow, "unitId"> & { readonly unitId: string };

/** A unit as a row of the ranking. */
export function rowOf(block: PastBlock, { id, officialCode, nameVi, nameEn, result }: BundleUnit): PastRow {
  const { position: _, bonus: _bonus, penalty: _penalty, rank, ...figures } = result;
  return {
    ...{ blockCode: block.code, blockNameVi: block.nameVi, blockNameEn: block.nameEn },
    ...{ unitId: id, officialCode, unitNameVi: nameVi, unitNameEn: nameEn },
    ...figures,
    rank: rank === null ? null : Number(rank),
  };
}
