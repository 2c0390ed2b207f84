import "./older-node.ts";
import { parseArgs } from "node:util";
import type { Text } from "../domain/scoring/finding.ts";
import { findFalseKey, readWords } from "./key-words.ts";
import { UnreadableFile, verdictCodes, verifyFiles } from "./verify-files.ts";

const usage: Text = {
  vi: `Kiểm chứng kết quả đã công bố: tính lại mọi điểm từ số liệu và xem chữ ký.

  node verify.mjs GÓI.json [GÓI-KHÁC.json] [QUYẾT-ĐỊNH.pdf] [--key VÂN-TAY] [--lang vi|en]

Tệp PDF của quyết định để cạnh gói thì được đối chiếu với tệp mà gói gắn với.

Chỉ cần Node 20 trở lên, không cần cài gì, không dùng mạng.
Mã kết thúc: 0 đúng, khóa đã biết; 2 sai; 3 đúng nhưng khóa chưa biết.`,
  en: `Verifies a published result: computes every point from the inputs and checks the signature.

  node verify.mjs BUNDLE.json [OTHER.json] [DECISION.pdf] [--key FINGERPRINT] [--lang vi|en]

The PDF of the decision beside a bundle is compared with the file that the bundle is bound to.

Needs Node 20 or later, no installation, no network.
Exit codes: 0 sound, the key is known; 2 not sound; 3 sound, but the key is unknown.`,
};

let language: keyof Text = "vi";

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      key: { type: "string", multiple: true },
      lang: { type: "string" },
      help: { type: "boolean", short: "h" },
    },
  });
  if (values.lang === "vi" || values.lang === "en") language = values.lang;
  const { files, keys } = readWords(positionals, values.key ?? []);
  const falseKey = findFalseKey(keys);
  if (falseKey !== undefined) {
    process.stderr.write(`${falseKey[language]}\n`);
    process.exitCode = 2;
  } else if (values.help || files.length === 0) {
    process.stdout.write(`${usage[language]}\n`);
    process.exitCode = values.help ? 0 : 2;
  } else {
    const { verdict, lines, conclusion } = await verifyFiles(files, keys);
    process.stdout.write(`${[...lines, conclusion].map((line) => line[language]).join("\n")}\n`);
    process.exitCode = verdictCodes[verdict];
  }
} catch (error) {
  const told = error instanceof UnreadableFile ? error.text[language] : (error as Error).message;
  process.stderr.write(`${told}\n`);
  process.exitCode = 2;
}
