import type { RoundDecision, RoundId, RoundPlan } from "../../src/domain/scoring/round.ts";

/** What is told of one round of the demonstration; all figures are invented. */
export interface DemoRound {
  /** Fixed, so that two servers that start together make one round. */
  readonly id: RoundId;
  readonly year: number;
  /** A round for trying out; it is never published. */
  readonly practice: boolean;
  readonly plan: Pick<RoundPlan, "year" | "titleVi" | "titleEn" | "day" | "ties" | "tieBreak" | "notSubmitted">;
}

/** A round whose owner brings in inputs of units from one table. */
export interface TableRound extends DemoRound {
  /** Share of the units that have sent anything, and share of the components these have filled in. */
  readonly sent: number;
  readonly filled: number;
}

/** A year that is over: played from its setting-up to its decision. */
export interface PastRound extends TableRound {
  /** The day its windows and stories are counted from, as those of the round under way from the day of the load. */
  readonly anchor: string;
  readonly publication: RoundDecision;
}

const idOf = (number: number) => `01900000-0000-7000-8004-${String(number).padStart(12, "0")}` as RoundId;

/** A year before there was this program: its owner entered what was decided on paper, and published it. */
export interface EnteredRound extends TableRound {
  readonly publishedOn: string;
  readonly publication: RoundDecision;
}

/** The last year of three levels: departments and districts. */
export const enteredDemoRound: EnteredRound = {
  id: idOf(2024),
  practice: false,
  year: 2024,
  plan: {
    year: 2024,
    titleVi: "Chỉ số cải cách hành chính tỉnh Cao Bằng năm 2024 (minh họa)",
    titleEn: "Administrative reform index of Cao Bằng 2024 (demonstration)",
    day: "2024-12-31",
    ties: null,
    tieBreak: [],
    notSubmitted: null,
  },
  publishedOn: "2025-01-20",
  publication: { number: "00/QĐ-UBND (minh họa)", date: "2025-01-17", signer: "Đàm Văn Cường" },
  sent: 1,
  filled: 1,
};

/** The year before: every column from self-assessment to the council, published. */
export const pastDemoRound: PastRound = {
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
  anchor: "2025-11-15",
  publication: { number: "00/QĐ-UBND (minh họa)", date: "2026-01-05", signer: "Đàm Văn Cường" },
  sent: 0.97,
  filled: 1,
};

/** A draft for trying out, filled in from one table. */
export const trialDemoRound: TableRound = {
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
  sent: 0.6,
  filled: 0.7,
};

/** The round of this year, under way with its people: set up, opened and filled in as a story. */
export const openDemoRound: DemoRound = {
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
