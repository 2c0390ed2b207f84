import { join } from "node:path";
import { FIRST_LOAD_LIMIT, judgeFirstLoad, measureFirstLoad } from "../tools/gates/first-load.ts";
import { PROJECT, runScript } from "../tools/gates/gate.ts";
import type { Benchmark } from "./benchmark.ts";

/** What a browser fetches before the officers' application shows; the same measure is a gate of the tests. */
export const firstLoad: Benchmark = {
  name: "first-load",
  async run() {
    const { code, output } = await runScript("tools/web-build.ts", []);
    if (code !== 0) throw new Error(output);
    const measured = measureFirstLoad(join(PROJECT, "dist", "web"));
    return [
      {
        name: "script of the first load of the officers' application, gzip",
        value: `${(measured.scriptGzip / 1000).toFixed(1)} kB`,
        limit: `at most ${FIRST_LOAD_LIMIT / 1000} kB`,
        ok: judgeFirstLoad(measured).ok,
      },
    ];
  },
};
