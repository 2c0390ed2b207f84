import { compileSet } from "../compile-set.ts";
import type { CompiledSet } from "../compiled-set.ts";
import type { Finding, Text } from "../finding.ts";
import { bindUnit } from "../inputs/bind-unit.ts";
import type { RawDecision } from "../inputs/decision.ts";
import type { RawInputs } from "../inputs/input-reader.ts";
import type { RawUnit } from "../inputs/unit-inputs.ts";
import { unpackComponents } from "../packed-components.ts";
import { readCriteriaSet } from "../read-set.ts";
import { applyRoundPolicies } from "../round-policies.ts";
import { rankScores } from "../score-round.ts";
import { scoreUnit } from "../score-unit.ts";
import { storeUnitResult } from "../stored-result.ts";
import type { UnitScore } from "../unit-score.ts";
import type { BundleContent, BundleResult, BundleUnit, LineResult } from "./bundle-model.ts";

/** What the columns of a unit give: the unit as a whole, and its components by code. */
export interface RecomputedUnit {
  readonly result: BundleResult;
  readonly components: ReadonlyMap<string, LineResult>;
}

/** What keeps a set from being scored: the place in the content, and why. */
export interface SetFault {
  /** JSON pointer into the content. */
  readonly pointer: string;
  readonly text: Text;
}

/** The content names a set that it does not hold, or one that cannot be scored. */
export class UnusableSet extends Error {
  readonly faults: readonly SetFault[];

  constructor(faults: readonly SetFault[]) {
    super(faults.map(({ pointer, text }) => `${pointer}: ${text.en}`).join("; "));
    this.faults = faults;
  }
}

/**
 * Computes every result of a content anew from its sets and columns alone, by unit.
 * @throws UnusableSet
 */
export function recompute(content: BundleContent): Map<string, RecomputedUnit> {
  const results = new Map<string, RecomputedUnit>();
  for (const block of content.blocks) {
    const compiled = compileBundleBlock(content, block);
    const members = content.units.filter((unit) => unit.block === block.code);
    const scores = members.map((unit) => scoreIn(compiled, unit));
    const places = new Map<UnitScore, { position: string; rank: string | null }>();
    for (const { units } of rankScores(compiled, scores))
      units.forEach(({ score, rank }, at) => {
        places.set(score, { position: String(at + 1), rank: rank === undefined ? null : String(rank) });
      });
    members.forEach((unit, at) => {
      const score = scores[at];
      const place = score && places.get(score);
      if (score && place) results.set(unit.id, tell(score, place));
    });
  }
  return results;
}

/**
 * The score of one unit with the explanation of each component; undefined where the content has no such unit.
 * @throws UnusableSet
 */
export function scoreBundleUnit(content: BundleContent, unitId: string): UnitScore | undefined {
  const unit = content.units.find((one) => one.id === unitId);
  const block = content.blocks.find((one) => one.code === unit?.block);
  if (unit === undefined || block === undefined) return undefined;
  return scoreIn(compileBundleBlock(content, block), unit);
}

/**
 * The scores of all units of a block by id, each with the explanation of each component.
 * @throws UnusableSet
 */
export function scoreBundleBlock(content: BundleContent, block: BundleBlock): ReadonlyMap<string, UnitScore> {
  const compiled = compileBundleBlock(content, block);
  const members = content.units.filter((unit) => unit.block === block.code);
  return new Map(members.map((unit) => [unit.id, scoreIn(compiled, unit)]));
}

const scoreIn = (compiled: CompiledSet, unit: BundleUnit) => scoreUnit(compiled, bindUnit(compiled, rawUnitOf(unit)));

type BundleBlock = BundleContent["blocks"][number];

/**
 * The set of a block as the content holds it, with the policies and classes of the round.
 * @throws UnusableSet
 */
export function compileBundleBlock(content: BundleContent, block: BundleBlock): CompiledSet {
  const { code, version } = block.set;
  const blockAt = `/blocks/${content.blocks.indexOf(block)}`;
  const setAt = content.sets.findIndex((set) => set.code === code && set.version === version);
  const held = content.sets[setAt];
  if (held === undefined) throw new UnusableSet([{ pointer: `${blockAt}/set`, text: notHeld(code, version) }]);
  const places = { document: `/sets/${setAt}/document`, block: block.classes === null ? undefined : blockAt };
  const read = readCriteriaSet(held.document);
  if (!read.ok) throw new UnusableSet(read.findings.map((one) => placeFinding(one, places)));
  const { ties, tieBreak, notSubmitted, year } = content.round;
  const compiled = compileSet(read.set, {
    year: Number(year),
    ...(block.classes !== null && { classes: block.classes }),
  });
  if (!compiled.ok) {
    const blocking = compiled.findings.filter((one) => one.blocking === true);
    throw new UnusableSet(blocking.map((one) => placeFinding(one, places)));
  }
  return applyRoundPolicies(compiled.compiled, { ties, tieBreak, notSubmitted });
}

const notHeld = (code: string, version: string): Text => ({
  vi: `gói không có bộ tiêu chí ${code} bản ${version}`,
  en: `the bundle has no criteria set ${code} version ${version}`,
});

/** A finding of a set where it lies in the content; the classes are those of the block where that has its own. */
function placeFinding(
  { path, text }: Finding,
  { document, block }: { readonly document: string; readonly block: string | undefined },
): SetFault {
  const inside = path === "" ? "" : `/${path.replaceAll(/\[(\d+)\]/g, ".$1").replaceAll(".", "/")}`;
  const isOfBlock = block !== undefined && inside.startsWith("/classes");
  return { pointer: `${isOfBlock ? block : document}${inside}`, text };
}

function rawUnitOf({ nameVi, block, submitted, exclusions, lines }: BundleUnit): RawUnit {
  const components = new Map<string, RawInputs>();
  const decisions = new Map<string, RawDecision>();
  let extras: RawInputs = new Map();
  for (const { component, column } of lines) {
    if (column === null) continue;
    const inputs: RawInputs = new Map(Object.entries(column.inputs).map(([name, text]) => [name, { text }]));
    if (component === "") extras = inputs;
    else if (inputs.size > 0) components.set(component, inputs);
    if (component !== "" && column.points !== null)
      decisions.set(component, { points: column.points, stage: column.stage, reason: null });
  }
  const [bonus, penalty] = [extras.get("bonus"), extras.get("penalty")];
  return {
    unit: nameVi,
    block,
    submitted,
    components,
    ...(bonus !== undefined && { bonus }),
    ...(penalty !== undefined && { penalty }),
    ...(decisions.size > 0 && { decisions }),
    ...(exclusions.length > 0 && { exclusions: new Map(exclusions.map((part) => [part, ""])) }),
  };
}

function tell(score: UnitScore, place: Pick<BundleResult, "position" | "rank">): RecomputedUnit {
  const { faultCount: _, componentPoints, componentMaxima, componentStates, ...figures } = storeUnitResult(score);
  const codes = score.compiled.leaves.map((leaf) => leaf.code);
  const packed = unpackComponents(codes, { componentPoints, componentMaxima, componentStates });
  const components = packed.map(({ component, state, pointsExact, points, applicableMax }) => {
    return [component, { state, pointsExact, points, applicableMax }] as const;
  });
  return { result: { ...figures, ...place }, components: new Map(components) };
}
