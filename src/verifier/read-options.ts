import { parseArgs } from "node:util";
import type { Text } from "../domain/scoring/finding.ts";

export interface VerifierOptions {
  readonly words: readonly string[];
  readonly keys: readonly string[];
  readonly language: keyof Text;
  readonly help: boolean;
  /** What is wrong with the line, if anything is. */
  readonly fault: Text | undefined;
}

/** The line that the verifier was called with. It is parsed leniently and judged here, so that all is said in our words. */
export function readOptions(args: readonly string[]): VerifierOptions {
  const { tokens } = parseArgs({
    args: [...args],
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: {
      key: { type: "string", multiple: true },
      lang: { type: "string" },
      help: { type: "boolean", short: "h" },
    },
  });
  const [words, keys, faults]: [string[], string[], Text[]] = [[], [], []];
  const language = isEnglish(args) ? "en" : "vi";
  let help = false;
  for (const token of tokens) {
    if (token.kind === "positional") words.push(token.value);
    else if (token.kind === "option") {
      const { name, rawName, value } = token;
      if (name === "help" && value === undefined) help = true;
      else if (name === "key" && value && !value.startsWith("-")) keys.push(value);
      else if (name !== "lang" || (value !== "vi" && value !== "en"))
        faults.push(name === "key" ? noKey : name === "lang" ? noLanguage : unknownOption(rawName));
    }
  }
  return { words, keys, language, help, fault: faults[0] };
}

/** Also where the word before took `--lang` for its value: what is wrong with the line is told in its language. */
const isEnglish = (args: readonly string[]): boolean =>
  args.some((one, at) => one === "--lang=en" || (one === "--lang" && args[at + 1] === "en"));

const noKey: Text = {
  vi: "Sau --key thiếu vân tay: ghi vào đó 64 chữ số 0-9, a-f mà tỉnh công bố.",
  en: "A fingerprint is missing after --key: write there the 64 digits 0-9, a-f that the province has made public.",
};
const noLanguage: Text = { vi: "Sau --lang ghi vi hoặc en.", en: "Write vi or en after --lang." };
const unknownOption = (name: string): Text => ({
  vi: `Không có tùy chọn ${name}. Xem: node verify.mjs --help`,
  en: `There is no option ${name}. See: node verify.mjs --help`,
});
