import { html } from "hono/html";
import { bundleFileName, decisionFileName } from "../../domain/scoring/published-file-names.ts";
import { printDay } from "../../domain/text/dates.ts";
import type { DifferenceWords } from "../../server/modules/scoring/service/difference-words.ts";
import type { EnglishClasses } from "../../server/modules/scoring/service/public-site/amendments.ts";
import type { ListedPublication } from "../../server/modules/scoring/service/publication/read-public-bundle.ts";
import type { PublishedRound } from "../../server/modules/scoring/service/read-published.ts";
import type { Markup, Page } from "../page.ts";
import { demonstrationMark } from "../parts/demonstration-mark.ts";
import { decisionName, printPublished, roundPath } from "../round-words.ts";
import type { View } from "../view.ts";
import { differenceTable, type NamedUnits } from "./difference-table.ts";
import { grouped, publicationAnchor, publicationPath } from "./paths.ts";

/** A round with everything that was published of it. */
interface Publications {
  readonly round: PublishedRound;
  /** The newest first. */
  readonly publications: readonly ListedPublication[];
  readonly units: NamedUnits;
  readonly classNames: EnglishClasses;
  readonly differenceWords: DifferenceWords;
}

/** Every publication of a round with what proves it: decision, digests, key, bundle, and how to verify. */
export function publicationListPage(view: View, told: Publications): Page {
  const { round, publications } = told;
  const { words } = view;
  const name = view.name(round.titleVi, round.titleEn);
  const title = view.say("publicationsTitle", { round: name });
  const body = html`<p><a href="${view.at(roundPath(round.id))}">${words.backToRanking}</a></p>
<h1>${title}</h1>
${demonstrationMark(view, round)}
<p>${words.publicationsIntro}</p>
${publications.length === 0 ? html`<p>${words.noBundles}</p>` : ""}
${publications.map((one) => publicationSection(view, one, told))}
<h2 id="verify">${words.verifyTitle}</h2>
<ol>
<li>${publications[0]?.hasDecision ? words.verifyDownloadBoth : words.verifyDownload} <a href="${view.at("/verify.mjs")}" download>verify.mjs</a> ${words.verifyNode}</li>
<li>${words.verifyRun}<pre class="command"><code>node verify.mjs ${filesToVerify(view, round, publications[0])} --key ${words.verifyKey}</code></pre></li>
<li>${words.verifyFingerprint} <a href="${view.at("/keys")}">${words.keysTitle}</a></li>
</ol>
<p>${words.verifyFinds} <a href="${view.at("/bundle.schema.json")}">bundle.schema.json</a></p>`;
  return { title, path: publicationPath(round.id), body };
}

/** Names of the files as they are saved; with the decision beside its bundle, both are looked at. */
function filesToVerify({ words }: View, round: PublishedRound, newest: ListedPublication | undefined): string {
  if (newest === undefined) return words.verifyFile;
  const of = { round, number: newest.number };
  return [bundleFileName(of, "public"), ...(newest.hasDecision ? [decisionFileName(of)] : [])].join(" ");
}

function publicationSection(view: View, one: ListedPublication, { round, ...named }: Publications): Markup {
  const { words } = view;
  const { roundId, number, decision, reason } = one;
  const day = printPublished(one.at.toISOString());
  const facts = [
    view.say("publishedOn", { day }),
    ...(decision ? [view.say("decision", { number: decision.number, day: printDay(decision.date) })] : []),
  ];
  const size = view.number((one.publicBytes / 1e6).toFixed(2));
  return html`<section id="${publicationAnchor(number)}">
<h2>${number === 1 ? words.firstPublication : view.say("amendment", { number })}</h2>
<p>${facts.join(". ")}.</p>
${reason === null ? "" : html`<p>${words.amendmentReason}: ${reason}</p>`}
<ul class="plain">
<li><a href="${view.at(publicationPath(roundId, number))}">${words.asPublished}</a></li>
${!one.hasDecision ? "" : html`<li><a href="${view.at(publicationPath(roundId, number, "/decision.pdf"))}">${decisionName(view, round)}</a></li>`}
<li><a href="${view.at(publicationPath(roundId, number, "/bundle.json"))}" download>${view.say("bundleDownload", { size })}</a></li>
</ul>
<dl class="digests">
<dt>${words.contentDigest}</dt><dd><code>${grouped(one.publicSha256)}</code></dd>
<dt>${words.signedBy}</dt><dd><code>${grouped(one.fingerprint)}</code></dd>
</dl>
${one.restricted.length === 0 ? "" : html`<p>${view.say("restrictedOf", { components: one.restricted.join(", ") })}</p>`}
${one.differences.length === 0 ? "" : differenceTable(view, one.differences, named)}
</section>`;
}
