import { composed } from "../../text/composed.ts";
import type { ScoreEntry } from "../columns/entry.ts";
import { Stage } from "../columns/stage.ts";
import type { BundleLine, BundleUnit, FullColumn, LineResult } from "./bundle-model.ts";
import { findDecided, tellDecided } from "./decided-column.ts";
import { type Sha256, toBase64Url } from "./digest.ts";
import { proveLine } from "./public-content.ts";

/** What a bundle tells of one unit is made of this. */
export interface UnitFacts extends Omit<BundleUnit, "lines"> {
  readonly entries: readonly ScoreEntry[];
  /** Codes of all components in the order of the set, with what they gave. */
  readonly components: ReadonlyMap<string, LineResult>;
  /** Whether the round was opened for its people: then bonus and penalty count only where somebody decided on them. */
  readonly opened: boolean;
}

export interface MakeOptions {
  /** Components whose inputs are not for everybody. */
  readonly restricted: ReadonlySet<string>;
  /** Name of the unit that an author acted for. */
  readonly unitName: (unitId: string) => string | null;
  /** Fresh random bytes for each line: without them few possible columns could be tried out against a proof. */
  readonly salt: () => Uint8Array;
  readonly sha256: Sha256;
}

/** A unit in the full form: every component of its set, then what else was said of it (whole parts, bonus and penalty). */
export function makeUnit({ entries, components, opened, ...unit }: UnitFacts, options: MakeOptions): BundleUnit {
  const byComponent = Map.groupBy(entries, (entry) => entry.component);
  const others = [...byComponent.keys()].filter((code) => !components.has(code)).sort();
  const lines = [...components.keys(), ...others].map((component): BundleLine => {
    const columns = (byComponent.get(component) ?? []).toSorted(byStage).map((entry) => fullColumn(entry, options));
    const salt = toBase64Url(options.salt());
    const decided = findDecided(component, columns);
    const counts = decided !== undefined && (component !== "" || !opened || decided.verdict !== null);
    const result = components.get(component) ?? null;
    const withheld = counts && options.restricted.has(component) && Object.keys(decided.inputs).length > 0;
    return {
      component,
      column: counts ? tellDecided(decided, { result, withheld }) : null,
      withheld,
      proof: proveLine(salt, columns, options.sha256),
      result,
      salt,
      columns,
    };
  });
  return { ...unit, lines };
}

/** In composed Unicode, as the bundle is: the proof of the line is of the very texts that stand in it. */
function fullColumn(entry: ScoreEntry, { unitName }: MakeOptions): FullColumn {
  const { stage, inputs, points, estimate, verdict, asksExplanation, remarkCode, role, actingUnitId } = entry;
  return composed({
    stage,
    seat: entry.seat === 1 ? "1" : "2",
    version: String(entry.version),
    inputs,
    points,
    estimate,
    verdict,
    asksExplanation,
    remarkCode,
    reason: entry.reason,
    note: entry.note,
    at: entry.at.toISOString(),
    role,
    unit: actingUnitId === null ? null : unitName(actingUnitId),
  });
}

function byStage(a: ScoreEntry, b: ScoreEntry): number {
  return Stage.options.indexOf(a.stage) - Stage.options.indexOf(b.stage) || a.seat - b.seat;
}
