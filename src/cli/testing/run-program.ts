import { type ChildProcess, spawn } from "node:child_process";
import { inject } from "vitest";

export type ProgramRun = { readonly code: number; readonly out: string; readonly err: string };

interface Surroundings {
  /** All that the program sees of the environment. */
  readonly env: NodeJS.ProcessEnv;
  readonly cwd?: string;
}

/** Runs the program as people run it, built and in a process of its own, to its end. */
export function runProgram(args: readonly string[], surroundings: Surroundings): Promise<ProgramRun> {
  return openProgram(args, surroundings).ended;
}

/** The same, handed over while it runs. `code` is -1 where a signal ended it. */
export function openProgram(
  args: readonly string[],
  { env, cwd }: Surroundings,
): { readonly child: ChildProcess; readonly ended: Promise<ProgramRun> } {
  const child = spawn(process.execPath, [inject("builtProgram"), ...args], {
    ...(cwd === undefined ? {} : { cwd }),
    stdio: ["ignore", "pipe", "pipe"],
    env,
  });
  let [out, err] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    out += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    err += text;
  });
  const ended = new Promise<ProgramRun>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (status) => resolve({ code: status ?? -1, out, err }));
  });
  return { child, ended };
}
