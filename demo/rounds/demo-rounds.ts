import type { RoundDecision, RoundPlan } from "../../src/domain/scoring/round.ts";

/** What is told of one round of the demonstration; all figures are invented. */
export interface DemoRound {
  readonly year: number;
  readonly plan: Pick<RoundPlan, "year" | "titleVi" | "titleEn" | "day" | "ties" | "tieBreak" | "notSubmitted">;
  /** The decision it was published by; null for a draft. */
  readonly publication: RoundDecision | null;
  /** Share of the units that have sent anything, and share of the components these have filled in. */
  readonly sent: number;
  readonly filled: number;
}

/** A year that is done and published, and one that is under way. */
export const demoRounds: readonly DemoRound[] = [
  {
    year: 2025,
    plan: {
      year: 2025,
      titleVi: "Chỉ số cải cách hành chính tỉnh Cao Bằng năm 2025 (minh họa)",
      titleEn: "Administrative reform index of Cao Bằng 2025 (demonstration)",
      day: "2025-12-31",
      ties: null,
      tieBreak: [],
      notSubmitted: null,
    },
    publication: { number: "00/QĐ-UBND (minh họa)", date: "2026-01-05", signer: "Đàm Văn Cường" },
    sent: 0.97,
    filled: 1,
  },
  {
    year: 2026,
    plan: {
      year: 2026,
      titleVi: "Chỉ số cải cách hành chính tỉnh Cao Bằng năm 2026 (minh họa)",
      titleEn: "Administrative reform index of Cao Bằng 2026 (demonstration)",
      day: "2026-07-01",
      ties: null,
      tieBreak: [],
      notSubmitted: null,
    },
    publication: null,
    sent: 0.6,
    filled: 0.7,
  },
];
