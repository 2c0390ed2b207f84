import { html } from "hono/html";
import type { Markup } from "../page.ts";
import type { View } from "../view.ts";

const width = 640;
const margin = 28;
const bins = 50;
const highestStack = 150;
const labelHeight = 24;

/**
 * All units of a block as dots over their index, those of nearly the same index on top of each other. The table below
 * is its text; nothing is drawn for fewer than three units.
 */
export function blockPicture(view: View, percents: readonly (string | null)[]): Markup | "" {
  const values = percents.flatMap((percent) => (percent === null ? [] : [Number(percent)]));
  if (values.length < 3) return "";
  const least = Math.max(0, Math.min(90, Math.floor(Math.min(...values) / 10) * 10));
  const most = Math.max(100, ...values);
  const placeOf = (value: number) => margin + ((value - least) / (most - least)) * (width - 2 * margin);
  const stacks = Map.groupBy(values, (value) => Math.round(((value - least) / (most - least)) * bins));
  const tallest = Math.max(...[...stacks.values()].map((stack) => stack.length));
  const step = Math.min(11, highestStack / tallest);
  const floor = Math.ceil(tallest * step) + 4;
  const ticks = Array.from({ length: Math.floor((most - least) / 10) + 1 }, (_, at) => least + at * 10);
  const dots = [...stacks].flatMap(([bin, stack]) =>
    stack.map((_, at) => {
      const [x, y] = [placeOf(least + (bin / bins) * (most - least)), floor - 2 - (at + 0.5) * step];
      return html`<circle cx="${x.toFixed()}" cy="${y.toFixed()}" r="${(step / 2 - 0.5).toFixed(1)}"/>`;
    }),
  );
  return html`<figure class="picture"><figcaption>${view.words.blockPicture}</figcaption>
<svg viewBox="0 0 ${width} ${floor + labelHeight}" aria-hidden="true"><path class="grid" d="M0 ${floor}H${width}"/>${dots}${ticks.map(
    (tick) => html`<text x="${placeOf(tick).toFixed()}" y="${floor + 18}" text-anchor="middle">${tick}</text>`,
  )}</svg></figure>
`;
}
