import { startBenchWorld } from "./bench-world.ts";
import type { Benchmark } from "./benchmark.ts";
import { measureMemory } from "./memory.ts";
import { weighPublicPage } from "./public-page.ts";
import { measureRankingPage } from "./ranking-page.ts";

const UNITS = 200;

/** The server in a process of its own under 16 people at once; only this machine's own address is ever asked. */
export const http: Benchmark = {
  name: "http",
  async run() {
    const world = await startBenchWorld(UNITS);
    try {
      return [await measureRankingPage(world), await weighPublicPage(world), measureMemory(world)];
    } finally {
      await world.stop();
    }
  },
};
