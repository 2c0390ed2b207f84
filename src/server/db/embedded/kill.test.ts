import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { checkAcknowledged, unharmed } from "../../testing/check-acknowledged.ts";
import { runKillRounds } from "../../testing/kill-rounds.ts";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "congtam-kill-"));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

test.runIf(process.platform === "linux").each([
  [1, 3],
  [2, 2],
])(
  "%i server process(es), %i rounds of kills: nothing acknowledged is lost or doubled",
  async (processes, rounds) => {
    const seed = Date.now() % 1_000_000;
    console.log(`seed ${seed}`);
    const home = join(folder, "home");
    const acknowledged = await runKillRounds({ home, rounds, processes, seed, log: console.log });
    const result = await checkAcknowledged(home, acknowledged);
    expect(result).toMatchObject(unharmed);
    expect(result.acknowledged).toBeGreaterThan(rounds);
  },
  300_000,
);
