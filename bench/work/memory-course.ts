import { readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { type BenchLine, median } from "../benchmark.ts";

const pauseMs = 10_000;
const mostTimes = 1.1;

/** Megabytes that the process holds now; Linux only. */
function readMegabytes(pid: number): number {
  return Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) / 1024;
}

/** What a process holds every ten seconds until told to stop, each told as it is read. */
export async function watchMemory(pid: number, stop: AbortSignal, tell: (text: string) => void): Promise<number[]> {
  const course: number[] = [];
  const start = performance.now();
  while (!stop.aborted) {
    course.push(readMegabytes(pid));
    if (course.length % 30 === 0) tell(`${minutes(start)} min: ${median(course.slice(-30)).toFixed(0)} MB\n`);
    await pause(pauseMs, undefined, { signal: stop }).catch(() => undefined);
  }
  return course;
}

/** Flat is a last quarter that holds, in the middle, as much as the second one: the first still fills the stores. */
export function judgeMemory(course: readonly number[]): BenchLine {
  const quarter = Math.floor(course.length / 4);
  const [second, last] = [median(course.slice(quarter, 2 * quarter)), median(course.slice(-quarter))];
  return {
    name: "memory of the server process, last quarter of the work against its second",
    value: `${(last / second).toFixed(2)} times (${second.toFixed(0)} and ${last.toFixed(0)} MB)`,
    limit: `at most ${mostTimes} times`,
    ok: last / second <= mostTimes,
  };
}

const minutes = (start: number) => ((performance.now() - start) / 60_000).toFixed(0);
