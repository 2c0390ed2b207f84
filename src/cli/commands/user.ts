import type { Command } from "commander";
import type { CliContext } from "../context.ts";
import { describeCommand } from "../describe-command.ts";
import { userAddCommand } from "./user-add.ts";
import { userListCommand } from "./user-list.ts";
import { userResetCommand } from "./user-reset.ts";

/** Accounts from the terminal of the machine; everything else about them is done on the screen. */
export function userCommand(context: CliContext): Command {
  return describeCommand(context, {
    name: "user",
    summary: { vi: "tài khoản: thêm, đặt lại mật khẩu, liệt kê", en: "accounts: add, reset the password, list" },
    examples: [
      {
        line: "congtam user reset an.nv",
        does: { vi: "cấp mật khẩu dùng một lần", en: "give a one-time password" },
      },
    ],
    exits: [0, 1, 2, 3, 4],
  })
    .addCommand(userAddCommand(context))
    .addCommand(userResetCommand(context))
    .addCommand(userListCommand(context));
}
