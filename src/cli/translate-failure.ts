import { BackupError } from "../server/db/backup/manifest.ts";
import { DatabaseUnavailable } from "../server/db/database-unavailable.ts";
import { SchemaNewerError } from "../server/db/migrate.ts";
import { AppError } from "../server/http/app-error.ts";
import { toProblem } from "../server/http/problem.ts";
import { FileStoreUnavailable } from "../server/platform/files/file-store.ts";
import { SettingFault } from "../server/platform/settings/setting-fault.ts";
import { CliError } from "./cli-error.ts";
import { exitCodes } from "./exit-codes.ts";

/** An error that is expected of databases, disks and services as the end of a command; anything else as it is. */
export function translateFailure(error: unknown): unknown {
  if (error instanceof DatabaseUnavailable) return new CliError(exitCodes.environment, error.text);
  if (error instanceof FileStoreUnavailable) return new CliError(exitCodes.environment, error.text);
  if (error instanceof SettingFault) return new CliError(exitCodes.environment, error.text);
  if (error instanceof SchemaNewerError) {
    return new CliError(exitCodes.refused, {
      vi: `Cơ sở dữ liệu thuộc phiên bản chương trình mới hơn; không có gì bị thay đổi. Hãy dùng bản mới hơn. (${error.message})`,
      en: error.message,
    });
  }
  if (error instanceof BackupError) {
    return new CliError(error.inTheWay ? exitCodes.refused : exitCodes.input, error.text);
  }
  if (error instanceof AppError && error.status < 500) return describeRefusal(error);
  if (isDiskFault(error)) return describeDiskFault(error);
  if (isForbidden(error)) {
    return new CliError(exitCodes.environment, {
      vi: `Vai trò đang dùng chưa đủ quyền trên cơ sở dữ liệu: ${error.message}. DATABASE_URL phải là chủ của cơ sở dữ liệu (CREATE DATABASE … OWNER).`,
      en: `The role in use may not do this in the database: ${error.message}. DATABASE_URL must be the owner of the database (CREATE DATABASE … OWNER).`,
    });
  }
  if (isRoleMissing(error)) {
    return new CliError(exitCodes.environment, {
      vi: `Cơ sở dữ liệu không sẵn sàng: ${error.message}. Đặt DATABASE_APP_URL như khi máy chủ chạy, hoặc chạy: congtam migrate.`,
      en: `The database is not available: ${error.message}. Give DATABASE_APP_URL as the server has it, or run: congtam migrate.`,
    });
  }
  return isConnectionLoss(error) ? unavailable(error) : error;
}

export function unavailable(error: Error): CliError {
  const reason = error.message || String(error);
  return new CliError(exitCodes.environment, {
    vi: `Cơ sở dữ liệu không sẵn sàng: ${reason}`,
    en: `The database is not available: ${reason}`,
  });
}

/** A refusal of a service: the place and the mend as the screen shows them. */
function describeRefusal(error: AppError): CliError {
  const say = (language: "vi" | "en") => {
    const { detail, faults } = toProblem(error, language, "");
    return [detail, ...(faults ?? []).map((fault) => `  ${fault.path}: ${fault.message}`)].join("\n");
  };
  const wrongInput = [400, 404, 422].includes(error.status);
  return new CliError(wrongInput ? exitCodes.input : exitCodes.refused, { vi: say("vi"), en: say("en") });
}

const diskFaults = {
  EACCES: { vi: "không có quyền", en: "no permission" },
  EPERM: { vi: "không có quyền", en: "no permission" },
  EROFS: { vi: "ổ đĩa chỉ đọc", en: "the disk is read-only" },
  ENOSPC: { vi: "ổ đĩa đã đầy", en: "the disk is full" },
  EEXIST: { vi: "đã có một tệp ở đó", en: "a file is in the way" },
  ENOTDIR: { vi: "một phần của đường dẫn không phải là thư mục", en: "a part of the path is no folder" },
} as const;

type DiskFault = Error & { readonly code: keyof typeof diskFaults; readonly path?: string };

function isDiskFault(error: unknown): error is DiskFault {
  return error instanceof Error && "code" in error && String(error.code) in diskFaults;
}

function describeDiskFault(error: DiskFault): CliError {
  const reason = diskFaults[error.code];
  const path = error.path ?? error.message;
  return new CliError(exitCodes.environment, {
    vi: `Không đọc hoặc ghi được ${path}: ${reason.vi}. Cấp quyền cho người dùng đang chạy chương trình, hoặc chọn nơi khác (thư mục dữ liệu đặt bằng CONGTAM_HOME).`,
    en: `${path} cannot be read or written: ${reason.en}. Give the user who runs the program the right to it, or choose another place (CONGTAM_HOME sets the data home).`,
  });
}

/** PostgreSQL refuses the database or schema as a whole (42501); a refused table would be a fault of ours. */
function isForbidden(error: unknown): error is Error {
  return (
    error instanceof Error && "code" in error && error.code === "42501" && / for (database|schema) /.test(error.message)
  );
}

/** The application's role that a connection takes at its start is not there: another one had made the schema. */
function isRoleMissing(error: unknown): error is Error {
  return error instanceof Error && "code" in error && error.code === "22023" && /^role "/.test(error.message);
}

/** Refused, lost or unknown addresses of Node, and PostgreSQL's classes 08 (connection), 28 (login), 57 (shut down). */
function isConnectionLoss(error: unknown): error is Error {
  if (!(error instanceof Error) || !("code" in error)) return false;
  return /^(ECONN\w+|ENOTFOUND|ETIMEDOUT|EAI_AGAIN|08\w{3}|28\w{3}|57P\w{2}|3D000)$/.test(String(error.code));
}
