import { html } from "hono/html";
import type { Day } from "../../domain/calendar/day.ts";
import type { UnitYear } from "../../server/modules/scoring/service/public-site/unit-history.ts";
import type { Markup } from "../page.ts";
import type { View } from "../view.ts";

const size = { width: 640, height: 190, left: 56, right: 30, top: 24, bottom: 28 };

/** A figure on a narrow screen, where its letters are largest. */
const labelHeight = 22;

/** Height of a percentage in the picture. */
const heightOf = (percent: string | number) =>
  size.height - size.bottom - (Number(percent) / 100) * (size.height - size.bottom - size.top);

/**
 * The years of the unit itself, oldest first, cut where it was reorganised between two of them: results of before and
 * after are those of different bodies. A year counts as after a reorganisation in it.
 */
export function comparableRuns(oldestFirst: readonly UnitYear[], reorganised: readonly Day[]): UnitYear[][] {
  const years = reorganised.map((day) => Number(day.slice(0, 4)));
  const runs: UnitYear[][] = [];
  for (const one of oldestFirst) {
    const last = runs.at(-1)?.at(-1);
    const isCut = last === undefined || years.some((year) => last.year < year && year <= one.year);
    if (isCut) runs.push([one]);
    else runs.at(-1)?.push(one);
  }
  return runs;
}

/**
 * The index over the years from 0 to 100%: dots of the unit itself, joined by a line as far as they may be compared,
 * diamonds of the bodies before and after it. The table beside it is its text.
 * @param reorganised The days on which the unit was formed of others or went into others.
 */
export function historyPicture(view: View, newestFirst: readonly UnitYear[], reorganised: readonly Day[] = []): Markup {
  const { words } = view;
  const shown = [...newestFirst].reverse().filter((year) => year.percent !== null);
  const rounds = [...new Set(shown.map((year) => year.roundId))];
  const step = (size.width - size.left - size.right) / Math.max(1, rounds.length);
  const placeOf = (year: UnitYear) => ({
    x: Math.round(size.left + (rounds.indexOf(year.roundId) + 0.5) * step),
    y: Math.round(heightOf(year.percent ?? 0)),
  });
  const own = shown.filter((year) => year.side === "same");
  const kin = shown.filter((year) => year.side !== "same");
  const lines = comparableRuns(own, reorganised).filter((run) => run.length > 1);
  const pointsOf = (run: readonly UnitYear[]) => run.map(placeOf).map(({ x, y }) => `${x},${y}`);
  const key =
    kin.length === 0 ? words.historyPicture : [words.historyPicture, words.historyOwn, words.historyKin].join(" ");
  return html`<figure class="picture"><figcaption>${key}</figcaption>
<svg viewBox="0 0 ${size.width} ${size.height}" aria-hidden="true">
${[0, 50, 100].map((percent) => gridLine(percent))}
${rounds.map((round) =>
  yearLabel(
    shown.find((year) => year.roundId === round),
    placeOf,
  ),
)}
${lines.map((run) => html`<polyline points="${pointsOf(run).join(" ")}"/>`)}
${kin.map((year) => diamond(placeOf(year)))}
${own.map((year) => {
  const marks = kin.filter(({ roundId }) => roundId === year.roundId).map((one) => placeOf(one).y);
  return dot(view, year, { ...placeOf(year), marks });
})}
</svg></figure>
`;
}

function gridLine(percent: number): Markup {
  const y = heightOf(percent);
  return html`<path class="grid" d="M${size.left} ${y}H${size.width - size.right}"/><text x="${size.left - 6}" y="${y + 5}" text-anchor="end">${percent}</text>`;
}

interface Place {
  readonly x: number;
  readonly y: number;
}

function yearLabel(year: UnitYear | undefined, placeOf: (year: UnitYear) => Place): Markup | "" {
  if (year === undefined) return "";
  return html`<text x="${placeOf(year).x}" y="${size.height - 6}" text-anchor="middle">${year.year}</text>`;
}

const diamond = ({ x, y }: Place) => html`<path class="kin" d="M${x} ${y - 6}l6 6-6 6-6-6z"/>`;

interface Dot extends Place {
  /** Heights of the diamonds of the same round. */
  readonly marks: readonly number[];
}

/** The figure stands above its dot; where a diamond lies there, below it; else at its side, where none ever lies. */
function dot(view: View, year: UnitYear, { x, y, marks }: Dot): Markup {
  const isFree = (top: number, bottom: number) => !marks.some((mark) => mark > top - 7 && mark < bottom + 7);
  const place = isFree(y - 10 - labelHeight, y - 10)
    ? html`x="${x}" y="${y - 10}" text-anchor="middle"`
    : y + 10 + labelHeight < size.height - size.bottom && isFree(y + 10, y + 10 + labelHeight)
      ? html`x="${x}" y="${y + 10}" dy="0.8em" text-anchor="middle"`
      : html`x="${x + 12}" y="${y}" dy="0.35em"`;
  return html`<circle cx="${x}" cy="${y}" r="5"/><text class="value" ${place}>${view.number(year.percent)}</text>`;
}
