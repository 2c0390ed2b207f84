import type { AnswerOf } from "../../../../../contract/operation.ts";
import type {
  getOwnIndex as GetOwnIndex,
  OwnIndexOverview,
  OwnPart,
} from "../../../../../contract/scoring/own-index/rounds.ts";
import type { Day } from "../../../../../domain/calendar/day.ts";
import { hasAbility } from "../../../../../domain/identity/actor.ts";
import { Rational } from "../../../../../domain/rational.ts";
import { amount } from "../../../../../domain/scoring/amount.ts";
import { demandedEvidence } from "../../../../../domain/scoring/evidence/demanded.ts";
import type { CriteriaSet } from "../../../../../domain/scoring/model.ts";
import { forecastTrend } from "../../../../../domain/scoring/own-index/forecast-trend.ts";
import { holdsIn, ownIndexPolicy, ownLeadUnits } from "../../../../../domain/scoring/own-index/policy.ts";
import { printPoints } from "../../../../../domain/scoring/print-points.ts";
import type { RoundId } from "../../../../../domain/scoring/round.ts";
import { partPaths } from "../../../../../domain/scoring/workflow/part-paths.ts";
import type { Reader } from "../../../../db/database.ts";
import { getActor, type RequestContext } from "../../../../http/request-context.ts";
import { dayInVietnam } from "../../../../platform/clock.ts";
import type { ScoringDeps } from "../../deps.ts";
import { namePeople, type PersonNames } from "../../entry-names.query.ts";
import { listLinks } from "../../repository/evidence/links.ts";
import { listForecasts } from "../../repository/own-index.ts";
import { deriveSetFacts } from "../../set-facts.ts";
import { type OpenOwnIndex, openOwnIndex } from "./open-own-index.ts";
import { loadFigures, type OwnFigures, selfAssessedCodes, showNumber, standParts, totalsOf } from "./own-figures.ts";

/** A year as a whole: what is known of the set, areas, lead agencies, gaps, and how the forecast moved. */
export async function getOwnIndex(
  deps: Pick<ScoringDeps, "db">,
  context: RequestContext,
  roundId: string,
): Promise<AnswerOf<typeof GetOwnIndex>> {
  const db = deps.db.reader;
  const open = await openOwnIndex(db, context, roundId);
  const figures = await loadFigures(db, open);
  const { round, own, state, set, leadOf, sight, manages, endorses } = open;
  const names = await nameAll(db, open);
  const running = round.state === "open";
  const isLocked = own.approvedAt !== null || own.sentAt !== null;
  const actor = getActor(context);
  return {
    roundId: round.id as RoundId,
    unitId: own.unitId as OwnIndexOverview["unitId"],
    ...{ year: round.year, titleVi: round.titleVi, titleEn: round.titleEn, demonstration: round.demonstration },
    ...{ state, version: own.version, dueAt: own.dueAt?.toISOString() ?? null },
    ...{ evidenceFrom: round.evidenceFrom, evidenceUntil: round.evidenceUntil },
    set: set === undefined ? null : showSet(set.document, set),
    totals: totalsOf(open, figures, [...leadOf.keys()]),
    max: set === undefined ? null : sumOfMaxima(set.document.areas),
    selfMax: open.scored === undefined ? null : selfMaximum(open),
    areas: set === undefined ? [] : showAreas(open, figures, set.document),
    parts: await showParts(db, context, open, figures, names),
    gaps: {
      components: [...leadOf].flatMap(([code, lead]) => (lead === undefined ? [code] : [])),
      withoutHead: open.leads.flatMap(({ part, headAccountId }) => (headAccountId === null ? [part] : [])),
    },
    trend: sight === "all" ? await readTrend(db, open) : [],
    approval: own.approvedAt && {
      at: own.approvedAt.toISOString(),
      by: names.accounts.get(own.approvedBy ?? "") ?? null,
    },
    sent:
      own.sentAt === null || own.sentNumber === null || own.sentDate === null
        ? null
        : { at: own.sentAt.toISOString(), number: own.sentNumber, date: own.sentDate },
    published:
      own.publishedNumber === null || own.publishedDate === null
        ? null
        : { number: own.publishedNumber, date: own.publishedDate },
    ...{ rank: own.rank, rankOf: own.rankOf, sight },
    abilities: {
      manage: manages,
      open: manages && round.state === "draft",
      approve: endorses && running && !isLocked,
      withdraw: endorses && own.approvedAt !== null && own.sentAt === null,
      send: manages && own.approvedAt !== null && own.sentAt === null,
      publish: manages && own.sentAt !== null,
      pack: open.scored !== undefined && ownIndexPolicy.canPack(actor, open.place, null),
      fill: running && !isLocked && hasAbility(actor, "scoring.fill") && ownLeadUnits(actor, open.leads).length > 0,
    },
  };
}

function nameAll(db: Reader, { leads, approvals, own }: OpenOwnIndex): Promise<PersonNames> {
  const heads = leads.flatMap(({ headAccountId }) => headAccountId ?? []);
  return namePeople(db, {
    accountIds: [...heads, ...approvals.map(({ accountId }) => accountId), ...(own.approvedBy ? [own.approvedBy] : [])],
    unitIds: leads.map(({ leadUnitId }) => leadUnitId),
  });
}

