import { endingOf } from "../../../../../platform/files/named-as-content.ts";
import { tidyFileName } from "../../../../../platform/files/tidy-file-name.ts";

/** Bytes of one name in an archive: disks take 255, and a path of two of them stays below what Windows opens. */
const most = { folder: 90, file: 160 } as const;

/** What of a document gives its file a name. */
export interface NamedDocument {
  readonly number: string | null;
  readonly title: string | null;
  readonly fileName: string | null;
  readonly mediaType: string | null;
}

/**
 * The folder of a component: its code and as much of its name as fits.
 * @example folderName("1.1.1", "Kế hoạch cải cách hành chính") // "1.1.1 Kế hoạch cải cách hành chính"
 */
export function folderName(code: string, name: string): string {
  return cut(safe(`${code} ${name}`), most.folder);
}

/**
 * The file of a document by number and title, else by the name it came with; its ending tells what it is.
 * @example fileName({ number: "12/QĐ-UBND", title: "Kế hoạch", … }) // "12-QĐ-UBND Kế hoạch.pdf"
 */
export function fileName({ number, title, fileName: given, mediaType }: NamedDocument): string {
  const stem = (given ?? "").replace(/\.[a-z0-9]{1,5}$/i, "");
  const known = [number, title].filter((part) => part !== null && part.trim() !== "");
  const words = known.length > 0 ? known.join(" ") : stem;
  const ending = endingOf(mediaType);
  return `${cut(safe(words), most.file - ending.length)}${ending}`;
}

/**
 * Gives each name once in a folder: the next one of the same name gets a number. Upper and lower case count as the same,
 * as they do on Windows.
 * @example once("Kế hoạch.pdf") // "Kế hoạch.pdf", then "Kế hoạch (2).pdf"
 */
export function makeOnce(): (name: string) => string {
  const taken = new Set<string>();
  const keyOf = (name: string) => name.normalize("NFC").toLowerCase();
  return (name) => {
    const dot = name.lastIndexOf(".");
    const isEnding = dot > 0 && name.length - dot <= 5;
    const [stem, ending] = isEnding ? [name.slice(0, dot), name.slice(dot)] : [name, ""];
    let given = name;
    for (let number = 2; taken.has(keyOf(given)); number++) given = `${stem} (${number})${ending}`;
    taken.add(keyOf(given));
    return given;
  };
}

/** Without steps into other folders and whatever a disk refuses; composed letters (NFC), single blanks. */
function safe(words: string): string {
  return tidyFileName(words.replaceAll(/[/\\]/g, "-").replaceAll(/\s+/g, " ").trim());
}

/** At most so many bytes of UTF-8, at the end of a word where there is one near. */
function cut(words: string, bytes: number): string {
  if (Buffer.byteLength(words) <= bytes) return words;
  let kept = "";
  let size = 0;
  for (const sign of words) {
    size += Buffer.byteLength(sign);
    if (size > bytes) break;
    kept += sign;
  }
  const blank = kept.lastIndexOf(" ");
  const whole = blank > kept.length / 2 ? kept.slice(0, blank) : kept;
  return whole.replace(/[\s.,;:_-]+$/, "") || "tep";
}
