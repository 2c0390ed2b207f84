import { z } from "zod";
import { Rational } from "../../rational.ts";
import type { Text } from "../finding.ts";
import { BlockCode } from "../round.ts";

/** A weight: a plain decimal above 0, on whatever scale the plan of the survey uses (60 and 40, or 0.6 and 0.4). */
const Weight = z
  .string()
  .regex(/^\d{1,4}(\.\d{1,4})?$/)
  .refine((text) => (Rational.tryParse(text)?.sign() ?? 0) > 0, { message: "above 0" });
const Forms = z.int().min(0).max(999_999);

/** A form of a round's survey (mẫu phiếu): one group of people who answer, about the units of one block or of all. */
export const SurveyForm = z.strictObject({
  /** As written in tables: "M1". */
  code: z.string().regex(/^[\p{L}\d][\p{L}\d.-]{0,19}$/u),
  /** The block whose units it rates; null: all units of the round. */
  blockCode: BlockCode.nullable(),
  nameVi: z.string().trim().min(1).max(200),
  nameEn: z.string().trim().min(1).max(200).nullable(),
  /** Null: its answers are pooled with those of the others. */
  weight: Weight.nullable(),
  issued: Forms,
  collected: Forms,
});
export type SurveyForm = z.infer<typeof SurveyForm>;

/** Forms of one round at most: more would make exact weighted counts endless. */
export const mostForms = 12;

/** A fault with the place of the form in the list and the field of it that is wrong. */
export interface FormFault extends Text {
  readonly at: number;
  readonly field: "code" | "blockCode" | "collected" | "weight";
}

/**
 * What changes in the forms, each in one line for the record of the act; null: the form is new, or no longer there.
 * @example { form: "M1", before: null, after: "Đại biểu HĐND tỉnh; trọng số 20; thu về 45/48 phiếu" }
 */
export function listFormChanges(before: readonly SurveyForm[], after: readonly SurveyForm[]) {
  const say = (form: SurveyForm | undefined) => {
    if (form === undefined) return null;
    const block = form.blockCode === null ? [] : [`nhóm ${form.blockCode}`];
    const weight = form.weight === null ? [] : [`trọng số ${form.weight}`];
    return [form.nameVi, ...block, ...weight, `thu về ${form.collected}/${form.issued} phiếu`].join("; ");
  };
  const codes = [...new Set([...before, ...after].map((form) => form.code))];
  const find = (forms: readonly SurveyForm[], code: string) => say(forms.find((form) => form.code === code));
  return codes
    .map((code) => ({ form: code, before: find(before, code), after: find(after, code) }))
    .filter((one) => one.before !== one.after);
}

/** The forms that rate the units of a block. */
export function formsOfBlock<Form extends Pick<SurveyForm, "blockCode">>(
  forms: readonly Form[],
  block: string,
): Form[] {
  return forms.filter((form) => form.blockCode === null || form.blockCode === block);
}

/**
 * What is wrong with the forms of a round: codes doubled, more collected than issued, an unknown block, and weights that
 * some forms about the same units have and others have not.
 */
export function findFormFaults(forms: readonly SurveyForm[], blocks: readonly string[]): FormFault[] {
  const faults: FormFault[] = [];
  forms.forEach((form, at) => {
    const fault = (field: FormFault["field"], vi: string, en: string) => faults.push({ at, field, vi, en });
    const { code, blockCode, issued, collected } = form;
    if (forms.findIndex((one) => one.code.toUpperCase() === code.toUpperCase()) < at)
      fault("code", `mã mẫu phiếu “${code}” bị trùng`, `the code “${code}” stands twice`);
    if (blockCode !== null && !blocks.includes(blockCode))
      fault("blockCode", `đợt đánh giá không có nhóm “${blockCode}”`, `the round has no block “${blockCode}”`);
    if (collected > issued)
      fault(
        "collected",
        `mẫu ${code}: thu về ${collected} phiếu, nhiều hơn ${issued} phiếu phát ra`,
        `form ${code}: ${collected} collected, more than the ${issued} issued`,
      );
  });
  for (const block of blocks) {
    const own = formsOfBlock(forms, block);
    const odd = own.find((form) => form.weight === null);
    if (odd === undefined || own.every((form) => form.weight === null)) continue;
    faults.push({
      at: forms.indexOf(odd),
      field: "weight",
      vi: `nhóm ${block}: mẫu ${odd.code} chưa có trọng số trong khi mẫu khác đã có; đặt cho tất cả hoặc bỏ hết`,
      en: `block ${block}: form ${odd.code} has no weight while others have; give one to all or to none`,
    });
  }
  return faults;
}
