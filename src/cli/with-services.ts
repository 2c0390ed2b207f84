import type { Services } from "../server/compose.ts";
import { migrate } from "../server/db/migrate.ts";
import type { DatabaseTarget } from "../server/db/target.ts";
import { findSchemaState } from "../server/db/whole-schema.ts";
import type { Env } from "../server/env.ts";
import { syncRoles } from "../server/modules/identity/service/reference-data.ts";
import { readInstallation } from "../server/modules/organisations/service/read-installation.ts";
import { openServices } from "../server/open-services.ts";
import { sealAll } from "../server/platform/audit/sealer.ts";
import { systemClock } from "../server/platform/clock.ts";
import { CliError } from "./cli-error.ts";
import type { CliContext } from "./context.ts";
import { exitCodes } from "./exit-codes.ts";
import { type DatabaseUse, withDatabase } from "./with-database.ts";

/**
 * Runs a piece of work with the services of the program. With `makes` the database may be new and is migrated;
 * otherwise it must be there at this program's version: a command that only looks never changes the schema. What the
 * command did is sealed before it ends, because no server may be running that would.
 */
export async function withServices<T>(
  context: CliContext,
  work: (services: Services, env: Env) => Promise<T>,
  use: DatabaseUse = {},
): Promise<T> {
  return withDatabase(
    context,
    async (target, env) => {
      if (use.makes) await migrate({ target, clock: systemClock });
      else await assertCurrent(target);
      const { services, close } = await openServices(env, target);
      try {
        if (use.makes) await syncRoles(services.identity);
        else if (!(await readInstallation(services.organisations))) throw emptyDatabase(target);
        const result = await work(services, env);
        await sealAll(services.audit);
        return result;
      } finally {
        await close();
      }
    },
    use,
  );
}

async function assertCurrent(target: DatabaseTarget): Promise<void> {
  const state = await findSchemaState(target);
  if (state === "current") return;
  if (state === "older") {
    throw new CliError(exitCodes.refused, {
      vi: "Cơ sở dữ liệu thuộc phiên bản cũ hơn chương trình này. Dừng máy chủ, sao lưu, rồi chạy: congtam migrate.",
      en: "The database belongs to an older version than this program. Stop the server, make a backup, then run: congtam migrate.",
    });
  }
  throw emptyDatabase(target);
}

function emptyDatabase(target: DatabaseTarget): CliError {
  return new CliError(exitCodes.refused, {
    vi: `Lược đồ "${target.schema}" chưa có dữ liệu. Để tạo tỉnh: congtam init; để xem thử: congtam demo.`,
    en: `The schema "${target.schema}" is empty. To make a province: congtam init; to try the program: congtam demo.`,
  });
}
