import { setImmediate } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { faultsGate, type Gate, toolGate } from "./gate.ts";
import { runGates } from "./run-gates.ts";
import { judgeReport } from "./vitest-gate.ts";

async function report(gates: readonly Gate[]): Promise<{ code: number; text: string; last: string | undefined }> {
  let text = "";
  const code = await runGates([gates], (part) => {
    text += part;
  });
  return { code, text, last: text.trimEnd().split("\n").at(-1) };
}

const tests = (passed: number, failed: number): Gate => ({
  name: "tests",
  run: async () => ({ ok: failed === 0, tests: { passed, failed }, output: "expected 1 to be 2" }),
});

describe("the run of all gates", () => {
  it("all green: code 0 and the sum of the tests as the last line", async () => {
    const { code, last } = await report([faultsGate("rules", () => []), tests(7, 0), tests(3, 0)]);
    expect([code, last]).toEqual([0, "10 passed, 0 failed"]);
  });

  it("goes on after a failure, lists all failures, shows the first in full", async () => {
    const long = Array.from({ length: 100 }, (_, at) => `fault ${at}`);
    const broken: Gate = { name: "thrown", run: () => Promise.reject(new Error("no such tool")) };
    const { code, text, last } = await report([faultsGate("rules", () => long), broken, tests(5, 2)]);
    expect(code).toBe(1);
    expect(text).toContain("fault 0\n");
    expect(text).toContain("no such tool");
    expect(text).toContain("Failed: rules, thrown, tests");
    expect(last).toBe("5 passed, 4 failed");
  });

  it("the gates of a stage run side by side, as many as it may; the next stage waits for all of them", async () => {
    const said: string[] = [];
    const opened = new Map(["a", "b", "c", "d"].map((name) => [name, Promise.withResolvers<void>()]));
    const gate = (name: string): Gate => ({
      name,
      run: async () => {
        said.push(name);
        await opened.get(name)?.promise;
        return { ok: name !== "a", output: "fault" };
      },
    });
    const end = async (name: string) => {
      opened.get(name)?.resolve();
      await setImmediate();
    };
    const written: string[] = [];
    const stages = [[gate("a"), gate("b"), gate("c")], [gate("d")]];
    const run = runGates(stages, (part) => written.push(part), 2);
    expect(said).toEqual(["a", "b"]);
    await end("b");
    expect(said).toEqual(["a", "b", "c"]);
    await end("c");
    expect(said).toEqual(["a", "b", "c"]);
    await end("a");
    expect(said).toEqual(["a", "b", "c", "d"]);
    await end("d");
    expect(await run).toBe(1);
    expect(written.slice(0, 4).map((line) => line.split(/ +/)[1])).toEqual(["b", "c", "a", "d"]);
    expect(written.join("")).toContain("Failed: a");
  });

  it("a tool's exit code decides", async () => {
    const gate = toolGate("types", "node_modules/typescript-7/bin/tsc", ["--ignoreConfig", "nowhere.ts"]);
    const result = await gate.run();
    expect(result.ok).toBe(false);
    expect(result.output).toContain("nowhere.ts");
  });
});

describe("the count of tests", () => {
  const green = { numPassedTests: 4, numFailedTests: 0, numTotalTests: 4, numFailedTestSuites: 0, success: true };

  it("green needs the runner's word, a report, and at least one test", () => {
    expect(judgeReport(0, "", green).ok).toBe(true);
    expect(judgeReport(1, "", green).ok).toBe(false);
    expect(judgeReport(0, "", undefined).ok).toBe(false);
    expect(judgeReport(0, "", { ...green, numPassedTests: 0 }).ok).toBe(false);
    expect(judgeReport(0, "", { ...green, success: false })).toMatchObject({
      ok: false,
      tests: { passed: 4, failed: 1 },
    });
  });
});
