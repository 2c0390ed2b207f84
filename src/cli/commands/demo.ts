import type { Command } from "commander";
import { completeDemonstration } from "../../../demo/load-demonstration.ts";
import type { Text } from "../../contract/text.ts";
import type { Services } from "../../server/compose.ts";
import type { DatabaseTarget } from "../../server/db/target.ts";
import { clearSchema, countSessions, findSchemaState } from "../../server/db/whole-schema.ts";
import type { Env } from "../../server/env.ts";
import { listDemoAccountsFromTerminal } from "../../server/modules/identity/service/demo-accounts.ts";
import { readInstallation } from "../../server/modules/organisations/service/read-installation.ts";
import { openServices } from "../../server/open-services.ts";
import { CliError } from "../cli-error.ts";
import type { CliContext } from "../context.ts";
import { describeCommand } from "../describe-command.ts";
import { exitCodes } from "../exit-codes.ts";
import { printTable } from "../terminal/print-table.ts";
import { withDatabase } from "../with-database.ts";
import { withServices } from "../with-services.ts";

const words = {
  where: {
    vi: "Các tài khoản này chỉ dùng được trên chính máy này, hoặc từ mọi nơi khi CONGTAM_DEMO=1.",
    en: "These accounts work on this very machine alone, or from anywhere with CONGTAM_DEMO=1.",
  },
  closed: {
    vi: "Tài khoản minh họa đang bị tắt (CONGTAM_DEMO=0).",
    en: "Demonstration accounts are switched off (CONGTAM_DEMO=0).",
  },
} satisfies Record<string, Text>;

const headings: readonly Text[] = [
  { vi: "Tên đăng nhập", en: "Login" },
  { vi: "Mật khẩu", en: "Password" },
  { vi: "Họ tên", en: "Name" },
  { vi: "Vai trò", en: "Roles" },
  { vi: "Đơn vị", en: "Unit" },
];

/** Loads the demonstration into an empty database and says which accounts there are; never touches a real province. */
export function demoCommand(context: CliContext): Command {
  const { t } = context;
  return describeCommand(context, {
    name: "demo",
    summary: {
      vi: "nạp tỉnh minh họa vào cơ sở dữ liệu trống, nêu các tài khoản",
      en: "load the demonstration into an empty database, name its accounts",
    },
    examples: [
      {
        line: "congtam demo",
        does: { vi: "nạp nếu trống, rồi nêu tài khoản", en: "load if empty, then name accounts" },
      },
      {
        line: "congtam demo --reset",
        does: { vi: "xóa tỉnh minh họa và nạp lại từ đầu", en: "remove the demonstration and load it anew" },
      },
    ],
    exits: [0, 1, 2, 3, 4],
  })
    .option("--reset", t({ vi: "xóa tỉnh minh họa, nạp lại", en: "remove the demonstration, load it anew" }), false)
    .option("--quiet", t({ vi: "không nêu tài khoản", en: "name no accounts" }), false)
    .action(async ({ reset, quiet }: { reset: boolean; quiet: boolean }) => {
      const emptied = reset && (await withDatabase(context, clearDemonstration, { makes: true }));
      await withServices(
        context,
        async (services) => {
          await load(context, services, emptied);
          if (!quiet) await nameAccounts(context, services);
        },
        { makes: true },
      );
    });
}

/** Whether there was a demonstration to remove. */
async function clearDemonstration(target: DatabaseTarget, env: Env): Promise<boolean> {
  if ((await findSchemaState(target)) === "empty") return false;
  const { services, close } = await openServices(env, target);
  const installation = await readInstallation(services.organisations).finally(close);
  if (!installation) return false;
  if (!installation.demonstration) throw realProvince(installation.provinceName);
  const sessions = await countSessions(target);
  if (sessions > 0) {
    throw new CliError(exitCodes.refused, {
      vi: `Máy chủ hoặc lệnh khác đang dùng tỉnh minh họa (${sessions} kết nối); không có gì bị xóa. Dừng nó rồi chạy lại.`,
      en: `A server or another command is using the demonstration (${sessions} connections); nothing was removed. Stop it and run again.`,
    });
  }
  await clearSchema(target);
  return true;
}

async function load(context: CliContext, services: Services, emptied: boolean): Promise<void> {
  const installation = await readInstallation(services.organisations);
  if (installation && !installation.demonstration) throw realProvince(installation.provinceName);
  await completeDemonstration(services, (message) => context.err(`${message}\n`), { emptied });
}

async function nameAccounts(context: CliContext, { identity }: Services): Promise<void> {
  const { items } = await listDemoAccountsFromTerminal(identity);
  if (items.length === 0) {
    context.err(`${context.t(words.closed)}\n`);
    return;
  }
  const rows = items.map((one) => [
    one.login,
    one.password,
    one.displayName,
    (context.language === "vi" ? one.roleNamesVi : one.roleNamesEn).join(", "),
    one.unitName ?? "",
  ]);
  context.out(printTable([headings.map(context.t), ...rows]));
  context.err(`${context.t(words.where)}\n`);
}

function realProvince(name: string): CliError {
  return new CliError(exitCodes.refused, {
    vi: `Cơ sở dữ liệu giữ số liệu thật của ${name}; không có gì bị thay đổi. Dùng một CONGTAM_HOME trống để xem thử.`,
    en: `The database holds the real data of ${name}; nothing was changed. Use an empty CONGTAM_HOME to try the program.`,
  });
}
