import type { Gate, GateResult } from "./gate.ts";

/**
 * Runs the gates one after the other and reports: a line each, then what failed with the first failure in full, and at
 * the very end `N passed, N failed` over all tests. A failed gate that is no test counts as one failed.
 */
export async function runGates(gates: readonly Gate[], write: (text: string) => void): Promise<0 | 1> {
  const failures: { name: string; result: GateResult }[] = [];
  let passed = 0;
  let failed = 0;
  for (const gate of gates) {
    const started = performance.now();
    const result = await runSafely(gate);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    write(
      `${result.ok ? "ok    " : "FAILED"}  ${gate.name.padEnd(20)} ${seconds.padStart(6)} s  ${result.note ?? ""}`.trimEnd(),
    );
    write("\n");
    passed += result.tests?.passed ?? 0;
    failed += result.ok ? 0 : Math.max(result.tests?.failed ?? 0, 1);
    if (!result.ok) failures.push({ name: gate.name, result });
  }
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
