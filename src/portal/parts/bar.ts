import { html } from "hono/html";
import type { Markup } from "../page.ts";

/**
 * A bar from zero: `part` of `whole`, both decimal text. The figure stands beside it as text, so the bar itself is
 * hidden from readers; a picture needs no style attribute, which the content policy forbids.
 */
export function bar(part: string | null, whole: string): Markup {
  const [value, most] = [Number(part ?? 0), Number(whole)];
  const share = most > 0 ? Math.min(100, Math.max(0, (value / most) * 100)) : 0;
  return html`<svg class="bar" aria-hidden="true"><rect width="${share.toFixed(1)}%" height="100%"/></svg>`;
}
