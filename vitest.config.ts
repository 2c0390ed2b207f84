import { defineConfig } from "vitest/config";

/**
 * Pure domain examples, commands and tools, server operations on a real PostgreSQL, web parts in happy-dom, journeys in
 * a browser. Files of one process share their modules where nothing in these keeps a state: loading them anew for each
 * file took most of the time.
 */
export default defineConfig({
  test: {
    maxWorkers: 2,
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
          globalSetup: ["e2e/support/application.ts", "src/server/testing/global-setup.ts"],
          setupFiles: ["src/server/testing/after-each-file.ts"],
          // Two windows at work at a time are what two cores carry.
          maxWorkers: 2,
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
