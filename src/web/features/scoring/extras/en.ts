import type { vi } from "./vi.ts";

export const en: Record<keyof typeof vi, string> = {
  title: "Bonus and penalty",
  caps: "Caps of the set: bonus {bonus}, penalty {penalty} points. They count once the appraisal has confirmed them.",
  none: "The unit has proposed neither bonus nor penalty.",
  column: "Stage",
  bonus: "Bonus",
  penalty: "Penalty",
  words: "Grounds, reason",
  by: "Written by",
  note: "Grounds (number and date of the document)",
  reason: "Reason (needed where it differs from the proposal)",
  propose: "Propose",
  proposed: "The proposal is recorded",
  confirm: "Save the verdict",
  confirmed: "The verdict is saved",
  second: "{stage}, second appraiser",
  confirmingSecond: "{stage}: view of the second appraiser, beside the first, never counted",
  confirming: "{stage}: confirm or change",
};
