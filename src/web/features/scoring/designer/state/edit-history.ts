import type { PartPath } from "../../../../../domain/scoring/edit/part-path.ts";
import type { CriteriaSet } from "../../../../../domain/scoring/model.ts";

/** The document at one moment and the part that was looked at (the empty path: the set itself). */
export interface Step {
  readonly document: CriteriaSet;
  readonly path: PartPath;
}

export interface EditHistory {
  readonly past: readonly Step[];
  readonly present: Step;
  readonly future: readonly Step[];
  /** Edits under one key (letters typed into one field) are one step. */
  readonly key: string | undefined;
}

/** Steps that can be taken back. */
const keptAtMost = 200;

export function startHistory(present: Step): EditHistory {
  return { past: [], present, future: [], key: undefined };
}

export function recordStep(history: EditHistory, step: Step, key?: string): EditHistory {
  if (step.document === history.present.document) return { ...history, present: step, key: undefined };
  const goesOn = key !== undefined && key === history.key;
  const past = goesOn ? history.past : [...history.past, history.present].slice(-keptAtMost);
  return { past, present: step, future: [], key };
}

export function undoStep(history: EditHistory): EditHistory {
  const previous = history.past.at(-1);
  if (previous === undefined) return history;
  const future = [history.present, ...history.future];
  return { past: history.past.slice(0, -1), present: previous, future, key: undefined };
}

export function redoStep(history: EditHistory): EditHistory {
  const [next, ...future] = history.future;
  if (next === undefined) return history;
  return { past: [...history.past, history.present], present: next, future, key: undefined };
}
