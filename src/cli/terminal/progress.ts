import type { CliContext } from "../context.ts";

/** A line about long work on standard error: kept in place on a terminal, a line every few seconds elsewhere. */
export interface Progress {
  tell(text: string): void;
  /** Leaves the line, so that what follows begins on a new one. */
  end(): void;
}

/** Work that is done within this time says nothing. */
const patienceMs = 1_000;

export function startProgress(
  { err, errIsTerminal }: Pick<CliContext, "err" | "errIsTerminal">,
  elapsed: () => number = () => performance.now(),
): Progress {
  const intervalMs = errIsTerminal ? 200 : 5_000;
  let next: number | undefined;
  let open = false;
  return {
    tell(text) {
      next ??= elapsed() + patienceMs;
      if (elapsed() < next) return;
      next = elapsed() + intervalMs;
      err(errIsTerminal ? `\r\u001b[K${text}` : `${text}\n`);
      open = errIsTerminal;
    },
    end() {
      if (open) err("\r\u001b[K");
      open = false;
    },
  };
}
