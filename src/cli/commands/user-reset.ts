import type { Command } from "commander";
import { resetFromTerminal } from "../../server/modules/identity/service/provision-accounts.ts";
import { CliError } from "../cli-error.ts";
import type { CliContext } from "../context.ts";
import { describeCommand } from "../describe-command.ts";
import { exitCodes } from "../exit-codes.ts";
import { tellPassword } from "../terminal/tell-password.ts";
import { withServices } from "../with-services.ts";

interface ResetOptions {
  readonly removeSecondStep: boolean;
  readonly reason: string;
}

/** Gives an account a one-time password, for the administrator who lost theirs; ends its sessions and lifts a lock. */
export function userResetCommand(context: CliContext): Command {
  const { t } = context;
  return describeCommand(context, {
    name: "reset",
    summary: {
      vi: "cấp mật khẩu dùng một lần, kết thúc mọi phiên, mở khóa",
      en: "give a one-time password, end all sessions, lift a lock",
    },
    examples: [
      { line: "congtam user reset an.nv", does: { vi: "quên mật khẩu", en: "a lost password" } },
      {
        line: "congtam user reset an.nv --remove-second-step --reason 'mất điện thoại'",
        does: { vi: "bỏ cả xác thực hai bước", en: "the second step, too" },
      },
    ],
    exits: [0, 1, 2, 3, 4],
  })
    .argument("<login>", t({ vi: "tên đăng nhập", en: "login" }))
    .option("--remove-second-step", t({ vi: "bỏ xác thực hai bước", en: "remove the second step" }), false)
    .option(
      "--reason <text>",
      t({ vi: "lý do, ghi vào nhật ký", en: "reason, for the record of acts" }),
      "congtam user reset",
    )
    .action((login: string, { removeSecondStep, reason }: ResetOptions) =>
      withServices(context, async ({ identity }) => {
        const issued = await resetFromTerminal(identity, { login, removeTotp: removeSecondStep, reason });
        if (!issued) throw nobody(login);
        tellPassword(context, issued.oneTimePassword, issued.endsAt);
      }),
    );
}

function nobody(login: string): CliError {
  return new CliError(exitCodes.input, {
    vi: `Không có tài khoản "${login}". Xem danh sách: congtam user list`,
    en: `There is no account "${login}". See the list: congtam user list`,
  });
}
