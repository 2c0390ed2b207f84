import { z } from "zod";

/**
 * What a component still lacks: inputs (or wrong ones), evidence where the set demands some, the replacement of an
 * estimate by the figure itself, or a second look at figures that can hardly be.
 */
export const Lack = z.enum(["inputs", "evidence", "estimate", "doubtful"]);
export type Lack = z.infer<typeof Lack>;

/** What completeness looks at, for one component that the unit assesses itself. */
export interface Filled {
  readonly code: string;
  readonly areaCode: string;
  /** Left out by the owner of the round: nothing is asked. */
  readonly excluded: boolean;
  /** Inputs or "not applicable" are there and without an error. */
  readonly answered: boolean;
  readonly estimate: boolean;
  /** Something of its figures can hardly be (`findImplausible`); nothing is stopped by it. */
  readonly doubtful: boolean;
  readonly evidenceDemanded: boolean;
  readonly evidenceCount: number;
  /** Said to be not applicable: then there is nothing to prove. */
  readonly notApplicable: boolean;
}

/** What one component lacks; empty: it is done. */
export function findLacks(one: Filled): Lack[] {
  if (one.excluded) return [];
  const lacks: Lack[] = [];
  if (!one.answered) lacks.push("inputs");
  if (one.evidenceDemanded && one.evidenceCount === 0 && !one.notApplicable) lacks.push("evidence");
  if (one.estimate) lacks.push("estimate");
  if (one.doubtful) lacks.push("doubtful");
  return lacks;
}

export interface Progress {
  readonly components: number;
  readonly answered: number;
  readonly estimates: number;
  readonly withoutEvidence: number;
}

/** How far a sheet, or an area of it, is. */
export function computeProgress(parts: readonly Filled[]): Progress {
  const asked = parts.filter((part) => !part.excluded);
  const lacking = (lack: Lack) => asked.filter((part) => findLacks(part).includes(lack)).length;
  return {
    components: asked.length,
    answered: asked.length - lacking("inputs"),
    estimates: lacking("estimate"),
    withoutEvidence: lacking("evidence"),
  };
}

/** What stops a sheet from being handed in: estimates must be replaced or confirmed; the rest the head answers for. */
export function blocksSubmission(progress: Progress): boolean {
  return progress.estimates > 0;
}
