/**
 * `npm run trial`: the demonstration province in a data home of its own, with a clock that is moved by typing a number of
 * days or a day, to play a round through its windows. Only for this machine; no real province can be opened this way.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { readEnv } from "../src/server/env.ts";
import { startServer } from "../src/server/main.ts";
import { openTrialClock } from "./trial-clock.ts";

const ROOT = join(import.meta.dirname, "..");
const say = (text: string) => process.stdout.write(`${text}\n`);

const settings = readEnv();
if (!settings.ok) {
  for (const { variable, vi, en } of settings.faults) say(`${variable}: ${vi} / ${en}`);
  process.exit(2);
}
const built = spawnSync(process.execPath, [join(ROOT, "tools/web-build.ts")], { stdio: "inherit" });
if (built.status !== 0) process.exit(built.status ?? 1);

const home = `${settings.env.home}-trial`;
mkdirSync(home, { recursive: true });
const clock = openTrialClock(join(home, "days-ahead"));
const env = { ...settings.env, home, host: "127.0.0.1", database: undefined, demo: undefined };
const server = await startServer(env, say, clock);
say(`Bản dùng thử / Trial: ${server.url}`);
say(`Đồng hồ / Clock: ${clock.show()}`);
say("Gõ số ngày hoặc ngày (2027-01-20) rồi Enter để đi tới. / Type days or a day (2027-01-20) and Enter to go ahead.");

const lines = createInterface({ input: process.stdin });
lines.on("line", (line) => say(clock.move(line).text));
const stop = () => {
  lines.close();
  void server.stop();
};
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, stop);
