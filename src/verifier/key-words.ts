import type { Text } from "../domain/scoring/finding.ts";

/** How many hexadecimal digits a fingerprint has: those of a SHA-256. */
const fingerprintDigits = 64;

const isHex = (text: string) => /^[0-9a-f]+$/.test(text);
const tidy = (text: string) => text.toLowerCase().replace(/[\s:]/g, "");

/**
 * Files and fingerprints of a command line. A fingerprint copied in groups of eight comes as several words: those that
 * follow complete it. What was taken for a key though one was there, or is called like a file, is a file.
 * @example readWords(["goi.json", "89abcdef", …], ["01234567"]) // one file, one key of 64 digits
 */
export function readWords(
  words: readonly string[],
  keyWords: readonly string[],
): { readonly files: string[]; readonly keys: string[] } {
  const keys: string[] = [];
  const files: string[] = [];
  const complete = (word: string): boolean => {
    const last = keys.at(-1);
    if (last === undefined || last.length >= fingerprintDigits || !/^[0-9a-f]{8}$/.test(word)) return false;
    keys[keys.length - 1] = last + word;
    return true;
  };
  for (const word of keyWords) {
    const text = tidy(word);
    if (!isHex(text)) (keys.length > 0 || /\.(json|pdf)$/i.test(word) ? files : keys).push(word);
    else if (!complete(text)) keys.push(text);
  }
  const plain = words.filter((word) => !complete(word.toLowerCase()));
  return { files: [...plain, ...files], keys };
}

/** A word after `--key` that is no fingerprint, in words; undefined where all of them are. */
export function findFalseKey(keys: readonly string[]): Text | undefined {
  const key = keys.find((one) => one.length !== fingerprintDigits || !isHex(one));
  if (key === undefined) return undefined;
  if (!isHex(key))
    return {
      vi: `“${key}” sau --key không phải vân tay: ghi vào đó ${fingerprintDigits} chữ số 0-9, a-f mà tỉnh công bố, không ghi nguyên chữ này.`,
      en: `“${key}” after --key is no fingerprint: write there the ${fingerprintDigits} digits 0-9, a-f that the province has made public, not this word.`,
    };
  return {
    vi: `“${key}” sau --key không phải vân tay: vân tay có ${fingerprintDigits} chữ số 0-9, a-f, ở đây có ${key.length}.`,
    en: `“${key}” after --key is no fingerprint: it has ${fingerprintDigits} digits 0-9, a-f, and here are ${key.length}.`,
  };
}
