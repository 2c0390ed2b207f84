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

/** A wrong command line, said in both languages; the parser's own words name the place. */
export function describeUsageFault(error: CommanderError): Text {
  const place = error.message.replace(/^error: /, "");
  return {
    vi: `${kinds[error.code] ?? "Dòng lệnh chưa đúng"}: ${place}. Xem: congtam --help`,
    en: `${place.charAt(0).toUpperCase()}${place.slice(1)}. See: congtam --help`,
  };
}
