import { Rational } from "../../rational.ts";
import { printDecimal } from "../../rational-format.ts";
import type { Text } from "../finding.ts";
import type { FormAnswers } from "./combine-answers.ts";
import type { SurveyForm } from "./survey-form.ts";
import type { SurveyShape } from "./survey-shape.ts";

/** Answers with the component and unit they are about. */
export interface PlacedAnswers extends FormAnswers {
  readonly unitId: string;
  readonly component: string;
}

/** True where both say the same; nobody answered is the same as never entered. */
export function sameAnswers(one: FormAnswers | undefined, other: FormAnswers | undefined): boolean {
  const [a, b] = [one?.answers ?? 0, other?.answers ?? 0];
  if (a !== b) return false;
  if (a === 0) return true;
  if ((one?.mean ?? null) !== null && (other?.mean ?? null) !== null)
    return Rational.parse(one?.mean ?? "0").equals(Rational.parse(other?.mean ?? "0"));
  if ((one?.mean ?? null) !== (other?.mean ?? null)) return false;
  const labels = new Set([...Object.keys(one?.counts ?? {}), ...Object.keys(other?.counts ?? {})]);
  return [...labels].every((label) => (one?.counts?.[label] ?? 0) === (other?.counts?.[label] ?? 0));
}

/** Why so many answers cannot be; undefined where they can. */
export function moreThanCollected(form: Pick<SurveyForm, "code" | "collected">, answers: number): Text | undefined {
  if (answers <= form.collected) return undefined;
  return {
    vi: `mẫu ${form.code}: ${answers} phiếu trả lời, nhiều hơn ${form.collected} phiếu thu về`,
    en: `form ${form.code}: ${answers} answers, more than the ${form.collected} forms collected`,
  };
}

/** What is wrong with the answers of one form for one component. */
export function findAnswerFaults(
  shape: SurveyShape,
  form: Pick<SurveyForm, "code" | "collected">,
  given: FormAnswers,
): Text[] {
  const faults: Text[] = [];
  const above = moreThanCollected(form, given.answers);
  if (above !== undefined) faults.push(above);
  if (shape.kind === "options") {
    const labels = shape.options.map((option) => option.label);
    for (const label of Object.keys(given.counts ?? {})) {
      if (!labels.includes(label)) faults.push(unknownOption(label, labels));
    }
    if (given.mean !== null || given.counts === null)
      faults.push({
        vi: "tiêu chí này nhận số phiếu theo phương án, không nhận điểm trung bình",
        en: "this component takes answers by option, not a mean",
      });
    return faults;
  }
  if (given.counts !== null || (given.answers > 0 && given.mean === null))
    faults.push({
      vi: "tiêu chí này nhận điểm trung bình và số phiếu, không nhận phương án",
      en: "this component takes a mean and the number of answers, not options",
    });
  if (given.mean !== null && given.answers === 0)
    faults.push({ vi: "có điểm trung bình nhưng không có số phiếu", en: "there is a mean but no number of answers" });
  const mean = given.mean === null ? undefined : Rational.tryParse(given.mean);
  if (given.mean !== null && mean === undefined)
    faults.push({ vi: `“${given.mean}” không phải là số`, en: `“${given.mean}” is not a number` });
  if (mean !== undefined && !isOnScale(mean, shape.scale)) faults.push(outsideScale(given.mean ?? "", shape.scale));
  return faults;
}

function isOnScale(mean: Rational, scale: string | null): boolean {
  return mean.sign() >= 0 && (scale === null || mean.compare(Rational.parse(scale)) <= 0);
}

function outsideScale(mean: string, scale: string | null): Text {
  if (scale === null) return { vi: `điểm trung bình ${mean} là số âm`, en: `the mean ${mean} is negative` };
  const limit = Rational.parse(scale);
  return {
    vi: `điểm trung bình ${mean} ngoài thang từ 0 đến ${printDecimal(limit, "vi")}`,
    en: `the mean ${mean} is outside the scale from 0 to ${printDecimal(limit, "en")}`,
  };
}

export function unknownOption(label: string, labels: readonly string[]): Text {
  const list = labels.map((one) => `“${one}”`).join(", ");
  return {
    vi: `không có phương án “${label}”; chọn một trong ${list}`,
    en: `there is no option “${label}”; choose one of ${list}`,
  };
}
