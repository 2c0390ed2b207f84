import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { LongFirst } from "./e2e/support/long-first.ts";

/**
 * Pure domain examples, commands and tools, server operations on a real PostgreSQL, web parts in happy-dom, journeys in
 * a browser. Files of one process share their modules where nothing in these keeps a state: loading them anew for each
 * file took most of the time.
 */
export default defineConfig({
  test: {
    maxWorkers: 2,
    sequence: { sequencer: LongFirst },
    projects: [
      {
        test: {
          name: "domain",
          include: ["src/domain/**/*.test.ts", "src/contract/**/*.test.ts", "src/verifier/**/*.test.ts"],
          environment: "node",
          isolate: false,
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: "commands",
          include: ["src/cli/**/*.test.ts", "tools/**/*.test.ts", "demo/**/*.test.ts", "bench/**/*.test.ts"],
          environment: "node",
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: "server",
          include: ["src/server/**/*.test.ts", "src/portal/**/*.test.ts"],
          environment: "node",
          setupFiles: ["src/server/testing/after-each-file.ts"],
          isolate: false,
          globalSetup: ["src/server/testing/global-setup.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: "web",
          include: ["src/web/**/*.test.ts", "src/web/**/*.test.tsx"],
          environment: "happy-dom",
          isolate: false,
          setupFiles: ["src/web/testing/setup.ts"],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: "e2e",
          include: ["e2e/**/*.journey.ts"],
          environment: "node",
          globalSetup: ["e2e/support/global-setup.ts"],
          setupFiles: ["src/server/testing/after-each-file.ts"],
          // A window at work waits a third of its time (for drawing, for the network, for a save): one more than there are cores.
          maxWorkers: Math.min(availableParallelism() + 1, 6),
          sequence: { groupOrder: 1 },
          testTimeout: 240_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
