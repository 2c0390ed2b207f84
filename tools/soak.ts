/**
 * `npm run soak [ROUNDS] [SEED]`: kills server processes and the database under writes, first with one server
 * process, then with two on one home; prints the seed, each round, and what was found. About a minute for twenty rounds.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkAcknowledged, unharmed } from "../src/server/testing/check-acknowledged.ts";
import { runKillRounds } from "../src/server/testing/kill-rounds.ts";

const rounds = Number(process.argv[2] ?? 50);
const seed = Number(process.argv[3] ?? Date.now() % 1_000_000);

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
