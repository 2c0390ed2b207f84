import type { UnitResult } from "../../../../contract/scoring/ranking.ts";
import type { AmendedFigures } from "../../../../domain/scoring/amended/amended-figures.ts";
import { amendText } from "../../../../domain/scoring/amended/amended-reason.ts";
import { effectiveEntries, findEffectiveEntry } from "../../../../domain/scoring/columns/effective-entry.ts";
import { explainPublicly, publishedColumns } from "../../../../domain/scoring/columns/published-columns.ts";
import { rawUnitAt } from "../../../../domain/scoring/columns/raw-unit.ts";
import { findReasonedEntry } from "../../../../domain/scoring/columns/reasoned-entry.ts";
import { scoreUnitAt } from "../../../../domain/scoring/columns/score-unit-at.ts";
import type { ResultStage } from "../../../../domain/scoring/columns/stage.ts";
import { explainResult } from "../../../../domain/scoring/explain-result.ts";
import { extrasComponent } from "../../../../domain/scoring/extras/decide-extras.ts";
import { explainExtras } from "../../../../domain/scoring/extras/explain-extras.ts";
import { leafFields } from "../../../../domain/scoring/input-form.ts";
import type { RawInputs } from "../../../../domain/scoring/inputs/input-reader.ts";
import { unpackComponents } from "../../../../domain/scoring/packed-components.ts";
import { buildResultTree, type KeptComponent } from "../../../../domain/scoring/result-tree.ts";
import type { RoundId } from "../../../../domain/scoring/round.ts";
import type { Reader } from "../../../db/database.ts";
import { findUnitResult } from "../ranking.query.ts";
import { findRoundUnit, listBlocks, type RoundRecord } from "../repository/rounds.ts";
import { openBlock } from "./score-block.ts";
import { loadColumns } from "./score-columns.ts";
import { withoutRank } from "./without-rank.ts";

/**
 * The stored result of a unit at a stage with its tree: figures as stored, explanations told from the columns. Undefined
 * where the unit is not in the round. `seesRanks` false leaves the rank out: it tells how others stand. `publicly` tells
 * no more than the public bundle: no words of those who decided. `amended`: what amendments set anew, told as given by
 * their decisions.
 */
export async function readUnitResult(
  db: Reader,
  round: RoundRecord,
  {
    unitId,
    stage,
    seesRanks,
    amended,
    publicly = false,
  }: {
    readonly unitId: string;
    readonly stage: ResultStage;
    readonly seesRanks: boolean;
    readonly amended: AmendedFigures;
    readonly publicly?: boolean;
  },
): Promise<UnitResult | undefined> {
  const found = await findUnitResult(db, round.id, unitId, stage);
  const unit = await findRoundUnit(db, round.id, unitId);
  const block = (await listBlocks(db, round.id)).find((one) => one.code === unit?.blockCode);
  if (found === undefined || unit === undefined || block === undefined) return undefined;
  const { bonus, penalty } = found;
  const result = seesRanks ? found.result : withoutRank(found.result);
  const ranked = seesRanks ? found.ranked : null;
  const compiled = await openBlock(db, round, block);
  const { set } = compiled;
  const whole = (await loadColumns(db, round, [unit])).get(unitId);
  if (whole === undefined) return undefined;
  const columns = publicly ? publishedColumns(whole) : whole;
  const told = scoreUnitAt(compiled, columns, stage).components;
  const decided = effectiveEntries(columns.entries, stage);
  const codes = compiled.leaves.map((leaf) => leaf.code);
  const kept = new Map<string, KeptComponent>(
    unpackComponents(codes, found.packed).map((one, at) => {
      const text = { vi: told[at]?.explain("vi") ?? "", en: told[at]?.explain("en") ?? "" };
      const by = amended.get(one.component);
      const explanation = publicly
        ? explainPublicly(columns, decided.get(one.component), text, by)
        : amendText(text, by);
      return [one.component, { ...one, explanation }];
    }),
  );
  const extra = findEffectiveEntry(
    columns.entries.filter((entry) => entry.component === extrasComponent),
    stage,
  );
  const extraReason = extra && findReasonedEntry(columns.entries, extra).reason;
  const extraText = extra && explainExtras({ ...extra, reason: extraReason ?? null }, amended.get(extrasComponent));
  const inputs = new Map(
    [...rawUnitAt(columns, stage, decided).components].map(([code, given]) => [code, textsOf(given)]),
  );
  return {
    roundId: round.id as RoundId,
    roundTitleVi: round.titleVi,
    roundTitleEn: round.titleEn,
    year: round.year,
    state: round.state,
    demonstration: round.demonstration,
    stage,
    result,
    ranked,
    areas: buildResultTree(
      set,
      (component) => kept.get(component),
      inputs,
      (component) => {
        const leaf = compiled.leaves[compiled.leafByCode.get(component) ?? -1];
        return leaf === undefined ? [] : leafFields(compiled, leaf, inputs);
      },
    ),
    bonus,
    penalty,
    explanation: [
      ...explainResult(set, { ...result, bonus, penalty }, ranked),
      ...(extraText === undefined ? [] : [extraText]),
    ],
  };
}

const textsOf = (given: RawInputs) => new Map([...given].map(([name, { text }]) => [name, text]));
