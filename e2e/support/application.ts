import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { copyHome } from "../../src/server/testing/copy-home.ts";
import { ensureProgram } from "../../tools/ensure-program.ts";
import { readSetUp } from "./set-up.ts";
import { startProgram } from "./start-program.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** Address of the running application, without a slash at the end. */
    applicationUrl: string;
    /** A data home at rest in which the demonstration stands; "" where it stands in a database on a server. */
    loadedHome: string;
  }
}

const PROJECT = join(import.meta.dirname, "..", "..");

/** Runs one script of the project to its end. */
async function run(script: string, args: readonly string[] = [], env: NodeJS.ProcessEnv = {}): Promise<void> {
  const child = spawn(process.execPath, [script, ...args], {
    cwd: PROJECT,
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, ...env },
  });
  const code = await new Promise((resolve) => child.once("exit", resolve));
  if (code !== 0) throw new Error(`${script} ended with ${code}`);
}

/**
 * Builds the program and the web where their sources changed and starts the program as people do, once for all
 * journeys: an own home with the demonstration province, a free port. It is loaded once: programs that journeys start
 * for themselves copy it. In `npm test` the one that a test of the program left is used.
 * vitest calls the returned function at the end.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { program: script } = ensureProgram();
  await run("tools/web-build.ts");
  const folder = await mkdtemp(join(tmpdir(), "congtam-journeys-"));
  const home = join(folder, "home");
  const left = process.env["CONGTAM_LOADED_HOME"];
  const found = left !== undefined && existsSync(left);
  const loaded = readSetUp().database !== undefined ? "" : found ? left : join(folder, "loaded");
  if (loaded !== "") {
    if (!found) await run(script, ["demo", "--quiet"], { CONGTAM_HOME: loaded });
    await copyHome(loaded, home);
  }
  const program = await startProgram([script, "start"], home);
  project.provide("applicationUrl", program.url);
  project.provide("loadedHome", loaded);
  return async () => {
    await program.stop();
    await rm(folder, { recursive: true, force: true });
  };
}
