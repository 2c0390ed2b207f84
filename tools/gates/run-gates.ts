import { availableParallelism } from "node:os";
import type { Gate, GateResult } from "./gate.ts";

/**
 * Runs the gates of a stage side by side, as many as there are cores, one stage after the other, and reports: a line for
 * each as it ends, then what failed with the first failure in full, and at the very end `N passed, N failed` over all
 * tests. A failed gate that is no test counts as one failed.
 */
export async function runGates(
  stages: readonly (readonly Gate[])[],
  write: (text: string) => void,
  width = availableParallelism(),
): Promise<0 | 1> {
  const ended: Ended[] = [];
  for (const gates of stages) ended.push(...(await runStage(gates, write, width)));
  const failures = ended.filter(({ result }) => !result.ok);
  const passed = ended.reduce((sum, { result }) => sum + (result.tests?.passed ?? 0), 0);
  const failed = failures.reduce((sum, { result }) => sum + Math.max(result.tests?.failed ?? 0, 1), 0);
  const [first] = failures;
  if (first) {
    write(`\n---- ${first.name}\n${first.result.output ?? "(no output)"}\n`);
    for (const { name, result } of failures.slice(1))
      write(`\n---- ${name}\n${shorten(result.output ?? "(no output)")}\n`);
    write(`\nFailed: ${failures.map(({ name }) => name).join(", ")}\n`);
  }
  write(`\n${passed} passed, ${failed} failed\n`);
  return failures.length === 0 ? 0 : 1;
}

interface Ended {
  readonly name: string;
  readonly result: GateResult;
}

/** What its gates found, in their order. */
async function runStage(gates: readonly Gate[], write: (text: string) => void, width: number): Promise<Ended[]> {
  const ended: Ended[] = [];
  const waiting = [...gates.entries()];
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [at, gate] = next;
      const started = performance.now();
      const result = await runSafely(gate);
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      const line = `${result.ok ? "ok    " : "FAILED"}  ${gate.name.padEnd(20)} ${seconds.padStart(6)} s  ${result.note ?? ""}`;
      write(`${line.trimEnd()}\n`);
      ended[at] = { name: gate.name, result };
    }
  };
  await Promise.all(Array.from({ length: Math.max(width, 1) }, work));
  return ended;
}

async function runSafely(gate: Gate): Promise<GateResult> {
  try {
    return await gate.run();
  } catch (error) {
    return { ok: false, output: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

/** Later failures are often consequences: their last lines are enough to see which. */
function shorten(output: string): string {
  const lines = output.split("\n");
  return lines.length <= 40 ? output : ["...", ...lines.slice(-40)].join("\n");
}
