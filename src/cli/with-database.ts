import { SchemaNewerError } from "../server/db/migrate.ts";
import { startDatabase } from "../server/db/start-database.ts";
import type { DatabaseTarget } from "../server/db/target.ts";
import { CliError } from "./cli-error.ts";
import type { CliContext } from "./context.ts";
import { exitCodes } from "./exit-codes.ts";

/**
 * Runs a piece of work on the database of the settings and leaves it in order. A database that cannot be reached ends
 * the command with the code for the environment, one of a newer program with the code for a refusal.
 */
export async function withDatabase<T>(context: CliContext, work: (target: DatabaseTarget) => Promise<T>): Promise<T> {
  const env = context.env();
  const log = env.log === "debug" ? (message: string) => context.err(`${message}\n`) : undefined;
  const database = await startDatabase({ ...env, log }).catch((error: Error) => {
    throw unavailable(error);
  });
  try {
    return await work(database.target);
  } catch (error) {
    throw translate(error);
  } finally {
    await database.stop();
  }
}

function translate(error: unknown): unknown {
  if (error instanceof SchemaNewerError) {
    return new CliError(exitCodes.refused, {
      vi: `Cơ sở dữ liệu thuộc phiên bản chương trình mới hơn; không có gì bị thay đổi. Hãy dùng bản mới hơn. (${error.message})`,
      en: error.message,
    });
  }
  return isConnectionLoss(error) ? unavailable(error) : error;
}

/** Refused, lost or unknown addresses of Node, and PostgreSQL's classes 08 (connection), 28 (login), 57 (shut down). */
function isConnectionLoss(error: unknown): error is Error {
  if (!(error instanceof Error) || !("code" in error)) return false;
  return /^(ECONN\w+|ENOTFOUND|ETIMEDOUT|EAI_AGAIN|08\w{3}|28\w{3}|57P\w{2}|3D000)$/.test(String(error.code));
}

function unavailable(error: Error): CliError {
  const reason = error.message || String(error);
  return new CliError(exitCodes.environment, {
    vi: `Cơ sở dữ liệu không sẵn sàng: ${reason}`,
    en: `The database is not available: ${reason}`,
  });
}
