import { type AmendedUnits, collectAmended } from "../../../../../domain/scoring/amended/amended-figures.ts";
import { type Decisions, decisionsOf } from "../../../../../domain/scoring/amended/decisions-of.ts";
import type { BundleDifference } from "../../../../../domain/scoring/bundle/bundle-model.ts";
import { RoundId } from "../../../../../domain/scoring/round.ts";
import type { ScoringDeps } from "../../deps.ts";
import { listPublicationRecords, type PublicationRecord } from "../../repository/publications.ts";
import { type DifferenceWords, openDifferenceWords } from "../difference-words.ts";
import { openPublished } from "../read-published.ts";
import { openBlocks } from "../score-block.ts";

/** A figure that stands now otherwise than it was published before. */
export interface FigureChange extends Pick<BundleDifference, "field" | "before"> {
  /** The publication that changed it. */
  readonly number: number;
}

/** What the amendments of a round left on its figures. */
export interface Amendments {
  /** The publication that stands. */
  readonly newest: Pick<PublicationRecord, "roundId" | "number" | "at">;
  /** By which decisions it stands. */
  readonly decisions: Decisions;
  /** Number of the one before it. */
  readonly before: number;
  /** Of each figure its newest change, by unit and component; component "" is the result of the unit as a whole. */
  readonly changes: ReadonlyMap<string, ReadonlyMap<string, readonly FigureChange[]>>;
  /** By which decision what was set anew stands. */
  readonly amended: AmendedUnits;
  readonly classNames: EnglishClasses;
  readonly printColumn: DifferenceWords["printColumn"];
}

/** English names of classes, by block and Vietnamese name. */
export type EnglishClasses = ReadonlyMap<string, ReadonlyMap<string, string>>;

/**
 * The trace of the amendments of a published round; undefined where nothing was amended, and for what is no such round.
 * The round itself is read only for the names of its classes, where there is anything to tell.
 */
export async function readAmendments(deps: Pick<ScoringDeps, "db">, roundId: string): Promise<Amendments | undefined> {
  if (!RoundId.safeParse(roundId).success) return undefined;
  const records = await listPublicationRecords(deps.db.reader, roundId);
  const [newest, before] = records;
  if (newest === undefined || before === undefined) return undefined;
  const { printColumn } = await readDifferenceWords(deps, roundId);
  return {
    newest,
    decisions: decisionsOf(records),
    before: before.number,
    changes: collectChanges(records),
    amended: collectAmended(records),
    classNames: await readEnglishClasses(deps, roundId),
    printColumn,
  };
}

/** What the sets of a published round say of differences. @throws AppError `record.not_found`. */
export async function readDifferenceWords({ db }: Pick<ScoringDeps, "db">, roundId: string): Promise<DifferenceWords> {
  return openDifferenceWords(db.reader, await openPublished(db.reader, roundId));
}

/** English names of the classes of a published round. @throws AppError `record.not_found`. */
export async function readEnglishClasses(deps: Pick<ScoringDeps, "db">, roundId: string): Promise<EnglishClasses> {
  const round = await openPublished(deps.db.reader, roundId);
  const blocks = await openBlocks(deps.db.reader, round);
  return new Map(
    [...blocks].map(([code, { set }]) => {
      return [code, new Map(set.classes.flatMap(({ name, nameEn }) => (nameEn ? [[name, nameEn] as const] : [])))];
    }),
  );
}

function collectChanges(newestFirst: readonly PublicationRecord[]): Amendments["changes"] {
  const units = new Map<string, Map<string, FigureChange[]>>();
  for (const { number, differences } of newestFirst) {
    for (const { unit, component, field, before } of differences) {
      const own = units.get(unit) ?? new Map<string, FigureChange[]>();
      const changes = own.get(component) ?? [];
      if (changes.some((known) => known.field === field)) continue;
      units.set(unit, own.set(component, [...changes, { field, before, number }]));
    }
  }
  return units;
}
