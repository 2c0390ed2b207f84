import type { AnswerOf, QueryOf } from "../../../../contract/operation.ts";
import type {
  getUnit as GetUnit,
  getUnitTree as GetUnitTree,
  listUnitHistory as ListUnitHistory,
  listUnits as ListUnits,
} from "../../../../contract/organisations.ts";
import { comparableWithLastYear } from "../../../../domain/organisations/comparable-with-last-year.ts";
import { believedSuccessions } from "../../../../domain/organisations/in-force.ts";
import type { Succession, UnitId } from "../../../../domain/organisations/model.ts";
import { organisationPolicy } from "../../../../domain/organisations/policy.ts";
import { getActor, type RequestContext } from "../../../http/request-context.ts";
import { listSubjectHistory } from "../../../platform/audit/subject-history.query.ts";
import { dayInVietnam } from "../../../platform/clock.ts";
import type { OrganisationDeps } from "../deps.ts";
import { listBelievedVersions, loadOrganisation, type Organisation } from "../repository.ts";
import { findUnitRow, listTreeNodes, listUnitRows } from "../units.query.ts";
import { unitNotFound } from "./assert-editable.ts";

/** The units of a day as a list. */
export async function listUnits(
  deps: OrganisationDeps,
  context: RequestContext,
  query: QueryOf<typeof ListUnits>,
): Promise<AnswerOf<typeof ListUnits>> {
  const day = query.day ?? dayInVietnam(context.now);
  const { items, total } = await listUnitRows(deps.db.reader, { ...query, day });
  return { items, page: query.page, pageSize: query.pageSize, total };
}

/** The tree of a day. */
export async function getUnitTree(
  deps: OrganisationDeps,
  context: RequestContext,
  query: QueryOf<typeof GetUnitTree>,
): Promise<AnswerOf<typeof GetUnitTree>> {
  const day = query.day ?? dayInVietnam(context.now);
  return { day, nodes: await listTreeNodes(deps.db.reader, day) };
}

/**
 * A unit on a day with all that is known of it. On a day it does not live the nearest of its versions is shown: a unit
 * that ended can still be looked up.
 */
export async function getUnit(
  deps: OrganisationDeps,
  context: RequestContext,
  unitId: UnitId,
  query: QueryOf<typeof GetUnit>,
): Promise<AnswerOf<typeof GetUnit>> {
  const actor = getActor(context);
  const wanted = query.day ?? dayInVietnam(context.now);
  const versions = await listBelievedVersions(deps.db.reader, unitId);
  const shown =
    versions.find((one) => one.validFrom <= wanted && (one.validTo === null || wanted < one.validTo)) ??
    versions.findLast((one) => one.validFrom <= wanted) ??
    versions[0];
  if (!shown) throw unitNotFound(context);
  const day = shown.validFrom > wanted || (shown.validTo && shown.validTo <= wanted) ? shown.validFrom : wanted;
  const unit = await findUnitRow(deps.db.reader, unitId, day);
  if (!unit) throw unitNotFound(context);
  const organisation = await loadOrganisation(deps.db.reader);
  const comparison = comparableWithLastYear(unitId, Number(wanted.slice(0, 4)), organisation);
  return {
    unit,
    versions,
    successions: believedSuccessions(organisation.successions)
      .filter((act) => act.pairs.some((pair) => pair.fromUnitId === unitId || pair.toUnitId === unitId))
      .map((act) => withNames(act, organisation)),
    comparable: {
      allowed: comparison.comparable,
      because: comparison.because,
      since: "since" in comparison ? comparison.since : null,
    },
    abilities: {
      edit: organisationPolicy.canEdit(actor, [unitId]),
      recordSuccession: organisationPolicy.canRecordSuccession(actor),
    },
  };
}

/** The recorded acts on a unit, newest first. */
export async function listUnitHistory(
  deps: OrganisationDeps,
  context: RequestContext,
  unitId: UnitId,
): Promise<AnswerOf<typeof ListUnitHistory>> {
  const versions = await listBelievedVersions(deps.db.reader, unitId);
  if (versions.length === 0) throw unitNotFound(context);
  return { items: await listSubjectHistory(deps.db.reader, unitId) };
}

function withNames(act: Succession, { versions }: Organisation) {
  const nameOf = (id: UnitId) => versions.findLast((version) => version.unitId === id)?.nameVi ?? "";
  return {
    ...act,
    pairs: act.pairs.map((pair) => ({
      ...pair,
      fromName: nameOf(pair.fromUnitId),
      toName: pair.toUnitId === null ? null : nameOf(pair.toUnitId),
    })),
  };
}
