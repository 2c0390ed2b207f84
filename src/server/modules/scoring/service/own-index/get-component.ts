import type { AnswerOf } from "../../../../../contract/operation.ts";
import type {
  getOwnComponent as GetOwnComponent,
  OwnComponent,
} from "../../../../../contract/scoring/own-index/components.ts";
import type { ScoreEntry } from "../../../../../domain/scoring/columns/entry.ts";
import { describeRule } from "../../../../../domain/scoring/describe-rule.ts";
import { demandedEvidence } from "../../../../../domain/scoring/evidence/demanded.ts";
import { evidencePolicy } from "../../../../../domain/scoring/evidence/policy.ts";
import { leafFields } from "../../../../../domain/scoring/input-form.ts";
import { ownIndexPolicy } from "../../../../../domain/scoring/own-index/policy.ts";
import { walkSet } from "../../../../../domain/scoring/validate/walk.ts";
import type { Reader } from "../../../../db/database.ts";
import { getActor, type RequestContext } from "../../../../http/request-context.ts";
import type { ScoringDeps } from "../../deps.ts";
import { namePeople } from "../../entry-names.query.ts";
import { listEntryVersions } from "../../repository/entries.ts";
import { nameAuthors, scoreOfEntry, showColumn } from "../appraisal/show-column.ts";
import { readEarlier } from "./earlier-years.ts";
import { readComponentRows } from "./list-components.ts";
import { componentNotFound, getLeadOf, type OpenOwnIndex, openOwnIndex } from "./open-own-index.ts";
import { loadFigures } from "./own-figures.ts";

/** One component with everything that was said of it. Who may not see its points does not find it. */
export async function getOwnComponent(
  deps: Pick<ScoringDeps, "db">,
  context: RequestContext,
  { roundId, component }: { readonly roundId: string; readonly component: string },
): Promise<AnswerOf<typeof GetOwnComponent>> {
  const db = deps.db.reader;
  const open = await openOwnIndex(db, context, roundId);
  const lead = getLeadOf(open, context, component);
  const actor = getActor(context);
  if (!ownIndexPolicy.canSeeComponent(actor, open.place, lead) || open.set === undefined)
    throw componentNotFound(context);
  const isInside = ownIndexPolicy.canSeeComponent(actor, { ...open.place, isPublished: false }, lead);
  const rows = await readComponentRows(db, context, open, await loadFigures(db, open));
  const at = rows.findIndex(({ code }) => code === component);
  const row = rows[at];
  const node = walkSet(open.set.document).find((part) => part.isLeaf && part.node.code === component)?.node;
  if (row === undefined || node === undefined) throw componentNotFound(context);
  const unitIds = [...(lead?.cooperatingUnitIds ?? []), ...(lead ? [lead.leadUnitId] : [])];
  const { units } = await namePeople(db, { accountIds: [], unitIds });
  const nameUnit = (unitId: string) => ({
    unitId: unitId as OwnComponent["unitId"],
    nameVi: units.get(unitId)?.nameVi ?? unitId,
    nameEn: units.get(unitId)?.nameEn ?? null,
  });
  const reachable = rows.filter((one) => !one.hidden);
  const place = reachable.findIndex(({ code }) => code === component);
  return {
    row,
    unitId: open.own.unitId as OwnComponent["unitId"],
    rule: describeRule(node.rule, node.max),
    ruleTextVi: node.ruleText ?? null,
    ruleTextEn: node.ruleTextEn ?? null,
    evidence: [...(demandedEvidence(open.set.document).get(component) ?? [])],
    fields: fieldsOf(open, component),
    cooperating: (lead?.cooperatingUnitIds ?? []).map(nameUnit),
    ...(await readColumns(db, open, component, isInside)),
    earlier: await readEarlier(db, context, open, component),
    libraries: unitIds.filter((unitId) => evidencePolicy.canReadLibrary(actor, unitId)).map(nameUnit),
    neighbours: { before: reachable[place - 1]?.code ?? null, after: reachable[place + 1]?.code ?? null },
    abilities: abilitiesOf(context, open, row.selfAsked, lead),
  };
}

function fieldsOf({ scored }: OpenOwnIndex, component: string): OwnComponent["fields"] {
  const leaf = scored?.compiled.leaves.find(({ code }) => code === component);
  return scored === undefined || leaf === undefined ? [] : leafFields(scored.compiled, leaf, new Map());
}

/** The columns as they stand; how they came about is for those inside: who runs the year, decides or leads. */
async function readColumns(db: Reader, open: OpenOwnIndex, component: string, isInside: boolean) {
  const { scored, own, round } = open;
  const at = scored?.compiled.leafByCode.get(component);
  if (scored === undefined || at === undefined) return { columns: [], versions: [] };
  const versions = (await listEntryVersions(db, round.id, own.unitId, component)).reverse();
  const names = await nameAuthors(db, versions);
  const show = (entry: ScoreEntry) => {
    const isSilent = entry.points === null && Object.keys(entry.inputs).length === 0;
    return showColumn(entry, isSilent ? undefined : scoreOfEntry(scored.compiled, at, entry), names);
  };
  return {
    columns: versions.filter((one) => one.supersededAt === null).map(show),
    versions: (isInside ? versions : []).map((one) => ({
      ...show(one),
      supersededAt: one.supersededAt?.toISOString() ?? null,
    })),
  };
}

function abilitiesOf(
  context: RequestContext,
  open: OpenOwnIndex,
  selfAsked: boolean,
  lead: ReturnType<typeof getLeadOf>,
): OwnComponent["abilities"] {
  const isLead = ownIndexPolicy.canFill(getActor(context), lead);
  const running = open.round.state === "open";
  const writes = running && (isLead || open.manages);
  const isFixed =
    open.own.approvedAt !== null ||
    open.own.sentAt !== null ||
    open.approvals.some(({ leadUnitId }) => leadUnitId === lead?.leadUnitId);
  const isPublished = open.own.publishedDate !== null;
  return {
    forecast: writes && !isPublished,
    self: writes && selfAsked && !isFixed,
    onBehalf: writes && !isLead && !isPublished,
    ministry: running && open.manages,
    evidence: !running || !isLead || isFixed ? null : selfAsked ? "self" : "forecast",
  };
}
