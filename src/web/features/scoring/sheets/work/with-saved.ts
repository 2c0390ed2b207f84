import type { AnswerOf } from "../../../../../contract/operation.ts";
import type { SheetComponent, SheetProgress, SheetView } from "../../../../../contract/scoring/sheet-parts.ts";
import type { saveSheetComponent } from "../../../../../contract/scoring/sheets.ts";

/** The sheet with what the server answered to one save: the component, its area and the totals move together. */
export function withSaved(
  sheet: SheetView,
  component: string,
  { entry, faults, warnings, totals, progress }: AnswerOf<typeof saveSheetComponent>,
): SheetView {
  const components = sheet.components.map((one) => {
    if (one.code !== component) return one;
    const lacks: SheetComponent["lacks"] = [
      ...(faults.length > 0 || Object.keys(entry.inputs).length === 0 ? (["inputs"] as const) : []),
      ...one.lacks.filter((lack) => lack === "evidence"),
      ...(entry.estimate ? (["estimate"] as const) : []),
      ...(warnings.length > 0 ? (["doubtful"] as const) : []),
    ];
    return { ...one, entry, faults, warnings, lacks };
  });
  const areas = sheet.areas.map((area) => ({
    ...area,
    progress: progressOf(components.filter((one) => one.areaCode === area.code)),
  }));
  // The first save of all begins the sheet.
  const version = Math.max(sheet.version, 1);
  return { ...sheet, version, totals, progress, components, areas };
}

/** How far an area is, from what each of its components lacks. */
function progressOf(components: readonly SheetComponent[]): SheetProgress {
  const asked = components.filter((one) => one.asked && one.excluded === null);
  const lacking = (lack: SheetComponent["lacks"][number]) => asked.filter((one) => one.lacks.includes(lack)).length;
  return {
    components: asked.length,
    answered: asked.length - lacking("inputs"),
    estimates: lacking("estimate"),
    withoutEvidence: lacking("evidence"),
  };
}
