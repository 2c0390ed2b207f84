import type { CompiledSet } from "../../../../../../domain/scoring/compiled-set.ts";
import { demandedEvidence } from "../../../../../../domain/scoring/evidence/demanded.ts";
import { printPoints } from "../../../../../../domain/scoring/print-points.ts";
import type { Reader } from "../../../../../db/database.ts";
import { namePeople } from "../../../entry-names.query.ts";
import { listLinks } from "../../../repository/evidence/links.ts";
import type { RoundRecord } from "../../../repository/rounds.ts";
import { findOwnIndexFacts, type OwnIndexFacts } from "../open-own-index.ts";
import { loadFigures, selfAssessedCodes } from "../own-figures.ts";
import { type PackComponent, type PackPlan, planPack } from "./plan-pack.ts";

/** Whose documents a pack holds: those of a lead agency, or of the whole year. */
export interface PackScope {
  readonly roundId: string;
  readonly unitId: string | null;
}

/** What goes into a pack, as it stands now. */
export interface EvidencePack extends PackPlan {
  readonly round: RoundRecord;
  /** The lead agency; null: all of them. */
  readonly leadVi: string | null;
  readonly components: readonly string[];
  /** Documents whose reading is recorded. */
  readonly restricted: readonly string[];
}

/** The documents that count now, of the components in scope; undefined where the year is gone or was never opened. */
export async function loadPack(db: Reader, { roundId, unitId }: PackScope): Promise<EvidencePack | undefined> {
  const facts = await findOwnIndexFacts(db, roundId);
  if (facts?.scored === undefined) return undefined;
  const { round, own, scored } = facts;
  const codes = [...facts.leadOf].flatMap(([code, lead]) =>
    unitId === null || lead?.leadUnitId === unitId ? [code] : [],
  );
  const { units } = await namePeople(db, {
    accountIds: [],
    unitIds: [...facts.leads.map(({ leadUnitId }) => leadUnitId), ...(unitId === null ? [] : [unitId])],
  });
  const components = await describe(db, { ...facts, scored }, codes, units);
  const links = await listLinks(db, round.id, { units: [own.unitId], components: codes });
  const restricted = links.flatMap(({ document }) =>
    document.kind === "file" && !document.public ? [document.id] : [],
  );
  return {
    round,
    leadVi: unitId === null ? null : (units.get(unitId)?.nameVi ?? unitId),
    components: codes,
    restricted: [...new Set(restricted)],
    ...planPack(components, links),
  };
}

type Names = Awaited<ReturnType<typeof namePeople>>["units"];

async function describe(
  db: Reader,
  facts: OwnIndexFacts & { readonly scored: { readonly compiled: CompiledSet } },
  codes: readonly string[],
  units: Names,
): Promise<PackComponent[]> {
  const { compiled } = facts.scored;
  const { points } = await loadFigures(db, facts);
  const demanded = demandedEvidence(compiled.set);
  const selfAsked = selfAssessedCodes(facts);
  const leaves = new Map(compiled.leaves.map((leaf) => [leaf.code, leaf]));
  return codes.map((code) => {
    const leaf = leaves.get(code);
    const lead = units.get(facts.leadOf.get(code)?.leadUnitId ?? "");
    const self = points.get(code)?.self;
    return {
      ...{ code, nameVi: leaf?.name ?? code, nameEn: leaf?.nameEn ?? null },
      ...{ leadVi: lead?.nameVi ?? null, leadEn: lead?.nameEn ?? null },
      max: leaf === undefined ? null : printPoints(leaf.max),
      self: self === undefined ? null : printPoints(self),
      asked: selfAsked.has(code) && (demanded.get(code) ?? []).length > 0,
    };
  });
}
