/**
 * Signs that Vietnamese text in an old 8-bit encoding shows when it is read as Western text. Each pattern is a syllable
 * part that hardly stands in Unicode Vietnamese or English, such as µ after a letter (à in TCVN3). Letters that Unicode
 * Vietnamese shares with Western text (à á â ã è é ê ì í ò ó ô õ ù ú ý) are no sign, though the old encodings use them too.
 */
const signs: readonly { readonly name: string; readonly pattern: RegExp }[] = [
  // TCVN3 (fonts .VnTime): one sign for a vowel with its tone, mostly after a consonant: "Së Néi vô", "Phßng", "huyÖn".
  {
    name: "TCVN3 (ABC)",
    pattern: /[bcdghklmnpqrstvxyiuoBCDGHKLMNPQRSTVXY®][µ¸¶·¹¨¾»¼½Æ©ÇË®ÐÎÏÑªÖ×ØÜÞßä«åæç¬ëîïñ­øö÷ûüþ](?=[a-zA-Z\s,;]|$)/g,
  },
  // VNI (fonts VNI-Times): the mark follows its vowel as its own sign: "Phoøng", "tænh", "ñ", "Sôû", "huyeän".
  { name: "VNI", pattern: /[aeouyAEOUYôö][äåøûïëüöñ](?=[a-zA-Z\s,;]|$)/g },
];

/** The old encoding a text seems to be in; undefined for Unicode Vietnamese and plain text. */
export function findLegacyEncoding(text: string): string | undefined {
  const sample = text.slice(0, 200_000).normalize("NFC");
  // Letters that only Unicode Vietnamese has settle it.
  if (/[ăĂđĐơƠưƯ\u1ea0-\u1ef9]/.test(sample)) return undefined;
  const words = Math.max(1, sample.split(/[^\p{L}\p{M}\p{S}]+/u).length);
  const found = signs
    .map(({ name, pattern }) => ({ name, count: sample.match(pattern)?.length ?? 0 }))
    .filter(({ count }) => count >= 3 && count / words > 0.05)
    .sort((a, b) => b.count - a.count || (a.name < b.name ? 1 : -1));
  return found[0]?.name;
}
