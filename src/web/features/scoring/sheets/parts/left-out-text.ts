import { exclusionEffectLabels } from "../../../../../domain/scoring/inputs/exclusion-effect.ts";
import type { LeftOut } from "../../../../../domain/scoring/sheet/left-out.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { sheetTexts } from "../texts.ts";

/** Says that a component is not scored for the unit, what follows for its points, and why. */
export function useLeftOutText(): (leftOut: LeftOut) => string {
  const t = useTexts(sheetTexts);
  const language = useLanguage();
  return ({ reason, effect }) => t("excluded", { effect: exclusionEffectLabels[effect][language], reason });
}
