import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";

/**
 * Asks for something that must not be seen, on the terminal: nothing that is typed is shown. Undefined where there is no
 * terminal; an interrupted question throws.
 */
export async function askSecret(question: string): Promise<string | undefined> {
  const { stdin, stderr } = process;
  if (!stdin.isTTY || !stderr.isTTY) return undefined;
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: stdin, output: nowhere, terminal: true, historySize: 0 });
  const stop = new AbortController();
  for (const event of ["SIGINT", "close"] as const) lines.on(event, () => stop.abort());
  stderr.write(question);
  try {
    return await lines.question("", { signal: stop.signal });
  } finally {
    lines.close();
    stderr.write("\n");
  }
}
