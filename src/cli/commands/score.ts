import { Option } from "commander";
import { CliError } from "../cli-error.ts";
import { describeCommand } from "../describe-command.ts";
import { exitCodes } from "../exit-codes.ts";
import type { CommandMaker } from "../run.ts";
import { type ScoreOptions, score } from "../score/score.ts";

/** `congtam score`: from a criteria set and a table of inputs to the ranking, without a database. */
export const scoreCommand: CommandMaker = (context) => {
  const { t } = context;
  return describeCommand(context, {
    name: "score",
    summary: {
      vi: "Chấm điểm và xếp hạng từ một bộ tiêu chí và bảng số liệu; không cần cơ sở dữ liệu",
      en: "Score and rank from a criteria set and a table of inputs; needs no database",
    },
    examples: [
      {
        line: "congtam score --set bo-tieu-chi.json --inputs so-lieu.csv",
        does: { vi: "in bảng xếp hạng dạng CSV", en: "print the ranking as CSV" },
      },
      {
        line: "congtam score --set data/index-sets/index-sets.json --id department-reconstruction --inputs so-lieu.csv --format json",
        does: {
          vi: "chọn một bộ trong tệp nhiều bộ, in cả điểm thành phần và lý do",
          en: "choose one set of a file, print components and explanations, too",
        },
      },
    ],
    exits: [0, 2],
  })
    .requiredOption("--set <file>", t({ vi: "tệp JSON của bộ tiêu chí", en: "JSON file of the criteria set" }))
    .requiredOption(
      "--inputs <file>",
      t({
        vi: "bảng số liệu CSV: unit,block,component,input,value",
        en: "CSV table: unit,block,component,input,value",
      }),
    )
    .addOption(
      new Option("--format <csv|json>", t({ vi: "dạng kết quả", en: "form of the result" }))
        .choices(["csv", "json"])
        .default("csv"),
    )
    .option("--id <id>", t({ vi: "chọn bộ tiêu chí trong tệp có nhiều bộ", en: "choose a set of a file with several" }))
    .option(
      "--classes <file>",
      t({ vi: "tệp JSON các mức xếp loại của đợt", en: "JSON file with the classes of the round" }),
    )
    .option(
      "--year <year>",
      t({ vi: "năm của các hạn ghi tháng-ngày", en: "year of due days written MM-DD" }),
      (text) => {
        if (/^\d{4}$/.test(text)) return Number(text);
        throw new CliError(exitCodes.input, {
          vi: `--year cần bốn chữ số: ${text}`,
          en: `--year takes four digits: ${text}`,
        });
      },
    )
    .action(async (options: ScoreOptions) => {
      const { out, remarks } = await score(options);
      for (const remark of remarks) context.err(`${t(remark)}\n`);
      context.out(out);
    });
};
