/**
 * What kept a check from its end, in words for a finding: rows that a check stands on are gone or make no sense. A
 * failure of the database itself is no finding and is thrown on.
 */
export function whatFailed(error: unknown): string {
  const { severity, errno, code } = error as { severity?: unknown; errno?: unknown; code?: unknown };
  const isOutside = severity !== undefined || errno !== undefined || String(code).startsWith("E");
  if (isOutside || !(error instanceof Error)) throw error;
  return error.message;
}
