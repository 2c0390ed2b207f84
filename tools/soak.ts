/**
 * `npm run soak [ROUNDS] [SEED] [SECONDS]`: kills server processes and the database under writes, first with one server
 * process, then with two on one home; prints the seed, each round, and what was found. About a minute for twenty rounds.
 * Then sixty units save their sheets at once for ten minutes, or as many seconds as are given.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runSaves } from "../bench/saves.ts";
import { checkAcknowledged, unharmed } from "../src/server/testing/check-acknowledged.ts";
import { runKillRounds } from "../src/server/testing/kill-rounds.ts";

const rounds = Number(process.argv[2] ?? 50);
const seed = Number(process.argv[3] ?? Date.now() % 1_000_000);
const seconds = Number(process.argv[4] ?? 600);

for (const processes of [1, 2]) {
  const folder = await mkdtemp(join(tmpdir(), "congtam-soak-"));
  const home = join(folder, "home");
  console.log(`${processes} server process(es), ${rounds} rounds, seed ${seed}`);
  const acknowledged = await runKillRounds({ home, rounds, processes, seed, log: console.log });
  const result = await checkAcknowledged(home, acknowledged);
  console.log(result);
  const harmed = Object.entries(unharmed).filter(([name, value]) => result[name as keyof typeof unharmed] !== value);
  if (harmed.length > 0) {
    console.log(`Damage: ${harmed.map(([name]) => name).join(", ")}. The home is kept: ${home}`);
    process.exit(1);
  }
  await rm(folder, { recursive: true, force: true });
}

const lines = await runSaves(seconds);
for (const { name, value, limit } of lines) console.log(`${name}: ${value} (${limit})`);
if (lines.some((line) => !line.ok)) process.exit(1);
