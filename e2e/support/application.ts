import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  export interface ProvidedContext {
    /** Address of the running application, without a slash at the end. */
    applicationUrl: string;
  }
}

const PROJECT = join(import.meta.dirname, "..", "..");
const startTimeoutMs = 120_000;

/** Runs one script of the project to its end. */
async function run(script: string): Promise<void> {
  const child = spawn(process.execPath, [script], { cwd: PROJECT, stdio: ["ignore", "inherit", "inherit"] });
  const code = await new Promise((resolve) => child.once("exit", resolve));
  if (code !== 0) throw new Error(`${script} ended with ${code}`);
}

/**
 * Builds the web where its sources changed and starts the program as people do, once for all journeys: an own home with
 * the demonstration province, a free port. vitest calls the returned function at the end.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await run("tools/web-build.ts");
  const folder = await mkdtemp(join(tmpdir(), "congtam-journeys-"));
  const environment = { ...process.env, CONGTAM_HOME: join(folder, "home"), PORT: "0", NO_COLOR: "1" };
  const server = spawn(process.execPath, ["src/cli/main.ts", "start"], {
    cwd: PROJECT,
    env: environment,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = new Promise<void>((resolve) => server.once("exit", () => resolve()));
  let said = "";
  const url = await new Promise<string>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      said += String(chunk);
      const address = /http:\/\/[^\s]+/.exec(said)?.[0];
      if (address !== undefined) resolve(address.replace(/\/$/, ""));
    };
    server.stdout.on("data", listen);
    server.stderr.on("data", (chunk: Buffer) => {
      said += String(chunk);
    });
    server.once("exit", (code) => reject(new Error(`the program ended with ${code}:\n${said}`)));
    setTimeout(() => reject(new Error(`the program did not start:\n${said}`)), startTimeoutMs).unref();
  });
  project.provide("applicationUrl", url);
  return async () => {
    server.kill("SIGTERM");
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
}
