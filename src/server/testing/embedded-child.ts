import { startEmbeddedPostgres } from "../db/embedded/embedded-postgres.ts";

/**
 * A second process on a home, for tests: prints `ready PORT RUNNER ADOPTED` and leaves in order when its
 * standard input ends.
 */
const home = process.argv[2] as string;
const postgres = await startEmbeddedPostgres({ home, durable: false });
postgres.onRestart((port) => console.log(`restarted ${port}`));
console.log(`ready ${postgres.port} ${postgres.runner} ${postgres.adopted}`);
process.stdin.on("end", async () => {
  await postgres.stop();
  process.exit(0);
});
process.stdin.resume();
