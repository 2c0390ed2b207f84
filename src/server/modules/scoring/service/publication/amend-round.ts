import type { AnswerOf, BodyOf } from "../../../../../contract/operation.ts";
import type {
  AmendmentChange,
  amendRound as AmendRound,
  previewAmendment as PreviewAmendment,
} from "../../../../../contract/scoring/publications.ts";
import type { BundleDifference } from "../../../../../domain/scoring/bundle/bundle-model.ts";
import { listDifferences } from "../../../../../domain/scoring/bundle/list-differences.ts";
import { listSubjects } from "../../../../../domain/scoring/council/case-subject.ts";
import { type Tx, withTransaction } from "../../../../db/transaction.ts";
import { AppError } from "../../../../http/app-error.ts";
import type { RequestContext } from "../../../../http/request-context.ts";
import { recordAct } from "../../../../platform/audit/record-act.ts";
import type { PublicationDeps } from "../../deps.ts";
import { listEntries } from "../../repository/entries.ts";
import { listPublicationRecords } from "../../repository/publications.ts";
import { lockPlaces } from "../../repository/results.ts";
import { listRoundUnits, lockRound, type RoundRecord, savePublication } from "../../repository/rounds.ts";
import { digestResults } from "../digest-results.ts";
import { placeUnits } from "../ensure-places.ts";
import { assertCurrentRound, getVisibleRound, roundNotFound, unitNotInRound } from "../open-round.ts";
import { openBlocks } from "../score-block.ts";
import { type ColumnWrite, writeColumnsOfUnits } from "../write-columns.ts";
import { amendedContent } from "./amended-content.ts";
import { assertAnotherDecision } from "./assert-another-decision.ts";
import { assertDecided, assertPublishes, assertSigned } from "./assert-decided.ts";
import { nameDifferences } from "./list-publications.ts";
import { readFinalResults } from "./read-final-results.ts";
import { sealPublication } from "./seal-publication.ts";
import { tellAmended } from "./tell-amended.ts";

/** What a correction would change. It is made, looked at, and taken back with its transaction. */
export async function previewAmendment(
  deps: PublicationDeps,
  context: RequestContext,
  roundId: string,
  { changes }: BodyOf<typeof PreviewAmendment>,
): Promise<AnswerOf<typeof PreviewAmendment>> {
  assertPublishes(context, await getVisibleRound(deps.db.reader, context, roundId));
  const tried = withTransaction(deps, async (tx) => {
    const round = await lockPublished(tx, context, roundId);
    throw new Tried(await correct(tx, deps, context, round, changes));
  });
  const differences = await tried.catch((error: unknown) => {
    if (error instanceof Tried) return error.differences;
    throw error;
  });
  const [named = []] = await nameDifferences(deps.db.reader, roundId, [differences]);
  return { differences: named };
}

/**
 * Corrects a published result by another decision. What was published before stays as it was, with its bundle; the
 * correction is a bundle of its own that names the one before, the reason and every difference.
 */
export async function amendRound(
  deps: PublicationDeps,
  context: RequestContext,
  roundId: string,
  { basedOnVersion, decision, changes, reason }: BodyOf<typeof AmendRound>,
): Promise<AnswerOf<typeof AmendRound>> {
  assertPublishes(context, await getVisibleRound(deps.db.reader, context, roundId));
  assertSigned(decision, context);
  return withTransaction(deps, async (tx) => {
    const round = await lockPublished(tx, context, roundId);
    assertCurrentRound(round, basedOnVersion, { version: round.version }, { version: basedOnVersion, decision });
    const differences = await correct(tx, deps, context, round, changes);
    await assertDecided(tx, context, round, decision);
    const earlier = await listPublicationRecords(tx, roundId);
    await assertAnotherDecision(tx, context, decision, { roundId, earlier });
    const restricted = earlier[0]?.restricted ?? [];
    const sealed = await sealPublication(tx, deps, context, round, {
      decision,
      restricted,
      amends: { reason, differences },
    });
    const version = await savePublication(tx, roundId, { at: context.now, decision });
    await tellAmended(tx, deps, round, { number: sealed.number, decision, changes, differences });
    await recordAct(tx, deps, context, {
      verb: "scoring.amendRound",
      subjectType: "round",
      subjectIds: [roundId, ...new Set(changes.map((one) => one.unitId))],
      ability: "scoring.publish",
      inUnit: null,
      reason,
      detail: {
        ...{ title: round.titleVi, decision, changes, resultSha256: await digestResults(tx, roundId) },
        ...sealed,
      },
    });
    return { version, number: sealed.number };
  });
}

/** Carries the differences out of a transaction that is taken back. */
class Tried extends Error {
  readonly differences: readonly BundleDifference[];

  constructor(differences: readonly BundleDifference[]) {
    super("only tried");
    this.differences = differences;
  }
}

async function lockPublished(tx: Tx, context: RequestContext, roundId: string): Promise<RoundRecord> {
  const round = await lockRound(tx, roundId);
  if (round === undefined) throw roundNotFound(context);
  if (round.state !== "published" || round.kind !== "units") throw new AppError("scoring.round_not_published");
  return round;
}

/** Writes the corrected columns as those of the council, by whose rules they are judged, and places every unit anew. */
async function correct(
  tx: Tx,
  deps: PublicationDeps,
  context: RequestContext,
  round: RoundRecord,
  changes: readonly AmendmentChange[],
): Promise<BundleDifference[]> {
  await lockPlaces(tx, round.id);
  const before = await readFinalResults(tx, round);
  const units = new Map((await listRoundUnits(tx, round.id)).map((unit) => [unit.unitId, unit]));
  const blocks = await openBlocks(tx, round);
  const columns = [];
  for (const [unitId, own] of Map.groupBy(changes, (change) => change.unitId)) {
    const unit = units.get(unitId);
    const compiled = unit && blocks.get(unit.blockCode);
    if (unit === undefined || compiled === undefined) throw unitNotInRound(context);
    const entries = await listEntries(tx, round.id, { units: [unitId] });
    const subjects = new Map(listSubjects(compiled).map((subject) => [subject.code, subject]));
    const writes = own.map(({ component, inputs, points, reason }): ColumnWrite => {
      const subject = subjects.get(component);
      if (subject === undefined) throw unitNotInRound(context);
      const place = { compiled, subject, unit, columns: entries.filter((one) => one.component === component) };
      const content = amendedContent(context, place, { inputs: inputs ?? {}, points, reason });
      return { component, stage: "council", ...content };
    });
    columns.push({ unit, writes });
  }
  await writeColumnsOfUnits(tx, deps, context, { round, ability: "scoring.publish" }, columns);
  await placeUnits(tx, round, "final");
  const differences = listDifferences(before, await readFinalResults(tx, round));
  if (differences.length === 0) throw new AppError("scoring.amendment_empty");
  return differences;
}
