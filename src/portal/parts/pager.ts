import { html } from "hono/html";
import type { Markup } from "../page.ts";
import type { View } from "../view.ts";

interface Pager {
  readonly page: number;
  readonly pages: number;
  readonly path: string;
  readonly query?: Readonly<Record<string, string | undefined>>;
}

/** Links to the page before and after; nothing where there is only one. */
export function pager(view: View, { page, pages, path, query }: Pager): Markup | "" {
  if (pages <= 1) return "";
  const { words } = view;
  const to = (number: number) => view.at(path, { ...query, page: number === 1 ? undefined : number });
  return html`<nav class="pager" aria-label="${words.pages}">
${page > 1 ? html`<a rel="prev" href="${to(page - 1)}">${words.previousPage}</a>` : ""}
<span>${view.say("pageOf", { page, pages })}</span>
${page < pages ? html`<a rel="next" href="${to(page + 1)}">${words.nextPage}</a>` : ""}
</nav>`;
}
