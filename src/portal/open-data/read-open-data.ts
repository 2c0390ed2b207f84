import type { z } from "zod";
import type { RankingRow } from "../../contract/scoring/ranking.ts";
import {
  listPublicEvidence,
  type PublicDocument,
} from "../../server/modules/scoring/service/public-site/public-evidence.ts";
import { readStanding } from "../../server/modules/scoring/service/public-site/standing-publications.ts";
import { readUnitHistory } from "../../server/modules/scoring/service/public-site/unit-history.ts";
import {
  getPublishedRound,
  getPublishedUnitResult,
  listPublishedRounds,
} from "../../server/modules/scoring/service/read-published.ts";
import { getPublishedRanking } from "../../server/modules/scoring/service/read-published-ranking.ts";
import { roundPath } from "../round-words.ts";
import type { PortalDeps } from "../serve-page.ts";
import { pageSize } from "./resources.ts";
import type { OpenRanking, OpenRound, OpenRounds, OpenUnit } from "./schemas.ts";

type Round = Omit<OpenRound, "publishedAt" | "publication" | "amendedAt"> & { readonly publishedAt: string | null };
type Standings = Awaited<ReturnType<typeof readStanding>>;

export async function readOpenRounds(deps: PortalDeps, page: number): Promise<z.infer<typeof OpenRounds>> {
  const { items, total } = await listPublishedRounds(deps.scoring, page, pageSize);
  const standing = await readStanding(
    deps.scoring,
    items.map(({ id }) => id),
  );
  const rounds = items.map((round) => ({ ...describeRound(round, standing), units: round.units }));
  return { items: rounds, page, pageSize, total };
}

/** @throws AppError `record.not_found`, also for a draft. */
export async function readOpenRanking(
  deps: PortalDeps,
  roundId: string,
  { block, page }: { readonly block: string | undefined; readonly page: number },
): Promise<z.infer<typeof OpenRanking>> {
  const { round, rows, total } = await getPublishedRanking(deps.scoring, roundId, { block, page, pageSize });
  const standing = await readStanding(deps.scoring, [round.id]);
  return { round: describeRound(round, standing), items: rows.map(describeStanding), page, pageSize, total };
}

/** @throws AppError `record.not_found`, also for a draft and for a unit that is not in the round. */
export async function readOpenUnit(
  deps: PortalDeps,
  roundId: string,
  unitId: string,
): Promise<z.infer<typeof OpenUnit>> {
  const round = await getPublishedRound(deps.scoring, roundId);
  const { result, ranked, bonus, penalty, areas } = await getPublishedUnitResult(deps.scoring, roundId, unitId);
  const evidence = await listPublicEvidence(deps.publication, roundId, unitId);
  const { years } = await readUnitHistory(deps.scoring, unitId);
  const standing = await readStanding(deps.scoring, [round.id]);
  const fileOf = ({ linkId, file }: PublicDocument) =>
    file === null ? null : deps.basePath + roundPath(roundId, `/units/${unitId}/evidence/${linkId}`);
  return {
    round: describeRound(round, standing),
    unit: describeStanding(result),
    ...{ ranked, bonus, penalty },
    areas: areas.map(({ criteria, ...area }) => ({
      ...describeSum(area),
      criteria: criteria.map(({ components, ...criterion }) => ({
        ...describeSum(criterion),
        components: components.map(({ state, explanation, ...component }) => ({
          ...describeSum(component),
          state,
          explanationVi: explanation.vi,
          explanationEn: explanation.en,
          evidence: (evidence.get(component.code) ?? []).map((document) => {
            const { title, number, issuer, documentDate } = document;
            return { title, number, issuer, documentDate, file: fileOf(document) };
          }),
        })),
      })),
    })),
    years: years.map(({ roundId: id, year, side, percent, rank, ranked: of, className, ...unit }) => ({
      ...{ roundId: id, year, unitId: unit.unitId, nameVi: unit.unitNameVi, nameEn: unit.unitNameEn },
      ...{ lineage: side, percent, rank, ranked: of, className },
    })),
  };
}

function describeRound(round: Round, standing: Standings): OpenRound {
  const { id, year, titleVi, titleEn, day, publishedAt, demonstration } = round;
  const { number = 1, amendedAt = null } = standing.get(id) ?? {};
  const dates = { publishedAt: publishedAt ?? "", publication: number, amendedAt };
  return { id, year, titleVi, titleEn, day, ...dates, demonstration };
}

function describeStanding({ unitNameVi, unitNameEn, ...row }: RankingRow) {
  const { unitId, officialCode, blockCode, blockNameVi, blockNameEn, rank, points, pointsExact, applicableMax } = row;
  const { percent, percentExact, className, classNameEn, inputs } = row;
  return {
    ...{ unitId, officialCode, nameVi: unitNameVi, nameEn: unitNameEn, blockCode, blockNameVi, blockNameEn },
    ...{ rank, points, pointsExact, applicableMax, percent, percentExact, className, classNameEn, inputs },
  };
}

interface Summed {
  readonly code: string;
  readonly nameVi: string;
  readonly nameEn: string | null;
  readonly points: { readonly printed: string; readonly exact: string };
  readonly applicableMax: string;
}

function describeSum({ code, nameVi, nameEn, points, applicableMax }: Summed) {
  return { code, nameVi, nameEn, points: points.printed, pointsExact: points.exact, applicableMax };
}
