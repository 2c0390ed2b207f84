import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { type Gate, PROJECT, runScript } from "./gate.ts";

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numTotalTests: number;
  readonly numFailedTestSuites: number;
  readonly success: boolean;
}

/** Runs test projects and counts their tests; a file that does not load counts as one failed test. */
export function vitestGate(name: string, projects: readonly string[]): Gate {
  return {
    name,
    run: async () => {
      const report = join(PROJECT, ".cache", `vitest-${name.replaceAll(" ", "-")}.json`);
      mkdirSync(join(PROJECT, ".cache"), { recursive: true });
      rmSync(report, { force: true });
      const args = ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
      args.push("--silent=passed-only", ...projects.map((project) => `--project=${project}`));
      const { code, output } = await runScript("node_modules/vitest/vitest.mjs", args);
      return judgeReport(code, output, readReport(report));
    },
  };
}

function readReport(path: string): Report | undefined {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return undefined;
  }
}

/** Green only when the runner says so, the report exists, and at least one test ran. */
export function judgeReport(
  code: number,
  output: string,
  report: Report | undefined,
): Awaited<ReturnType<Gate["run"]>> {
  const passed = report?.numPassedTests ?? 0;
  const ok = code === 0 && report?.success === true && passed > 0;
  const failed = Math.max(report?.numFailedTests ?? 0, ok ? 0 : 1);
  return { ok, output, note: `${passed} passed, ${ok ? 0 : failed} failed`, tests: { passed, failed } };
}
