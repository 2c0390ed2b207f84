import { stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Command } from "commander";
import { fillText, type Text } from "../../contract/text.ts";
import { printDecimal } from "../../domain/text/numbers.ts";
import { backupTo } from "../../server/db/backup/backup-to.ts";
import { momentInVietnam, systemClock } from "../../server/platform/clock.ts";
import { openFileStore } from "../../server/platform/files/open-file-store.ts";
import { CliError } from "../cli-error.ts";
import type { CliContext } from "../context.ts";
import { describeCommand } from "../describe-command.ts";
import { exitCodes } from "../exit-codes.ts";
import { describeProgress, listMissing, printSums, summarise } from "../terminal/backup-report.ts";
import { startProgress } from "../terminal/progress.ts";
import { withDatabase } from "../with-database.ts";

const words = {
  done: {
    vi: "Đã sao lưu dữ liệu lúc {moment} vào {file} ({size} MB): {sum}.",
    en: "The data of {moment} are in {file} ({size} MB): {sum}.",
  },
  noKeys: {
    vi: "Không kèm khóa (keys/ trong CONGTAM_HOME): cất khóa riêng, hoặc dùng --with-keys.",
    en: "Without the keys (keys/ in CONGTAM_HOME): keep them apart, or give --with-keys.",
  },
} satisfies Record<string, Text>;

/** Writes everything of the province to one file, while the server goes on. */
export function backupCommand(context: CliContext): Command {
  const { t } = context;
  return describeCommand(context, {
    name: "backup",
    summary: {
      vi: "sao lưu toàn bộ dữ liệu và tệp vào một tệp; máy chủ vẫn chạy",
      en: "write all data and files to one file; the server goes on",
    },
    examples: [
      {
        line: "congtam backup tinh-2026-11-25.congtam",
        does: { vi: "một thời điểm duy nhất, không kèm phiên đăng nhập", en: "one instant, without sessions" },
      },
      {
        line: "congtam backup --with-keys chuyen-may.congtam",
        does: { vi: "kèm khóa, để chuyển sang máy khác", en: "with the keys, to move to another machine" },
      },
    ],
    exits: [0, 1, 2, 3, 4],
  })
    .argument("<file>", t({ vi: "tệp sẽ tạo; không ghi đè tệp đã có", en: "file to make; never replaces one" }))
    .option("--with-keys", t({ vi: "kèm khóa: cất tệp như cất mật khẩu", en: "with the keys: guard the file" }), false)
    .action((file: string, options: { withKeys: boolean }) => backup(context, resolve(file), options));
}

async function backup(context: CliContext, file: string, { withKeys }: { withKeys: boolean }): Promise<void> {
  const progress = startProgress(context);
  const summary = await withDatabase(context, async (target, env) =>
    backupTo(
      file,
      {
        target,
        files: await openFileStore(env),
        keysFolder: join(env.home, "keys"),
        clock: systemClock,
      },
      { withKeys, onProgress: (at) => progress.tell(describeProgress(context, at)) },
    ).catch((error: NodeJS.ErrnoException) => {
      throw error.code === "ENOENT" && error.path?.startsWith(file) ? noFolder(file) : error;
    }),
  ).finally(() => progress.end());
  context.out(printSums(summary));
  const values = {
    moment: momentInVietnam(new Date(summary.manifest.createdAt)),
    file,
    size: printDecimal(((await stat(file)).size / 1e6).toFixed(1), context.language),
    sum: summarise(context, summary),
  };
  context.err(`${fillText(context.t(words.done), values)}\n`);
  if (!withKeys) context.err(`${context.t(words.noKeys)}\n`);
  const missing = summary.trailer.missingFiles.length;
  if (missing === 0) return;
  context.err(listMissing(context, summary));
  throw new CliError(exitCodes.input, {
    vi: "Bản sao lưu đã ghi xong nhưng thiếu các tệp trên. Khôi phục chúng từ bản sao lưu cũ hơn.",
    en: "The backup is written but lacks the files above. Bring them back from an older backup.",
  });
}

function noFolder(file: string): CliError {
  return new CliError(exitCodes.input, {
    vi: `Không có thư mục chứa ${file}. Tạo thư mục đó trước.`,
    en: `The folder of ${file} does not exist. Make it first.`,
  });
}
