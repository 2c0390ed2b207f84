import { spawnSync } from "node:child_process";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { programFolder } from "./built-program.mjs";

declare module "vitest" {
  export interface ProvidedContext {
    /** Path of the program as people run it, built from the sources as they are now. */
    builtProgram: string;
  }
}

const ROOT = join(import.meta.dirname, "..");

/** Paths of the program that is built from the sources as they are now, and of the server of it alone. */
export function findProgram() {
  const folder = join(ROOT, programFolder(ROOT));
  return { program: join(folder, "main.mjs"), server: join(folder, "server.mjs") };
}

/**
 * Builds the program where it is not built yet.
 * @throws Error with what the build said.
 */
export function ensureProgram() {
  const { status, stderr } = spawnSync(process.execPath, ["tools/program-build.ts"], { cwd: ROOT, encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  return findProgram();
}

/** Before the tests of a run. */
export default function setUp(project: TestProject): void {
  project.provide("builtProgram", ensureProgram().program);
}
