import { z } from "zod";
import type { Text } from "../finding.ts";

/** Where the self-assessment of a unit stands: with its people, with its head, approved by the head, handed in. */
export const SheetState = z.enum(["drafting", "checking", "approved", "submitted"]);
export type SheetState = z.infer<typeof SheetState>;

/** The same as others see it: of a unit that began nothing, that. */
export const SheetStanding = z.enum(["untouched", ...SheetState.options]);
export type SheetStanding = z.infer<typeof SheetStanding>;

/** What people do with a sheet as a whole; `save` stands for every change of its content. */
export const SheetAct = z.enum(["save", "send", "return", "approve", "submit", "withdraw"]);
export type SheetAct = z.infer<typeof SheetAct>;

export interface SheetMoment {
  readonly state: SheetState;
  /** The window of self-assessment is open for this unit at this instant, by its own dates or by a reopening. */
  readonly windowOpen: boolean;
  /** An appraiser has given a verdict on the unit at the first appraisal, and it stands. */
  readonly appraised: boolean;
}

export type SheetRefusal = "windowClosed" | "wrongState" | "appraisalBegun";
export type SheetVerdict =
  | { readonly ok: true; readonly next: SheetState }
  | { readonly ok: false; readonly reason: SheetRefusal };

/** From which states an act is done, and where it leads. */
const acts: Readonly<Record<SheetAct, { readonly from: readonly SheetState[]; readonly to: SheetState }>> = {
  save: { from: ["drafting"], to: "drafting" },
  send: { from: ["drafting"], to: "checking" },
  return: { from: ["checking", "approved"], to: "drafting" },
  approve: { from: ["checking"], to: "approved" },
  submit: { from: ["approved"], to: "submitted" },
  withdraw: { from: ["submitted"], to: "drafting" },
};

/**
 * Whether an act may be done now, and the state it leads to. Outside of its window a sheet is locked, without anybody
 * locking it; what was handed in may be taken back within it until the first verdict is given on it, also where the
 * windows of self-assessment and appraisal overlap.
 * @example judgeSheetAct({ state: "approved", windowOpen: true, appraised: false }, "submit") // next: "submitted"
 */
export function judgeSheetAct(moment: SheetMoment, act: SheetAct): SheetVerdict {
  const { from, to } = acts[act];
  if (!from.includes(moment.state)) return { ok: false, reason: "wrongState" };
  if (!moment.windowOpen) return { ok: false, reason: "windowClosed" };
  if (act === "withdraw" && moment.appraised) return { ok: false, reason: "appraisalBegun" };
  return { ok: true, next: to };
}

/** The acts that may be done now, in the order of the work. */
export function possibleSheetActs(moment: SheetMoment): SheetAct[] {
  return SheetAct.options.filter((act) => judgeSheetAct(moment, act).ok);
}

export const sheetStateLabels: Readonly<Record<SheetState, Text>> = {
  drafting: { vi: "Đang lập", en: "Being filled in" },
  checking: { vi: "Chờ thủ trưởng duyệt", en: "With the head" },
  approved: { vi: "Thủ trưởng đã duyệt", en: "Approved by the head" },
  submitted: { vi: "Đã nộp", en: "Submitted" },
};

export const sheetStandingLabels: Readonly<Record<SheetStanding, Text>> = {
  untouched: { vi: "Chưa bắt đầu", en: "Not begun" },
  ...sheetStateLabels,
};
