import { z } from "zod";

/** An archive as one person ordered it: being written, ready to be fetched for a day, or given up. */
export const ArchiveState = z.strictObject({
  state: z.enum(["none", "writing", "ready", "failed"]),
  /** Files written so far, and how many there will be; 0 where none are being written. */
  done: z.int(),
  of: z.int(),
  /** The archive, once it is ready. */
  fileId: z.uuid().nullable(),
  readyAt: z.iso.datetime().nullable(),
});
export type ArchiveState = z.infer<typeof ArchiveState>;
