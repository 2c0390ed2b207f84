/** `npm run bench [NAME ...]`: measures, prints each figure beside its limit, ends with 1 when a limit is broken. */
import type { Benchmark } from "./benchmark.ts";
import { describeCpu, readCpuTicks } from "./cpu-steal.ts";
import { engine } from "./engine.ts";
import { firstLoad } from "./first-load.ts";
import { http } from "./http.ts";
import { recompute } from "./recompute.ts";
import { runBenchmarks } from "./run-benchmarks.ts";
import { saves } from "./saves.ts";

/** Every benchmark of the project; a new one is a file of its own and a word here. */
const benchmarks: readonly Benchmark[] = [engine, recompute, saves, http, firstLoad];

const before = readCpuTicks();
process.exitCode = await runBenchmarks(benchmarks, process.argv.slice(2), (text) => process.stdout.write(text));
process.stdout.write(`${describeCpu(before, readCpuTicks())}\n`);
