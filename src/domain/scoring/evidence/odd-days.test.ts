import { expect, it } from "vitest";
import { type DaysSeen, findOddDays, type TypedDays } from "./odd-days.ts";

const none: TypedDays = { documentDate: null, provesFrom: null, provesUntil: null };
const seen: DaysSeen = {
  today: "2026-01-15",
  uploadedOn: "2026-01-10",
  period: { from: "2025-01-01", until: "2026-02-28" },
};

it.each<[string, Partial<TypedDays>, string | undefined]>([
  ["no day", {}, undefined],
  ["all in order", { documentDate: "2025-06-01", provesFrom: "2025-01-01", provesUntil: "2025-12-31" }, undefined],
  ["a slip of the year", { documentDate: "0205-06-01" }, "documentDate: Năm 205 có đúng không?"],
  ["a year far ahead", { provesUntil: "2205-06-01" }, "provesUntil: Năm 2205 có đúng không?"],
  ["a slip in what it proves", { provesFrom: "1925-01-01" }, "provesFrom: Năm 1925 có đúng không?"],
  ["still to come", { documentDate: "2026-01-16" }, "documentDate: Ngày 16/01/2026 chưa đến"],
  ["proves from a day to come", { provesFrom: "2026-02-01" }, "provesFrom: Ngày 01/02/2026 chưa đến"],
  ["a plan until a day to come", { provesFrom: "2025-02-01", provesUntil: "2026-12-31" }, undefined],
  [
    "before the period",
    { documentDate: "2024-12-31" },
    "documentDate: Ngày 31/12/2024 ngoài thời gian đánh giá 01/01/2025 – 28/02/2026",
  ],
  ["proves since before, into it", { provesFrom: "2024-10-01", provesUntil: "2025-03-01" }, undefined],
  [
    "proves what ended before",
    { provesUntil: "2024-12-31" },
    "provesUntil: Ngày 31/12/2024 ngoài thời gian đánh giá 01/01/2025 – 28/02/2026",
  ],
  [
    "came in before its date",
    { documentDate: "2026-01-12" },
    "documentDate: Tệp tải lên ngày 10/01/2026, trước ngày văn bản",
  ],
  [
    "the wrong way round",
    { provesFrom: "2025-05-01", provesUntil: "2025-04-01" },
    "provesUntil: Ngày cuối đứng trước ngày đầu",
  ],
])("%s", (_what, days, expected) => {
  const found = Object.entries(findOddDays({ ...none, ...days }, seen));
  expect(found.flatMap(([field, text]) => (text === undefined ? [] : [`${field}: ${text.vi}`]))).toEqual(
    expected === undefined ? [] : [expected],
  );
});

it("nothing is outside of a period that nobody set, nor before an upload that never was", () => {
  const free = { ...seen, uploadedOn: null, period: { from: null, until: null } };
  expect(Object.values(findOddDays({ ...none, documentDate: "2024-12-31" }, free))).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});
