/** `npm test`: every gate, one line each; goes on after a failure so that one run shows everything. */
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { startTestCluster } from "../src/server/testing/test-cluster.ts";
import { judgeFirstLoad, measureFirstLoad } from "./gates/first-load.ts";
import { faultsGate, type Gate, PROJECT, runScript, toolGate } from "./gates/gate.ts";
import { findHouseFaults } from "./gates/house-rules.ts";
import { findImportFaults } from "./gates/import-rules.ts";
import { findLanguageFaults } from "./gates/languages.ts";
import { findLockFaults } from "./gates/lock-file.ts";
import { listProjectFiles } from "./gates/project-files.ts";
import { runGates } from "./gates/run-gates.ts";
import { vitestGate } from "./gates/vitest-gate.ts";
import { makeRunFolder } from "./memory-folder.ts";

const webBuild: Gate = {
  name: "web build and size",
  run: async () => {
    const { code, output } = await runScript("tools/web-build.ts", []);
    if (code !== 0) return { ok: false, output };
    const { ok, report } = judgeFirstLoad(measureFirstLoad(join(PROJECT, "dist", "web")));
    return { ok, output: report, ...(ok ? { note: report } : {}) };
  },
};

const typescript = "node_modules/typescript-7/bin/tsc";
/** The two run side by side: more threads in each would only resolve the same types several times. */
const oneThread = ["--singleThreaded"];
const webExists = existsSync(join(PROJECT, "vite.config.ts"));
const journeysExist =
  existsSync(join(PROJECT, "e2e")) && readdirSync(join(PROJECT, "e2e")).some((name) => name.endsWith(".journey.ts"));

/** What takes one core: side by side, the longest first. */
const rules: readonly Gate[] = [
  toolGate("types", typescript, ["-p", "tsconfig.json", ...oneThread]),
  ...(webExists ? [toolGate("types of the web", typescript, ["-p", "tsconfig.web.json", ...oneThread]), webBuild] : []),
  faultsGate("import rules", () => findImportFaults(PROJECT)),
  toolGate("dead code", "node_modules/knip/bin/knip.js", ["--no-config-hints", "--no-progress"]),
  toolGate("format and lint", "node_modules/@biomejs/biome/bin/biome", ["ci", "--error-on-warnings", "."]),
  faultsGate("house rules", () => findHouseFaults(listProjectFiles(PROJECT))),
  faultsGate("lock file", () => findLockFaults(readFileSync(join(PROJECT, "package-lock.json"), "utf8"))),
  faultsGate("languages", async () => (await findLanguageFaults(join(PROJECT, "src"))).faults),
  toolGate("third parties", "tools/third-party.ts", ["--check"]),
];

/**
 * What the runs of tests share: a cluster with the demonstration on it, the data home that a start has filled, and the
 * place of all temporary files.
 */
const shared = makeRunFolder("congtam-check");
process.env["TMPDIR"] = shared;
process.env["CONGTAM_LOADED_HOME"] = join(shared, "loaded");
let cluster: ReturnType<typeof startTestCluster> | undefined;

function onCluster(gate: Gate): Gate {
  return {
    ...gate,
    run: async () => {
      cluster ??= startTestCluster(process.env["CONGTAM_TEST_DATABASE_URL"] || undefined);
      const { stop, ...given } = await cluster;
      process.env["CONGTAM_TEST_CLUSTER"] = JSON.stringify(given);
      return gate.run();
    },
  };
}

const tests = onCluster(vitestGate("tests", ["!e2e"]));
const stages = [rules, [tests], journeysExist ? [onCluster(vitestGate("journeys", ["e2e"]))] : []];

process.exitCode = await runGates(stages, (text) => process.stdout.write(text));
// A cluster that did not start has failed its gate.
await cluster?.then(
  ({ stop }) => stop(),
  () => undefined,
);
rmSync(shared, { recursive: true, force: true });
