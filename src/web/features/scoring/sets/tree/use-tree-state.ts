import { useCallback, useMemo, useState } from "react";
import { searchLines } from "./search-lines.ts";
import { partPathOf, pathsAbove, type TreeLine } from "./tree-lines.ts";

/** How far the tree is open: areas only, criteria, components, or the details of every rule too. */
export type TreeDepth = "areas" | "criteria" | "components" | "details";

export interface TreeState {
  readonly open: ReadonlySet<string>;
  /** The depth last chosen; undefined once single lines were opened or closed. */
  readonly depth: TreeDepth | undefined;
  readonly text: string;
  /** Lines a search leaves, and how many match; undefined without a search. */
  readonly found: { readonly shown: ReadonlySet<string>; readonly count: number } | undefined;
  /** The line the keys go to. */
  readonly current: string | undefined;
  /** Counts the jumps to `current`: each one moves the focus there. */
  readonly jumps: number;
  readonly setDepth: (depth: TreeDepth) => void;
  readonly setText: (text: string) => void;
  readonly setOpen: (path: string, open: boolean) => void;
  readonly setCurrent: (path: string) => void;
  /** Shows the part a place of the file belongs to. */
  readonly jumpTo: (place: string) => void;
}

const levels: Readonly<Record<TreeDepth, number>> = { areas: 0, criteria: 1, components: 2, details: 3 };

/** Sets of up to this many lines start with their components in view. */
const smallSet = 60;

function openTo(lines: readonly TreeLine[], depth: TreeDepth): ReadonlySet<string> {
  const deep = levels[depth];
  const isOpen = (line: TreeLine) => (line.children > 0 ? line.level <= deep : depth === "details");
  return new Set(lines.filter(isOpen).map((line) => line.path));
}

export function useTreeState(lines: readonly TreeLine[]): TreeState {
  const usual = lines.length <= smallSet ? "components" : "criteria";
  const [depth, setDepth] = useState<TreeDepth | undefined>(usual);
  const [open, setOpen] = useState(() => openTo(lines, usual));
  const [before, setBefore] = useState<ReadonlySet<string>>();
  const [text, setText] = useState("");
  const [current, setCurrent] = useState(lines[0]?.path);
  const [jumps, setJumps] = useState(0);
  const search = useMemo(() => (text === "" ? undefined : searchLines(lines, text)), [lines, text]);

  const changeText = (next: string) => {
    setText(next);
    if (next === "") {
      if (before) setOpen(before);
      setBefore(undefined);
      return;
    }
    if (text === "") setBefore(open);
    setDepth(undefined);
    setOpen(searchLines(lines, next).open);
  };
  const setOne = useCallback((path: string, isOpen: boolean) => {
    setDepth(undefined);
    setOpen((now) => (isOpen ? new Set([...now, path]) : new Set([...now].filter((one) => one !== path))));
  }, []);
  const jumpTo = (place: string) => {
    const path = partPathOf(place);
    if (path === undefined) return;
    setText("");
    setBefore(undefined);
    setDepth(undefined);
    setOpen((now) => new Set([...(before ?? now), ...pathsAbove(path), path]));
    setCurrent(path);
    setJumps((count) => count + 1);
  };
  return {
    open,
    depth,
    text,
    found: search && { shown: search.shown, count: search.matches.size },
    current,
    jumps,
    setDepth: (next) => {
      setDepth(next);
      setOpen(openTo(lines, next));
    },
    setText: changeText,
    setOpen: setOne,
    setCurrent,
    jumpTo,
  };
}

/** The lines in view: what the search leaves, below nothing but open lines. */
export function linesInView(lines: readonly TreeLine[], state: Pick<TreeState, "open" | "found">): TreeLine[] {
  const isShown = (path: string) => state.found === undefined || state.found.shown.has(path);
  return lines.filter((line) => isShown(line.path) && pathsAbove(line.path).every((above) => state.open.has(above)));
}
