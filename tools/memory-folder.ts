import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, readdirSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isAlive } from "../src/server/db/embedded/process-state.ts";

/** Where Linux keeps files in memory. */
const MEMORY = "/dev/shm";
/** Of `statfs`: a file system in memory. */
const TMPFS = 0x01021994;
/** Bytes: a whole run of the tests was seen to have 0.6 GB lying there at once. */
const NEEDED = 2 * 1024 ** 3;

/**
 * A folder for the temporary files of a whole run: in memory where the system has room for it and lets programs run
 * from there, else where temporary files lie. Databases are made and dropped by the hundred, which takes a disk longer
 * than all that is written into them. What a run that was killed left in memory is removed first.
 *
 * @param prefix of the name, in letters
 */
export function makeRunFolder(prefix: string, memory = MEMORY): string {
  const folder = (hasRoom(memory) && makeInMemory(prefix, memory)) || mkdtempSync(join(tmpdir(), `${prefix}-`));
  // Others go through it to what is theirs: the database belongs to a user of its own where root runs the tests.
  chmodSync(folder, 0o711);
  return folder;
}

function makeInMemory(prefix: string, memory: string): string | undefined {
  for (const name of readdirSync(memory)) {
    const [, pid] = new RegExp(`^${prefix}-(\\d+)-`).exec(name) ?? [];
    if (pid !== undefined && !isAlive(Number(pid))) rmSync(join(memory, name), { recursive: true, force: true });
  }
  const folder = mkdtempSync(join(memory, `${prefix}-${process.pid}-`));
  if (runsPrograms(folder)) return folder;
  rmSync(folder, { recursive: true });
  return undefined;
}

function hasRoom(memory: string): boolean {
  try {
    const { type, bavail, bsize } = statfsSync(memory);
    return type === TMPFS && bavail * bsize >= NEEDED && process.availableMemory() >= 2 * NEEDED;
  } catch {
    return false;
  }
}

function runsPrograms(folder: string): boolean {
  const program = join(folder, "try");
  writeFileSync(program, "#!/bin/sh\nexit 0\n", { mode: 0o700 });
  const { status } = spawnSync(program);
  rmSync(program);
  return status === 0;
}
