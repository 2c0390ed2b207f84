/** Characters that XML 1.0 cannot hold, and marks that turn the direction of a line so that it reads as something else. */
const unwanted = /[^\P{Cc}\n]|[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufffe\uffff]/gu;
const loneSurrogates = /\p{Cs}/gu;

/**
 * A text that came from people, fit for a document: precomposed Unicode as the decree asks (TCVN 6909:2001), without
 * control characters, tabs and odd line ends as plain ones.
 * @example cleanText("Sơ\u0309\u0000 Nội vụ") // "Sở Nội vụ"
 */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?|\u2028|\u2029/g, "\n")
    .replace(/\t/g, " ")
    .replace(unwanted, "")
    .replace(loneSurrogates, "\ufffd")
    .normalize("NFC");
}
