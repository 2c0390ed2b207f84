import { testRule } from "./rule-examples.fixture.ts";

const rule = { kind: "deadline", due: "01-31", onTime: "0.5", late: [{ maxDaysLate: 15, points: "0.25" }] };

testRule("deadline", "row 12: plan on time, late by days, missing; from memory", { max: "0.5", rule }, [
  {
    of: "on the day",
    inputs: { value: "2025-01-31" },
    points: "1/2",
    vi: "ngày 31/01/2025, đúng hạn 31/01/2025 → 0,5 trên 0,5 điểm",
  },
  {
    of: "before it",
    inputs: { value: "2025-01-02" },
    points: "1/2",
    en: "issued 02/01/2025, due 31/01/2025: on time → 0.5 of 0.5 points",
  },
  {
    of: "one day late",
    inputs: { value: "2025-02-01" },
    points: "1/4",
    vi: "ngày 01/02/2025, chậm 1 ngày so với hạn 31/01/2025 → 0,25 trên 0,5 điểm",
  },
  { of: "the last day of the tier", inputs: { value: "2025-02-15" }, points: "1/4" },
  {
    of: "a day later",
    inputs: { value: "2025-02-16" },
    points: "0",
    en: "issued 16/02/2025, 16 days after 31/01/2025 → 0 of 0.5 points",
  },
  { of: "not issued", inputs: { value: "none" }, points: "0", vi: "không ban hành → 0 trên 0,5 điểm" },
  { of: "empty is not issued, too", inputs: { value: "" }, points: "0", en: "not issued → 0 of 0.5 points" },
  { of: "no such day", inputs: { value: "2025-02-30" }, fault: "notADay" },
  { of: "the way people write it", inputs: { value: "31/01/2025" }, fault: "notADay" },
  { of: "missing", inputs: {}, fault: "missingInput" },
  {
    of: "issued in December: the year is doubtful",
    inputs: { value: "2024-12-20" },
    points: "0",
    warning: "yearAssumed",
  },
]);

testRule(
  "deadline on a full date",
  "row 12",
  { max: "1", rule: { kind: "deadline", due: "2024-12-15", onTime: "1" } },
  [
    { of: "on time", inputs: { value: "2024-12-15" }, points: "1" },
    { of: "the year after", inputs: { value: "2025-01-05" }, points: "0" },
    { of: "long before", inputs: { value: "2023-12-31" }, points: "1" },
  ],
);

testRule(
  "deadline on 29 February",
  "row 12",
  { max: "1", rule: { kind: "deadline", due: "02-29", onTime: "1", otherwise: "0.5" } },
  [
    { of: "28 February where there is no 29th", inputs: { value: "2025-02-28" }, points: "1" },
    { of: "then March is late", inputs: { value: "2025-03-01" }, points: "1/2" },
    { of: "leap year", inputs: { value: "2024-02-29" }, points: "1" },
  ],
);
