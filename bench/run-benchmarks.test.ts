import { expect, it } from "vitest";
import type { Benchmark } from "./benchmark.ts";
import { describeCpu } from "./cpu-steal.ts";
import { runBenchmarks } from "./run-benchmarks.ts";

const bench = (name: string, ok: boolean): Benchmark => ({
  name,
  run: () => [{ name: "speed", value: "2 times", limit: "at most 3 times", ok }],
});
const failing: Benchmark = { name: "c", run: () => Promise.reject(new Error("no database")) };

async function told(names: readonly string[], benchmarks: readonly Benchmark[]) {
  let text = "";
  const code = await runBenchmarks(benchmarks, names, (part) => {
    text += part;
  });
  return { code, lines: text.trimEnd().split("\n") };
}

it("prints each figure beside its limit and ends with 0", async () => {
  expect(await told([], [bench("a", true), bench("b", true)])).toEqual({
    code: 0,
    lines: ["ok      a: speed: 2 times (at most 3 times)", "ok      b: speed: 2 times (at most 3 times)"],
  });
});

it("ends with 1 when a limit is broken or a benchmark fails, and still runs the others", async () => {
  const { code, lines } = await told([], [bench("a", false), failing, bench("b", true)]);
  expect([code, lines[0], lines[1], lines.at(-1)]).toEqual([
    1,
    "BROKEN  a: speed: 2 times (at most 3 times)",
    "FAILED  c: Error: no database",
    "ok      b: speed: 2 times (at most 3 times)",
  ]);
});

it("runs only what is named", async () => {
  expect(await told(["b"], [bench("a", false), bench("b", true)])).toMatchObject({ code: 0 });
  expect(await told(["x"], [bench("a", true)])).toEqual({ code: 2, lines: ["no benchmark x; there are: a"] });
});

it("says how busy the processors were and what others took", () => {
  const before = { all: 1000, idle: 500, steal: 10 };
  expect(describeCpu(before, { all: 1200, idle: 550, steal: 20 })).toBe("processors busy 75%, steal 5%");
  expect(describeCpu(undefined, undefined)).toBe("no figures of the processor");
});
