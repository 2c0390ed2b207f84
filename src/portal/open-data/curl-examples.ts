import { html } from "hono/html";
import type { Markup } from "../page.ts";
import type { View } from "../view.ts";

/** Calls to copy. */
export interface CurlExamples {
  /** "https://host"; undefined: the province has not said it, and what a request claims is not to be believed. */
  readonly origin: string | undefined;
  /** The tag that the list of rounds has now. */
  readonly tag: string;
}

interface Ranking {
  readonly round: { readonly id: string };
  readonly block: string | undefined;
}

/** Stands for the address of the site, until whoever copies the calls puts it in. */
const anySite = "https://dia-chi-trang-nay";

/** Calls of this site for the command line: its address, the list, a block of the newest ranking by pages, and only what is new. */
export function curlExamples(
  { words }: View,
  {
    origin,
    tag,
    basePath,
    ranking,
  }: CurlExamples & { readonly basePath: string; readonly ranking: Ranking | undefined },
): Markup {
  const query = new URLSearchParams({ ...(ranking?.block !== undefined && { block: ranking.block }), page: "1" });
  const calls = [
    {
      does: origin === undefined ? words.openDataCurlAnySite : words.openDataCurlSite,
      line: `SITE='${origin ?? anySite}${basePath}'`,
    },
    { does: words.openDataCurlRounds, line: 'curl "$SITE/open-data/rounds.json"' },
    ...(ranking
      ? [
          {
            does: words.openDataCurlBlock,
            line: `curl "$SITE/open-data/rounds/${ranking.round.id}/ranking.json?${query}"`,
          },
        ]
      : []),
    {
      does: words.openDataCurlTag,
      line: `curl --include --header 'If-None-Match: ${tag}' "$SITE/open-data/rounds.json"`,
    },
  ];
  return html`<h2>${words.openDataCurl}</h2>
${calls.map(({ does, line }) => html`<p>${does}</p>\n<pre class="command"><code>${line}</code></pre>\n`)}`;
}
