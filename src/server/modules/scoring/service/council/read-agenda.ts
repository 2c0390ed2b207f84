import type { CouncilCaseLine } from "../../../../../contract/scoring/council.ts";
import { Rational } from "../../../../../domain/rational.ts";
import { isAppraised } from "../../../../../domain/scoring/appraisal/appraised-parts.ts";
import type { ScoreEntry } from "../../../../../domain/scoring/columns/entry.ts";
import type { CompiledSet } from "../../../../../domain/scoring/compiled-set.ts";
import {
  type CaseSubject,
  listSubjects,
  netOf,
  scoreSubjectEntry,
} from "../../../../../domain/scoring/council/case-subject.ts";
import { findDisputes } from "../../../../../domain/scoring/council/disputes.ts";
import { extraFigures, findExtraDisputes } from "../../../../../domain/scoring/council/extra-case.ts";
import { extrasComponent } from "../../../../../domain/scoring/extras/decide-extras.ts";
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
import { openBlocks } from "../score-block.ts";
import type { OpenCouncil } from "./open-council.ts";

/** A component of a unit, or its bonus and penalty, that the council looks at, with all that is known of it. */
export interface CouncilCase {
  readonly unit: RoundUnitRecord;
  readonly compiled: CompiledSet;
  readonly subject: CaseSubject;
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
  const extras = Map.groupBy(await listEntries(db, round.id, { components: [extrasComponent] }), (one) => one.unitId);
  const places: Pick<CouncilCase, "unit" | "compiled" | "subject">[] = [];
  for (const unit of units) {
    const compiled = blocks.get(unit.blockCode);
    if (compiled === undefined || (only !== undefined && only.unitId !== unit.unitId)) continue;
    for (const subject of listSubjects(compiled)) {
      const place = { unitId: unit.unitId, component: subject.code };
      const isWanted = only === undefined ? isRaised(subject, place) : only.component === subject.code;
      if (isWanted) places.push({ unit, compiled, subject });
    }
  }
  const columnsOf = await loadColumns(db, round.id, places);
  return places.flatMap((place): CouncilCase[] => {
    const { unit, subject } = place;
    const key = { unitId: unit.unitId, component: subject.code };
    const columns = columnsOf(key);
    const own = proposals.get(keyOf(key)) ?? [];
    const addedReason = added.get(keyOf(key)) ?? null;
    const points = pointsOf(place, columns);
    const asked = addedReason !== null;
    const reasons =
      subject.kind === "extras"
        ? findExtraDisputes(columns, bound, asked)
        : findDisputes({ columns, ...points, claimed: claimOf(place, columns), asked }, bound);
    if (only === undefined && reasons.length === 0 && own.length === 0) return [];
    const council = columns.find((one) => one.stage === "council");
    const counted = { ...points, council: council && points.final };
    return [{ ...place, columns, proposals: own, line: showLine(place, counted, { reasons, addedReason, own }) }];
  });

  /** Whether there may be something to decide, before its columns are read. */
  function isRaised(subject: CaseSubject, place: CasePlace): boolean {
    const key = keyOf(place);
    if (spoken.has(key) || added.has(key) || proposals.has(key)) return true;
    if (subject.kind === "extras") return findExtraDisputes(extras.get(place.unitId) ?? [], bound, false).length > 0;
    const above = (self(place, subject.at) ?? Rational.ZERO).sub(appraised(place, subject.at) ?? Rational.ZERO);
    return isAppraised(subject.leaf) && above.compare(bound) > 0;
  }

  function pointsOf({ unit, subject }: (typeof places)[number], columns: readonly ScoreEntry[]): CasePoints {
    const key = { unitId: unit.unitId, component: subject.code };
    if (subject.kind === "extras") {
      const council = columns.find((one) => one.stage === "council");
      return { ...extraFigures(columns), final: council && netOf(council.inputs) };
    }
    const { at } = subject;
    return { self: self(key, at), appraised: appraised(key, at), final: final(key, at) };
  }
}

interface CasePoints {
  readonly self: Rational | undefined;
  readonly appraised: Rational | undefined;
  readonly final: Rational | undefined;
}

function claimOf({ compiled, subject }: Pick<CouncilCase, "compiled" | "subject">, columns: readonly ScoreEntry[]) {
  const explanation = columns.find((one) => one.stage === "explanation");
  return explanation && scoreSubjectEntry(compiled, subject, explanation)?.points;
}

function showLine(
  { unit, compiled, subject }: Pick<CouncilCase, "unit" | "compiled" | "subject">,
  points: CasePoints & { readonly council: Rational | undefined },
  about: Pick<CouncilCaseLine, "reasons" | "addedReason"> & { readonly own: readonly ProposalRecord[] },
): CouncilCaseLine {
  const print = (value: Rational | undefined) => (value === undefined ? null : printPoints(value));
  const { bonusMax, penaltyMax } = compiled;
  return {
    unitId: unit.unitId as CouncilCaseLine["unitId"],
    unitNameVi: unit.nameVi,
    unitNameEn: unit.nameEn,
    blockCode: unit.blockCode as CouncilCaseLine["blockCode"],
    component: subject.code,
    nameVi: subject.name.vi,
    nameEn: subject.name.en,
    max: printPoints(subject.max),
    caps: subject.kind === "extras" ? { bonus: printPoints(bonusMax), penalty: printPoints(penaltyMax) } : null,
    reasons: about.reasons,
    addedReason: about.addedReason,
    selfPoints: print(points.self),
    appraisedPoints: print(points.appraised),
    councilPoints: print(points.council),
    state: stateOf(about.own),
  };
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
  places: readonly Pick<CouncilCase, "unit" | "subject">[],
): Promise<(place: CasePlace) => readonly ScoreEntry[]> {
  if (places.length === 0) return () => [];
  const units = [...new Set(places.map(({ unit }) => unit.unitId))];
  const components = [...new Set(places.map(({ subject }) => subject.code))];
  const explained = await listExplainedUnits(db, roundId);
  const entries = (await listEntries(db, roundId, { units, components })).filter(
    (entry) => entry.stage !== "explanation" || explained.has(entry.unitId),
  );
  const byPlace = Map.groupBy(entries, keyOf);
  return (place) => byPlace.get(keyOf(place)) ?? [];
}
