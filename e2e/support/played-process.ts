import { readFileSync } from "node:fs";
import { serve } from "@hono/node-server";
import { openDatabase } from "../../src/server/db/database.ts";
import { composeDemonstration } from "../../src/server/testing/compose-demonstration.ts";
import { laterIds } from "../../src/server/testing/later-ids.ts";
import { testTarget } from "../../src/server/testing/test-target.ts";
import { waysIn } from "./provider-use.ts";
import { type SharedTime, sinceMoved } from "./shared-time.ts";

/** A further process of a played application: the same database, files and keys, and the time of its first process. */
const { cluster, place, file, use } = JSON.parse(process.argv[2] ?? "");
const time = (): SharedTime => JSON.parse(readFileSync(file, "utf8"));
const clock = { now: () => new Date(time().stands) };
const db = openDatabase({ target: testTarget(cluster, place.database), maxConnections: 4 });
const ids = laterIds(clock, () => sinceMoved(time()));
const ways = waysIn(use);
// What became a 500 is seen by the visitors.
const { app } = await composeDemonstration({
  db,
  clock,
  ids,
  home: place.home,
  failures: [],
  ...(ways && { signIn: ways }),
});
const server = serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" }, ({ port }) => {
  console.log(`http://127.0.0.1:${port}`);
});
process.once("SIGTERM", () => {
  server.close(() => void db.close());
});
