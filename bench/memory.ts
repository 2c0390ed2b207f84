import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import type { BenchWorld } from "./bench-world.ts";
import type { BenchLine } from "./benchmark.ts";

const MOST_MEGABYTES = 350;

/** What the server process holds: on Linux the most it ever held, elsewhere what it holds now. */
export function measureMemory({ product }: BenchWorld): BenchLine {
  const status = `/proc/${product.pid}/status`;
  const kilobytes = existsSync(status)
    ? Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(status, "utf8"))?.[1])
    : Number(spawnSync("ps", ["-o", "rss=", "-p", String(product.pid)], { encoding: "utf8" }).stdout.trim());
  const megabytes = kilobytes / 1024;
  return {
    name: "server process, first start with the demonstration and all load above",
    value: `${megabytes.toFixed(0)} MB`,
    limit: `under ${MOST_MEGABYTES} MB`,
    ok: megabytes < MOST_MEGABYTES,
  };
}
