import type { Finding, Text } from "../../domain/scoring/finding.ts";
import type { InputFault } from "../../domain/scoring/inputs/input-fault.ts";

const WARNING: Text = { vi: "lưu ý: ", en: "warning: " };

/** Faults of inputs as lines `file:line: unit, component: text [code]`, ordered by line. */
export function inputFaultLines(
  file: string,
  faults: readonly InputFault[],
  firstLines: ReadonlyMap<string, number>,
): Text[] {
  return faults
    .map((fault) => ({ fault, line: fault.line ?? firstLines.get(fault.unit) ?? 1 }))
    .sort((a, b) => a.line - b.line)
    .map(({ fault, line }) => {
      const who = [fault.unit, fault.component].filter((part) => part !== "").join(", ");
      const say = (language: "vi" | "en") => {
        const mark = fault.severity === "warning" ? WARNING[language] : "";
        return `${file}:${line}: ${mark}${who === "" ? "" : `${who}: `}${fault.text[language]} [${fault.code}]`;
      };
      return { vi: say("vi"), en: say("en") };
    });
}

/** Findings of a set as lines `file: path (code): text [code]`. */
export function findingLines(file: string, findings: readonly Finding[]): Text[] {
  return findings.map((finding) => {
    const where = [finding.path, finding.place === "" ? "" : `(${finding.place})`]
      .filter((part) => part !== "")
      .join(" ");
    const say = (language: "vi" | "en") => {
      const mark = finding.severity === "error" ? "" : WARNING[language];
      return `${file}: ${mark}${where === "" ? "" : `${where}: `}${finding.text[language]} [${finding.code}]`;
    };
    return { vi: say("vi"), en: say("en") };
  });
}

export function joinLines(lines: readonly Text[]): Text {
  return { vi: lines.map((line) => line.vi).join("\n"), en: lines.map((line) => line.en).join("\n") };
}
