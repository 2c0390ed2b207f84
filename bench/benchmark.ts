/** One measured figure beside its limit. Ratios to something bare in the same run decide; times are only told. */
export interface BenchLine {
  readonly name: string;
  /** The figure as people read it: "2.4 times", "3.1 million/s". */
  readonly value: string;
  /** What it must keep: "at most 10 times". */
  readonly limit: string;
  readonly ok: boolean;
}

/** A benchmark gives its lines; it prepares and removes what it needs by itself. */
export interface Benchmark {
  /** One word, to run it alone: `npm run bench engine`. */
  readonly name: string;
  readonly run: () => Promise<readonly BenchLine[]> | readonly BenchLine[];
}

/**
 * Runs a piece of work again and again until it has used `seconds` of processor time, after a warm-up of a fifth of it;
 * gives processor seconds for one run. Other programs on the machine do not count, only their pressure on its caches.
 */
export function measure(work: () => void, seconds: number): number {
  const used = () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1e6;
  };
  const during = (limit: number): number => {
    const start = used();
    let runs = 0;
    do {
      work();
      runs += 1;
    } while (used() - start < limit);
    return (used() - start) / runs;
  };
  during(seconds / 5);
  return during(seconds);
}

/** The middle one of several measurements, so that a disturbed one does not decide. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
