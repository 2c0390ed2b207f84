import { FileStoreUnavailable } from "../files/file-store.ts";

/** A finding in both languages. */
interface Finding {
  readonly vi: string;
  readonly en: string;
}

/**
 * What kept a check from its end, in words for a finding: rows that a check stands on are gone or make no sense. A
 * failure of the database itself, of the store of files or of the network is no finding and is thrown on, as is a stop.
 */
export function whatFailed(error: unknown): string {
  if (isOutside(error) || !(error instanceof Error)) throw error;
  return error.message;
}

/** The same as a finding: the reason in words, the technical message behind it. */
export function cannotCheck(error: unknown): Finding {
  const failure = whatFailed(error);
  return {
    vi: `dữ liệu không còn đọc được như chương trình đã ghi nên không kiểm tra được: ${failure}`,
    en: `the data cannot be read as the program wrote them, so they cannot be checked: ${failure}`,
  };
}

/**
 * Classes of SQLSTATE that tell of what is stored: values, missing tables, columns or rights, broken constraints, damaged
 * pages. All others tell of the connection, of a stop or of the machine.
 */
const aboutData = /^(21|22|23|2F|39|42|P0|XX)/;

/** What `pg` and its pool say without a code when a connection is gone. */
const aboutConnection =
  /^(Connection terminated|timeout e|Client (has|was)|Query read timeout|Cannot use a pool|driver has already)/;

/** What a system says of one file that is gone, is no file, or may not be or cannot be read; of a connection it says it, too. */
const aboutFile = /^(ENOENT|EISDIR|ENOTDIR|EACCES|EPERM|ELOOP|EIO)$/;

function isOutside(error: unknown): boolean {
  if (!(error instanceof Error) || error instanceof FileStoreUnavailable) return true;
  if (error.name === "AbortError" || error.name === "TimeoutError" || aboutConnection.test(error.message)) return true;
  const { severity, errno, code, syscall } = error as Partial<
    Record<"severity" | "errno" | "code" | "syscall", unknown>
  >;
  if (severity !== undefined) return !aboutData.test(String(code));
  if (syscall !== "connect" && aboutFile.test(String(code))) return false;
  return errno !== undefined || /^E(?!RR_)/.test(String(code));
}
