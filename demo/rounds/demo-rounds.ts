import type { RoundDecision, RoundId, RoundPlan } from "../../src/domain/scoring/round.ts";

/** What is told of one round of the demonstration; all figures are invented. */
export interface DemoRound {
  /** Fixed, so that two servers that start together make one round. */
  readonly id: RoundId;
  readonly year: number;
  /** A round for trying out; it is never published. */
  readonly practice: boolean;
  readonly plan: Pick<RoundPlan, "year" | "titleVi" | "titleEn" | "day" | "ties" | "tieBreak" | "notSubmitted">;
  /** The decision it was published by; null for a draft. */
  readonly publication: RoundDecision | null;
  /** Share of the units that have sent anything, and share of the components these have filled in. */
  readonly sent: number;
  readonly filled: number;
}

const idOf = (number: number) => `01900000-0000-7000-8004-${String(number).padStart(12, "0")}` as RoundId;

/** A year that is done and published, and a draft for trying out, filled in from one table. */
export const demoRounds: readonly DemoRound[] = [
  {
    id: idOf(2025),
    practice: false,
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
    id: idOf(12026),
    practice: true,
    year: 2026,
    plan: {
      year: 2026,
      titleVi: "Chạy thử Chỉ số cải cách hành chính tỉnh Cao Bằng năm 2026 (minh họa)",
      titleEn: "Trial run of the administrative reform index of Cao Bằng 2026 (demonstration)",
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

/** The round of this year, under way with its people: set up, opened and filled in as a story. */
export const openDemoRound: Pick<DemoRound, "id" | "year" | "practice" | "plan"> = {
  id: idOf(2026),
  practice: false,
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
};
