import type { AmendmentChange } from "../../../../../contract/scoring/publications.ts";
import { extrasName, listSubjects } from "../../../../../domain/scoring/council/case-subject.ts";
import type { Text } from "../../../../../domain/scoring/finding.ts";
import type { Tx } from "../../../../db/transaction.ts";
import { AppError } from "../../../../http/app-error.ts";
import type { RequestContext } from "../../../../http/request-context.ts";
import type { FileDeps } from "../../../../platform/files/files.ts";
import type { ScoringDeps } from "../../deps.ts";
import { listEntries } from "../../repository/entries.ts";
import { lockPlaces } from "../../repository/results.ts";
import { listRoundUnits, lockRound, type RoundRecord } from "../../repository/rounds.ts";
import { refused } from "../council/decide-content.ts";
import { placeUnits } from "../ensure-places.ts";
import { roundNotFound, unitNotInRound } from "../open-round.ts";
import { openBlocks } from "../score-block.ts";
import { type ColumnWrite, writeColumnsOfUnits } from "../write-columns.ts";
import { amendedContent } from "./amended-content.ts";
import { type AmendedRound, amendContent } from "./amended-round.ts";

/** The published round behind its lock. */
export async function lockPublished(tx: Tx, context: RequestContext, roundId: string): Promise<RoundRecord> {
  const round = await lockRound(tx, roundId);
  if (round === undefined) throw roundNotFound(context);
  if (round.state !== "published" || round.kind !== "units") throw new AppError("scoring.round_not_published");
  return round;
}

/** Corrects a round and places every unit anew; the answer is how it is told now, and all in which that differs. */
export async function correctResults(
  tx: Tx,
  deps: Pick<ScoringDeps, "ids"> & Pick<FileDeps, "files">,
  context: RequestContext,
  round: RoundRecord,
  changes: readonly AmendmentChange[],
): Promise<AmendedRound> {
  await lockPlaces(tx, round.id);
  return amendContent(tx, deps, context, round, async () => {
    await writeCorrections(tx, deps, context, round, changes);
    await placeUnits(tx, round, "final");
  });
}

/** Writes the corrected columns as those of the council, by whose rules they are judged. */
async function writeCorrections(
  tx: Tx,
  deps: Pick<ScoringDeps, "ids">,
  context: RequestContext,
  round: RoundRecord,
  changes: readonly AmendmentChange[],
): Promise<void> {
  const units = new Map((await listRoundUnits(tx, round.id)).map((unit) => [unit.unitId, unit]));
  const blocks = await openBlocks(tx, round);
  const columns = [];
  for (const [unitId, own] of Map.groupBy(changes, (change) => change.unitId)) {
    const unit = units.get(unitId);
    const compiled = unit && blocks.get(unit.blockCode);
    if (unit === undefined || compiled === undefined) throw unitNotInRound(context);
    const entries = await listEntries(tx, round.id, { units: [unitId] });
    const subjects = new Map(listSubjects(compiled).map((subject) => [subject.code, subject]));
    const writes = own.map((change, at): ColumnWrite => {
      const { component } = change;
      const subject = subjects.get(component);
      if (subject === undefined) throw refused(context, { subject: unknownSubject(component), unit }, [notInSet]);
      const place = { compiled, subject, unit, columns: entries.filter((one) => one.component === component) };
      if (own.findIndex((one) => one.component === component) < at) throw refused(context, place, [changedTwice]);
      return { component, stage: "council", ...amendedContent(context, place, change) };
    });
    columns.push({ unit, writes });
  }
  await writeColumnsOfUnits(tx, deps, context, { round, ability: "scoring.publish" }, columns);
}

const unknownSubject = (code: string) => ({ code, name: extrasName });

const notInSet: Text = {
  vi: "bộ tiêu chí của đơn vị không có phần này; ghi mã của một tiêu chí thành phần trong bộ",
  en: "the set of the unit has no such part; give the code of a component of the set",
};

const changedTwice: Text = {
  vi: "có hai thay đổi ở cùng một chỗ; gộp lại thành một",
  en: "there are two changes of the same place; make them one",
};
