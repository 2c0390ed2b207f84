import { html } from "hono/html";
import { printDay } from "../../domain/text/dates.ts";
import { dayInVietnam } from "../../server/platform/clock.ts";
import type { PublicKeyLine } from "../../server/platform/signing-keys.ts";
import type { Page } from "../page.ts";
import type { View } from "../view.ts";
import { grouped } from "./paths.ts";

/** Every key that signs or has signed publications of this province. */
export function keysPage(view: View, keys: readonly PublicKeyLine[]): Page {
  const { words } = view;
  const day = (at: Date) => printDay(dayInVietnam(at));
  const body = html`<h1>${words.keysTitle}</h1>
<p>${words.keysIntro}</p>
<table class="keys">
<thead><tr><th scope="col">${words.fingerprint}</th><th scope="col">${words.madeOn}</th><th scope="col">${words.signsUntil}</th></tr></thead>
<tbody>${keys.map((key) => html`<tr><th scope="row"><code>${grouped(key.fingerprint)}</code><br>${words.toCopy}: <code class="copy">${key.fingerprint}</code></th><td>${day(key.createdAt)}</td><td>${key.retiredAt === null ? words.signsNow : day(key.retiredAt)}</td></tr>`)}</tbody>
</table>`;
  return { title: words.keysTitle, path: "/keys", body };
}
