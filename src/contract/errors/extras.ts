import type { ErrorKind } from "./error-kind.ts";

/** Refusals of bonus and penalty. */
export const extrasErrors = {
  "scoring.extras_refused": {
    status: 422,
    text: { vi: "Chưa lưu điểm thưởng, điểm trừ: {first}.", en: "Bonus and penalty were not saved: {first}." },
  },
} as const satisfies Record<string, ErrorKind>;
