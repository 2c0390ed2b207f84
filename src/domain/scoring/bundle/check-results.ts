import type { Text } from "../finding.ts";
import { type BundleFault, faultAt } from "./bundle-fault.ts";
import type { BundleContent } from "./bundle-model.ts";
import type { Torn } from "./check-seal.ts";
import { type RecomputedUnit, recompute, UnusableSet } from "./recompute.ts";
import { tellFigure } from "./tell-figure.ts";

interface ResultsCheck {
  readonly faults: BundleFault[];
  /** Units and components whose result was computed anew. */
  readonly recomputed: { readonly units: number; readonly components: number };
}

/** Faults of a set told at most. */
const toldAtMost = 20;

/** Figures of a unit that follow from the others of its block. */
const placeFields: ReadonlySet<string> = new Set(["rank", "position"]);

/**
 * Whether sets and columns give exactly the results that the content tells.
 * @param torn Where parts are gone or new: of a set, all results would come out otherwise and none is told; elsewhere the
 *   places of other units do, which is told once.
 */
export function checkResults(content: BundleContent, torn: Torn): ResultsCheck {
  if (torn === "sets")
    return {
      faults: [faultAt(content, "recomputed", "/sets", tornSets)],
      recomputed: { units: 0, components: 0 },
    };
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
  const lostBlocks = new Set<string>();
  content.units.forEach((unit, unitAt) => {
    const own = units.get(unit.id);
    if (own === undefined) {
      if (!lostBlocks.has(unit.block)) faults.push(faultAt(content, "recomputed", `/units/${unitAt}/block`, lostBlock));
      lostBlocks.add(unit.block);
      return;
    }
    faults.push(...compare(content, `/units/${unitAt}/result`, unit.result, own.result));
    const told = new Set(unit.lines.map((line) => line.component));
    for (const [code, counted] of own.components) {
      components += 1;
      if (!told.has(code)) faults.push(tellMissing(content, `/units/${unitAt}/lines`, code, counted.points));
    }
    unit.lines.forEach(({ component, result }, lineAt) => {
      const counted = own.components.get(component);
      faults.push(...compare(content, `/units/${unitAt}/lines/${lineAt}/result`, result ?? {}, counted ?? {}));
    });
  });
  const recomputed = { units: units.size, components };
  if (torn === null) return { faults, recomputed };
  const isPlace = ({ pointer }: BundleFault) =>
    /^\/units\/\d+\/result\/\w+$/.test(pointer) && placeFields.has(pointer.slice(pointer.lastIndexOf("/") + 1));
  const places = new Set(faults.filter(isPlace).map(({ pointer }) => pointer.split("/")[2]));
  const told = places.size === 0 ? [] : [tellPlaces(content, places.size)];
  return { faults: [...faults.filter((one) => !isPlace(one)), ...told], recomputed };
}

const tornSets: Text = {
  vi: ": có phần bị bỏ đi hoặc được thêm, nên không tính lại được kết quả nào",
  en: ": parts were removed or added, so that no result can be computed anew",
};

const lostBlock: Text = {
  vi: ": gói không có khối này, nên không tính lại được đơn vị nào của khối",
  en: ": the bundle has no such block, so that no unit of it can be computed anew",
};

function tellPlaces(content: BundleContent, count: number): BundleFault {
  return faultAt(content, "recomputed", "/units", {
    vi: `: vì có phần bị bỏ đi hoặc được thêm, hạng hoặc vị trí tính lại của ${count} đơn vị khác với trong gói`,
    en: `: since parts were removed or added, rank or place of ${count} units come out otherwise than the bundle says`,
  });
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
