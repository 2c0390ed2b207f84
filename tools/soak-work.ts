/**
 * `npm run soak:work [SECONDS]`: the demonstration province at mixed work for an hour, or as many seconds as are given:
 * visitors, a focal officer who saves and sends documents, the owner who follows and exports, people who come and go.
 * Ends with 1 where an answer failed or the memory of the server kept growing.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { enter, openCaller } from "../bench/work/caller.ts";
import { judgeMemory, watchMemory } from "../bench/work/memory-course.ts";
import { comeAndGo, findSheet, followRounds, keepDocument, saveSheet } from "../bench/work/officers.ts";
import { findAddresses, readAround } from "../bench/work/visitors.ts";
import { SERVER_FLAGS } from "../boot.mjs";
import { startChild } from "./child-server.ts";
import { ensureProgram } from "./ensure-program.ts";

const seconds = Number(process.argv[2] ?? 3600);
const home = await mkdtemp(join(tmpdir(), "congtam-work-"));
const { program } = ensureProgram();
const server = await startChild({
  args: [...SERVER_FLAGS, program, "start"],
  env: { CONGTAM_HOME: home, PORT: "0", CONGTAM_LOG: "quiet", NODE_ENV: "production", DATABASE_URL: "" },
});
const tell = (text: string) => process.stdout.write(text);
const done = new Map<string, number>();
const faults: string[] = [];
const end = new AbortController();

/** Does a work again and again, with a rest after each; a fault is kept and the work goes on. */
async function repeat(name: string, rest: number, work: () => Promise<void>): Promise<void> {
  while (!end.signal.aborted) {
    try {
      await work();
      done.set(name, (done.get(name) ?? 0) + 1);
    } catch (error) {
      faults.push(`${name}: ${error instanceof Error ? error.message : error}`);
    }
    await pause(rest, undefined, { signal: end.signal }).catch(() => undefined);
  }
}

try {
  const visitor = openCaller(server.url);
  const addresses = await findAddresses(visitor);
  const [filler, keeper, owner] = await Promise.all(
    ["daumoi.yte", "daumoi.congthuong", "chutri"].map((login) => enter(server.url, login)),
  );
  if (!filler || !keeper || !owner) throw new Error("nobody is signed in");
  const memory = watchMemory(server.pid, end.signal, tell);
  const timer = setTimeout(() => end.abort(), seconds * 1000);
  await Promise.all([
    ...[0, 50, 100].map((from) =>
      repeat("pages and files of the public site", 400, readAround(visitor, addresses, from)),
    ),
    repeat("saves of a sheet", 500, saveSheet(filler, await findSheet(filler))),
    repeat("documents sent, read and taken out", 1000, keepDocument(keeper, await findSheet(keeper))),
    repeat("pages and exports of the owner", 500, await followRounds(owner)),
    repeat("people who came and went", 2000, comeAndGo(server.url, "giamdoc.yte")),
  ]);
  clearTimeout(timer);
  for (const [name, count] of done) tell(`${name}: ${count}\n`);
  for (const fault of faults.slice(0, 20)) tell(`fault: ${fault}\n`);
  const line = judgeMemory(await memory);
  tell(`faults: ${faults.length} (none)\n${line.name}: ${line.value} (${line.limit})\n`);
  process.exitCode = line.ok && faults.length === 0 && done.size === 5 ? 0 : 1;
} finally {
  await server.stop();
  await rm(home, { recursive: true, force: true });
}
