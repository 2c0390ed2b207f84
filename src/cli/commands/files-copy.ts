import { type Command, Option } from "commander";
import { fillText, type Text } from "../../contract/text.ts";
import { printDecimal } from "../../domain/text/numbers.ts";
import { giveTreeToHomeOwner } from "../../server/db/embedded/home-owner.ts";
import { copyFiles } from "../../server/platform/files/copy-files.ts";
import { openDiskStore, openFileStore } from "../../server/platform/files/open-file-store.ts";
import { CliError } from "../cli-error.ts";
import type { CliContext } from "../context.ts";
import { describeCommand } from "../describe-command.ts";
import { exitCodes } from "../exit-codes.ts";
import { startProgress } from "../terminal/progress.ts";
import { translateFailure } from "../translate-failure.ts";

const words = {
  at: { vi: "Đã qua {count} tệp …", en: "{count} {count|file|files} looked at …" },
  done: {
    vi: "Đã chép {copied} tệp; {there} tệp đã có sẵn ở nơi đến.",
    en: "{copied} {copied|file|files} copied; {there} {there|was|were} there already.",
  },
  altered: { vi: "Tệp đã bị sửa ở nơi nguồn, không chép: {sha256}", en: "Altered at its source, not copied: {sha256}" },
} satisfies Record<string, Text>;

type Target = "bucket" | "disk";

/** Copies the contents of files between the disk of the data home and the store of the settings. */
export function filesCopyCommand(context: CliContext): Command {
  const { t } = context;
  const to = t({ vi: "nơi đến", en: "where to" });
  return describeCommand(context, {
    name: "copy",
    summary: {
      vi: "chép tệp từ đĩa sang kho S3 hoặc ngược lại; chạy lại thì chỉ chép phần thiếu",
      en: "copy files from the disk to the S3 store or back; run again, it copies what is lacking",
    },
    examples: [
      {
        line: "congtam files copy --to bucket",
        does: { vi: "từ CONGTAM_HOME/files sang kho S3 đã đặt", en: "from CONGTAM_HOME/files to the store" },
      },
      { line: "congtam files copy --to disk", does: { vi: "trở lại đĩa", en: "back to the disk" } },
    ],
    exits: [0, 1, 2, 4],
  })
    .addOption(new Option("--to <place>", to).choices(["bucket", "disk"]).makeOptionMandatory())
    .action((options: { to: Target }) => copy(context, options.to));
}

async function copy(context: CliContext, target: Target): Promise<void> {
  const env = context.env();
  if (!env.objectStore) {
    throw new CliError(exitCodes.environment, {
      vi: "Chưa đặt kho S3: cần CONGTAM_S3_ENDPOINT và các biến đi cùng, cả khi chép trở lại đĩa.",
      en: "No S3 store is set: CONGTAM_S3_ENDPOINT and its companions are needed, also on the way back to the disk.",
    });
  }
  const progress = startProgress(context);
  const tell = (count: number) =>
    progress.tell(fillText(context.t(words.at), { count: printDecimal(count, context.language) }));
  try {
    const [bucket, disk] = [await openFileStore(env), openDiskStore(env.home)];
    await bucket.check();
    const ends = target === "bucket" ? { from: disk, to: bucket } : { from: bucket, to: disk };
    const { copied, there, altered } = await copyFiles(ends, tell);
    await giveTreeToHomeOwner(env.home, "files");
    progress.end();
    context.out(`${fillText(context.t(words.done), { copied, there })}\n`);
    for (const sha256 of altered) context.out(`${fillText(context.t(words.altered), { sha256 })}\n`);
    if (altered.length > 0) throw alteredFiles();
  } catch (error) {
    throw translateFailure(error);
  } finally {
    progress.end();
  }
}

function alteredFiles(): CliError {
  return new CliError(exitCodes.input, {
    vi: "Các tệp trên không còn đúng nội dung đã lưu. Khôi phục chúng từ bản sao lưu rồi chép lại.",
    en: "The files above are no longer what was kept. Bring them back from a backup and copy again.",
  });
}
