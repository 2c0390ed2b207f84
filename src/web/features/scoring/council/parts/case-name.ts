import { nameOf } from "../../rounds/parts/name-of.ts";
import type { CouncilWork } from "./types.ts";

/** "1.1.1 Ban hành kế hoạch"; bonus and penalty have no code. */
export function caseName(
  one: Pick<CouncilWork["cases"][number], "component" | "nameVi" | "nameEn">,
  language: Parameters<typeof nameOf>[1],
): string {
  return `${one.component} ${nameOf(one, language)}`.trim();
}
