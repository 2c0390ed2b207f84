import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { scoreCommand } from "../commands/score.ts";
import { runLine } from "../testing/run-line.ts";
import { type ProgramRun, runProgram } from "../testing/run-program.ts";

const PROJECT = join(import.meta.dirname, "..", "..", "..");
export const SETS = join(PROJECT, "data", "index-sets", "index-sets.json");

/** As `start` sets it: the program is read faster the second time. */
const CACHE = join(PROJECT, ".cache", "node-compile");

/** Files by name, written to a folder of their own in which the real command then runs; removed afterwards. */
export async function runScore(args: readonly string[], files: Readonly<Record<string, string>>): Promise<ProgramRun> {
  const cwd = mkdtempSync(join(tmpdir(), "score-"));
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(cwd, name), text);
    const own = { LC_ALL: "C.UTF-8", CONGTAM_HOME: join(cwd, "never-made"), DATABASE_URL: "" };
    return await runProgram(["score", ...args], { cwd, env: { ...process.env, NODE_COMPILE_CACHE: CACHE, ...own } });
  } finally {
    rmSync(cwd, { recursive: true, force: true });
  }
}

/** The same command without a process of its own: for many short refusals. Arguments that name a file get its path. */
export async function runInProcess(
  args: readonly string[],
  files: Readonly<Record<string, string>>,
): Promise<ProgramRun> {
  const folder = mkdtempSync(join(tmpdir(), "score-"));
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    const paths = args.map((arg) => (arg in files ? join(folder, arg) : arg));
    return await runLine(["score", ...paths].map((arg) => `'${arg}'`).join(" "), [scoreCommand]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const USUAL = ["--set", "set.json", "--inputs", "inputs.csv", "--lang", "en"];

/** The usual call: one set, one table of inputs given without its header, messages in English. */
export function runTable(set: object, rows: readonly string[], more: readonly string[] = []): Promise<ProgramRun> {
  const inputs = ["unit,block,component,input,value", ...rows, ""].join("\n");
  return runScore([...USUAL, ...more], { "set.json": JSON.stringify(set), "inputs.csv": inputs });
}

/** Lines of a CSV result without its header. */
export function resultLines(run: ProgramRun): string[] {
  return run.out.trimEnd().split("\n").slice(1);
}
