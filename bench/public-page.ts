import { get } from "node:http";
import type { BenchWorld } from "./bench-world.ts";
import type { BenchLine } from "./benchmark.ts";

const MOST_BYTES = 50_000;
const headers = { "accept-encoding": "gzip" };

/** The public page of the ranking: what a reader's line carries for it and its files. */
export async function weighPublicPage({ product, roundId }: BenchWorld): Promise<BenchLine> {
  const url = `${product.url}rankings/${roundId}`;
  const page = await (await fetch(url)).text();
  const files = [...page.matchAll(/<link rel="(?:stylesheet|icon)"[^>]* href="([^"]+)"/g)].map(
    (match) => match[1] ?? "",
  );
  let bytes = await weigh(url);
  for (const file of files) bytes += await weigh(new URL(file, url).href);
  return {
    name: `public page of 200 units with its ${files.length} files over the wire`,
    value: `${(bytes / 1000).toFixed(1)} kB`,
    limit: `at most ${MOST_BYTES / 1000} kB`,
    ok: bytes <= MOST_BYTES,
  };
}

/** Bytes of head and body as they come, not unpacked. */
function weigh(url: string): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  get(url, { headers }, (response) => {
    let bytes = response.rawHeaders.reduce((sum, text) => sum + text.length + 2, 0);
    response.on("data", (chunk: Buffer) => {
      bytes += chunk.length;
    });
    response.on("end", () => resolve(bytes));
  }).on("error", reject);
  return promise;
}
