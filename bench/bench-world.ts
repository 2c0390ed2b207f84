import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { SERVER_FLAGS } from "../boot.mjs";
import { storeRound } from "../src/portal/published-round.fixture.ts";
import { openDatabase } from "../src/server/db/database.ts";
import { startEmbeddedPostgres } from "../src/server/db/embedded/embedded-postgres.ts";
import { embeddedTarget } from "../src/server/db/embedded-target.ts";
import type { DatabaseTarget } from "../src/server/db/target.ts";
import { systemClock } from "../src/server/platform/clock.ts";
import { makeIds } from "../src/server/platform/ids.ts";
import { type ChildServer, startChild } from "../tools/child-server.ts";
import { ensureProgram } from "../tools/ensure-program.ts";
import { signIn } from "./sign-in.ts";

/** The product as people start it, with a published round of 200 units, and the bare anchor on the same database. */
export interface BenchWorld {
  readonly product: ChildServer;
  readonly bare: ChildServer;
  readonly roundId: string;
  /** Of a signed-in person. */
  readonly cookie: string;
  stop(): Promise<void>;
}

export async function startBenchWorld(units: number): Promise<BenchWorld> {
  const home = await mkdtemp(join(tmpdir(), "congtam-bench-"));
  const stops: (() => Promise<void>)[] = [() => rm(home, { recursive: true, force: true })];
  const stop = async () => {
    for (const one of stops.splice(0).reverse()) await one();
  };
  try {
    const { program } = ensureProgram();
    const env = { CONGTAM_HOME: home, PORT: "0", CONGTAM_LOG: "quiet", NODE_ENV: "production", DATABASE_URL: "" };
    const product = await startChild({ args: [...SERVER_FLAGS, program, "start"], env });
    stops.push(product.stop);
    const postgres = await startEmbeddedPostgres({ home });
    stops.push(() => postgres.stop());
    const target = await embeddedTarget(postgres, "congtam");
    const db = openDatabase({ target, maxConnections: 2 });
    const names = Array.from({ length: units }, (_, at) => `Ủy ban nhân dân xã ${at + 1} Trường Hòa Thắng`);
    const plan = { title: "Đợt đo tốc độ", blocks: { XA: names } };
    const { roundId } = await storeRound({ db, clock: systemClock, ids: makeIds(systemClock) }, plan);
    await db.close();
    await analyze(target);
    const { host, port, database, user, password } = target.app();
    const connection = JSON.stringify({ host, port, database, user, password });
    const bare = await startChild({
      args: [join(import.meta.dirname, "bare-server.ts"), roundId, connection, "congtam"],
    });
    stops.push(bare.stop);
    return { product, bare, roundId, cookie: await signIn(product.url, "chutri"), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** What the database does by itself within a minute of a large change; the benchmark does not wait for it. */
async function analyze(target: DatabaseTarget): Promise<void> {
  const client = new pg.Client(target.owner());
  await client.connect();
  await client.query("ANALYZE");
  await client.end();
}
