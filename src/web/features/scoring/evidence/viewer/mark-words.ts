import type { Match } from "./find-matches.ts";

/** Puts marks around the matches in the spans of a text layer, one span for each run; `current` is marked as shown. */
export function markWords(spans: readonly HTMLElement[], matches: readonly Match[], current: Match | undefined): void {
  const pieces = matches.flatMap((match) => match.map((piece) => ({ ...piece, isCurrent: match === current })));
  for (const [run, ofRun] of Map.groupBy(pieces, (piece) => piece.run)) {
    const span = spans[run];
    if (span === undefined) continue;
    const text = span.textContent;
    const parts: (string | HTMLElement)[] = [];
    let at = 0;
    for (const { from, to, isCurrent } of ofRun.toSorted((a, b) => a.from - b.from)) {
      const mark = span.ownerDocument.createElement("mark");
      mark.textContent = text.slice(from, to);
      if (isCurrent) mark.dataset["current"] = "true";
      parts.push(text.slice(at, from), mark);
      at = to;
    }
    span.replaceChildren(...parts, text.slice(at));
  }
}
