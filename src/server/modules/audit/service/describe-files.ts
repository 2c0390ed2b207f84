import { fillTexts, type Text } from "../../../../contract/text.ts";
import type { Reader } from "../../../db/database.ts";
import { whatFailed } from "../../../platform/audit/what-failed.ts";
import type { FilesCheck } from "../../../platform/files/check-files.ts";
import { type FileUseRow, listFileUses } from "../file-uses.query.ts";
import { type NamedUse, nameFileUse } from "./name-file-use.ts";

/** What the check of files found, with the names of what uses the bad ones. */
export interface NamedFiles extends FilesCheck {
  /** By SHA-256. */
  readonly uses: ReadonlyMap<string, readonly NamedUse[]>;
}

/** Finds out what uses the files that are not whole; where that cannot be read, they are named by their digest alone. */
export async function nameFiles(db: Reader, found: FilesCheck): Promise<NamedFiles> {
  const bad = [...found.missing, ...found.altered, ...found.unreadable.map(({ sha256 }) => sha256)];
  const rows = await listUses(db, bad).catch((error: unknown) => {
    whatFailed(error);
    return [];
  });
  const uses = Map.groupBy(rows, ({ sha256 }) => sha256);
  return { ...found, uses: new Map([...uses].map(([sha256, own]) => [sha256, own.map(nameFileUse)])) };
}

/** Of a store that is lost as a whole all files are bad: no statement asks for more of them than so many. */
const askedAtOnce = 500;

async function listUses(db: Reader, sha256s: readonly string[]): Promise<FileUseRow[]> {
  const rows: FileUseRow[] = [];
  for (let at = 0; at < sha256s.length; at += askedAtOnce)
    rows.push(...(await listFileUses(db, sha256s.slice(at, at + askedAtOnce))));
  return rows;
}

const texts = {
  missing: { vi: "Tệp không còn: {file}", en: "A file is gone: {file}" },
  altered: { vi: "Tệp đã bị sửa: {file}", en: "A file was altered: {file}" },
  unreadable: { vi: "Tệp không đọc được: {file}: {failure}", en: "A file cannot be read: {file}: {failure}" },
} satisfies Record<string, Text>;

/** Contents of files that are gone, altered or not to be read, each by what uses it and its digest. */
export function describeFiles({ missing, altered, unreadable, uses }: NamedFiles): NamedUse[] {
  const describe = (text: Text, sha256: string, failure = ""): NamedUse => {
    const [first, ...others] = uses.get(sha256) ?? [];
    const file = (language: keyof Text) => {
      if (first === undefined) return sha256;
      const more = others.length === 0 ? "" : fillTexts(words.more, { count: others.length })[language];
      return `${first[language]}${more} (SHA-256 ${sha256})`;
    };
    const told = (language: keyof Text) => fillTexts(text, { file: file(language), failure })[language];
    return { vi: told("vi"), en: told("en"), ...(first?.pages && { pages: first.pages }) };
  };
  return [
    ...missing.map((sha256) => describe(texts.missing, sha256)),
    ...altered.map((sha256) => describe(texts.altered, sha256)),
    ...unreadable.map(({ sha256, failure }) => describe(texts.unreadable, sha256, failure)),
  ];
}

const words = { more: { vi: " và {count} nơi khác", en: " and {count} other {count|place|places}" } } satisfies Record<
  string,
  Text
>;
