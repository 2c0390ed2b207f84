import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { LongFirst } from "./e2e/support/long-first.ts";
import { builtThreads } from "./tools/built-threads.ts";

/**
 * Milliseconds until a test or a hook counts as hung: far above what any needs, for a machine under load takes ten times
 * what an idle one does.
 */
const patience = { testTimeout: 900_000, hookTimeout: 900_000 };

/**
 * A test keeps a core busy, and the database, the browser and the programs beside it the rest of one: with one file more
 * at a time than there are cores, all of them together took longer.
 */
const workers = Math.min(availableParallelism(), 5);

/** A journey often waits, for a window to be drawn or for an answer: one more keeps the cores busy. */
const visitors = workers + 1;

/** Most code of a test runs a few times: to compile anew what runs often takes longer than it saves. */
const shortLived = ["--no-turbofan"];

/**
 * Pure domain examples, commands and tools, server operations on a real PostgreSQL, web parts in happy-dom, journeys in
 * a browser. Files of one process share their modules where nothing in these keeps a state: loading them anew for each
 * file took most of the time. All that Node runs has the same plugins: the runner keeps what it made of a source for all
 * projects of the same ones.
 */
export default defineConfig({
  test: {
    maxWorkers: workers,
    sequence: { sequencer: LongFirst },
    projects: [
      {
        plugins: [builtThreads()],
        test: {
          name: "domain",
          include: ["src/domain/**/*.test.ts", "src/contract/**/*.test.ts", "src/verifier/**/*.test.ts"],
          environment: "node",
          ...patience,
          isolate: false,
        },
      },
      {
        plugins: [builtThreads()],
        test: {
          name: "commands",
          include: ["src/cli/**/*.test.ts", "tools/**/*.test.ts", "demo/**/*.test.ts", "bench/**/*.test.ts"],
          environment: "node",
          ...patience,
          isolate: false,
          globalSetup: ["tools/ensure-program.ts"],
        },
      },
      {
        plugins: [builtThreads()],
        test: {
          name: "server",
          include: ["src/server/**/*.test.ts", "src/portal/**/*.test.ts"],
          environment: "node",
          ...patience,
          setupFiles: ["src/server/testing/after-each-file.ts"],
          isolate: false,
          execArgv: shortLived,
          globalSetup: ["tools/ensure-program.ts", "src/server/testing/global-setup.ts"],
        },
      },
      {
        test: {
          name: "web",
          include: ["src/web/**/*.test.ts", "src/web/**/*.test.tsx"],
          environment: "happy-dom",
          ...patience,
          isolate: false,
          execArgv: shortLived,
          setupFiles: ["src/web/testing/setup.ts"],
        },
      },
      {
        plugins: [builtThreads()],
        test: {
          name: "e2e",
          include: ["e2e/**/*.journey.ts"],
          environment: "node",
          ...patience,
          globalSetup: ["e2e/support/global-setup.ts"],
          setupFiles: ["src/server/testing/after-each-file.ts", "e2e/support/after-each-journey.ts"],
          isolate: false,
          execArgv: shortLived,
          maxWorkers: visitors,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