function showSet(
  document: CriteriaSet,
  stored: NonNullable<OpenOwnIndex["set"]>,
): NonNullable<OwnIndexOverview["set"]> {
  const { areas, criteria, components } = deriveSetFacts(document);
  const { counts, split } = document;
  return {
    setId: stored.id,
    code: stored.code,
    titleVi: document.title,
    titleEn: document.titleEn ?? null,
    authenticity: document.authenticity ?? null,
    scorable: stored.state === "frozen",
    counted: { areas, criteria, components },
    stated: {
      areas: counts?.areas ?? null,
      criteria: counts?.criteria ?? null,
      components: counts?.components ?? null,
    },
    surveyMax: split?.survey === undefined ? null : String(split.survey),
    scale: String(document.scale),
  };
}

function sumOfMaxima(parts: readonly Pick<CriteriaSet["areas"][number], "max">[]): string | null {
  if (parts.some(({ max }) => max === null)) return null;
  return printPoints(parts.reduce((sum, { max }) => sum.add(amount(max ?? "0")), Rational.ZERO));
}

/** The maximum of what the agencies assess themselves, and of what gets all its points without that. */
function selfMaximum(open: OpenOwnIndex): string {
  const asked = selfAssessedCodes(open);
  const leaves = (open.scored?.compiled.leaves ?? []).filter(
    ({ code }) => asked.has(code) || open.leftOut.get(code)?.effect === "fullMarks",
  );
  return printPoints(leaves.reduce((sum, { max }) => sum.add(max), Rational.ZERO));
}

function showAreas(open: OpenOwnIndex, figures: OwnFigures, document: CriteriaSet): OwnIndexOverview["areas"] {
  const paths = partPaths(document);
  const asked = selfAssessedCodes(open);
  return document.areas.map((area) => {
    const components = [...paths].flatMap(([code, path]) => (path.area === area.code ? [code] : []));
    const selfAsked = components.filter((code) => asked.has(code));
    const known =
      open.sight === "dates" ? [] : selfAsked.filter((code) => figures.points.get(code)?.self !== undefined);
    return {
      ...{ code: area.code, nameVi: area.name, nameEn: area.nameEn ?? null },
      max: area.max === null ? null : String(area.max),
      components: components.length,
      selfAsked: selfAsked.length,
      selfScored: known.length,
      totals: totalsOf(open, figures, components),
    };
  });
}

async function showParts(
  db: Reader,
  context: RequestContext,
  open: OpenOwnIndex,
  figures: OwnFigures,
  names: PersonNames,
): Promise<OwnPart[]> {
  const actor = getActor(context);
  const links = open.scored === undefined ? [] : await listLinks(db, open.round.id, { units: [open.own.unitId] });
  const proved = new Set(links.map(({ component }) => component));
  const demanded = open.set === undefined ? new Map() : demandedEvidence(open.set.document);
  const isLocked = open.own.approvedAt !== null || open.own.sentAt !== null;
  const mine = new Set(ownLeadUnits(actor, open.leads));
  return standParts(open, figures, context.now).map((part) => {
    const { unitId, components, selfAsked, state } = part;
    const approval = open.approvals.find(({ leadUnitId }) => leadUnitId === unitId);
    const unit = names.units.get(unitId);
    const heads = open.leads.flatMap((lead) =>
      lead.leadUnitId === unitId ? (names.accounts.get(lead.headAccountId ?? "") ?? []) : [],
    );
    const mayApprove = ownIndexPolicy.canApprovePart(actor, unitId);
    return {
      unitId: unitId as OwnPart["unitId"],
      nameVi: unit?.nameVi ?? unitId,
      nameEn: unit?.nameEn ?? null,
      heads: [...new Set(heads)],
      ...{ components: components.length, selfAsked: selfAsked.length, selfScored: part.scored },
      withoutEvidence: selfAsked.filter((code) => (demanded.get(code) ?? []).length > 0 && !proved.has(code)).length,
      ...{ state, late: part.late },
      approvedAt: approval?.approvedAt.toISOString() ?? null,
      approvedBy: approval === undefined ? null : (names.accounts.get(approval.accountId) ?? null),
      totals: totalsOf(open, figures, components),
      mine: mine.has(unitId),
      abilities: {
        approve: open.round.state === "open" && !isLocked && approval === undefined && mayApprove,
        return: approval !== undefined && !isLocked && (open.manages || holdsIn(actor, "scoring.approve", unitId)),
        pack: open.scored !== undefined && ownIndexPolicy.canPack(actor, open.place, unitId),
      },
    };
  });
}

async function readTrend(db: Reader, { round }: OpenOwnIndex): Promise<OwnIndexOverview["trend"]> {
  const forecasts = (await listForecasts(db, round.id)).map((one) => ({ ...one, points: Rational.parse(one.points) }));
  return forecastTrend(forecasts, dayInVietnam).map(({ day, points, components }) => ({
    day: day as Day,
    points: showNumber(points) ?? { printed: "0", exact: "0" },
    components,
  }));
}
