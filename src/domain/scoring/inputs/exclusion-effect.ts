import { z } from "zod";
import type { Text } from "../finding.ts";
import type { NotApplicable } from "../model.ts";

/** What becomes of a part that is not scored: its maximum is given, or the part leaves the maximum of the unit. */
export const ExclusionEffect = z.enum(["fullMarks", "excluded"]);
export type ExclusionEffect = z.infer<typeof ExclusionEffect>;

export const exclusionEffectLabels: Readonly<Record<ExclusionEffect, Text>> = {
  fullMarks: { vi: "được tính điểm tối đa của phần này", en: "the full points of the part are given" },
  excluded: {
    vi: "không tính điểm, loại khỏi điểm tối đa của đơn vị",
    en: "no points, and left out of the unit's maximum",
  },
};

/** What the set states for the part, else out of the denominator, whether or not a unit may ask for it. */
export function effectOf(policy: Pick<NotApplicable, "effect"> | undefined): ExclusionEffect {
  return policy?.effect === "fullMarks" ? "fullMarks" : "excluded";
}
