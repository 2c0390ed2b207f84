import { html } from "hono/html";
import type { Markup } from "../page.ts";
import type { View } from "../view.ts";

/** The mark that every page of a demonstration round carries below its title, also on paper; nothing of a real one. */
export function demonstrationMark(
  { words }: View,
  { demonstration }: { readonly demonstration: boolean },
): Markup | "" {
  return demonstration ? html`<p><span class="mark">${words.demonstrationRound}</span></p>` : "";
}
