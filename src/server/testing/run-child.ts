import { type ChildProcess, type SpawnOptions, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";

/** A child process of a test that speaks in lines. */
export interface Child {
  readonly process: ChildProcess;
  /** Next line that starts with the word; fails when the child ends before. */
  line(word: string): Promise<string>;
  /** Passes over the lines that came so far. */
  forget(): void;
  /** Ends its standard input and waits for its orderly end. */
  leave(): Promise<void>;
  /** Kills it at once, as `kill -9` does, and waits until it is gone. */
  kill(): Promise<void>;
}

/** Runs a file of the project by this very Node; `onLine` sees every line at once. */
export function runChild(
  file: string,
  args: string[],
  { onLine, ...options }: SpawnOptions & { onLine?: (line: string) => void } = {},
): Child {
  const child = spawn(process.execPath, [file, ...args], { stdio: ["pipe", "pipe", "pipe"], ...options });
  const lines: string[] = [];
  let errors = "";
  let wake = Promise.withResolvers<void>();
  const ended = once(child, "exit");
  const stir = () => {
    wake.resolve();
    wake = Promise.withResolvers();
  };
  createInterface({ input: child.stdout as NodeJS.ReadableStream }).on("line", (line) => {
    lines.push(line);
    onLine?.(line);
    stir();
  });
  child.stderr?.on("data", (chunk) => {
    errors += chunk;
  });
  void ended.then(stir);
  return {
    process: child,
    async line(word) {
      for (;;) {
        const waiting = wake.promise;
        const index = lines.findIndex((line) => line.startsWith(word));
        if (index >= 0) return lines.splice(0, index + 1)[index] as string;
        if (child.exitCode !== null || child.signalCode !== null) throw new Error(`child ended: ${errors}`);
        await waiting;
      }
    },
    forget() {
      lines.length = 0;
    },
    async leave() {
      child.stdin?.end();
      await ended;
    },
    async kill() {
      child.kill("SIGKILL");
      await ended;
    },
  };
}
