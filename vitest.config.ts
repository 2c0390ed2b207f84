import { defineConfig } from "vitest/config";

/** Three projects: pure domain (and CLI) examples, server operations on a real PostgreSQL, web parts in happy-dom. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "domain",
          include: [
            "src/domain/**/*.test.ts",
            "src/contract/**/*.test.ts",
            "src/cli/**/*.test.ts",
            "tools/**/*.test.ts",
            "demo/**/*.test.ts",
            "bench/**/*.test.ts",
          ],
          environment: "node",
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: "server",
          include: ["src/server/**/*.test.ts", "src/portal/**/*.test.ts"],
          environment: "node",
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
          setupFiles: ["src/web/testing/setup.ts"],
          testTimeout: 60_000,
        },
      },
    ],
  },
});
