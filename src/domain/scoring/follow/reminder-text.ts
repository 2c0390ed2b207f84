import { countEn } from "../../text/count-en.ts";
import type { OpenWork } from "./open-work.ts";

type Words = (open: OpenWork) => string;

const workVi: Readonly<Record<OpenWork["work"], Words>> = {
  fill: ({ unitVi }) => `Phiếu tự chấm điểm của ${unitVi} chưa hoàn thành`,
  fillTask: ({ unitVi, count }) => `Còn ${count} tiêu chí thành phần được giao cho anh/chị trong phiếu của ${unitVi}`,
  approveSheet: ({ unitVi }) => `Phiếu tự chấm điểm của ${unitVi} chờ thủ trưởng duyệt`,
  submit: ({ unitVi }) => `Phiếu tự chấm điểm của ${unitVi} đã duyệt, chưa gửi`,
  explain: ({ unitVi, count }) => `${unitVi} còn ${count} tiêu chí thành phần chưa giải trình`,
  sendExplanation: ({ unitVi }) => `Giải trình của ${unitVi} đã soạn, chưa trình thủ trưởng`,
  approveExplanation: ({ unitVi }) => `Giải trình của ${unitVi} chờ thủ trưởng duyệt`,
  appraise: ({ unitVi, count }) => `${unitVi} còn ${count} điểm tiêu chí chưa thẩm định`,
  approvePart: ({ unitVi }) => `Phần thẩm định của ${unitVi} chờ lãnh đạo phê duyệt`,
};
const workEn: Readonly<Record<OpenWork["work"], Words>> = {
  fill: ({ unitEn }) => `The self-assessment of ${unitEn} is not finished`,
  fillTask: ({ unitEn, count }) =>
    `${countEn(count, "component")} of the sheet of ${unitEn} ${count === 1 ? "is" : "are"} asked of you`,
  approveSheet: ({ unitEn }) => `The self-assessment of ${unitEn} waits for its head`,
  submit: ({ unitEn }) => `The self-assessment of ${unitEn} is approved and not submitted`,
  explain: ({ unitEn, count }) => `${unitEn} has ${countEn(count, "component")} to explain`,
  sendExplanation: ({ unitEn }) => `The explanation of ${unitEn} is written and not sent to its head`,
  approveExplanation: ({ unitEn }) => `The explanation of ${unitEn} waits for its head`,
  appraise: ({ unitEn, count }) => `${unitEn} has ${countEn(count, "component")} of units to appraise`,
  approvePart: ({ unitEn }) => `The part of the appraisal of ${unitEn} waits for its leader`,
};

/** How near the end of the window is: working days left, negative when it has passed; `until` as people write it. */
export interface Nearness {
  readonly daysLeft: number;
  readonly untilVi: string;
  readonly untilEn: string;
}

/** What is open, in one sentence without its end. */
export function describeWork(open: OpenWork): { vi: string; en: string } {
  return { vi: workVi[open.work](open), en: workEn[open.work](open) };
}

/** What a reminder says: what is open, and until when. */
export function writeReminder(open: OpenWork, nearness: Nearness): { vi: string; en: string } {
  return addNearness(describeWork(open), nearness);
}

/** Adds to what is open until when it is due. */
export function addNearness(
  { vi, en }: { readonly vi: string; readonly en: string },
  { daysLeft, untilVi, untilEn }: Nearness,
): { vi: string; en: string } {
  if (daysLeft < 0) return { vi: `${vi}; đã quá hạn từ ${untilVi}`, en: `${en}; it was due ${untilEn}` };
  if (daysLeft === 0) return { vi: `${vi}; hết hạn hôm nay, ${untilVi}`, en: `${en}; it is due today, ${untilEn}` };
  return {
    vi: `${vi}; còn ${daysLeft} ngày làm việc, hạn ${untilVi}`,
    en: `${en}; ${countEn(daysLeft, "working day")} ${daysLeft === 1 ? "is" : "are"} left until ${untilEn}`,
  };
}
