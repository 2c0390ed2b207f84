import { Rational } from "../../../../../domain/rational.ts";
import { toFixedDecimal } from "../../../../../domain/rational-format.ts";
import type { ScoringDeps } from "../../deps.ts";
import { findNewestPublishedBefore, listFinalPlaces } from "../../last-places.query.ts";
import { areChangesShown } from "../../repository/public-site.ts";
import { findRound, type RoundRecord } from "../../repository/rounds.ts";
import { compareWithRound, findLastRound } from "../losses/last-round.ts";
import { openPublished } from "../read-published.ts";

/** How one unit moved since the last published round. */
export interface RankChange {
  /** Places gained (positive) or lost; null where one of the rounds did not rank it, or in another block. */
  readonly places: number | null;
  /** Percentage points gained or lost between the printed figures ("-1.25"); null where one of them is missing. */
  readonly points: string | null;
}

export interface RankChanges {
  readonly last: {
    readonly id: string;
    readonly year: number;
    readonly titleVi: string;
    readonly titleEn: string | null;
  };
  /** By unit; who may not be compared by lineage is not there. */
  readonly of: ReadonlyMap<string, RankChange>;
}

interface Placed {
  readonly unitId: string;
  readonly blockCode: string;
  readonly rank: number | null;
  readonly percent: string | null;
}

/**
 * How units of a published round moved against the last published one: the round that this one names as before it, else
 * the newest of an earlier year. Undefined where there is none, or where the owner does not show changes.
 */
export async function readRankChanges(
  deps: Pick<ScoringDeps, "db">,
  roundId: string,
  units: readonly Placed[],
): Promise<RankChanges | undefined> {
  const db = deps.db.reader;
  const round = await openPublished(db, roundId);
  if (!(await areChangesShown(db, round.id))) return undefined;
  const last = await findBefore(deps, round);
  if (last === undefined) return undefined;
  const ids = units.map(({ unitId }) => unitId);
  const compared = await compareWithRound(db, round, last, ids);
  const previous = [...compared.values()].flatMap(({ previousUnitId }) => previousUnitId ?? []);
  const places = new Map((await listFinalPlaces(db, last.id, previous)).map((place) => [place.unitId, place]));
  const changes = units.flatMap((unit): [string, RankChange][] => {
    const before = places.get(compared.get(unit.unitId)?.previousUnitId ?? "");
    return before === undefined ? [] : [[unit.unitId, changeOf(unit, before)]];
  });
  const { id, year, titleVi, titleEn } = last;
  return { last: { id, year, titleVi, titleEn }, of: new Map(changes) };
}

async function findBefore({ db }: Pick<ScoringDeps, "db">, round: RoundRecord): Promise<RoundRecord | undefined> {
  if (round.previousRoundId !== null) return await findLastRound(db.reader, round);
  const id = await findNewestPublishedBefore(db.reader, round);
  return id === undefined ? undefined : await findRound(db.reader, id);
}

/** Between printed figures, so that a reader who subtracts finds the same. */
function changeOf(now: Placed, before: Placed): RankChange {
  const isRanked = now.rank !== null && before.rank !== null && now.blockCode === before.blockCode;
  return {
    places: isRanked ? Number(before.rank) - Number(now.rank) : null,
    points: now.percent === null || before.percent === null ? null : difference(now.percent, before.percent),
  };
}

/** With as many decimals as the finer of both has. */
function difference(now: string, before: string): string {
  const decimals = Math.max(...[now, before].map((text) => text.split(".")[1]?.length ?? 0));
  return toFixedDecimal(Rational.parse(now).sub(Rational.parse(before)), decimals, "halfUp");
}
