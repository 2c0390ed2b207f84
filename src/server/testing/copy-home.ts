import { execFile } from "node:child_process";
import { mkdir, readdir } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";

/** What every program makes for itself. */
const own = new Set(["postgres-bin", "start.lock"]);

/**
 * Copies a data home whose program has ended, so that another program begins with what was stored. The database belongs
 * to a user of its own where root runs the journeys: owners are kept, which only the system's own command does.
 */
export async function copyHome(from: string, to: string): Promise<void> {
  await mkdir(to, { mode: 0o700 });
  const kept = (await readdir(from)).filter((name) => !own.has(name));
  await promisify(execFile)("cp", ["-a", ...kept.map((name) => join(from, name)), to]);
}
