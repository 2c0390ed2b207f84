import { html } from "hono/html";
import type { Markup } from "../page.ts";

interface CardTable {
  /** Shown above the table; rows mostly say themselves what they are. */
  readonly caption?: Markup | string | undefined;
  /** Titles of the three columns: what a row is about, its figure, and why. */
  readonly name: string;
  readonly figure: string;
  readonly why: string;
  /** Rows in the groups they belong to. */
  readonly groups: readonly (readonly Markup[])[];
}

/**
 * A table of name, figure and explanation that narrow screens lay out as cards. The roles are written out because some
 * browsers then forget that it is a table.
 */
export function cardTable(table: CardTable): Markup {
  const head = (kind: string, text: string) => html`<th scope="col" role="columnheader" class="${kind}">${text}</th>`;
  return html`<table class="components cards" role="table">
${table.caption ? html`<caption>${table.caption}</caption>` : ""}
<thead role="rowgroup"><tr role="row">${head("name", table.name)}${head("number", table.figure)}${head("why", table.why)}</tr></thead>
${table.groups.map((rows) => html`<tbody role="rowgroup">\n${rows}</tbody>`)}
</table>`;
}

interface CardRow {
  readonly name: Markup | string;
  readonly figure: Markup | string;
  readonly why: Markup | string;
  /** A heading row above those of its group. */
  readonly heads?: boolean;
  /** The figure has a bar beside it. */
  readonly withBar?: boolean;
}

export function cardRow({ name, figure, why, heads = false, withBar = false }: CardRow): Markup {
  return html`<tr role="row"${heads ? html` class="criterion"` : ""}><th scope="${heads ? "rowgroup" : "row"}" role="rowheader">${name}</th><td role="cell" class="number${withBar ? " percent" : ""}">${figure}</td><td role="cell" class="why">${why}</td></tr>
`;
}
