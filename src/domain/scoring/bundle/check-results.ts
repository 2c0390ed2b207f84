import { type BundleFault, faultAt } from "./bundle-fault.ts";
import type { BundleContent } from "./bundle-model.ts";
import { type RecomputedUnit, recompute, UnusableSet } from "./recompute.ts";

interface ResultsCheck {
  readonly faults: BundleFault[];
  /** Units and components whose result was computed anew. */
  readonly recomputed: { readonly units: number; readonly components: number };
}

/** Whether sets and columns give exactly the results that the content tells. */
export function checkResults(content: BundleContent): ResultsCheck {
  let units: Map<string, RecomputedUnit>;
  try {
    units = recompute(content);
  } catch (error) {
    if (!(error instanceof UnusableSet)) throw error;
    const text = {
      vi: `không chấm được theo bộ tiêu chí ${error.message}`,
      en: `the set ${error.message} cannot be scored`,
    };
    return { faults: [{ kind: "recomputed", pointer: "/sets", text }], recomputed: { units: 0, components: 0 } };
  }
  const faults: BundleFault[] = [];
  let components = 0;
  content.units.forEach((unit, unitAt) => {
    const own = units.get(unit.id);
    faults.push(...compare(content, `/units/${unitAt}/result`, unit.result, own?.result));
    const told = new Set(unit.lines.map((line) => line.component));
    for (const [code, counted] of own?.components ?? []) {
      components += 1;
      if (!told.has(code)) faults.push(...compare(content, `/units/${unitAt}/lines/${code}`, {}, counted));
    }
    unit.lines.forEach(({ component, result }, lineAt) => {
      const counted = own?.components.get(component);
      faults.push(...compare(content, `/units/${unitAt}/lines/${lineAt}/result`, result ?? {}, counted ?? {}));
    });
  });
  return { faults, recomputed: { units: units.size, components } };
}

function compare(content: BundleContent, pointer: string, told: object, counted: object = {}): BundleFault[] {
  return Object.keys({ ...told, ...counted }).flatMap((field): BundleFault[] => {
    const [stands, gives] = [told, counted].map((one) => (one as Record<string, string | null>)[field] ?? null);
    if (stands === gives) return [];
    const text = {
      vi: `: trong gói ghi ${stands ?? "(trống)"}, tính lại được ${gives ?? "(trống)"}`,
      en: `: the bundle says ${stands ?? "(nothing)"}, computed anew it is ${gives ?? "(nothing)"}`,
    };
    return [faultAt(content, "recomputed", `${pointer}/${field}`, text)];
  });
}
