import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { startProgram } from "./start-program.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** Address of the running application, without a slash at the end. */
    applicationUrl: string;
  }
}

const PROJECT = join(import.meta.dirname, "..", "..");

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
  const program = await startProgram([join(PROJECT, "src/cli/main.ts"), "start"], join(folder, "home"));
  project.provide("applicationUrl", program.url);
  return async () => {
    await program.stop();
    await rm(folder, { recursive: true, force: true });
  };
}
