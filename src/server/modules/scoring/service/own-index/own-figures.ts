import type { ExactNumber } from "../../../../../contract/scoring/texts.ts";
import type { Rational } from "../../../../../domain/rational.ts";
import type { ScoreEntry } from "../../../../../domain/scoring/columns/entry.ts";
import {
  type OwnPoints,
  type OwnStage,
  ownPoints,
  ownStages,
  sumKnown,
} from "../../../../../domain/scoring/own-index/own-stage.ts";
import { isPartLate, type PartState, partStateOf } from "../../../../../domain/scoring/own-index/part-state.ts";
import { printPoints } from "../../../../../domain/scoring/print-points.ts";
import { isSelfAssessed } from "../../../../../domain/scoring/sheet/asked-part.ts";
import type { Reader } from "../../../../db/database.ts";
import { listEntries } from "../../repository/entries.ts";
import type { OpenOwnIndex, OwnIndexFacts } from "./open-own-index.ts";

/** The columns of a year as they stand, counted. */
export interface OwnFigures {
  readonly entries: readonly ScoreEntry[];
  readonly points: ReadonlyMap<string, OwnPoints>;
  readonly estimates: ReadonlySet<string>;
}

export async function loadFigures(db: Reader, { round, scored, leftOut }: OwnIndexFacts): Promise<OwnFigures> {
  if (scored === undefined) return { entries: [], points: new Map(), estimates: new Set() };
  const filter = { units: [scored.unit.unitId], stages: ownStages };
  const isCounted = (one: ScoreEntry) => one.stage !== "self" || !leftOut.has(one.component);
  const entries = (await listEntries(db, round.id, filter)).filter(isCounted);
  const points = ownPoints(scored.compiled, entries);
  for (const { code, max } of scored.compiled.leaves) {
    if (leftOut.get(code)?.effect === "fullMarks") points.set(code, { ...points.get(code), self: max });
  }
  return {
    entries,
    points,
    estimates: new Set(entries.flatMap((one) => (one.stage === "self" && one.estimate ? [one.component] : []))),
  };
}

export function showNumber(value: Rational | null | undefined): ExactNumber | null {
  return value == null ? null : { printed: printPoints(value), exact: value.toFraction() };
}

const noTotals = { forecast: null, self: null, ministry: null };

/** Sums of the columns over components. Who sees dates only sees none. */
export function totalsOf(
  { sight }: Pick<OpenOwnIndex, "sight">,
  { points }: Pick<OwnFigures, "points">,
  components: readonly string[],
): Record<OwnStage, ExactNumber | null> {
  if (sight === "dates") return noTotals;
  const sum = (stage: OwnStage) => showNumber(sumKnown(components.map((code) => points.get(code)?.[stage])));
  return { forecast: sum("forecast"), self: sum("self"), ministry: sum("ministry") };
}

/** Components that the agencies score themselves: neither by survey, nor handed in by other bodies, nor left out. */
export function selfAssessedCodes({ scored, leftOut }: Pick<OwnIndexFacts, "scored" | "leftOut">): Set<string> {
  const own = (scored?.compiled.leaves ?? []).filter(isSelfAssessed);
  return new Set(own.flatMap(({ code }) => (leftOut.has(code) ? [] : [code])));
}

/** How far the part of one lead agency is. */
export interface PartStanding {
  readonly unitId: string;
  readonly components: readonly string[];
  readonly selfAsked: readonly string[];
  /** Without points, or with an estimate. */
  readonly open: readonly string[];
  readonly scored: number;
  readonly state: PartState;
  readonly late: boolean;
}

/** The parts of all lead agencies, in the order of the set. */
export function standParts(open: OwnIndexFacts, figures: OwnFigures, now: Date): PartStanding[] {
  const asked = selfAssessedCodes(open);
  const byUnit = Map.groupBy(
    [...open.leadOf].flatMap(([code, lead]) => (lead === undefined ? [] : [{ code, unitId: lead.leadUnitId }])),
    ({ unitId }) => unitId,
  );
  return [...byUnit].map(([unitId, lines]) => {
    const components = lines.map(({ code }) => code);
    const selfAsked = components.filter((code) => asked.has(code));
    const without = selfAsked.filter((code) => figures.points.get(code)?.self === undefined);
    const approved = open.approvals.some((approval) => approval.leadUnitId === unitId);
    const scored = selfAsked.length - without.length;
    const state =
      open.round.state === "open" ? partStateOf({ asked: selfAsked.length, scored, approved }) : "untouched";
    return {
      unitId,
      components,
      selfAsked,
      open: selfAsked.filter((code) => without.includes(code) || figures.estimates.has(code)),
      scored,
      state,
      late: open.round.state === "open" && isPartLate(state, open.own.dueAt, now),
    };
  });
}
