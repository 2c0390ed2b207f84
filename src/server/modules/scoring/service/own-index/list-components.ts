import type { AnswerOf } from "../../../../../contract/operation.ts";
import type {
  listOwnComponents as ListOwnComponents,
  OwnComponentRow,
} from "../../../../../contract/scoring/own-index/components.ts";
import { demandedEvidence } from "../../../../../domain/scoring/evidence/demanded.ts";
import type { Source } from "../../../../../domain/scoring/model.ts";
import { ownIndexPolicy, ownLeadUnits } from "../../../../../domain/scoring/own-index/policy.ts";
import { printPoints } from "../../../../../domain/scoring/print-points.ts";
import { isSelfAssessed } from "../../../../../domain/scoring/sheet/asked-part.ts";
import { walkSet } from "../../../../../domain/scoring/validate/walk.ts";
import { partPaths } from "../../../../../domain/scoring/workflow/part-paths.ts";
import type { Reader } from "../../../../db/database.ts";
import { getActor, type RequestContext } from "../../../../http/request-context.ts";
import type { ScoringDeps } from "../../deps.ts";
import { namePeople } from "../../entry-names.query.ts";
import { listLinks } from "../../repository/evidence/links.ts";
import { type OpenOwnIndex, openOwnIndex } from "./open-own-index.ts";
import { loadFigures, type OwnFigures, standParts, totalsOf } from "./own-figures.ts";

/** All components of the set in its order; points of other agencies stay hidden until they are published. */
export async function listOwnComponents(
  deps: Pick<ScoringDeps, "db">,
  context: RequestContext,
  roundId: string,
): Promise<AnswerOf<typeof ListOwnComponents>> {
  const db = deps.db.reader;
  const open = await openOwnIndex(db, context, roundId);
  return { items: await readComponentRows(db, context, open, await loadFigures(db, open)) };
}

export async function readComponentRows(
  db: Reader,
  context: RequestContext,
  open: OpenOwnIndex,
  figures: OwnFigures,
): Promise<OwnComponentRow[]> {
  if (open.set === undefined) return [];
  const actor = getActor(context);
  const { document } = open.set;
  const names = await namePeople(db, {
    accountIds: open.leads.flatMap(({ headAccountId }) => headAccountId ?? []),
    unitIds: open.leads.map(({ leadUnitId }) => leadUnitId),
  });
  const links = Map.groupBy(
    open.scored === undefined ? [] : await listLinks(db, open.round.id, { units: [open.own.unitId] }),
    ({ component }) => component,
  );
  const demanded = demandedEvidence(document);
  const parts = new Map(standParts(open, figures, context.now).map((part) => [part.unitId, part.state]));
  const own = new Set(ownLeadUnits(actor, open.leads));
  const areas = new Map(document.areas.map((area) => [area.code, area]));
  const nodes = new Map(walkSet(document).flatMap(({ node, isLeaf }) => (isLeaf ? [[node.code, node] as const] : [])));
  return [...partPaths(document)].flatMap(([code, path]): OwnComponentRow[] => {
    const [node, area] = [nodes.get(code), areas.get(path.area)];
    if (node === undefined || area === undefined) return [];
    const lead = open.leadOf.get(code);
    const unit = lead && names.units.get(lead.leadUnitId);
    const seen = ownIndexPolicy.canSeeComponent(actor, open.place, lead);
    const source: Source = node.source ?? "appraisal";
    const leftOut = open.leftOut.get(code)?.reason ?? null;
    const selfAsked = isSelfAssessed({ source }) && leftOut === null;
    const documents = links.get(code)?.length ?? 0;
    return [
      {
        ...{ code, nameVi: node.name, nameEn: node.nameEn ?? null },
        ...{ areaCode: area.code, areaNameVi: area.name, areaNameEn: area.nameEn ?? null },
        max: maxOf(open, code, node.max === null ? null : String(node.max)),
        ...{ source, selfAsked, leftOut },
        lead:
          lead === undefined
            ? null
            : {
                unitId: lead.leadUnitId as NonNullable<OwnComponentRow["lead"]>["unitId"],
                nameVi: unit?.nameVi ?? lead.leadUnitId,
                nameEn: unit?.nameEn ?? null,
                headName: names.accounts.get(lead.headAccountId ?? "") ?? null,
              },
        mine: lead !== undefined && own.has(lead.leadUnitId),
        hidden: !seen,
        points: totalsOf({ sight: seen ? "all" : "dates" }, figures, [code]),
        estimate: seen && figures.estimates.has(code),
        documents: seen ? documents : 0,
        evidenceMissing: seen && selfAsked && (demanded.get(code) ?? []).length > 0 && documents === 0,
        partState: lead === undefined ? null : (parts.get(lead.leadUnitId) ?? null),
      },
    ];
  });
}

/** The maximum as it counts; before the opening as the set states it, or unknown. */
function maxOf({ scored }: OpenOwnIndex, code: string, stated: string | null): string | null {
  const at = scored?.compiled.leafByCode.get(code);
  const leaf = at === undefined ? undefined : scored?.compiled.leaves[at];
  return leaf === undefined ? stated : printPoints(leaf.max);
}
