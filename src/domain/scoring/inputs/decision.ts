import { Rational } from "../../rational.ts";
import type { Language } from "../../rational-format.ts";
import { type Stage, stageLabels } from "../columns/stage.ts";
import type { InputReader } from "./input-reader.ts";

/** Points set directly by somebody of a stage, as stored: an exact text. */
export interface RawDecision {
  /** "3/4" or "0.75", from 0 to the maximum of the component. */
  readonly points: string;
  readonly stage: Stage;
  readonly reason: string | null;
  /** The stage whose reason it is, where points were set there and accepted at `stage`. */
  readonly reasonAt?: Stage;
}

/** The same, read. */
export interface Decision extends Omit<RawDecision, "points"> {
  readonly points: Rational;
}

/** The points of a decision; undefined where the text is no number from 0 to `max`. */
export function readDecidedPoints(text: string, max: Rational): Rational | undefined {
  const points = Rational.tryParse(text);
  return points === undefined || points.sign() < 0 || points.compare(max) > 0 ? undefined : points;
}

/** Says that decided points cannot count. */
export function reportDecision(reader: InputReader, points: string): void {
  reader.fault("decisionOutOfRange", undefined, {
    vi: `điểm quyết định “${points}” không phải số từ 0 đến điểm tối đa`,
    en: `the decided points “${points}” are no number from 0 to the maximum`,
  });
}

/**
 * What `explainDecision` says in either language without who decided, where another decider is named.
 * @example withoutDecider("Điểm do Hội đồng quyết định: 0,5 trên 1 điểm") // "0,5 trên 1 điểm"
 * @example withoutDecider("Points decided at “Council”: 0.5 of 1") // "0.5 of 1"
 */
export function withoutDecider(explained: string): string {
  return explained.replace(/^(Điểm do .+? quyết định|Points decided at “.+?”): /, "");
}

/**
 * Who decided which points, and why.
 * @example explainDecision(decision, { given: "0,5", max: "1" }, "vi")
 * // "Điểm do Hội đồng quyết định: 0,5 trên 1 điểm; lý do: báo cáo gửi muộn"
 */
export function explainDecision(
  decision: Decision | undefined,
  { given, max }: { readonly given: string; readonly max: string },
  language: Language,
): string {
  const stage = stageLabels[decision?.stage ?? "council"][language];
  const reason = decision?.reason ?? "";
  const at = decision?.reasonAt && stageLabels[decision.reasonAt][language];
  if (language === "vi") {
    const why = at === undefined ? "lý do" : `lý do nêu tại ${at}`;
    return `Điểm do ${stage} quyết định: ${given} trên ${max} điểm${reason && `; ${why}: ${reason}`}`;
  }
  const why = at === undefined ? "reason" : `reason given at “${at}”`;
  return `Points decided at “${stage}”: ${given} of ${max}${reason && `; ${why}: ${reason}`}`;
}
