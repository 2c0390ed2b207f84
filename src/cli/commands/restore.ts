import { join, resolve } from "node:path";
import type { Command } from "commander";
import { fillText, type Text } from "../../contract/text.ts";
import { BackupError, type BackupSummary } from "../../server/db/backup/manifest.ts";
import { readManifest, restoreFrom } from "../../server/db/backup/restore-from.ts";
import { giveTreeToHomeOwner } from "../../server/db/embedded/home-owner.ts";
import type { DatabaseTarget } from "../../server/db/target.ts";
import { countSessions } from "../../server/db/whole-schema.ts";
import { momentInVietnam, systemClock } from "../../server/platform/clock.ts";
import { openFileStore } from "../../server/platform/files/open-file-store.ts";
import { CliError } from "../cli-error.ts";
import type { CliContext } from "../context.ts";
import { describeCommand } from "../describe-command.ts";
import { exitCodes } from "../exit-codes.ts";
import { describeProgress, listMissing, printSums, summarise } from "../terminal/backup-report.ts";
import { startProgress } from "../terminal/progress.ts";
import { translateFailure } from "../translate-failure.ts";
import { withDatabase } from "../with-database.ts";

const words = {
  done: {
    vi: "Đã khôi phục dữ liệu lúc {moment} vào lược đồ {schema}: {sum}. Số dòng và mã kiểm của mọi bảng khớp với bản sao lưu.",
    en: "The data of {moment} are in the schema {schema}: {sum}. Rows and digests of every table agree with the backup.",
  },
  noKeys: {
    vi: "Bản sao lưu không kèm khóa: {folder} phải giữ các khóa của nơi đã sao lưu trước khi chạy máy chủ. Thiếu khóa thì xác thực hai bước phải đặt lại: congtam user reset LOGIN --remove-second-step",
    en: "There are no keys in the backup: {folder} must hold those of the place it was made at before the server runs. Without them a second step must be reset: congtam user reset LOGIN --remove-second-step",
  },
} satisfies Record<string, Text>;

/** Fills an empty database from a backup and compares every table with it. */
export function restoreCommand(context: CliContext): Command {
  const { t } = context;
  return describeCommand(context, {
    name: "restore",
    summary: {
      vi: "khôi phục từ một tệp sao lưu vào cơ sở dữ liệu trống",
      en: "fill an empty database from a backup",
    },
    examples: [
      {
        line: "CONGTAM_HOME=/var/lib/congtam congtam restore tinh-2026-11-25.congtam",
        does: { vi: "vào một thư mục dữ liệu mới", en: "into a new data home" },
      },
      {
        line: "DATABASE_URL=postgres://owner:...@db/tinh congtam restore tinh-2026-11-25.congtam",
        does: { vi: "chuyển sang một máy chủ PostgreSQL", en: "move to a PostgreSQL server" },
      },
      {
        line: "congtam restore --replace tinh-2026-11-25.congtam",
        does: { vi: "xóa dữ liệu đang có rồi khôi phục", en: "remove what is there, then restore" },
      },
    ],
    exits: [0, 1, 2, 3, 4],
  })
    .argument("<file>", t({ vi: "tệp do congtam backup tạo", en: "a file made by congtam backup" }))
    .option("--replace", t({ vi: "thay dữ liệu đang có", en: "replace what is there" }), false)
    .action((file: string, options: { replace: boolean }) => restore(context, resolve(file), options));
}

async function restore(context: CliContext, file: string, { replace }: { replace: boolean }): Promise<void> {
  // Before a database is made for it: is it a backup at all?
  const { createdAt } = await readManifest(file).catch((error: unknown) => {
    throw (error as NodeJS.ErrnoException).code === "ENOENT" ? noFile(file) : translateFailure(error);
  });
  const progress = startProgress(context);
  await withDatabase(
    context,
    async (target, env) => {
      await assertUnused(target);
      const keysFolder = join(env.home, "keys");
      const files = await openFileStore(env);
      const onProgress = (at: Parameters<typeof describeProgress>[1]) => progress.tell(describeProgress(context, at));
      const deps = { target, files, keysFolder, clock: systemClock };
      const summary = await restoreFrom(file, deps, { replace, onProgress }).catch((error: unknown) => {
        throw error instanceof BackupError && error.inTheWay ? addReplace(error) : error;
      });
      progress.end();
      await giveTreeToHomeOwner(env.home, "files", "keys");
      context.out(printSums(summary));
      context.err(`${describeDone(context, target, summary, createdAt)}\n${listMissing(context, summary)}`);
      if (!summary.manifest.withKeys) context.err(`${fillText(context.t(words.noKeys), { folder: keysFolder })}\n`);
    },
    { makes: true },
  ).finally(() => progress.end());
}

function describeDone(context: CliContext, target: DatabaseTarget, summary: BackupSummary, createdAt: string): string {
  const moment = momentInVietnam(new Date(createdAt));
  return fillText(context.t(words.done), { moment, schema: target.schema, sum: summarise(context, summary) });
}

/** A server on the schema would go on with what is being taken from under it. */
async function assertUnused(target: DatabaseTarget): Promise<void> {
  const sessions = await countSessions(target);
  if (sessions === 0) return;
  throw new CliError(exitCodes.refused, {
    vi: `Máy chủ hoặc lệnh khác đang dùng lược đồ "${target.schema}" (${sessions} kết nối); không có gì bị thay đổi. Dừng nó rồi chạy lại.`,
    en: `A server or another command is using the schema "${target.schema}" (${sessions} connections); nothing was changed. Stop it and run again.`,
  });
}

function addReplace(error: BackupError): CliError {
  return new CliError(exitCodes.refused, {
    vi: `${error.text.vi} Dùng CONGTAM_HOME hoặc CONGTAM_SCHEMA trống, hoặc --replace để thay những gì đang có.`,
    en: `${error.text.en} Use an empty CONGTAM_HOME or CONGTAM_SCHEMA, or --replace to replace what is there.`,
  });
}

function noFile(file: string): CliError {
  return new CliError(exitCodes.input, { vi: `Không có tệp ${file}.`, en: `There is no file ${file}.` });
}
