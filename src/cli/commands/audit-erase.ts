import type { Command } from "commander";
import { fillText } from "../../contract/text.ts";
import { erasePersonal } from "../../server/platform/audit/erase-personal.ts";
import { CliError } from "../cli-error.ts";
import type { CliContext } from "../context.ts";
import { describeCommand } from "../describe-command.ts";
import { exitCodes } from "../exit-codes.ts";
import { withServices } from "../with-services.ts";

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Erases the personal part of acts, as the law may demand; the act itself and the chain stay. */
export function auditEraseCommand(context: CliContext): Command {
  const { t } = context;
  return describeCommand(context, {
    name: "erase",
    summary: {
      vi: "xóa dữ liệu cá nhân của các thao tác khi pháp luật yêu cầu; việc xóa được ghi vào nhật ký",
      en: "erase the personal data of acts where the law demands it; the erasure is recorded",
    },
    examples: [
      {
        line: "congtam audit erase 01890000-0000-7000-8000-000000000001 --reason 'yêu cầu số 12/ĐN'",
        does: { vi: "mã thao tác xem ở trang nhật ký", en: "the identifier stands on the page of the act" },
      },
    ],
    exits: [0, 1, 2, 3, 4],
  })
    .argument("<acts...>", t({ vi: "mã các thao tác", en: "identifiers of acts" }))
    .requiredOption("--reason <text>", t({ vi: "lý do, ghi vào nhật ký", en: "reason, for the record of acts" }))
    .action((acts: readonly string[], { reason }: { reason: string }) => {
      const wrong = acts.find((one) => !uuid.test(one));
      if (wrong !== undefined) throw noSuch(wrong);
      return withServices(context, async ({ audit, scoring }) => {
        const erased = new Set(await erasePersonal({ ...scoring, ...audit }, { actionIds: acts, reason }));
        const missed = acts.filter((one) => !erased.has(one.toLowerCase()));
        const text = {
          vi: "Đã xóa dữ liệu cá nhân của {count} thao tác.",
          en: "Personal data of {count} {count|act|acts} erased.",
        };
        context.out(`${fillText(t(text), { count: erased.size })}\n`);
        if (missed[0] !== undefined) throw noSuch(missed.join(", "));
      });
    });
}

function noSuch(acts: string): CliError {
  return new CliError(exitCodes.input, {
    vi: `Không có dữ liệu cá nhân của thao tác: ${acts}`,
    en: `There are no personal data of the act: ${acts}`,
  });
}
