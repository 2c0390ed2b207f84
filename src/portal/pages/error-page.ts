import { html } from "hono/html";
import type { Problem } from "../../contract/problem.ts";
import type { Page } from "../page.ts";
import type { View } from "../view.ts";

/** A refusal or failure as a page: what happened, what to do, and the code in small type. */
export function errorPage(view: View, problem: Problem, path: string): Page {
  const { words } = view;
  const missing = problem.status === 404;
  const title = missing ? words.notFoundTitle : words.failedTitle;
  const body = html`<h1>${title}</h1>
<p>${missing ? words.notFoundAdvice : problem.detail}</p>
<ul class="plain"><li><a href="${view.at("/rankings")}">${words.rankings}</a></li><li><a href="${view.at("/search")}">${words.search}</a></li><li><a href="${view.at("/")}">${words.home}</a></li></ul>
<p class="soft small">${words.errorCode}: ${problem.code} · ${problem.requestId}</p>`;
  return { title, path, body };
}
