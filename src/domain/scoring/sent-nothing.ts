import { Rational } from "../rational.ts";
import type { Text } from "./finding.ts";

/**
 * What is said wherever points stand of a unit that sent nothing: it claimed none, so they come from others. It has an
 * index only where the round counts it with what it got.
 */
export const sentNothingNote: Text = {
  vi: "Đơn vị không gửi số liệu không có chỉ số, không xếp loại, không xếp hạng; điểm của đơn vị đó chỉ gồm điểm điều tra xã hội học, thẩm định và Hội đồng, không có điểm tự đánh giá.",
  en: "A unit that sent nothing has no index, class or rank; its points come from the survey, the appraisal and the council alone, none from a self-assessment.",
};

interface UnitFigures {
  readonly hasSubmitted: boolean;
  readonly points: string;
  readonly percent: string | null;
}

/** Whether points stand of a unit that sent nothing and is not judged by them. */
export function hasPointsUnsent({ hasSubmitted, points, percent }: UnitFigures): boolean {
  return !hasSubmitted && percent === null && Rational.parse(points).sign() !== 0;
}
