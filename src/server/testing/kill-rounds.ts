import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { seededRandom } from "../../domain/seeded-random.fixture.ts";
import { clusterPaths } from "../db/embedded/cluster.ts";
import { type Child, runChild } from "./run-child.ts";

export interface KillRoundsOptions {
  readonly home: string;
  readonly rounds: number;
  /** Server processes on the one home. */
  readonly processes: number;
  readonly seed: number;
  readonly log: (message: string) => void;
}

/** What was acknowledged to the outside: identifiers of the act and of its job. */
export type Acknowledged = ReadonlyMap<string, string>;

type Victim = "server" | "database" | "both";

const writerFile = join(import.meta.dirname, "writer-child.ts");

/**
 * Kills a server process, the database, or both, at random moments under writes, and waits each time until writes are
 * acknowledged again. Returns everything acknowledged; all processes have left in order at the end.
 */
export async function runKillRounds(options: KillRoundsOptions): Promise<Acknowledged> {
  const { home, log } = options;
  const random = seededRandom(options.seed);
  const acknowledged = new Map<string, string>();
  const start = () => startWriter(home, acknowledged);
  const writers = await Promise.all(Array.from({ length: options.processes }, start));
  for (let round = 1; round <= options.rounds; round++) {
    await sleep(100 + random() * 900);
    const victim = (["server", "database", "both"] as const)[Math.floor(random() * 3)] as Victim;
    const place = Math.floor(random() * writers.length);
    const killedFirst = random() < 0.5;
    const before = acknowledged.size;
    const killings = [
      victim === "server" ? undefined : () => killDatabase(home, random() < 0.5),
      victim === "database" ? undefined : () => (writers[place] as Child).kill(),
    ].filter((kill) => kill !== undefined);
    if (killedFirst) killings.reverse();
    await Promise.all(killings.map((kill) => kill()));
    const begin = performance.now();
    if (victim !== "database") writers[place] = await start();
    for (const writer of writers) await nextAcknowledgement(writer);
    const took = Math.round(performance.now() - begin);
    log(`round ${round}: ${victim} killed after ${before} writes, written again after ${took} ms`);
  }
  await sleep(500);
  await Promise.all(writers.map((writer) => writer.leave()));
  return acknowledged;
}

async function startWriter(home: string, acknowledged: Map<string, string>): Promise<Child> {
  const child = runChild(writerFile, [home], {
    onLine(line) {
      const [word, action, job] = line.split(" ");
      if (word === "ack" && action !== undefined && job !== undefined) acknowledged.set(action, job);
    },
  });
  await child.line("ready");
  return child;
}

/** The next one that was written after this moment; those under way in the pipe are passed over. */
async function nextAcknowledgement(child: Child): Promise<void> {
  await sleep(100);
  child.forget();
  await child.line("ack");
}

/** Kills the postmaster as `kill -9` does; with `whole` also its children, first. */
async function killDatabase(home: string, whole: boolean): Promise<void> {
  const file = await readFile(join(clusterPaths(home).data, "postmaster.pid"), "utf8").catch(() => "");
  const pid = Number.parseInt(file, 10);
  if (!(pid > 1)) return;
  const children = whole ? await listChildren(pid) : [];
  for (const victim of [...children, pid]) {
    try {
      process.kill(victim, "SIGKILL");
    } catch {
      // Gone already.
    }
  }
}

async function listChildren(parent: number): Promise<number[]> {
  const found: number[] = [];
  for (const name of await readdir("/proc").catch(() => [])) {
    if (!/^\d+$/.test(name)) continue;
    const status = await readFile(`/proc/${name}/stat`, "utf8").catch(() => "");
    if (Number(status.slice(status.lastIndexOf(")") + 2).split(" ")[1]) === parent) found.push(Number(name));
  }
  return found;
}
