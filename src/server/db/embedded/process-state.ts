import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";

/** What stands behind a process number found in `postmaster.pid`. */
export type ProcessState = "dead" | "zombie" | "stranger" | "postmaster";

/**
 * Tells whether `pid` is a living postmaster of `dataDir`. Process numbers are used again (always in containers), and
 * a killed process whose parent does not ask for it stays as a zombie, which `kill(pid, 0)` takes for alive.
 */
export async function findProcessState(pid: number, dataDir: string): Promise<ProcessState> {
  if (process.platform === "linux") return linuxState(pid, dataDir);
  if (process.platform === "win32") return isAlive(pid) ? "postmaster" : "dead";
  const line = await new Promise<string>((resolve) => {
    execFile("ps", ["-o", "stat=,command=", "-p", String(pid)], (error, out) => resolve(error ? "" : out.trim()));
  });
  if (line === "") return "dead";
  if (line.startsWith("Z")) return "zombie";
  return line.includes(dataDir) ? "postmaster" : "stranger";
}

async function linuxState(pid: number, dataDir: string): Promise<ProcessState> {
  const status = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  if (status === "") return "dead";
  // "pid (name) state ...": the name may hold spaces and brackets, so look behind the last one.
  const state = status.slice(status.lastIndexOf(")") + 2).charAt(0);
  if (state === "Z" || state === "X") return "zombie";
  const command = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "");
  return command.split("\0").includes(dataDir) ? "postmaster" : "stranger";
}

/** Whether a process has this number; a zombie counts as well. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
