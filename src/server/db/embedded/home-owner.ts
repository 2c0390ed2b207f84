import { chown, stat } from "node:fs/promises";

/**
 * Gives what root makes in an ordinary user's home to that user, who would otherwise be locked out of their own
 * database by one start as root.
 */
export async function giveToHomeOwner(home: string, ...paths: string[]): Promise<void> {
  if (process.getuid?.() !== 0) return;
  const { uid, gid } = await stat(home);
  if (uid === 0) return;
  for (const path of paths) await chown(path, uid, gid);
}
