import type { Day } from "../../calendar/day.ts";
import { printDay } from "../../text/dates.ts";
import type { Text } from "../finding.ts";
import type { EvidencePeriod } from "./flags.ts";

/** The days that people type for a document. */
export interface TypedDays {
  readonly documentDate: Day | null;
  readonly provesFrom: Day | null;
  readonly provesUntil: Day | null;
}

export type DayField = keyof TypedDays;

/** What the days are held against; without a period nothing is outside of it. */
export interface DaysSeen {
  readonly today: Day;
  /** The day on which the file came in; null: there is none. */
  readonly uploadedOn: Day | null;
  readonly period: EvidencePeriod;
}

/** Papers of the reform are younger than this; an earlier year is a slip of the hand, as 0205 for 2025. */
const firstYear = 2000;

/**
 * What is odd about the days of a document, by field, the weightiest alone: a year that can hardly be meant before what
 * would follow from it. Nothing of it is refused.
 * @example findOddDays({ documentDate: "2027-01-02", … }, seen).documentDate // { vi: "Ngày 02/01/2027 chưa đến", … }
 */
export function findOddDays(days: TypedDays, seen: DaysSeen): Readonly<Record<DayField, Text | undefined>> {
  const { documentDate, provesFrom, provesUntil } = days;
  return {
    documentDate: firstOf(
      oddYear(documentDate, seen),
      toCome(documentDate, seen),
      outside(documentDate, seen.period, "document"),
      beforeItsDate(documentDate, seen),
    ),
    provesFrom: firstOf(
      oddYear(provesFrom, seen),
      toCome(provesFrom, seen),
      outside(provesFrom, seen.period, "afterOnly"),
    ),
    // A plan may prove what is still to come.
    provesUntil: firstOf(
      oddYear(provesUntil, seen),
      reversed(provesFrom, provesUntil),
      outside(provesUntil, seen.period, "beforeOnly"),
    ),
  };
}

function firstOf(...found: readonly (Text | undefined)[]): Text | undefined {
  return found.find((one) => one !== undefined);
}

function oddYear(day: Day | null, { today }: DaysSeen): Text | undefined {
  const year = Number((day ?? today).slice(0, 4));
  if (year >= firstYear && year <= Number(today.slice(0, 4)) + 10) return undefined;
  return { vi: `Năm ${year} có đúng không?`, en: `Is the year ${year} right?` };
}

function toCome(day: Day | null, { today }: DaysSeen): Text | undefined {
  if (day === null || day <= today) return undefined;
  return { vi: `Ngày ${printDay(day)} chưa đến`, en: `${printDay(day)} is still to come` };
}

/** The document itself lies in the period; what it proves has to have a day in common with it. */
function outside(
  day: Day | null,
  { from, until }: EvidencePeriod,
  what: "document" | "beforeOnly" | "afterOnly",
): Text | undefined {
  if (day === null) return undefined;
  const isBefore = from !== null && day < from && what !== "afterOnly";
  const isAfter = until !== null && day > until && what !== "beforeOnly";
  if (!isBefore && !isAfter) return undefined;
  const [since, last] = [from === null ? "…" : printDay(from), until === null ? "…" : printDay(until)];
  return {
    vi: `Ngày ${printDay(day)} ngoài thời gian đánh giá ${since} – ${last}`,
    en: `${printDay(day)} is outside the period ${since} – ${last}`,
  };
}

function beforeItsDate(documentDate: Day | null, { uploadedOn }: DaysSeen): Text | undefined {
  if (documentDate === null || uploadedOn === null || documentDate <= uploadedOn) return undefined;
  return {
    vi: `Tệp tải lên ngày ${printDay(uploadedOn)}, trước ngày văn bản`,
    en: `The file came in on ${printDay(uploadedOn)}, before the date of the document`,
  };
}

function reversed(from: Day | null, until: Day | null): Text | undefined {
  if (from === null || until === null || from <= until) return undefined;
  return { vi: "Ngày cuối đứng trước ngày đầu", en: "The last day comes before the first" };
}
