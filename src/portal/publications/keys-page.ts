import { html } from "hono/html";
import { printDay, printMoment } from "../../domain/text/dates.ts";
import type { SigningKeyLine } from "../../server/modules/scoring/service/publication/signing-keys.ts";
import { dayInVietnam, momentInVietnam } from "../../server/platform/clock.ts";
import type { Markup, Page } from "../page.ts";
import type { View } from "../view.ts";
import { grouped } from "./paths.ts";

/** Every key that signs or has signed publications of this province. */
export function keysPage(view: View, keys: readonly SigningKeyLine[]): Page {
  const { words } = view;
  const body = html`<h1>${words.keysTitle}</h1>
<p>${words.keysIntro}</p>
<table class="keys">
<thead><tr><th scope="col">${words.fingerprint}</th><th scope="col">${words.madeOn}</th><th scope="col">${words.signsUntil}</th></tr></thead>
<tbody>${keys.map((key) => keyRow(view, key, printerFor(key, keys)))}</tbody>
</table>`;
  return { title: words.keysTitle, path: "/keys", body };
}

type Print = (at: Date) => string;

function keyRow({ words }: View, key: SigningKeyLine, print: Print): Markup {
  const note = key.signedOlderDemonstration ? html`<br><span class="soft small">${words.signedOlder}</span>` : "";
  return html`<tr><th scope="row"><code>${grouped(key.fingerprint)}</code><br>${words.toCopy}: <code class="copy">${key.fingerprint}</code>${note}</th><td>${print(key.createdAt)}</td><td>${key.retiredAt === null ? words.signsNow : print(key.retiredAt)}</td></tr>`;
}

/** Days, and the time with them where the day alone would not tell a key from another one. */
function printerFor(key: SigningKeyLine, keys: readonly SigningKeyLine[]): Print {
  const made = dayInVietnam(key.createdAt);
  const isAlone = keys.every((other) => other === key || dayInVietnam(other.createdAt) !== made);
  if (isAlone) return (at) => printDay(dayInVietnam(at));
  return (at) => printMoment({ day: dayInVietnam(at), time: momentInVietnam(at).slice(11) });
}
