import { everything } from "./hostile-texts.fixture.ts";

/** The hostile texts as one, cut to what fields of three sizes take. */
export const reason: string = everything.slice(0, 900);
/** The same without braces: a verdict must not keep the gaps of a stock remark. */
export const verdictReason: string = reason.replace(/[{}]/g, "");
export const short: string = everything.slice(0, 190);
export const tiny: string = everything.slice(0, 38);

/** A file name of one more hostile text. */
export const named = (end: string): string => `fileName=${encodeURIComponent(`"><img src=x onerror=alert(1)>.${end}`)}`;

/** A table as programs write one, every cell in quotes. */
export const table = (...rows: readonly (readonly string[])[]): Uint8Array =>
  new TextEncoder().encode(
    rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(";")).join("\n"),
  );

/** Criteria sets refuse signs that no paper can hold. */
export const onPaper = (text: string): string => text.replace(/\p{Cc}|\ufffe/gu, "").trim();
