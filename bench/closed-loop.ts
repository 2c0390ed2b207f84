import { Agent, request } from "node:http";
import { median } from "./benchmark.ts";

interface Load {
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** People who each send the next request when the last one is answered. */
  readonly users: number;
  readonly milliseconds: number;
}

interface Loaded {
  readonly requests: number;
  readonly milliseconds: number;
}

/** One bounded run against this machine's own address; every answer must be 200 and as long as the first. */
export async function runClosedLoop({ url, headers = {}, users, milliseconds }: Load): Promise<Loaded> {
  if (new URL(url).hostname !== "127.0.0.1") throw new Error(`only this machine is measured, not ${url}`);
  const agent = new Agent({ keepAlive: true, maxSockets: users });
  const started = performance.now();
  let requests = 0;
  let length: number | undefined;
  const user = async () => {
    while (performance.now() - started < milliseconds) {
      const bytes = await fetchLength(url, { agent, headers });
      length ??= bytes;
      if (bytes !== length) throw new Error(`${url} answered ${bytes} bytes, before ${length}`);
      requests += 1;
    }
  };
  await Promise.all(Array.from({ length: users }, user));
  agent.destroy();
  return { requests, milliseconds: performance.now() - started };
}

function fetchLength(url: string, options: { agent: Agent; headers: Readonly<Record<string, string>> }) {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const sent = request(url, options, (response) => {
    let bytes = 0;
    response.on("data", (chunk: Buffer) => {
      bytes += chunk.length;
    });
    response.on("error", reject);
    response.on("end", () => {
      if (response.statusCode === 200) resolve(bytes);
      else reject(new Error(`${url} answered ${response.statusCode}`));
    });
  });
  sent.on("error", reject);
  sent.end();
  return promise;
}

/**
 * How many times the anchor is quicker than the measured one. Both run in short turns one after the other, and the
 * middle turn counts, so that whatever else the machine does falls on both or on a turn that does not decide.
 */
export async function compareThroughput(
  anchor: Load,
  measured: Load,
  turns: number,
): Promise<{ ratio: number; perSecond: number; anchorPerSecond: number }> {
  const rate = ({ requests, milliseconds }: Loaded) => (requests * 1000) / milliseconds;
  await runClosedLoop(anchor);
  await runClosedLoop(measured);
  const rates = [];
  for (let turn = 0; turn < turns; turn += 1) {
    rates.push({ anchor: rate(await runClosedLoop(anchor)), measured: rate(await runClosedLoop(measured)) });
  }
  return {
    ratio: median(rates.map((one) => one.anchor / one.measured)),
    perSecond: median(rates.map((one) => one.measured)),
    anchorPerSecond: median(rates.map((one) => one.anchor)),
  };
}
