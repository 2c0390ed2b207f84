import type { SheetArea, SheetComponent, SheetView } from "../../../../../contract/scoring/sheet-parts.ts";
import type { Language } from "../../../../../contract/text.ts";

/** A line of the sheet on paper. */
export type PaperLine =
  | { readonly kind: "area"; readonly area: SheetArea }
  | { readonly kind: "criterion"; readonly name: string }
  | { readonly kind: "component"; readonly component: SheetComponent };

/** All components in the order of the set, each area and each criterion named before its first one. */
export function paperLines({ areas, components }: Pick<SheetView, "areas" | "components">, language: Language) {
  const lines: PaperLine[] = [];
  let area: string | undefined;
  let criterion: string | null = null;
  for (const component of components) {
    if (component.areaCode !== area) {
      area = component.areaCode;
      criterion = null;
      const named = areas.find((one) => one.code === area);
      if (named !== undefined && named.code !== component.code) lines.push({ kind: "area", area: named });
    }
    const name = language === "en" ? component.criterionEn : component.criterionVi;
    if (name !== null && name !== criterion) lines.push({ kind: "criterion", name });
    criterion = name;
    lines.push({ kind: "component", component });
  }
  return lines;
}
