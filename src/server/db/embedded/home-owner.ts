import { chown, readdir, stat } from "node:fs/promises";
import { join } from "node:path";

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

/** The same for whole folders below the home; one that is not there is passed over. */
export async function giveTreeToHomeOwner(home: string, ...names: string[]): Promise<void> {
  if (process.getuid?.() !== 0) return;
  for (const name of names) {
    const folder = join(home, name);
    const inside = await readdir(folder, { recursive: true }).catch(() => undefined);
    if (inside) await giveToHomeOwner(home, folder, ...inside.map((path) => join(folder, path)));
  }
}
