import type { Assignment } from "./round-workflow.ts";

/** A name as data has it. */
export interface NamedThing {
  readonly nameVi: string;
  readonly nameEn: string | null;
}

/**
 * What of the criteria set a line of the assignment covers.
 * @example coverOf({ blockCode: "so", part: "3" }, { nameVi: "Các sở, ban, ngành", nameEn: null }) // { vi: "nhóm Các sở, ban, ngành, mục 3", … }
 * @example coverOf({ blockCode: null, part: null }, undefined) // { vi: "", en: "" }
 */
export function coverOf(
  { blockCode, part }: Pick<Assignment, "blockCode" | "part">,
  block: NamedThing | undefined,
): { vi: string; en: string } {
  const vi = blockCode === null ? [] : [`nhóm ${block?.nameVi ?? blockCode}`];
  const en = blockCode === null ? [] : [`block ${block?.nameEn ?? block?.nameVi ?? blockCode}`];
  return {
    vi: [...vi, ...(part === null ? [] : [`mục ${part}`])].join(", "),
    en: [...en, ...(part === null ? [] : [`item ${part}`])].join(", "),
  };
}

/**
 * An agency's part of the appraisal by its agency and by what it covers, so that nobody takes one for another.
 * @example namePart(line, { agency, block }).vi // "Sở Tài chính (nhóm Các sở, ban, ngành, mục 3)"
 */
export function namePart(
  line: Pick<Assignment, "blockCode" | "part">,
  { agency, block }: { readonly agency: NamedThing | undefined; readonly block: NamedThing | undefined },
): { vi: string; en: string } {
  const cover = coverOf(line, block);
  const nameOf = (name: string, covered: string) => (covered === "" ? name : `${name} (${covered})`);
  return {
    vi: nameOf(agency?.nameVi ?? "–", cover.vi),
    en: nameOf(agency?.nameEn ?? agency?.nameVi ?? "–", cover.en),
  };
}
