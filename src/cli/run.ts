import { type Command, CommanderError } from "commander";
import { CliError } from "./cli-error.ts";
import type { CliContext } from "./context.ts";
import { describeCommand } from "./describe-command.ts";
import { type ExitCode, exitCodes } from "./exit-codes.ts";
import { describeUsageFault, namedCommand } from "./usage-fault.ts";

/** Makes one command of the program. */
export type CommandMaker = (context: CliContext) => Command;

/** The whole command line, for running and for reading its help in tests and documents. */
export function createProgram(context: CliContext, makers: readonly CommandMaker[]): Command {
  const program = describeCommand(context, {
    name: "congtam",
    summary: {
      vi: "Công Tâm: chấm điểm và xếp hạng Chỉ số cải cách hành chính trên hồ sơ thật",
      en: "Công Tâm: scores and ranks the administrative reform index on the records themselves",
    },
    examples: [{ line: "congtam start", does: { vi: "chạy máy chủ", en: "run the server" } }],
    exits: [0, 1, 2, 3, 4],
  });
  program.option("--lang <vi|en>", context.t({ vi: "ngôn ngữ của dòng lệnh", en: "language of the command line" }));
  program.showSuggestionAfterError(false);
  for (const make of makers) program.addCommand(make(context));
  for (const command of [program, ...program.commands, ...program.commands.flatMap((one) => one.commands)]) {
    command.exitOverride().configureOutput({ writeOut: context.out, writeErr: context.err, outputError: () => {} });
  }
  return program;
}

/** Runs one command line to its exit code; every expected end is told in the person's language. */
export async function runCli(
  args: readonly string[],
  context: CliContext,
  makers: readonly CommandMaker[],
): Promise<ExitCode> {
  const program = createProgram(context, makers);
  const line = withoutLanguage(args);
  try {
    await program.parseAsync(line, { from: "user" });
    return exitCodes.ok;
  } catch (error) {
    if (error instanceof CliError) {
      context.err(`${error.tell(context.language)}\n`);
      return error.exitCode;
    }
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return exitCodes.ok;
      if (error.code !== "commander.help") {
        context.err(`${context.t(describeUsageFault(error, namedCommand(program, line)))}\n`);
      }
      return exitCodes.input;
    }
    const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
    context.err(`${context.t({ vi: "Lỗi ngoài dự kiến", en: "Unexpected failure" })}: ${trace}\n`);
    return exitCodes.unexpected;
  }
}

/** `--lang en` may stand anywhere on the line; undefined when it is absent or names no language of ours. */
export function languageFromArgs(args: readonly string[]): "vi" | "en" | undefined {
  const at = args.findIndex((arg) => arg === "--lang" || arg.startsWith("--lang="));
  const value = args[at]?.includes("=") ? args[at]?.split("=")[1] : args[at + 1];
  return at >= 0 && (value === "vi" || value === "en") ? value : undefined;
}

/** The command line without its choice of language. */
export function withoutLanguage(args: readonly string[]): string[] {
  if (languageFromArgs(args) === undefined) return [...args];
  const at = args.findIndex((arg) => arg === "--lang" || arg.startsWith("--lang="));
  return args.toSpliced(at, args[at]?.includes("=") ? 1 : 2);
}
