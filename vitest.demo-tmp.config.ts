import { defineConfig } from "vitest/config";
export default defineConfig({ test: { include: ["e2e/**/*.journey.ts"], environment: "node", globalSetup: ["/tmp/demo-provide.ts", "src/server/testing/global-setup.ts"], testTimeout: 120_000, hookTimeout: 180_000 } });
