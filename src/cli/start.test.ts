import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { clusterPaths } from "../server/db/embedded/cluster.ts";
import { copyHome } from "../server/testing/copy-home.ts";
import { runProgram } from "./testing/run-program.ts";

const folder = mkdtempSync(join(tmpdir(), "cli-start-"));
const home = join(folder, "home");
const passwordFile = join(folder, "password");
const running = new Set<ChildProcess>();
/** Nothing of our own settings. */
const plainEnvironment = { PATH: process.env["PATH"], CONGTAM_HOME: home, CONGTAM_LOG: "quiet" };

beforeAll(() => writeFileSync(passwordFile, "ngọn đồi xanh trước cửa\n"));

afterAll(async () => {
  for (const child of running) child.kill("SIGTERM");
  await Promise.all([...running].map((child) => once(child, "exit")));
  rmSync(folder, { recursive: true, force: true });
});

/** Runs the real server. */
function start(environment: Record<string, string>) {
  const child = spawn(process.execPath, [inject("builtProgram"), "start", "--lang", "en"], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...plainEnvironment, ...environment },
  });
  running.add(child);
  const ended = once(child, "exit").then(([code, signal]) => {
    running.delete(child);
    return code ?? signal;
  });
  return { child, ended };
}

/** Waits for the lines with the address, in both languages. */
async function whenReady({ child }: { child: ChildProcess }): Promise<string> {
  let said = "";
  child.stderr?.on("data", (chunk) => {
    said += chunk;
  });
  for await (const chunk of child.stdout as AsyncIterable<Buffer>) {
    said += chunk;
    const url = /đang chạy tại http:.+\nCông Tâm is running at (http:\S+)/.exec(said)?.[1];
    if (url) return url;
  }
  throw new Error(`the server ended: ${said}`);
}

it("two servers start on one home at once and load one demonstration, a taken port is named, stops leave nothing running", async () => {
  const servers = [start({ PORT: "0" }), start({ PORT: "0" })];
  const urls = await Promise.all(servers.map(whenReady));
  for (const url of urls) expect((await fetch(new URL("health", url))).status).toBe(200);

  // What was loaded: its accounts are named, its acts and results hold, and no real province takes its place.
  const beside = (...args: string[]) => runProgram([...args, "--lang", "en"], { env: plainEnvironment });
  const demo = await beside("demo");
  expect(demo).toMatchObject({ code: 0, out: expect.stringMatching(/quantri +trinh dien cong tam/) });
  const holds = await beside("audit", "verify");
  expect(holds).toMatchObject({ code: 0, out: expect.stringMatching(/The results are those of the inputs: [1-9]/) });
  expect(holds.out).toMatch(/[1-9]\d{3,} versions of columns are as their acts wrote them/);
  const refused = await beside("init", "--province", "04", "--admin", "an.nv", "--password-file", passwordFile);
  expect(refused).toMatchObject({ code: 3, err: expect.stringContaining("demonstration") });

  const third = start({ PORT: new URL(urls[0] as string).port });
  const [said, code] = await Promise.all([text(third.child.stderr as NodeJS.ReadableStream), third.ended]);
  expect(code).toBe(4);
  expect(said).toMatch(/Another program uses port \d+/);

  for (const { child } of servers) child.kill(child === servers[0]?.child ? "SIGTERM" : "SIGINT");
  expect(await Promise.all(servers.map((server) => server.ended))).toEqual([0, 0]);
  expect(existsSync(join(clusterPaths(home).data, "postmaster.pid"))).toBe(false);
  // Loaded as people load it: the journeys of the same run go on with it.
  const left = process.env["CONGTAM_LOADED_HOME"];
  if (left) await copyHome(home, left);
});
