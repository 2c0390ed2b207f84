/**
 * A due day as people write it: day and month of each year, or a full day.
 * @example printDue("12-15") // "15/12"
 * @example printDue("2026-01-31") // "31/01/2026"
 */
export function printDue(due: string): string {
  const found = /^(?:(\d{4})-)?(\d{2})-(\d{2})$/.exec(due);
  if (!found) return due;
  const [, year, month, day] = found;
  return year === undefined ? `${day}/${month}` : `${day}/${month}/${year}`;
}

/**
 * What was typed as the rule keeps it; what is no day stays as it was typed, for the check to name it.
 * @example readDue("15/12") // "12-15"
 */
export function readDue(text: string): string {
  const found = /^\s*(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}))?\s*$/.exec(text);
  if (!found) return text.trim();
  const [, day = "", month = "", year] = found;
  const [dd, mm] = [day.padStart(2, "0"), month.padStart(2, "0")];
  if (Number(mm) < 1 || Number(mm) > 12 || Number(dd) < 1 || Number(dd) > 31) return text.trim();
  return year === undefined ? `${mm}-${dd}` : `${year}-${mm}-${dd}`;
}
