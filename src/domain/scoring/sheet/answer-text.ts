import { isDay } from "../../calendar/day.ts";
import { printDay } from "../../text/dates.ts";
import { parseNumber } from "../../text/numbers.ts";
import type { CompiledSet } from "../compiled-set.ts";
import type { Text } from "../finding.ts";
import type { InputFieldView } from "../input-fields.ts";

type Kind = InputFieldView["kind"];

/** Words of a yes-or-no cell; what is written is one of the first two of its language. */
export const yesNoWords = { vi: ["có", "không"], en: ["yes", "no"] } as const;
const yes: ReadonlySet<string> = new Set(["true", "1", "yes", "có"]);
const no: ReadonlySet<string> = new Set(["false", "0", "no", "không"]);

/**
 * A stored value as people write it: days by slashes, decimals as usual in the language, yes and no in words.
 * @example writeAnswer("day", "2026-01-31", "vi") // "31/01/2026"
 */
export function writeAnswer(kind: Kind, value: string, language: "vi" | "en"): string {
  if (kind === "yesNo") {
    const [yesWord, noWord] = yesNoWords[language];
    return value === "true" ? yesWord : value === "false" ? noWord : value;
  }
  if (kind === "day") return isDay(value) ? printDay(value) : value;
  if (language === "en") return value;
  return (kind === "number" || kind === "points") && /^\d+\.\d+$/.test(value) ? value.replace(".", ",") : value;
}

/**
 * What a person wrote, as it is stored; what it cannot be read as stays as it is, to be refused by name.
 * @example readAnswer("number", "12,5") // "12.5"
 */
export function readAnswer(kind: Kind | undefined, text: string): string {
  const word = text.normalize("NFC").trim();
  switch (kind) {
    case "yesNo": {
      const lower = word.toLowerCase();
      return yes.has(lower) ? "true" : no.has(lower) ? "false" : word;
    }
    case "day": {
      const [, day = "", month = "", year = ""] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(word) ?? [];
      const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
      return isDay(iso) ? iso : word;
    }
    case "number":
    case "points":
      return /^\d+,\d+$/.test(word) ? word.replace(",", ".") : plainNumber(word);
    case "count":
      return plainNumber(word);
    default:
      return word;
  }
}

/** A number with groups of thousands as the screen takes it; what can be read in two ways, or as none, stays. */
function plainNumber(word: string): string {
  if (/^[+-]?\d+(\.\d+)?$/.test(word)) return word;
  const read = parseNumber(word);
  return read.ok && !read.percent ? read.value : word;
}

/** Why a cell is no day, with the ways of writing that tables take. */
export function notADay(written: string): Text {
  return {
    vi: `“${written}” không phải ngày; ghi ngày/tháng/năm, ví dụ 31/01/2025`,
    en: `“${written}” is not a day; write 31/01/2025 or 2025-01-31`,
  };
}

/** What an input of a component is; undefined for one that its rule does not know. */
export function answerKind({ leaves, leafByCode }: CompiledSet, component: string, input: string): Kind | undefined {
  const leaf = leaves[leafByCode.get(component) ?? -1];
  if (input === "na" || (leaf !== undefined && input === leaf.knockOut?.when)) return "yesNo";
  // Further places of a comparison are of the kind of the first.
  const name = input.replace(/#\d+$/, "");
  const type = leaf?.rule.inputs.find((spec) => spec.name === name || spec.alias === name)?.type;
  if (type === "option") return "choice";
  return type === "amount" ? "number" : type;
}
