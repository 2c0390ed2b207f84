import type { Command } from "commander";
import type { CliContext } from "../context.ts";
import { describeCommand } from "../describe-command.ts";
import { filesCheckCommand } from "./files-check.ts";
import { filesCopyCommand } from "./files-copy.ts";

/** The place where contents of files are kept. */
export function filesCommand(context: CliContext): Command {
  return describeCommand(context, {
    name: "files",
    summary: { vi: "nơi lưu tệp: kiểm tra, chép sang nơi khác", en: "the place of files: try it, copy to another" },
    examples: [{ line: "congtam files check", does: { vi: "thử nơi lưu tệp đã đặt", en: "try the place in use" } }],
    exits: [0, 1, 2, 4],
  })
    .addCommand(filesCheckCommand(context))
    .addCommand(filesCopyCommand(context));
}
