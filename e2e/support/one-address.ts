import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** An address in front of several server processes, as a proxy of the province would be. */
export interface OneAddress {
  /** Without a slash at the end. */
  readonly url: string;
  /** From now on requests go to these in turn; to none of them: whoever asks is cut off. */
  leadTo(urls: readonly string[]): void;
  close(): Promise<void>;
}

const ofOneLine = new Set(["connection", "keep-alive"]);

/** Opens it on a free port. One request after the other goes to the next process, whoever asks. */
export async function openOneAddress(): Promise<OneAddress> {
  let urls: readonly string[] = [];
  let turn = 0;
  const server = createServer((ask, answer) => {
    const url = urls[turn++ % urls.length];
    if (url === undefined) ask.socket.destroy();
    else pass(url, ask, answer);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    leadTo(next) {
      urls = next;
    },
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

function pass(url: string, ask: IncomingMessage, answer: ServerResponse): void {
  const headers = { ...ask.headers, "x-forwarded-for": ask.socket.remoteAddress, "x-forwarded-proto": "http" };
  delete headers.connection;
  const asked = request(new URL(ask.url ?? "/", url), { method: ask.method, headers, agent: false }, (got) => {
    const kept = Object.entries(got.headersDistinct).filter(([name]) => !ofOneLine.has(name));
    answer.writeHead(got.statusCode ?? 502, got.statusMessage, Object.fromEntries(kept));
    got.once("error", () => answer.destroy());
    got.pipe(answer);
  });
  // A process that ended cuts its callers off; a caller who left is not waited for.
  asked.once("error", () => answer.destroy());
  answer.once("close", () => asked.destroy());
  ask.pipe(asked);
}
