import type { CouncilCaseLine } from "../../../../../contract/scoring/council.ts";
import { Rational } from "../../../../../domain/rational.ts";
import { isAppraised } from "../../../../../domain/scoring/appraisal/appraised-parts.ts";
import type { ScoreEntry } from "../../../../../domain/scoring/columns/entry.ts";
import type { CompiledSet, Leaf } from "../../../../../domain/scoring/compiled-set.ts";
import { findDisputes } from "../../../../../domain/scoring/council/disputes.ts";
import { printPoints } from "../../../../../domain/scoring/print-points.ts";
import type { Reader } from "../../../../db/database.ts";
import { listFigures, listSpokenPlaces } from "../../council.query.ts";
import {
  type CasePlace,
  listAddedCases,
  listProposals,
  type ProposalRecord,
} from "../../repository/council/proposals.ts";
import { listEntries } from "../../repository/entries.ts";
import { listExplainedUnits } from "../../repository/explanation-sheets.ts";
import { listRoundUnits, type RoundUnitRecord } from "../../repository/rounds.ts";
import { scoreOfEntry } from "../appraisal/show-column.ts";
import { openBlocks } from "../score-block.ts";
import type { OpenCouncil } from "./open-council.ts";

/** A component of a unit that the council looks at, with all that is known of it. */
export interface CouncilCase {
  readonly unit: RoundUnitRecord;
  readonly compiled: CompiledSet;
  readonly leaf: Leaf;
  /** Place of the component in the set. */
  readonly at: number;
  readonly columns: readonly ScoreEntry[];
  readonly proposals: readonly ProposalRecord[];
  readonly line: CouncilCaseLine;
}

type PointsAt = (place: CasePlace, at: number) => Rational | undefined;
const keyOf = ({ unitId, component }: CasePlace) => `${unitId} ${component}`;

/** Everything that comes before the council, by unit in the order of the set; `only` narrows to one place. */
export async function readAgenda(db: Reader, open: OpenCouncil, only?: CasePlace): Promise<CouncilCase[]> {
  const { round, record } = open;
  const blocks = await openBlocks(db, round);
  const units = await listRoundUnits(db, round.id);
  const added = new Map((await listAddedCases(db, round.id)).map((one) => [keyOf(one), one.reason]));
  const proposals = Map.groupBy(await listProposals(db, round.id), keyOf);
  const [self, appraised, final] = [
    await pointsAt(db, round.id, "self"),
    await pointsAt(db, round.id, "appraisal2"),
    await pointsAt(db, round.id, "final"),
  ];
  const spoken = new Set((await listSpokenPlaces(db, round.id)).map(keyOf));
  const bound = Rational.parse(record.rules.selfAbove);
  const places: { unit: RoundUnitRecord; compiled: CompiledSet; leaf: Leaf; at: number }[] = [];
  for (const unit of units) {
    const compiled = blocks.get(unit.blockCode);
    if (compiled === undefined || (only !== undefined && only.unitId !== unit.unitId)) continue;
    compiled.leaves.forEach((leaf, at) => {
      const place = { unitId: unit.unitId, component: leaf.code };
      if (only !== undefined && only.component !== leaf.code) return;
      const above = (self(place, at) ?? Rational.ZERO).sub(appraised(place, at) ?? Rational.ZERO);
      const key = keyOf(place);
      const isAbove = isAppraised(leaf) && above.compare(bound) > 0;
      if (only === undefined && !isAbove && !spoken.has(key) && !added.has(key) && !proposals.has(key)) return;
      places.push({ unit, compiled, leaf, at });
    });
  }
  const columnsOf = await loadColumns(db, round.id, places);
  return places.flatMap((place) => {
    const { unit, compiled, leaf, at } = place;
    const key = { unitId: unit.unitId, component: leaf.code };
    const columns = columnsOf(key);
    const own = proposals.get(keyOf(key)) ?? [];
    const explanation = columns.find((one) => one.stage === "explanation");
    const addedReason = added.get(keyOf(key)) ?? null;
    const points = { self: self(key, at), appraised: appraised(key, at) };
    const claimed = explanation && scoreOfEntry(compiled, at, explanation)?.points;
    const reasons = findDisputes({ columns, ...points, claimed, asked: addedReason !== null }, bound);
    if (only === undefined && reasons.length === 0 && own.length === 0) return [];
    const council = columns.find((one) => one.stage === "council");
    const print = (value: Rational | undefined) => (value === undefined ? null : printPoints(value));
    const line: CouncilCaseLine = {
      unitId: unit.unitId as CouncilCaseLine["unitId"],
      unitNameVi: unit.nameVi,
      unitNameEn: unit.nameEn,
      blockCode: unit.blockCode as CouncilCaseLine["blockCode"],
      component: leaf.code,
      nameVi: leaf.name,
      nameEn: leaf.nameEn ?? null,
      max: printPoints(leaf.max),
      reasons,
      addedReason,
      selfPoints: print(points.self),
      appraisedPoints: print(points.appraised),
      councilPoints: council === undefined ? null : print(final(key, at)),
      state: stateOf(own),
    };
    return [{ ...place, columns, proposals: own, line }];
  });
}

function stateOf(proposals: readonly ProposalRecord[]): CouncilCaseLine["state"] {
  const last = proposals.at(-1);
  if (last === undefined) return "new";
  return last.decidedAt === null ? "proposed" : "decided";
}

/** Exact points of every component at a stage, from the stored results. */
async function pointsAt(db: Reader, roundId: string, stage: "self" | "appraisal2" | "final"): Promise<PointsAt> {
  const rows = new Map(
    (await listFigures(db, roundId, stage)).map((one) => [
      one.unitId,
      { points: one.componentPoints.split(" "), states: one.componentStates },
    ]),
  );
  return ({ unitId }, at) => {
    const row = rows.get(unitId);
    const text = row?.points[at];
    return text === undefined || text === "" || row?.states[at] === "-" ? undefined : Rational.parse(text);
  };
}

async function loadColumns(
  db: Reader,
  roundId: string,
  places: readonly { readonly unit: RoundUnitRecord; readonly leaf: Leaf }[],
): Promise<(place: CasePlace) => readonly ScoreEntry[]> {
  if (places.length === 0) return () => [];
  const units = [...new Set(places.map(({ unit }) => unit.unitId))];
  const components = [...new Set(places.map(({ leaf }) => leaf.code))];
  const explained = await listExplainedUnits(db, roundId);
  const entries = (await listEntries(db, roundId, { units, components })).filter(
    (entry) => entry.stage !== "explanation" || explained.has(entry.unitId),
  );
  const byPlace = Map.groupBy(entries, keyOf);
  return (place) => byPlace.get(keyOf(place)) ?? [];
}
