import { BackupError } from "./manifest.ts";
import { ArchiveError } from "./tar.ts";

export const noBackup = () => new BackupError({ vi: "Tệp không phải là bản sao lưu.", en: "The file is no backup." });

/** The decompressor and the unpacker say it in their own ways. */
export function isDamage(error: unknown): boolean {
  return error instanceof ArchiveError || String((error as NodeJS.ErrnoException).code).startsWith("Z_");
}

export const damaged = (cause: Error) =>
  new BackupError(
    {
      vi: `Tệp bị hỏng hoặc không phải là bản sao lưu: ${cause.message}`,
      en: `The file is damaged or no backup: ${cause.message}`,
    },
    { cause },
  );

export const notEmpty = (schema: string) =>
  new BackupError(
    {
      vi: `Lược đồ "${schema}" đã có dữ liệu; không có gì bị thay đổi.`,
      en: `The schema "${schema}" is not empty; nothing was changed.`,
    },
    { inTheWay: true },
  );

export const otherContent = (table: string, rows: number, expected: number | undefined) =>
  new BackupError({
    vi: `Bảng ${table} có ${rows} dòng và nội dung khác với bản sao lưu ghi (${expected} dòng).`,
    en: `The table ${table} has ${rows} rows and another content than the backup says (${expected} rows).`,
  });

export const otherColumns = (table: string) =>
  new BackupError({
    vi: `Bảng ${table} trong bản sao lưu có các cột khác với phiên bản lược đồ của nó.`,
    en: `The table ${table} has other columns in the backup than in its version of the schema.`,
  });

export const outOfPlace = (entry: string) =>
  new BackupError({
    vi: `Bản sao lưu chứa ${entry} không đúng chỗ.`,
    en: `The backup holds ${entry} out of place.`,
  });

export const cutOff = () =>
  new BackupError({
    vi: "Bản sao lưu bị cắt: thiếu phần cuối.",
    en: "The backup is cut off: its end is missing.",
  });

export const incomplete = (came: number, expected: number) =>
  new BackupError({
    vi: `Bản sao lưu không đủ: chỉ có ${came} trong ${expected} tệp.`,
    en: `The backup is not complete: ${came} of ${expected} files came.`,
  });

export const damagedFile = (sha256: string) =>
  new BackupError({
    vi: `Tệp ${sha256} trong bản sao lưu bị hỏng.`,
    en: `The file ${sha256} is damaged in the backup.`,
  });

export const otherKey = (name: string) =>
  new BackupError(
    {
      vi: `Khóa ${name} đã có với nội dung khác; không có gì bị thay đổi.`,
      en: `The key ${name} exists already with another content; nothing was changed.`,
    },
    { inTheWay: true },
  );
