import type { Benchmark } from "./benchmark.ts";

/** Runs all benchmarks, or those named; 0 when every limit holds, 1 when one is broken or a benchmark fails, 2 for an unknown name. */
export async function runBenchmarks(
  benchmarks: readonly Benchmark[],
  names: readonly string[],
  write: (text: string) => void,
): Promise<0 | 1 | 2> {
  const unknown = names.filter((name) => !benchmarks.some((one) => one.name === name));
  if (unknown.length > 0) {
    write(`no benchmark ${unknown.join(", ")}; there are: ${benchmarks.map((one) => one.name).join(", ")}\n`);
    return 2;
  }
  let broken = false;
  for (const { name, run } of benchmarks.filter((one) => names.length === 0 || names.includes(one.name))) {
    try {
      for (const line of await run()) {
        broken ||= !line.ok;
        write(`${line.ok ? "ok    " : "BROKEN"}  ${name}: ${line.name}: ${line.value} (${line.limit})\n`);
      }
    } catch (error) {
      broken = true;
      write(`FAILED  ${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    }
  }
  return broken ? 1 : 0;
}
