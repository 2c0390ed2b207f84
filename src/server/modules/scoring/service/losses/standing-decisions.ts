import type { BundleDifference } from "../../../../../domain/scoring/bundle/bundle-model.ts";
import type { AmendedFigures } from "../../../../../domain/scoring/documents/amended-figures.ts";
import type { ScoringDeps } from "../../deps.ts";
import { standingBy } from "../../documents/amendment-words.ts";
import { listPublicationRecords, type PublicationRecord } from "../../repository/publications.ts";
import type { RoundRecord } from "../../repository/rounds.ts";
import { openIssuer } from "../council/issuer.ts";
import { chairmanOf } from "../council/paper-frames.ts";
import { amendedResult } from "../publication/amended-result.ts";

/** By what the result of a published round stands. */
export interface StandingDecisions {
  /** As papers name it. */
  readonly cited: string;
  /** What amendments set anew, by unit. */
  readonly amended: ReadonlyMap<string, AmendedFigures>;
}

/** The decision of a round with all that amended it; undefined before the publication. */
export async function readStandingDecisions(
  deps: Pick<ScoringDeps, "db">,
  round: RoundRecord,
): Promise<StandingDecisions | undefined> {
  if (round.state !== "published") return undefined;
  const records = await listPublicationRecords(deps.db.reader, round.id);
  const by = chairmanOf(await openIssuer(deps, round));
  return { cited: standingBy(amendedResult(round, records, by)), amended: collectAmended(records) };
}

function collectAmended(newestFirst: readonly PublicationRecord[]): StandingDecisions["amended"] {
  const units = new Map<string, Map<string, string>>();
  for (const { decision, reason, differences } of newestFirst) {
    if (reason === null || decision === null) continue;
    for (const difference of differences) {
      const figure = figureOf(difference);
      const own = units.get(difference.unit) ?? new Map<string, string>();
      if (figure === undefined || own.has(figure)) continue;
      units.set(difference.unit, own.set(figure, `Quyết định số ${decision.number}`));
    }
  }
  return units;
}

/** Sums, places and classes follow from what was set anew. */
function figureOf({ component, field }: BundleDifference): string | undefined {
  if (component !== "") return component;
  return field === "bonus" || field === "penalty" ? field : undefined;
}
