import { spawn } from "node:child_process";
import { inject } from "vitest";

export type ProgramRun = { readonly code: number; readonly out: string; readonly err: string };

/** Runs the program as people run it, built and in a process of its own; `env` is all that it sees of the environment. */
export async function runProgram(
  args: readonly string[],
  { env, cwd }: { readonly env: NodeJS.ProcessEnv; readonly cwd?: string },
): Promise<ProgramRun> {
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
  const code = await new Promise<number>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (status) => resolve(status ?? -1));
  });
  return { code, out, err };
}
