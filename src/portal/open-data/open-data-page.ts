import { html } from "hono/html";
import type { OpenDataTerms } from "../../contract/open-data-terms.ts";
import type { Markup, Page } from "../page.ts";
import { cardRow, cardTable } from "../parts/card-table.ts";
import type { View } from "../view.ts";
import { type CurlExamples, curlExamples } from "./curl-examples.ts";
import { type OpenResource, openResources, pageSize } from "./resources.ts";
import type { OpenRound } from "./schemas.ts";

interface OpenDataView {
  /** The newest published round with one of its units, for examples; absent while nothing is published. */
  readonly example:
    | { readonly round: Pick<OpenRound, "id">; readonly unitId: string | undefined; readonly block: string | undefined }
    | undefined;
  readonly calls: CurlExamples;
  readonly basePath: string;
  /** Calls in a minute. */
  readonly limit: number;
  /** What the province stated; absent: nothing. */
  readonly terms: OpenDataTerms | undefined;
}

/** What can be fetched by programs, how, and on what terms, in plain words. */
export function openDataPage(view: View, { example, calls, basePath, limit, terms }: OpenDataView): Page {
  const { words } = view;
  const rules = [
    words.openDataRuleNumbers,
    view.say("openDataRulePages", { size: pageSize }),
    words.openDataRuleCache,
    view.say("openDataRuleLimit", { count: limit }),
    words.openDataRuleCors,
    words.openDataRuleErrors,
  ];
  const body = html`<h1>${words.openDataTitle}</h1>
<p>${words.openDataIntro}</p>
<h2>${words.openDataAddresses}</h2>
${cardTable({
  name: words.openDataAddress,
  figure: words.openDataExample,
  why: words.openDataGives,
  groups: [
    openResources.map((one) =>
      cardRow({
        name: html`<code>${breakable(`${basePath}${one.path}`)}</code>`,
        figure: exampleLink(one, { example, basePath }),
        why: one.summary[view.language],
      }),
    ),
  ],
})}
<h2>${words.openDataRules}</h2>
<ul>${rules.map((rule) => html`<li>${rule}</li>`)}</ul>
${curlExamples(view, { ...calls, basePath, ranking: example })}
<h2>${words.openDataMore}</h2>
<ul>
<li><a href="${basePath}/open-data/openapi.json">${words.openDataOpenApi}</a></li>
<li>${words.openDataSheets}</li>
<li>${words.openDataBundles}</li>
</ul>
<h2>${words.openDataTermsTitle}</h2>
${termsOfUse(view, terms)}`;
  return { title: words.openDataTitle, path: "/open-data", body };
}

/** The licence of the province; without one what ships, marked as not confirmed. */
function termsOfUse(view: View, terms: OpenDataTerms | undefined): Markup {
  const { words, language } = view;
  const { licence, link, contact } = terms ?? {};
  const name = licence?.[language] ?? "";
  return html`<p>${words.openDataTermsBasis}</p>
${
  licence === undefined
    ? html`<p>${words.openDataTerms}</p>
<p><span class="mark">${words.openDataTermsOpen}</span></p>`
    : html`<p>${words.openDataLicence}: ${link === undefined ? name : html`<a href="${link}">${name}</a>`}.</p>`
}
${contact === undefined ? "" : html`<p>${words.openDataContact}: ${contact}.</p>`}`;
}

/** An address that breaks before a slash, not within a name. */
function breakable(address: string): Markup {
  return html`${address.split(/(?=\/)/).map((part) => html`<wbr>${part}`)}`;
}

function exampleLink(
  { path }: OpenResource,
  { example, basePath }: Pick<OpenDataView, "example" | "basePath">,
): Markup | string {
  const filled = path
    .replace("{roundId}", example?.round.id ?? "{roundId}")
    .replace("{unitId}", example?.unitId ?? "{unitId}");
  const name = path.replace(/^.*\//, "").replace("{unitId}", "unit");
  return filled.includes("{") ? "–" : html`<a href="${basePath}${filled}">${name}</a>`;
}
