import type { Command } from "commander";
import { findFalseKey, readWords } from "../../verifier/key-words.ts";
import { UnreadableFile } from "../../verifier/read-given.ts";
import { verdictCodes, verifyFiles } from "../../verifier/verify-files.ts";
import { CliError } from "../cli-error.ts";
import type { CliContext } from "../context.ts";
import { describeCommand } from "../describe-command.ts";
import { exitCodes } from "../exit-codes.ts";

/** Computes a published bundle anew and checks who signed it; needs no database. */
export function verifyCommand(context: CliContext): Command {
  const { t } = context;
  return describeCommand(context, {
    name: "verify",
    summary: {
      vi: "kiểm chứng gói kết quả đã công bố: tính lại mọi điểm, xem chữ ký; không cần cơ sở dữ liệu",
      en: "verify a published bundle: compute every point anew, check the signature; needs no database",
    },
    examples: [
      {
        line: "congtam verify ket-qua-2025.json --key 3f…9c",
        does: {
          vi: "vân tay khóa lấy ở nơi tỉnh công bố, không lấy trong gói",
          en: "take the fingerprint from where the province made it public, not from the bundle",
        },
      },
      {
        line: "congtam verify ket-qua-2025.json quyet-dinh.pdf",
        does: {
          vi: "xem tệp PDF có đúng là quyết định đã ký gắn với gói",
          en: "see whether the PDF is the signed decision that the bundle is bound to",
        },
      },
      {
        line: "congtam verify cong-khai.json day-du.json",
        does: { vi: "xem cả hai bản có khớp nhau", en: "see that both forms belong together" },
      },
    ],
    exits: [0, 2, 3],
  })
    .argument(
      "<bundles...>",
      t({ vi: "tệp JSON của gói, PDF của quyết định", en: "JSON files of bundles, PDF of the decision" }),
    )
    .option("--key <fingerprint...>", t({ vi: "vân tay của khóa đã biết", en: "fingerprints of known keys" }))
    .action(async (words: string[], { key = [] }: { key?: string[] }) => {
      const { files, keys } = readWords(words, key);
      const falseKey = findFalseKey(keys);
      if (falseKey !== undefined) throw new CliError(exitCodes.input, falseKey);
      const { verdict, lines, conclusion } = await verifyFiles(files, keys).catch((error: unknown) => {
        throw error instanceof UnreadableFile ? new CliError(exitCodes.input, error.text) : error;
      });
      context.out(`${lines.map(t).join("\n")}\n`);
      if (verdict !== "sound") throw new CliError(verdictCodes[verdict], conclusion);
      context.out(`${t(conclusion)}\n`);
    });
}
