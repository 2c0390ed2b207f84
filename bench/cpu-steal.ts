import { readFileSync } from "node:fs";

/** Processor ticks of the whole machine: all, idle, and those that other guests of the same host took away. */
export interface CpuTicks {
  readonly all: number;
  readonly idle: number;
  readonly steal: number;
}

/** From /proc/stat; undefined where there is none (other systems than Linux). */
export function readCpuTicks(): CpuTicks | undefined {
  try {
    const [, ...ticks] = readFileSync("/proc/stat", "utf8").split("\n", 1)[0]?.trim().split(/\s+/).map(Number) ?? [];
    const [user = 0, nice = 0, system = 0, idle = 0, wait = 0, irq = 0, soft = 0, steal = 0] = ticks;
    return { all: user + nice + system + idle + wait + irq + soft + steal, idle: idle + wait, steal };
  } catch {
    return undefined;
  }
}

/** "busy 93%, steal 2%" between two readings: how far the times of a run can be trusted. */
export function describeCpu(before: CpuTicks | undefined, after: CpuTicks | undefined): string {
  if (before === undefined || after === undefined || after.all === before.all) return "no figures of the processor";
  const share = (part: number) => `${Math.round((100 * part) / (after.all - before.all))}%`;
  const busy = after.all - before.all - (after.idle - before.idle);
  return `processors busy ${share(busy)}, steal ${share(after.steal - before.steal)}`;
}
