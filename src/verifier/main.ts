import "./older-node.ts";
import type { Text } from "../domain/scoring/finding.ts";
import { findFalseKey, readWords } from "./key-words.ts";
import { UnreadableFile } from "./read-given.ts";
import { readOptions } from "./read-options.ts";
import { verdictCodes, verifyFiles } from "./verify-files.ts";

const usage: Text = {
  vi: `Kiểm chứng kết quả đã công bố: tính lại mọi điểm từ số liệu và xem chữ ký.

  node verify.mjs GÓI.json [GÓI-KHÁC.json] [QUYẾT-ĐỊNH.pdf] [--key VÂN-TAY] [--lang vi|en]

Tệp PDF của quyết định để cạnh gói thì được đối chiếu với tệp mà gói gắn với.

Chỉ cần Node 20 trở lên, không cần cài gì, không dùng mạng.
Mã kết thúc: 0 đúng, khóa đã biết; 1 lỗi ngoài dự kiến; 2 sai; 3 đúng nhưng khóa chưa biết.`,
  en: `Verifies a published result: computes every point from the inputs and checks the signature.

  node verify.mjs BUNDLE.json [OTHER.json] [DECISION.pdf] [--key FINGERPRINT] [--lang vi|en]

The PDF of the decision beside a bundle is compared with the file that the bundle is bound to.

Needs Node 20 or later, no installation, no network.
Exit codes: 0 sound, the key is known; 1 unexpected failure; 2 not sound; 3 sound, but the key is unknown.`,
};

/** As everywhere in the program: an end that nobody foresaw. */
const unexpected = 1;

const { words, keys: keyWords, language, help, fault } = readOptions(process.argv.slice(2));
const refuse = (text: Text, code: number = verdictCodes.faulty) => {
  process.stderr.write(`${text[language]}\n`);
  process.exitCode = code;
};

try {
  const { files, keys } = readWords(words, keyWords);
  const wrong = fault ?? findFalseKey(keys);
  if (help) process.stdout.write(`${usage[language]}\n`);
  else if (wrong !== undefined) refuse(wrong);
  else if (files.length === 0) refuse(usage);
  else {
    const { verdict, lines, conclusion } = await verifyFiles(files, keys);
    process.stdout.write(`${[...lines, conclusion].map((line) => line[language]).join("\n")}\n`);
    process.exitCode = verdictCodes[verdict];
  }
} catch (error) {
  if (error instanceof UnreadableFile) refuse(error.text);
  else
    refuse(
      {
        vi: "Bộ kiểm chứng dừng vì lỗi ngoài dự kiến; chưa kết luận được gì. Tải lại gói và verify.mjs; nếu vẫn vậy, báo cho nơi công bố.",
        en: "The verifier ended by an unexpected failure, without a result. Fetch the bundle and verify.mjs again; if it stays so, tell who published them.",
      },
      unexpected,
    );
}
