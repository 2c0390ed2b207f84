/** Who leads which part of the province's own index in the demonstration, after Thông báo 2849/TB-VP. */
export const ownLeads = [
  { parts: ["1", "4", "5"], unit: "SNV", head: "giamdoc.noivu", officer: "daumoi.noivu", cooperating: ["VPUB"] },
  { parts: ["2"], unit: "STP", head: "giamdoc.tuphap", officer: "daumoi.tuphap", cooperating: [] },
  { parts: ["3"], unit: "VPUB", head: "chanhvanphong", officer: "daumoi.vanphong", cooperating: ["STP"] },
  { parts: ["6", "8.1.1"], unit: "STC", head: "giamdoc.taichinh", officer: "daumoi.taichinh", cooperating: [] },
  { parts: ["7"], unit: "SKHCN", head: "giamdoc.khcn", officer: "daumoi.khcn", cooperating: ["VPUB"] },
  { parts: ["8"], unit: "SNV", head: "giamdoc.noivu", officer: "daumoi.noivu", cooperating: ["STC"] },
] as const;

/** One year of the demonstration; every figure is invented. */
export interface OwnIndexStory {
  /** Fixed, so that two servers that start together make one year. */
  readonly id: string;
  readonly year: number;
  /** Days on which everything is forecast, with the share of the maximum that is expected. */
  readonly forecasts: readonly { readonly day: string; readonly share: number }[];
  /** Day of the self-scores, and the share of components scored by then. */
  readonly scoredOn: string;
  readonly scored: number;
  /** How well the province did. */
  readonly quality: number;
  /** From the approval of the heads to the ministry's decision; null: still under way. */
  readonly end: {
    readonly approvedOn: string;
    readonly sent: { readonly number: string; readonly date: string };
    readonly published: { readonly number: string; readonly date: string };
    readonly rank: number;
    readonly rankOf: number;
  } | null;
}

export const ownIndexStories: readonly OwnIndexStory[] = [
  {
    id: "01900000-0000-7000-8018-000000002025",
    year: 2025,
    forecasts: [
      { day: "2025-06-20", share: 0.78 },
      { day: "2025-10-15", share: 0.86 },
    ],
    scoredOn: "2025-12-22",
    scored: 1,
    quality: 0.93,
    end: {
      approvedOn: "2025-12-29",
      sent: { number: "00/BC-UBND (minh họa)", date: "2026-01-05" },
      published: { number: "00/QĐ-BNV (minh họa)", date: "2026-03-30" },
      rank: 21,
      rankOf: 34,
    },
  },
  {
    id: "01900000-0000-7000-8018-000000002026",
    year: 2026,
    forecasts: [
      { day: "2026-05-18", share: 0.8 },
      { day: "2026-09-10", share: 0.84 },
    ],
    scoredOn: "2026-11-10",
    scored: 0.55,
    quality: 0.9,
    end: null,
  },
];
