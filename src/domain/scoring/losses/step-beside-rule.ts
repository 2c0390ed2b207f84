import type { Rational } from "../../rational.ts";
import type { Leaf } from "../compiled-set.ts";
import type { ComponentState } from "../inputs/unit-inputs.ts";
import type { NextStep } from "./next-step.ts";
import type { LossPart } from "./split-loss.ts";

/** Points that only wait for evidence come back by bringing it. */
export function withEvidence(
  parts: readonly LossPart[],
  demanded: readonly string[] | undefined,
): NextStep | undefined {
  const part = parts.find((one) => one.cause === "noEvidence");
  if (part === undefined) return undefined;
  const what = demanded === undefined || demanded.length === 0 ? "" : `: ${demanded.join("; ")}`;
  return {
    words: { vi: `bổ sung tài liệu kiểm chứng${what}`, en: `bring the evidence${what}` },
    gain: part.points,
  };
}

/** What was knocked out may be had whole where the case does not occur. */
export function knockOutStep(state: ComponentState, leaf: Leaf, points: Rational): NextStep | undefined {
  if (state !== "knockedOut" || leaf.knockOut === undefined) return undefined;
  const { vi, en } = leaf.knockOut.title;
  return {
    words: { vi: `không để xảy ra điểm liệt “${vi}”`, en: `let “${en}” not occur` },
    gain: leaf.max.sub(points),
  };
}
