import type { AnswerOf, BodyOf } from "../../../../../contract/operation.ts";
import type {
  changeOwnLeads as ChangeOwnLeads,
  findOwnHeads as FindOwnHeads,
  listOwnLeads as ListOwnLeads,
  OwnLeadRow,
} from "../../../../../contract/scoring/own-index/leads.ts";
import { walkSet } from "../../../../../domain/scoring/validate/walk.ts";
import { findPart, listPartCodes } from "../../../../../domain/scoring/workflow/find-part.ts";
import { withTransaction } from "../../../../db/transaction.ts";
import { AppError } from "../../../../http/app-error.ts";
import type { RequestContext } from "../../../../http/request-context.ts";
import { dayInVietnam } from "../../../../platform/clock.ts";
import type { ScoringDeps } from "../../deps.ts";
import { findPeople, listPeople, nameUnits } from "../../people.query.ts";
import { deleteOwnLeads, updateOwnIndex, upsertOwnLeads } from "../../repository/own-index.ts";
import { assertManagesOwn, assertUnlocked, lockOwnIndex, openOwnIndex } from "./open-own-index.ts";
import { recordOwnAct } from "./record-own-act.ts";

/** Every part of the set with its lead; who leads what is no secret. */
export async function listLeads(
  deps: Pick<ScoringDeps, "db">,
  context: RequestContext,
  roundId: string,
): Promise<AnswerOf<typeof ListOwnLeads>> {
  const db = deps.db.reader;
  const { leads, set, own, manages } = await openOwnIndex(db, context, roundId);
  const today = dayInVietnam(context.now);
  const units = await nameUnits(
    db,
    leads.flatMap((lead) => [lead.leadUnitId, ...lead.cooperatingUnitIds]),
    today,
  );
  const heads = await listPeople(
    db,
    leads.flatMap(({ headAccountId }) => headAccountId ?? []),
    today,
  );
  const nameOf = (unitId: string) => ({
    unitId: unitId as never,
    nameVi: units.get(unitId)?.nameVi ?? unitId,
    nameEn: units.get(unitId)?.nameEn ?? null,
  });
  const lines = new Map(leads.map((lead) => [lead.part, lead]));
  const above: { area?: string; criterion?: string } = {};
  const items = (set === undefined ? [] : walkSet(set.document)).map(({ node, level }): OwnLeadRow => {
    if (level === "area") Object.assign(above, { area: node.code, criterion: undefined });
    if (level === "criterion") above.criterion = node.code;
    const parents = [level === "component" ? above.criterion : undefined, level === "area" ? undefined : above.area];
    const lead = lines.get(node.code);
    return {
      ...{ part: node.code, nameVi: node.name, nameEn: node.nameEn ?? null, level },
      lead:
        lead === undefined
          ? null
          : {
              ...nameOf(lead.leadUnitId),
              head: heads.get(lead.headAccountId ?? "") ?? null,
              cooperating: lead.cooperatingUnitIds.map(nameOf),
            },
      inheritedFrom:
        lead === undefined ? (parents.find((code) => code !== undefined && lines.has(code)) ?? null) : null,
    };
  });
  return { version: own.version, items, abilities: { change: manages && own.approvedAt === null } };
}

/** One line for many parts at once; a part of its own beats the part above it. */
export async function changeLeads(
  deps: ScoringDeps,
  context: RequestContext,
  roundId: string,
  { reason, basedOnVersion, parts, ...line }: BodyOf<typeof ChangeOwnLeads>,
): Promise<{ version: number }> {
  return withTransaction(deps, async (tx) => {
    const open = await lockOwnIndex(tx, context, roundId);
    assertManagesOwn(open);
    assertUnlocked(open);
    if (open.own.version !== basedOnVersion) {
      const stored = { version: open.own.version, leads: open.leads.filter(({ part }) => parts.includes(part)) };
      throw new AppError("record.changed", { values: { what: open.round.titleVi }, conflict: { stored, sent: line } });
    }
    const known = new Set(open.set === undefined ? [] : listPartCodes(open.set.document));
    const today = dayInVietnam(context.now);
    const unitIds = [...(line.leadUnitId === null ? [] : [line.leadUnitId]), ...line.cooperatingUnitIds];
    const names = await nameUnits(tx, unitIds, today);
    const faults = [
      ...parts.filter((part) => !known.has(part)).map((part) => fault(part, noPart)),
      ...unitIds.filter((unitId) => !names.has(unitId)).map((unitId) => fault(unitId, noUnit)),
    ];
    if (line.headAccountId !== null) {
      const heads = await listHeads(tx, line.leadUnitId, today);
      if (!heads.some(({ accountId }) => accountId === line.headAccountId)) faults.push(fault("head", noHead));
    }
    if (faults.length > 0) throw new AppError("scoring.own_lead_refused", { faults });
    if (line.leadUnitId === null) await deleteOwnLeads(tx, roundId, parts);
    else {
      const { leadUnitId, headAccountId, cooperatingUnitIds } = line;
      await upsertOwnLeads(
        tx,
        roundId,
        [...new Set(parts)].map((part) => ({
          ...{ part, leadUnitId, headAccountId },
          cooperatingUnitIds: cooperatingUnitIds.filter((unitId) => unitId !== leadUnitId),
        })),
      );
    }
    const version = await updateOwnIndex(tx, roundId, {});
    const first = open.set && findPart(open.set.document, parts[0] ?? "");
    await recordOwnAct(tx, deps, context, open.round, {
      verb: "scoring.changeOwnLeads",
      ability: "scoring.manage",
      reason,
      detail: { parts, part: first?.name, unitId: line.leadUnitId, unitName: names.get(line.leadUnitId ?? "")?.nameVi },
    });
    return { version };
  });
}

/** Who may answer for the part of a unit. */
export async function findHeads(
  deps: Pick<ScoringDeps, "db">,
  context: RequestContext,
  roundId: string,
  unitId: string,
): Promise<AnswerOf<typeof FindOwnHeads>> {
  const open = await openOwnIndex(deps.db.reader, context, roundId);
  assertManagesOwn(open);
  return { items: await listHeads(deps.db.reader, unitId, dayInVietnam(context.now)) };
}

function listHeads(db: Parameters<typeof findPeople>[0], unitId: string | null, today: string) {
  return findPeople(db, { q: "", abilities: ["scoring.approve"], unitId: unitId ?? undefined, today });
}

const noPart = { vi: "Bộ tiêu chí không có mã này.", en: "The set has no such code." };
const noUnit = { vi: "Không có đơn vị này.", en: "There is no such unit." };
const noHead = {
  vi: "Người này không có quyền duyệt của cơ quan chủ trì.",
  en: "This person may not approve for the lead agency.",
};
const fault = (path: string, text: { vi: string; en: string }) => ({ path, ...text });
