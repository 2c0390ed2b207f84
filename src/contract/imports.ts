import { z } from "zod";

/** One bad cell or row of an import: where it stands, what is wrong and what to do, in the reader's language. */
export const ImportFault = z.object({
  sheet: z.string(),
  /** Row number as the spreadsheet shows it; 0 for the sheet as a whole. */
  row: z.int().min(0),
  /** Title of the column; null for the row as a whole. */
  column: z.string().nullable(),
  message: z.string(),
});
export type ImportFault = z.infer<typeof ImportFault>;

/** What one row would do. */
export const ImportRow = z.object({
  row: z.int().min(1),
  outcome: z.enum(["new", "changed", "unchanged", "faulty"]),
  /** What the row is about, for reading: a name or a code. */
  label: z.string(),
  /** What of the new figures can hardly be; told, and taken all the same. */
  doubts: z.array(z.string()).optional(),
  /** For a changed row: each field with its stored and its new value. */
  changes: z.array(z.object({ field: z.string(), before: z.string().nullable(), after: z.string().nullable() })),
});
export type ImportRow = z.infer<typeof ImportRow>;

/** Everything an import would do; nothing has changed yet. Applying names the preview. */
export const ImportPreview = z.object({
  previewId: z.uuid(),
  fileName: z.string(),
  expiresAt: z.iso.datetime(),
  counts: z.object({ new: z.int(), changed: z.int(), unchanged: z.int(), faulty: z.int() }),
  /** At most the first thousand rows; the counts are of all. */
  rows: z.array(ImportRow),
  faults: z.array(ImportFault),
  /** False while there is any fault: then nothing can be applied. */
  applicable: z.boolean(),
  /** What the person must confirm before it is applied, where the file itself does not say what it is of. */
  confirm: z.string().optional(),
});
export type ImportPreview = z.infer<typeof ImportPreview>;

export const ImportResult = z.object({ created: z.int(), changed: z.int(), unchanged: z.int() });
export type ImportResult = z.infer<typeof ImportResult>;
