import type { BenchWorld } from "./bench-world.ts";
import type { BenchLine } from "./benchmark.ts";
import { compareThroughput } from "./closed-loop.ts";

const MOST_TIMES_BARE = 2.5;
const load = { users: 16, milliseconds: 700 };
const turns = 15;

/** A page of the ranking for a signed-in officer against the bare answer of the same bytes, 16 people at once. */
export async function measureRankingPage({ product, bare, roundId, cookie }: BenchWorld): Promise<BenchLine> {
  const headers = { cookie };
  const url = `${product.url}api/rounds/${roundId}/ranking?pageSize=200`;
  const [ours, anchor] = [await (await fetch(url, { headers })).text(), await (await fetch(bare.url)).text()];
  if (ours !== anchor) throw new Error("the anchor answers other bytes than the product");
  const { ratio, perSecond, anchorPerSecond } = await compareThroughput(
    { url: bare.url, ...load },
    { url, headers, ...load },
    turns,
  );
  return {
    name: "ranking of 200 units, signed in, against bare HTTP and SQL of the same bytes",
    value: `${ratio.toFixed(2)} times (${perSecond.toFixed(0)} and ${anchorPerSecond.toFixed(0)} requests a second)`,
    limit: `at most ${MOST_TIMES_BARE} times`,
    ok: ratio <= MOST_TIMES_BARE,
  };
}
