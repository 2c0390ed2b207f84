import { html } from "hono/html";
import type { Markup } from "../page.ts";
import type { View } from "../view.ts";

/** Calls to copy. */
export interface CurlExamples {
  /** "https://host"; undefined: not known, so that no call can be written down. */
  readonly origin: string | undefined;
  /** The tag that the list of rounds has now. */
  readonly tag: string;
}

interface Ranking {
  readonly round: { readonly id: string };
  readonly block: string | undefined;
}

/** Calls of this very site for the command line: the list, a block of the newest ranking by pages, and only what is new. */
export function curlExamples(
  { words }: View,
  {
    origin,
    tag,
    basePath,
    ranking,
  }: CurlExamples & { readonly basePath: string; readonly ranking: Ranking | undefined },
): Markup | "" {
  if (origin === undefined) return "";
  const start = `${origin}${basePath}/open-data/rounds`;
  const query = new URLSearchParams({ ...(ranking?.block !== undefined && { block: ranking.block }), page: "1" });
  const calls = [
    { does: words.openDataCurlRounds, line: `curl '${start}.json'` },
    ...(ranking
      ? [{ does: words.openDataCurlBlock, line: `curl '${start}/${ranking.round.id}/ranking.json?${quoted(query)}'` }]
      : []),
    { does: words.openDataCurlTag, line: `curl --include --header 'If-None-Match: ${tag}' '${start}.json'` },
  ];
  return html`<h2>${words.openDataCurl}</h2>
${calls.map(({ does, line }) => html`<p>${does}</p>\n<pre class="command"><code>${line}</code></pre>\n`)}`;
}

/** A query within the quotes of a command line. */
const quoted = (query: URLSearchParams) => query.toString().replaceAll("'", "%27");
