import { Command, Help, type Option } from "commander";
import type { Text } from "../contract/text.ts";
import type { CliContext } from "./context.ts";
import { type ExitCode, exitCodeTexts } from "./exit-codes.ts";

interface CommandDescription {
  readonly name: string;
  readonly summary: Text;
  /** Lines a person can copy, each with what it does. */
  readonly examples: readonly { readonly line: string; readonly does: Text }[];
  /** The exit codes this command can end with. */
  readonly exits: readonly ExitCode[];
}

const titles: Readonly<Record<string, string>> = {
  "Usage:": "Cách dùng:",
  "Arguments:": "Tham số:",
  "Options:": "Tùy chọn:",
  "Commands:": "Lệnh:",
  "Global Options:": "Tùy chọn chung:",
};

const words = {
  examples: { vi: "Ví dụ:", en: "Examples:" },
  exits: { vi: "Mã kết thúc:", en: "Exit codes:" },
  help: { vi: "xem hướng dẫn", en: "show this help" },
} satisfies Record<string, Text>;

const exitsOf = new WeakMap<Command, readonly ExitCode[]>();

/** The exit codes a command says it can end with. */
export function readExits(command: Command): readonly ExitCode[] {
  return exitsOf.get(command) ?? [];
}

/** A command with its help in the reader's language: summary, options, examples, exit codes. */
export function describeCommand(context: CliContext, description: CommandDescription): Command {
  const { t } = context;
  const command = new Command(description.name)
    .description(t(description.summary))
    .helpOption("-h, --help", t(words.help))
    .helpCommand(false)
    .configureHelp(helpIn(context));
  exitsOf.set(command, description.exits);
  const examples = description.examples.map((one) => `  ${one.line}\n      ${t(one.does)}`);
  const exits = description.exits.map((code) => `  ${code}  ${t(exitCodeTexts[code])}`);
  const blocks = [`\n${t(words.examples)}`, ...examples, `\n${t(words.exits)}`, ...exits];
  return command.addHelpText("after", blocks.join("\n"));
}

/** Commander's own headings, placeholders and remarks in Vietnamese; that a flag is not set needs no word. */
function helpIn(context: CliContext): Partial<Help> {
  const plain = (option: Option) =>
    Help.prototype.optionDescription.call(new Help(), option).replace(" (default: false)", "");
  if (context.language === "en") return { optionDescription: plain };
  return {
    optionDescription: (option) =>
      plain(option)
        .replace("(choices: ", "(một trong: ")
        .replace(/([(, ])default: /, "$1mặc định: "),
    styleTitle: (title) => titles[title] ?? title,
    styleUsage: (usage) => usage.replace("[options]", "[tùy chọn]").replace("[command]", "[lệnh]"),
  };
}
