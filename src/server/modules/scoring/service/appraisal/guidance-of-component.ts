import type { GuidanceFile } from "../../../../../contract/scoring/guidance.ts";
import type { Reader } from "../../../../db/database.ts";
import { listGuidance } from "../../repository/guidance.ts";
import type { OpenAppraisal } from "./open-appraisal.ts";

/** What the owner wrote for a component: of the component itself, its criterion and its area, the widest first. */
export async function guidanceOfComponent(
  db: Reader,
  open: OpenAppraisal,
  place: { readonly block?: string | undefined; readonly component?: string | undefined },
): Promise<{ vi: string; en: string; files: GuidanceFile[] } | null> {
  if (place.component === undefined) return null;
  const block = open.blocks.find((one) => one.code === place.block) ?? open.blocks[0];
  const path = block?.paths.get(place.component);
  if (block === undefined || path === undefined) return null;
  const stored = await listGuidance(db, open.round.id, block.code);
  const parts = [...new Set([path.area, path.criterion, path.component])];
  const texts = parts.flatMap((part) => stored.filter((one) => one.part === part));
  if (texts.length === 0) return null;
  const written = texts.filter((one) => one.textVi !== "");
  return {
    vi: written.map((one) => one.textVi).join("\n\n"),
    en: written.map((one) => one.textEn ?? one.textVi).join("\n\n"),
    files: texts.flatMap((one) => one.files),
  };
}
