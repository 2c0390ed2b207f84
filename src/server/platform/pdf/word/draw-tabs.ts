import type { Content, ContentText } from "pdfmake/interfaces.js";
import { drawRun } from "./draw-run.ts";
import type { TabStop } from "./paragraph-look.ts";
import type { Span } from "./read-runs.ts";

/** A part of a line and the room it stands in, from the left edge of its text; in points. */
interface Piece {
  readonly spans: readonly Span[];
  readonly from: number;
  readonly to: number;
  readonly align: TabStop["align"];
}

/** Parts that a line has at most, as left, middle and right of a header. */
const most = 3;

/**
 * A line with tabulators as parts side by side, each at its stop; undefined where a part has no stop, or would reach into
 * the next one. `room`: width of the line.
 */
export function drawTabs(
  spans: readonly Span[],
  stops: readonly TabStop[],
  { room, type }: { readonly room: number; readonly type: Omit<ContentText, "text"> },
): Content[] | undefined {
  const parts = cutAtTabs(spans);
  const used = stops.filter(({ at }) => at <= room + 1).slice(0, parts.length - 1);
  const isLine = spans.every(({ text }) => !/[\n\f]/.test(text));
  if (!isLine || parts.length < 2 || parts.length > most || used.length !== parts.length - 1) return undefined;
  if (used.some(({ hasLeader }) => hasLeader)) return undefined;
  const pieces = place(parts, used, room);
  if (pieces === undefined) return undefined;
  let end = 0;
  return pieces.flatMap(({ spans, from, to, align }): Content[] => {
    const gap = from - end;
    end = to;
    const text = spans.length === 0 ? "" : spans.map((span) => drawRun(span));
    return [
      ...(gap > 0 ? [{ ...type, text: "", width: gap } as Content] : []),
      { ...type, text, width: to - from, alignment: align } as Content,
    ];
  });
}

function place(parts: readonly Span[][], stops: readonly TabStop[], room: number): Piece[] | undefined {
  const widths = parts.map(widthOf);
  const pieces: Piece[] = [];
  let end = 0;
  for (const [at, spans] of parts.entries()) {
    const stop: TabStop = stops[at - 1] ?? { at: 0, align: "left", hasLeader: false };
    const width = widths[at] ?? 0;
    const limit = limitOf(stops[at], widths[at + 1] ?? 0, { room, reach: reachOf(stop, width) });
    const [from, to] = rangeOf(stop, { end, limit });
    if (from < end || to - from < width) return undefined;
    pieces.push({ spans, from, to, align: stop.align });
    end = to;
  }
  return pieces;
}

/** Where the room of a part ends: at the next stop, or in the middle of what both leave free. */
function limitOf(
  next: TabStop | undefined,
  width: number,
  { room, reach }: { readonly room: number; readonly reach: number },
): number {
  if (next === undefined) return room;
  if (next.align === "left") return next.at;
  const begins = next.at - (next.align === "center" ? width / 2 : width);
  return (reach + begins) / 2;
}

/** How far the words of a part reach. */
function reachOf({ at, align }: TabStop, width: number): number {
  if (align === "right") return at;
  return at + (align === "center" ? width / 2 : width);
}

function rangeOf({ at, align }: TabStop, { end, limit }: { readonly end: number; readonly limit: number }) {
  switch (align) {
    case "left":
      return [at, limit] as const;
    case "right":
      return [end, at] as const;
    case "center": {
      const half = Math.min(at - end, limit - at);
      return [at - half, at + half] as const;
    }
  }
}

/** About how wide words are, rather too wide. */
function widthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, { text, look: { size = 10, bold, caps } }) => {
    const letters = [...text].map((letter) => (caps === true || /\p{Lu}/u.test(letter) ? capital : small));
    return sum + letters.reduce((all, one) => all + one, 0) * size * (bold === true ? 1.06 : 1);
  }, 0);
}

const capital = 0.74;
const small = 0.5;

function cutAtTabs(spans: readonly Span[]): Span[][] {
  const parts: Span[][] = [[]];
  for (const { text, look } of spans)
    text.split("\t").forEach((piece, at) => {
      if (at > 0) parts.push([]);
      if (piece !== "") parts.at(-1)?.push({ text: piece, look });
    });
  return parts;
}
