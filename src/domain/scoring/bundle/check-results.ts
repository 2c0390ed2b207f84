import { type BundleFault, faultAt } from "./bundle-fault.ts";
import type { BundleContent } from "./bundle-model.ts";
import { type RecomputedUnit, recompute, UnusableSet } from "./recompute.ts";
import { tellFigure } from "./tell-figure.ts";

interface ResultsCheck {
  readonly faults: BundleFault[];
  /** Units and components whose result was computed anew. */
  readonly recomputed: { readonly units: number; readonly components: number };
}

/** Faults of a set told at most. */
const toldAtMost = 20;

/** Whether sets and columns give exactly the results that the content tells. */
export function checkResults(content: BundleContent): ResultsCheck {
  let units: Map<string, RecomputedUnit>;
  try {
    units = recompute(content);
  } catch (error) {
    if (!(error instanceof UnusableSet)) throw error;
    const faults = error.faults.slice(0, toldAtMost).map(({ pointer, text: { vi, en } }) =>
      faultAt(content, "recomputed", pointer, {
        vi: `: không chấm được theo bộ tiêu chí này: ${vi}`,
        en: `: the set cannot be scored: ${en}`,
      }),
    );
    return { faults, recomputed: { units: 0, components: 0 } };
  }
  const faults: BundleFault[] = [];
  let components = 0;
  content.units.forEach((unit, unitAt) => {
    const own = units.get(unit.id);
    faults.push(...compare(content, `/units/${unitAt}/result`, unit.result, own?.result));
    const told = new Set(unit.lines.map((line) => line.component));
    for (const [code, counted] of own?.components ?? []) {
      components += 1;
      if (!told.has(code)) faults.push(tellMissing(content, `/units/${unitAt}/lines`, code, counted.points));
    }
    unit.lines.forEach(({ component, result }, lineAt) => {
      const counted = own?.components.get(component);
      faults.push(...compare(content, `/units/${unitAt}/lines/${lineAt}/result`, result ?? {}, counted ?? {}));
    });
  });
  return { faults, recomputed: { units: units.size, components } };
}

function tellMissing(content: BundleContent, pointer: string, code: string, points: string): BundleFault {
  return faultAt(content, "recomputed", pointer, {
    vi: `: thiếu tiêu chí ${code}, tính lại được ${points} điểm`,
    en: `: component ${code} is missing, computed anew it has ${points} points`,
  });
}

function compare(content: BundleContent, pointer: string, told: object, counted: object = {}): BundleFault[] {
  return Object.keys({ ...told, ...counted }).flatMap((field): BundleFault[] => {
    const [stands, gives] = [told, counted].map((one) => (one as Record<string, string | null>)[field] ?? null);
    if (stands === gives) return [];
    const [said, own] = [stands, gives].map((value) => tellFigure({ component: "", field }, value));
    const text = {
      vi: `: trong gói ghi ${said?.vi}, tính lại được ${own?.vi}`,
      en: `: the bundle says ${said?.en}, computed anew it is ${own?.en}`,
    };
    return [faultAt(content, "recomputed", `${pointer}/${field}`, text)];
  });
}
