import type { Leaf } from "../compiled-set.ts";
import { type Decision, readDecidedPoints, reportDecision } from "./decision.ts";
import type { InputReader } from "./input-reader.ts";
import type { PlacedExclusions } from "./place-exclusions.ts";
import type { ComponentState, RawUnit } from "./unit-inputs.ts";

/** What stands whatever the inputs say: the owner's exclusion, points set directly, a survey of another stage. */
export function settledState(options: {
  leaf: Leaf;
  at: number;
  raw: RawUnit;
  reader: InputReader;
  exclusions: PlacedExclusions;
  decisions: Map<number, Decision>;
}): ComponentState | undefined {
  const { leaf, at, raw, reader, exclusions, decisions } = options;
  const left = exclusions.states.get(at);
  if (left !== undefined) return left;
  if (raw.withoutSurvey === true && leaf.source === "survey") return "surveyApart";
  const decision = raw.decisions?.get(leaf.code);
  if (decision === undefined) return undefined;
  const points = readDecidedPoints(decision.points, leaf.max);
  if (points === undefined) {
    reportDecision(reader, decision.points);
    return "missing";
  }
  decisions.set(at, { ...decision, points });
  return "decided";
}
