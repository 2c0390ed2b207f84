import { searchKey } from "../../../../../domain/text/search-key.ts";

/** A run of text as the PDF holds it; `endsLine`: the next one begins a new line. */
export interface TextRun {
  readonly text: string;
  readonly endsLine: boolean;
}

/** A part of a run that belongs to a match: from one place of its text to another, which is not included. */
export interface MatchPiece {
  readonly run: number;
  readonly from: number;
  readonly to: number;
}

/** One place where the words stand; words that cross runs or lines have several pieces. */
export type Match = readonly MatchPiece[];

/** A folded letter with the place it came from; a line end comes from none. */
interface Folded {
  readonly letter: string;
  readonly place: MatchPiece | undefined;
}

/**
 * Every place of the words in the runs of a page, whatever the diacritics, case and line ends.
 * @example findMatches([{ text: "Hồ sơ trễ hạn", endsLine: false }], "tre han") // [[{ run: 0, from: 6, to: 13 }]]
 */
export function findMatches(runs: readonly TextRun[], query: string): Match[] {
  const wanted = searchKey(query);
  if (wanted === "") return [];
  const folded = foldRuns(runs);
  const text = folded.map((one) => one.letter).join("");
  const matches: Match[] = [];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
    matches.push(joinPieces(folded.slice(at, at + wanted.length)));
  }
  return matches;
}

/** One folded letter for each letter; spaces in a row are one, as in a search key. */
function foldRuns(runs: readonly TextRun[]): Folded[] {
  const folded: Folded[] = [];
  const add = (letter: string, place: MatchPiece | undefined) => {
    if (letter === " " && (folded.at(-1)?.letter ?? " ") === " ") return;
    folded.push({ letter, place });
  };
  runs.forEach(({ text, endsLine }, run) => {
    let from = 0;
    for (const letter of text) {
      const place = { run, from, to: from + letter.length };
      from = place.to;
      if (/^\s$/u.test(letter)) add(" ", place);
      // A mark written apart folds to nothing; a ligature to several letters of one place.
      else for (const one of searchKey(letter)) add(one, place);
    }
    if (endsLine) add(" ", undefined);
  });
  return folded;
}

function joinPieces(letters: readonly Folded[]): Match {
  const places = letters.flatMap(({ place }) => (place === undefined ? [] : [place]));
  return [...Map.groupBy(places, ({ run }) => run)].map(([run, ofRun]) => ({
    run,
    from: Math.min(...ofRun.map((one) => one.from)),
    to: Math.max(...ofRun.map((one) => one.to)),
  }));
}
