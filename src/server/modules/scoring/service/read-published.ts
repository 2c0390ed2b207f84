import type { UnitResult } from "../../../../contract/scoring/ranking.ts";
import type { RoundBlock, RoundDetail, RoundRow } from "../../../../contract/scoring/rounds.ts";
import { UnitId } from "../../../../domain/organisations/model.ts";
import { type AmendedUnits, noneAmended } from "../../../../domain/scoring/amended/amended-figures.ts";
import { RoundId } from "../../../../domain/scoring/round.ts";
import type { Reader } from "../../../db/database.ts";
import { AppError } from "../../../http/app-error.ts";
import type { ScoringDeps } from "../deps.ts";
import { listRestricted } from "../repository/public-site.ts";
import { findRound, listRoundUnits, type RoundRecord } from "../repository/rounds.ts";
import { listBlockRows, listRoundRows } from "../rounds.query.ts";
import { addDeduction, readDeductions } from "./public-site/deduction-codes.ts";
import { mapComponents } from "./public-site/map-components.ts";
import { withholdInputs } from "./public-site/withhold-inputs.ts";
import { readAmended } from "./publication/read-amended.ts";
import { readUnitResult } from "./read-unit-result.ts";

type Deps = Pick<ScoringDeps, "db">;

/** A published round as everybody may know it. */
export type PublishedRound = Pick<
  RoundDetail,
  "id" | "year" | "titleVi" | "titleEn" | "day" | "demonstration" | "decision"
> & { readonly publishedAt: string; readonly blocks: readonly RoundBlock[] };

/** Published rounds for everybody, newest year first. */
export async function listPublishedRounds(
  deps: Deps,
  page: number,
  pageSize = 20,
): Promise<{ items: RoundRow[]; page: number; pageSize: number; total: number }> {
  const window = { sort: "-year", page, pageSize, sight: null };
  return { ...(await listRoundRows(deps.db.reader, window)), page, pageSize };
}

/**
 * A published round with its decision and blocks.
 * @throws AppError `record.not_found`, also for a draft and for what is no id, so that nobody learns of a draft.
 */
export async function getPublishedRound(deps: Deps, roundId: string): Promise<PublishedRound> {
  const round = await openPublished(deps.db.reader, roundId);
  const { year, titleVi, titleEn, day, demonstration, decision } = round;
  return {
    id: round.id as RoundId,
    ...{ year, titleVi, titleEn, day, demonstration, decision },
    publishedAt: round.publishedAt.toISOString(),
    blocks: await listBlockRows(deps.db.reader, round.id, null),
  };
}

/**
 * The published result of one unit with its components. `amended`: what amendments set anew, for whoever has read the
 * publications of the round already; they are read here where it is missing.
 * @throws AppError `record.not_found`, also for a draft and for a unit that is not in the round.
 */
export async function getPublishedUnitResult(
  deps: Deps,
  roundId: string,
  unitId: string,
  amended?: AmendedUnits,
): Promise<UnitResult> {
  const round = await openPublished(deps.db.reader, roundId);
  const id = UnitId.safeParse(unitId);
  if (!id.success) throw notPublished();
  const units = amended ?? (await readAmended(deps.db.reader, round.id, "final"));
  const result = await readUnitResult(deps.db.reader, round, {
    ...{ unitId: id.data, stage: "final", seesRanks: true, publicly: true },
    amended: units.get(id.data) ?? noneAmended,
  });
  if (result === undefined) throw notPublished();
  const deductions = await readDeductions(deps.db.reader, round, { unitId: result.result.unitId });
  const told = mapComponents(result, (one) => addDeduction(one, deductions.get(`${result.result.unitId} ${one.code}`)));
  return withholdInputs(told, await listRestricted(deps.db.reader, round.id));
}

/** Names and blocks of the units of a published round, by id. @throws AppError `record.not_found`. */
export async function namePublishedUnits(deps: Deps, roundId: string) {
  const round = await openPublished(deps.db.reader, roundId);
  const units = await listRoundUnits(deps.db.reader, round.id);
  return new Map(units.map(({ unitId, blockCode, nameVi, nameEn }) => [unitId, { blockCode, nameVi, nameEn }]));
}

/** The record of a published round, for the services of public pages. @throws AppError `record.not_found`. */
export async function openPublished(db: Reader, roundId: string): Promise<RoundRecord & { publishedAt: Date }> {
  const id = RoundId.safeParse(roundId);
  const round = id.success ? await findRound(db, id.data) : undefined;
  if (round?.state !== "published" || round.publishedAt === null) throw notPublished();
  return { ...round, publishedAt: round.publishedAt };
}

export function notPublished(): AppError {
  const what = { vi: "kết quả đã công bố", en: "The published result" };
  return new AppError("record.not_found", { values: { what } });
}
