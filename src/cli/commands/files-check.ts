import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Command } from "commander";
import type { Text } from "../../contract/text.ts";
import { systemClock } from "../../server/platform/clock.ts";
import { type FilePlace, openFileStore } from "../../server/platform/files/open-file-store.ts";
import { type StoreStep, type StoreTrial, tryStore } from "../../server/platform/files/try-store.ts";
import { CliError } from "../cli-error.ts";
import type { CliContext } from "../context.ts";
import { describeCommand } from "../describe-command.ts";
import { exitCodes } from "../exit-codes.ts";
import { printTable } from "../terminal/print-table.ts";
import { translateFailure } from "../translate-failure.ts";

const steps: Readonly<Record<StoreStep, Text>> = {
  write: { vi: "Ghi", en: "Write" },
  date: { vi: "Giờ ghi (lệch dưới 1 giờ)", en: "Time of writing (within 1 hour)" },
  read: { vi: "Đọc lại", en: "Read" },
  list: { vi: "Liệt kê", en: "List" },
  remove: { vi: "Xóa", en: "Remove" },
};
const holds: Text = { vi: "đạt", en: "holds" };
const fails: Text = { vi: "KHÔNG ĐẠT", en: "FAILS" };

/** Tries the place of files of the settings with a file of its own; needs no database. */
export function filesCheckCommand(context: CliContext): Command {
  return describeCommand(context, {
    name: "check",
    summary: {
      vi: "ghi, đọc, liệt kê và xóa một tệp thử ở nơi lưu tệp đã đặt",
      en: "write, read, list and remove a trial file at the place of files",
    },
    examples: [
      {
        line: "congtam files check",
        does: {
          vi: "trước khi dùng một kho S3, và sau khi đổi khóa",
          en: "before a store is used, after keys changed",
        },
      },
    ],
    exits: [0, 1, 2, 4],
  }).action(() => check(context));
}

async function check(context: CliContext): Promise<void> {
  const trials: StoreTrial[] = [];
  const { t } = context;
  const env = context.env();
  if (!env.objectStore) await assertHome(env.home);
  context.out(`${t(placeOf(env))}\n`);
  // What is on its way to a bucket lies on the disk for a moment: not in a home, which a check makes none of.
  const scratch = env.objectStore && (await mkdtemp(join(tmpdir(), "congtam-files-check-")));
  try {
    const files = await openFileStore({ ...env, home: scratch ?? env.home });
    for await (const trial of tryStore(files, systemClock)) trials.push(trial);
  } catch (error) {
    throw translateFailure(error);
  } finally {
    if (scratch) await rm(scratch, { recursive: true, force: true });
  }
  context.out(
    printTable(
      trials.map((trial) => [
        t(steps[trial.step]),
        `${trial.milliseconds.toFixed(0)} ms`,
        t(trial.holds ? holds : fails),
      ]),
    ),
  );
  if (trials.every((trial) => trial.holds)) return;
  throw new CliError(exitCodes.input, {
    vi: "Nơi lưu tệp trả lời nhưng không giữ đúng điều cần có ở trên; đừng dùng cho tỉnh.",
    en: "The place of files answers but does not do what is named above; do not use it for a province.",
  });
}

/** Where contents of files are looked for, as the settings say. */
function placeOf({ home, objectStore }: FilePlace): Text {
  if (!objectStore) {
    const folder = join(home, "files");
    return { vi: `Nơi lưu tệp: ${folder}`, en: `Place of files: ${folder}` };
  }
  const { endpoint, bucket, prefix } = objectStore;
  return {
    vi: `Nơi lưu tệp: bucket ${bucket}/${prefix} tại ${endpoint}`,
    en: `Place of files: bucket ${bucket}/${prefix} at ${endpoint}`,
  };
}

/** A wrong CONGTAM_HOME is said, not made. */
async function assertHome(home: string): Promise<void> {
  const found = await stat(home).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw translateFailure(error);
  });
  if (found?.isDirectory()) return;
  throw new CliError(exitCodes.environment, {
    vi: `Không có thư mục dữ liệu ${home}; không có gì được tạo. Đặt CONGTAM_HOME vào thư mục dữ liệu của tỉnh.`,
    en: `There is no data home ${home}, and none is made. Set CONGTAM_HOME to the data home of the province.`,
  });
}
