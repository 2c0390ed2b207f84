import { spawn } from "node:child_process";
import { join } from "node:path";

export const PROJECT = join(import.meta.dirname, "..", "..");

/** What one gate found. Tests are counted where the gate runs tests. */
export interface GateResult {
  readonly ok: boolean;
  /** A few words beside the name in the report. */
  readonly note?: string;
  /** What a person needs to mend it; shown when the gate failed. */
  readonly output?: string;
  readonly tests?: { readonly passed: number; readonly failed: number };
}

export interface Gate {
  readonly name: string;
  readonly run: () => Promise<GateResult>;
}

/** Runs a script of a package under this Node and collects all it says. */
export function runScript(script: string, args: readonly string[]): Promise<{ code: number; output: string }> {
  const child = spawn(process.execPath, [join(PROJECT, script), ...args], {
    cwd: PROJECT,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, FORCE_COLOR: "0", NO_COLOR: "1" },
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
  }
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve({ code: code ?? 1, output: output.trim() }));
  });
}

/** A gate that is one run of a tool: its exit code decides. */
export function toolGate(name: string, script: string, args: readonly string[]): Gate {
  return {
    name,
    run: async () => {
      const { code, output } = await runScript(script, args);
      return { ok: code === 0, output };
    },
  };
}

/** A gate that is a list of faults: an empty one passes. */
export function faultsGate(name: string, find: () => Promise<readonly string[]> | readonly string[]): Gate {
  return {
    name,
    run: async () => {
      const faults = await find();
      return { ok: faults.length === 0, output: faults.join("\n") };
    },
  };
}
