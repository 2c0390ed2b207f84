import type { Command } from "commander";
import type { CliContext } from "../context.ts";
import { describeCommand } from "../describe-command.ts";
import { auditEraseCommand } from "./audit-erase.ts";
import { auditVerifyCommand } from "./audit-verify.ts";

/** The record of acts. */
export function auditCommand(context: CliContext): Command {
  return describeCommand(context, {
    name: "audit",
    summary: {
      vi: "nhật ký thao tác: kiểm tra, xóa dữ liệu cá nhân",
      en: "the record of acts: verify, erase personal data",
    },
    examples: [{ line: "congtam audit verify", does: { vi: "kiểm tra toàn bộ chuỗi", en: "check the whole chain" } }],
    exits: [0, 1, 2, 3, 4],
  })
    .addCommand(auditVerifyCommand(context))
    .addCommand(auditEraseCommand(context));
}
