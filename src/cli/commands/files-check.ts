import type { Command } from "commander";
import type { Text } from "../../contract/text.ts";
import { systemClock } from "../../server/platform/clock.ts";
import { openFileStore } from "../../server/platform/files/open-file-store.ts";
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
  try {
    const files = await openFileStore(context.env());
    for await (const trial of tryStore(files, systemClock)) trials.push(trial);
  } catch (error) {
    throw translateFailure(error);
  }
  const { t } = context;
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
