import { findClusterSecret } from "../server/db/embedded/cluster.ts";
import { startDatabase } from "../server/db/start-database.ts";
import type { DatabaseTarget } from "../server/db/target.ts";
import type { Env } from "../server/env.ts";
import { CliError } from "./cli-error.ts";
import type { CliContext } from "./context.ts";
import { exitCodes } from "./exit-codes.ts";
import { translateFailure, unavailable } from "./translate-failure.ts";

export interface DatabaseUse {
  /** May make the embedded database where there is none; otherwise a wrong CONGTAM_HOME is said, not filled. */
  readonly makes?: boolean;
}

/**
 * Runs a piece of work on the database of the settings and leaves it in order; a server that runs on it goes on. A
 * database that cannot be reached ends the command with the code for the environment, one of a newer program with the
 * code for a refusal.
 */
export async function withDatabase<T>(
  context: CliContext,
  work: (target: DatabaseTarget, env: Env) => Promise<T>,
  use: DatabaseUse = {},
): Promise<T> {
  const env = context.env();
  const log = env.log === "debug" ? (message: string) => context.err(`${message}\n`) : undefined;
  if (!use.makes) await assertExists(env);
  const database = await startDatabase({ ...env, log }).catch((error: Error) => {
    const told = translateFailure(error);
    throw told instanceof CliError ? told : unavailable(error);
  });
  try {
    return await work(database.target, env);
  } catch (error) {
    throw translateFailure(error);
  } finally {
    await database.stop();
  }
}

async function assertExists(env: Env): Promise<void> {
  if (env.database) return;
  const found = await findClusterSecret(env.home).catch((error: unknown) => {
    throw translateFailure(error);
  });
  if (found) return;
  throw new CliError(exitCodes.environment, {
    vi: `Không có cơ sở dữ liệu nào trong ${env.home}. Đặt CONGTAM_HOME vào thư mục dữ liệu của tỉnh, hoặc DATABASE_URL; để tạo mới: congtam init.`,
    en: `There is no database in ${env.home}. Set CONGTAM_HOME to the data home of the province, or DATABASE_URL; to make a new one: congtam init.`,
  });
}
