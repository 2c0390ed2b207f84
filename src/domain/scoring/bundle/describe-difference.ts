import { sameText, type Text } from "../finding.ts";
import type { BundleContent, BundleDifference } from "./bundle-model.ts";
import { isColumnField } from "./column-figures.ts";
import { describePlace } from "./describe-place.ts";
import { parts } from "./place-words.ts";
import { wordIn } from "./word-in.ts";

/** Where in a content the figure of a difference stands, in words; a unit or component that it has not, by its own name. */
export function placeOfDifference(content: BundleContent, { unit, component, field }: BundleDifference): Text {
  const unitAt = content.units.findIndex(({ id }) => id === unit);
  const lineAt = content.units[unitAt]?.lines.findIndex((line) => line.component === component) ?? -1;
  const isOfUnit = component === "" && !isColumnField(field);
  if (unitAt < 0 || (lineAt < 0 && !isOfUnit)) {
    const { nameVi = unit, nameEn = null } = content.units[unitAt] ?? {};
    const named = wordIn(parts, field) ?? sameText(field);
    const tell = (...steps: readonly string[]) => steps.filter(Boolean).join(" › ");
    return { vi: tell(nameVi, component, named.vi), en: tell(nameEn ?? nameVi, component, named.en) };
  }
  const [owner, line] = [`/units/${unitAt}`, `/units/${unitAt}/lines/${lineAt}`];
  if (field === "columnInputs") return describePlace(content, `${line}/column/inputs`);
  if (field === "column") return describePlace(content, `${line}/column`);
  return describePlace(content, `${isOfUnit ? owner : line}/result/${field}`);
}
