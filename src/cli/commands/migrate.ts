import type { Command } from "commander";
import { fillText } from "../../contract/text.ts";
import { migrate } from "../../server/db/migrate.ts";
import { systemClock } from "../../server/platform/clock.ts";
import type { CliContext } from "../context.ts";
import { describeCommand } from "../describe-command.ts";
import { withDatabase } from "../with-database.ts";

const words = {
  applied: { vi: "Đã áp dụng {count} bước: {steps}.", en: "Applied {count} {count|step|steps}: {steps}." },
  nothing: { vi: "Cơ sở dữ liệu đã ở phiên bản mới nhất.", en: "The database is at the newest version." },
};

/** Brings the database to this program's version; `start` does the same by itself. */
export function migrateCommand(context: CliContext): Command {
  return describeCommand(context, {
    name: "migrate",
    summary: {
      vi: "đưa cơ sở dữ liệu lên phiên bản của chương trình",
      en: "bring the database to this program's version",
    },
    examples: [
      {
        line: "congtam migrate",
        does: { vi: "cơ sở dữ liệu đi kèm, trong CONGTAM_HOME", en: "the embedded database in CONGTAM_HOME" },
      },
      {
        line: "DATABASE_URL=postgres://owner:...@db/tinh congtam migrate",
        does: { vi: "một máy chủ PostgreSQL", en: "a PostgreSQL server" },
      },
    ],
    exits: [0, 1, 2, 3, 4],
  }).action(async () => {
    const steps = await withDatabase(context, (target) => migrate({ target, clock: systemClock }), { makes: true });
    const text = steps.length === 0 ? words.nothing : words.applied;
    context.out(`${fillText(context.t(text), { count: steps.length, steps: steps.join(", ") })}\n`);
  });
}
