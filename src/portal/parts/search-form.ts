import { html } from "hono/html";
import type { Markup } from "../page.ts";
import type { View } from "../view.ts";

interface SearchForm {
  /** Path the form leads to, below the base path. */
  readonly path: string;
  readonly label: string;
  readonly query: string;
  readonly hint?: string;
  /** Further fields that go with the search. */
  readonly fields?: Readonly<Record<string, string | undefined>>;
}

/** A plain form that sends its words in the address. */
export function searchForm(view: View, form: SearchForm): Markup {
  const [action = "", kept = ""] = view.at(form.path).split("?");
  const fields = [...Object.entries(form.fields ?? {}), ...new URLSearchParams(kept)];
  return html`<form class="search" method="get" action="${action}" role="search">
<label for="q">${form.label}</label>
<input id="q" name="q" type="search" maxlength="200" autocomplete="off" value="${form.query}"${
    form.hint ? html` aria-describedby="q-hint"` : ""
  }>
<button>${view.words.searchButton}</button>
${form.hint ? html`<p id="q-hint" class="soft">${form.hint}</p>` : ""}
${fields.flatMap(([name, value]) => (value ? [html`<input type="hidden" name="${name}" value="${value}">`] : []))}
</form>`;
}
