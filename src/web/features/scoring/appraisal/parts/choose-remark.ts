import type { AppraisalLine } from "../../../../../contract/scoring/appraisal-lines.ts";
import type { RemarkTemplate } from "../../../../../contract/scoring/remarks.ts";
import { deductPoints } from "../../../../../domain/scoring/appraisal/deduct-points.ts";
import { fillRemark } from "../../../../../domain/scoring/appraisal/remark-text.ts";
import { printDecimal } from "../../../../../domain/text/numbers.ts";
import { shortDecimal } from "../../../../ui/short-decimal.ts";
import { nameOf, unitNameOf } from "../../rounds/parts/name-of.ts";
import { pointDecimals } from "../../rounds/parts/score-bar.tsx";
import { columnAt, type VerdictDraft } from "./verdict-draft.ts";

/**
 * What choosing a stock remark changes in the draft: its text goes into the reason, and a deduction code takes its
 * points off what the unit claimed. What the remark chosen before had put there goes; words of the appraiser stay.
 */
export function chooseRemark(
  line: AppraisalLine,
  draft: VerdictDraft,
  chosen: RemarkTemplate | undefined,
  former: RemarkTemplate | undefined,
): Partial<VerdictDraft> {
  const typed = withoutText(draft.reason.trim(), former === undefined ? "" : textFor(line, former));
  const reason = chosen === undefined ? typed : `${typed} ${textFor(line, chosen)}`.trim();
  const left = pointsLeft(line, chosen);
  const before = pointsLeft(line, former);
  const wasDeducted = before !== null && draft.verdict === "pointsChanged" && draft.points === before;
  return {
    remarkCode: chosen?.code ?? null,
    reason,
    ...(left === null && wasDeducted && { verdict: null, points: null }),
    ...(left !== null && { verdict: "pointsChanged" as const, points: left }),
  };
}

/** The points that a deduction code leaves of what the unit claimed; null: the remark says nothing of points. */
export function pointsLeft(line: AppraisalLine, remark: RemarkTemplate | undefined): string | null {
  const deduction = remark?.deduction ?? null;
  if (deduction === null) return null;
  return deductPoints(columnAt(line, "self")?.points?.exact ?? line.selfPoints, deduction);
}

function textFor(line: AppraisalLine, remark: RemarkTemplate): string {
  return fillRemark(remark.textVi, {
    unit: unitNameOf(line, "vi"),
    component: nameOf(line, "vi"),
    max: printDecimal(line.max, "vi"),
    selfPoints: line.selfPoints === null ? "0" : printDecimal(shortDecimal(line.selfPoints, pointDecimals), "vi"),
  });
}

function withoutText(reason: string, text: string): string {
  return text !== "" && reason.endsWith(text) ? reason.slice(0, -text.length).trim() : reason;
}
