import type { TreeLine } from "./tree-lines.ts";

/** What a key does in the tree: go to a line, or open or close the one the keys are at. */
export type TreeStep = { readonly go: string } | { readonly open: boolean } | undefined;

interface TreeView {
  /** Lines in view, from top to bottom. */
  readonly view: readonly TreeLine[];
  readonly open: ReadonlySet<string>;
  readonly current: string;
}

/**
 * The keys of a tree as screen readers announce them: up and down go from line to line, Home and End to the ends, right
 * opens or goes to the first line below, left closes or goes to the line above, Enter and space open and close.
 */
export function walkTree(key: string, { view, open, current }: TreeView): TreeStep {
  const at = view.findIndex((line) => line.path === current);
  const line = view[at];
  if (!line) return undefined;
  const goTo = (target: TreeLine | undefined): TreeStep => target && { go: target.path };
  const isOpen = open.has(current);
  const canOpen = line.children > 0 || line.part.scored !== null;
  switch (key) {
    case "ArrowDown":
      return goTo(view[at + 1]);
    case "ArrowUp":
      return goTo(view[at - 1]);
    case "Home":
      return goTo(view[0]);
    case "End":
      return goTo(view.at(-1));
    case "ArrowRight":
      if (!canOpen) return undefined;
      if (!isOpen) return { open: true };
      return view[at + 1]?.parent === current ? goTo(view[at + 1]) : undefined;
    case "ArrowLeft":
      if (isOpen && canOpen) return { open: false };
      return line.parent === null ? undefined : { go: line.parent };
    case "Enter":
    case " ":
      return canOpen ? { open: !isOpen } : undefined;
    default:
      return undefined;
  }
}
