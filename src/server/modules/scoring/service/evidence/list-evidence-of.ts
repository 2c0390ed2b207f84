import { type DocumentFlag, deriveFlags, type EvidencePeriod } from "../../../../../domain/scoring/evidence/flags.ts";
import type { Reader } from "../../../../db/database.ts";
import { listSameContent } from "../../repository/evidence/documents.ts";
import { findEvidenceRound } from "../../repository/evidence/evidence-rounds.ts";
import { type LinkFilter, listLinks, type StoredLink } from "../../repository/evidence/links.ts";

/** A document under a component of a unit, with what the program noticed of it. */
export interface EvidenceLink extends StoredLink {
  readonly flags: readonly DocumentFlag[];
}

/**
 * The evidence of units of a round, without asking who wants to know: the caller has judged that. Flags look at all
 * components of a unit, whichever are wanted. Documents of an explanation that was not submitted are left out, of the
 * flags too, unless `unsent` asks for them; then a duplicate may also be one that only lies in the library.
 * @example await listEvidenceOf(db, roundId, { units: [unitId], components: ["1.1.1"] })
 */
export async function listEvidenceOf(db: Reader, roundId: string, filter: LinkFilter): Promise<EvidenceLink[]> {
  const round = await findEvidenceRound(db, roundId);
  if (round === undefined) return [];
  const period = { from: round.evidenceFrom, until: round.evidenceUntil };
  const { unsent } = filter;
  const all = await listLinks(db, roundId, { units: filter.units, unsent });
  const wanted = filter.components && new Set(filter.components);
  const links = wanted === undefined ? all : all.filter(({ component }) => wanted.has(component));
  return withFlags(db, links, { all, period, library: unsent === true });
}

async function withFlags(
  db: Reader,
  links: readonly StoredLink[],
  around: {
    readonly all: readonly StoredLink[];
    readonly period: EvidencePeriod;
    /** The unit's own people, who know what else lies in the library. */
    readonly library: boolean;
  },
): Promise<EvidenceLink[]> {
  const { all, period, library } = around;
  const owners = [...new Set(links.map(({ document }) => document.unitId))];
  const digests = [...new Set(links.flatMap(({ document }) => document.sha256 ?? []))];
  const same = Map.groupBy(await listSameContent(db, owners, digests), ({ unitId, sha256 }) => `${unitId} ${sha256}`);
  const ofUnit = Map.groupBy(all, ({ unitId }) => unitId);
  const standing = new Set(all.map(({ document }) => document.id));
  return links.map((link) => {
    const { document } = link;
    const twins = (same.get(`${document.unitId} ${document.sha256}`) ?? []).filter(
      ({ id }) => id !== document.id && (library || standing.has(id)),
    );
    const beside = { period, all: ofUnit.get(link.unitId) ?? [], sameContent: twins.map(({ name }) => name) };
    return { ...link, flags: deriveFlags(link, beside) };
  });
}
