/** Something that is done again and again until it is stopped. */
export interface Loop {
  /** Begins the next round now instead of at its time. */
  wake(): void;
  /** Waits for the round under way and ends. */
  stop(): Promise<void>;
}

/**
 * Runs `work` at once and then again after each pause. A failing round is logged and tried again after a pause that
 * doubles up to thirty seconds: the database may be away for a while.
 */
export function startLoop(options: {
  name: string;
  intervalMs: number;
  log: (message: string) => void;
  work: () => Promise<void>;
}): Loop {
  const { name, intervalMs, log, work } = options;
  let stopped = false;
  let wake: () => void = () => undefined;
  const run = async () => {
    let failures = 0;
    while (!stopped) {
      // A wake-up during the round must not be lost.
      const pause = Promise.withResolvers<void>();
      wake = pause.resolve;
      try {
        await work();
        failures = 0;
      } catch (error) {
        failures += 1;
        log(`${name}: ${(error as Error).message}`);
      }
      const timer = setTimeout(pause.resolve, Math.min(intervalMs * 2 ** failures, Math.max(30_000, intervalMs)));
      if (!stopped) await pause.promise;
      clearTimeout(timer);
    }
  };
  const running = run();
  return {
    wake: () => wake(),
    async stop() {
      stopped = true;
      wake();
      await running;
    },
  };
}
