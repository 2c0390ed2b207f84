import { z } from "zod";

/** Signs that turn the direction of writing, so that "fdp.exe" is read as "exe.pdf"; joiners and marks of emoji stay. */
const turning = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
const controls = /[^\P{Cc}\t\n\r]/gu;

/** A text without signs that nobody sees and that change how the rest is read; its lines stay. */
export function plainText(text: string): string {
  return text
    .replace(/[\u2028\u2029]/gu, "\n")
    .replace(turning, "")
    .replace(controls, "");
}

/**
 * The same for what stands in one line, as a title does: other lines become spaces.
 * @example plainLine("TL a\u202Efdp.exe") // "TL afdp.exe"
 */
export function plainLine(text: string): string {
  return plainText(text).replace(/[\t\n\r]+/gu, " ");
}

/** A text of several lines that somebody typed, as it comes in: cleaned, without spaces at its ends. */
export const typedText = () => z.string().overwrite(plainText).trim();

/** One line that somebody typed, as it comes in: a title, a name, a number. */
export const typedLine = () => z.string().overwrite(plainLine).trim();
