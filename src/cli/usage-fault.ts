import type { CommanderError } from "commander";
import type { Text } from "../contract/text.ts";

const kinds: Readonly<Record<string, string>> = {
  "commander.unknownCommand": "Không có lệnh này",
  "commander.unknownOption": "Không có tùy chọn này",
  "commander.excessArguments": "Thừa tham số",
  "commander.missingArgument": "Thiếu tham số",
  "commander.missingMandatoryOptionValue": "Thiếu tùy chọn bắt buộc",
  "commander.optionMissingArgument": "Tùy chọn thiếu giá trị",
  "commander.invalidArgument": "Giá trị không hợp lệ",
  "commander.conflictingOption": "Hai tùy chọn không dùng cùng nhau",
};

/**
 * A wrong command line, said in both languages, with the help of the command it was meant for ("congtam user add").
 * The parser speaks English: what it quotes and the choices it names stand in the Vietnamese sentence, its words not.
 */
export function describeUsageFault(error: CommanderError, command: string): Text {
  const said = error.message.replace(/^error: /, "").replace(/\.+$/, "");
  const places = [...said.matchAll(/'([^']*)'/g)].map(([, place]) => place).join(" ");
  const choices = /Allowed choices are (.*)$/.exec(said)?.[1];
  const kind = kinds[error.code] ?? "Dòng lệnh chưa đúng";
  return {
    vi: `${kind}: ${places}${choices === undefined ? "" : `; nhận: ${choices}`}. Xem: ${command} --help`,
    en: `${said.charAt(0).toUpperCase()}${said.slice(1)}. See: ${command} --help`,
  };
}

interface CommandNode {
  readonly commands: readonly CommandNode[];
  name(): string;
}

/** The words of a line that name a command of the program: "congtam user add" for `user add x --nam y`. */
export function namedCommand(program: CommandNode, args: readonly string[]): string {
  const [word, ...rest] = args;
  const next = program.commands.find((one) => one.name() === word);
  return next === undefined ? program.name() : `${program.name()} ${namedCommand(next, rest)}`;
}
