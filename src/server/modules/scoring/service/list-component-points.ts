import type { ComponentPoint } from "../../../../contract/scoring/ranking.ts";
import { Rational } from "../../../../domain/rational.ts";
import type { AmendedUnits } from "../../../../domain/scoring/amended/amended-figures.ts";
import { amendText } from "../../../../domain/scoring/amended/amended-reason.ts";
import type { CutSet } from "../../../../domain/scoring/columns/cut-set.ts";
import { effectiveEntries } from "../../../../domain/scoring/columns/effective-entry.ts";
import { explainPublicly, publishedColumns } from "../../../../domain/scoring/columns/published-columns.ts";
import { scoreComponent } from "../../../../domain/scoring/columns/score-component.ts";
import type { ResultStage } from "../../../../domain/scoring/columns/stage.ts";
import type { CompiledSet } from "../../../../domain/scoring/compiled-set.ts";
import { unpackComponents } from "../../../../domain/scoring/packed-components.ts";
import type { Reader } from "../../../db/database.ts";
import { listPackedComponents } from "../components.query.ts";
import { listRoundUnits, type RoundRecord } from "../repository/rounds.ts";
import { loadColumns } from "./score-columns.ts";

type Point = (typeof ComponentPoint)["_output"];

/** One component of every unit of a block at a stage, most points first; reasons are told from its columns. */
export async function listComponentPoints(
  db: Reader,
  round: RoundRecord,
  at: {
    readonly compiled: CompiledSet;
    readonly cut: CutSet;
    readonly block: string;
    readonly stage: ResultStage;
    readonly amended: AmendedUnits;
    /** No more than the public bundle tells: no words of those who decided. */
    readonly publicly?: boolean;
  },
): Promise<Point[]> {
  const { compiled, cut, block, stage, amended, publicly = false } = at;
  const codes = compiled.leaves.map((leaf) => leaf.code);
  const position = codes.indexOf(cut.leaf.code);
  const units = (await listRoundUnits(db, round.id)).filter((unit) => unit.blockCode === block);
  const columns = await loadColumns(db, round, units, [...cut.codes]);
  const stored = await listPackedComponents(db, round.id, stage, block);
  const points = stored.flatMap(({ unitId, nameVi, nameEn, ...packed }) => {
    const [kept, own] = [unpackComponents(codes, packed)[position], columns.get(unitId)];
    if (kept === undefined || own === undefined) return [];
    const told = scoreComponent(cut, publicly ? publishedColumns(own) : own, stage);
    const explanation = { vi: told.explain("vi"), en: told.explain("en") };
    const by = amended.get(unitId)?.get(cut.leaf.code);
    return [
      {
        exact: Rational.parse(kept.pointsExact),
        point: {
          unitId: unitId as Point["unitId"],
          unitNameVi: nameVi,
          unitNameEn: nameEn,
          state: kept.state,
          points: kept.points,
          applicableMax: kept.applicableMax,
          explanation: publicly
            ? explainPublicly(own, effectiveEntries(own.entries, stage).get(cut.leaf.code), explanation, by)
            : amendText(explanation, by),
        },
      },
    ];
  });
  return points.sort((a, b) => rankOf(a.point) - rankOf(b.point) || b.exact.compare(a.exact)).map(({ point }) => point);
}

const rankOf = ({ state }: Point): number => Number(state !== "scored");
