import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import type { WorkingCalendar } from "../../domain/calendar/working-days.ts";

const file = join(import.meta.dirname, "../../../data/calendar/vn-public-holidays-2019-2026.csv");

/**
 * Days off and days worked beside the week, from the shipped calendar. A day whose rule is policy without a schedule
 * counts as a working day. After the last year of the file only the week counts.
 */
export async function readWorkingCalendar(): Promise<WorkingCalendar> {
  const rows: { date: string; kind: string; category: string }[] = parse(await readFile(file), {
    columns: true,
    bom: true,
  });
  const known = rows.filter((row) => row.category !== "policy-unconfirmed");
  const daysOf = (kind: string) => new Set(known.filter((row) => row.kind === kind).map((row) => row.date));
  return { off: daysOf("off"), work: daysOf("work") };
}
