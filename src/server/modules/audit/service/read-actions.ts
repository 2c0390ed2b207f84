import type { ActionItem, getAction as GetAction, listActions as ListActions } from "../../../../contract/audit.ts";
import type { AnswerOf, QueryOf } from "../../../../contract/operation.ts";
import { seesContent, seesReason, worksOnScoring } from "../../../../domain/audit/content-policy.ts";
import { makeSentence } from "../../../../domain/audit/sentence.ts";
import { verbTexts } from "../../../../domain/audit/verbs.ts";
import { addDays } from "../../../../domain/calendar/day.ts";
import { type Actor, scopeFor } from "../../../../domain/identity/actor.ts";
import { matchesSearch } from "../../../../domain/text/search-key.ts";
import type { Reader } from "../../../db/database.ts";
import { withTransaction } from "../../../db/transaction.ts";
import { AppError } from "../../../http/app-error.ts";
import { getActor, type RequestContext } from "../../../http/request-context.ts";
import { recordAct } from "../../../platform/audit/record-act.ts";
import { startOfDayInVietnam } from "../../../platform/clock.ts";
import { type ActionRow, findActionRow, findNames, listActionRows, listRoleNames } from "../actions.query.ts";
import type { AuditDeps } from "../deps.ts";
import { nameRecords } from "./name-records.ts";

/** One page of the acts in the units within reach, each as a readable sentence. */
export async function listActions(
  deps: AuditDeps,
  context: RequestContext,
  query: QueryOf<typeof ListActions>,
): Promise<AnswerOf<typeof ListActions>> {
  const { from, to, ...filter } = query;
  const { rows, total } = await listActionRows(deps.db.reader, {
    ...filter,
    scope: scopeFor(getActor(context), "audit.read"),
    since: from === undefined ? undefined : startOfDayInVietnam(from),
    before: to === undefined ? undefined : startOfDayInVietnam(addDays(to, 1)),
    verbsOfText: query.q ? verbsOf(query.q) : [],
    searchesScoring: worksOnScoring(getActor(context)),
  });
  return {
    items: await toItems(deps.db.reader, rows, getActor(context)),
    total,
    page: query.page,
    pageSize: query.pageSize,
  };
}

/** Verbs whose text in either language contains every word. */
function verbsOf(text: string): string[] {
  return Object.entries(verbTexts)
    .filter(([, words]) => matchesSearch(words.vi, text) || matchesSearch(words.en, text))
    .map(([verb]) => verb);
}

/** One act in full. Its personal data are shown and that they were looked at is recorded. */
export async function getAction(
  deps: AuditDeps,
  context: RequestContext,
  actionId: string,
): Promise<AnswerOf<typeof GetAction>> {
  const row = await findActionRow(deps.db.reader, actionId, scopeFor(getActor(context), "audit.read"));
  if (!row) {
    const what = context.language === "vi" ? "thao tác" : "The recorded act";
    throw new AppError("record.not_found", { values: { what } });
  }
  const [item] = await toItems(deps.db.reader, [row], getActor(context));
  const [detail, payload] = item?.withheld ? [{}, null] : [asRecord(row.detail), row.payload];
  if (payload !== null) {
    await withTransaction(deps, (tx) =>
      recordAct(tx, deps, context, {
        kind: "read",
        verb: "audit.getAction",
        subjectType: "action",
        subjectIds: [actionId],
        ability: "audit.read",
        inUnit: row.unit_id,
      }),
    );
  }
  const recorded = [row.subject_ids, detail, payload];
  return {
    ...(item as ActionItem),
    names: await nameRecords(deps.db.reader, getActor(context), recorded),
    detail,
    personal: payload,
    sealNumber: row.seq,
  };
}

async function toItems(
  db: Reader,
  rows: readonly Omit<ActionRow, "payload" | "seq">[],
  reader: Actor,
): Promise<ActionItem[]> {
  const roles = await listRoleNames(db);
  const ids = rows.flatMap((row) => [row.unit_id, asRecord(row.detail)["unitId"], ...row.subject_ids.slice(0, 3)]);
  const names = await findNames(db, [...new Set(ids.filter(isUuid))]);
  return rows.map((row) => {
    const detail = asRecord(row.detail);
    const role = row.role === null ? undefined : roles.get(row.role);
    const named = roles.get(String(detail["roleCode"]));
    const subjects = row.subject_ids.slice(0, 3).flatMap((id) => names.get(id) ?? []);
    const [about, unit] = [names.get(String(detail["unitId"])), names.get(row.unit_id ?? "")];
    const say = (language: "vi" | "en") =>
      makeSentence(
        {
          verb: row.verb,
          actorName: row.actorName,
          subjectNames: subjects.map((name) => name[language] ?? name.vi),
          subjectCount: row.subject_ids.length,
          unitName: about?.[language] ?? about?.vi ?? null,
          roleName: named?.[language === "vi" ? "nameVi" : "nameEn"] ?? null,
          // Recorded by its Vietnamese name; told by the other one where it is still called so.
          detail: about?.vi === detail["unitName"] ? { ...detail, unitName: about?.[language] ?? about?.vi } : detail,
        },
        language,
      );
    const act = { verb: row.verb, unitId: row.unit_id };
    return {
      id: row.id,
      at: row.at.toISOString(),
      kind: row.kind as ActionItem["kind"],
      verb: row.verb,
      sentenceVi: say("vi"),
      sentenceEn: say("en"),
      accountId: row.account_id,
      actorName: row.actorName,
      roleNameVi: role?.nameVi ?? row.role,
      roleNameEn: role?.nameEn ?? row.role,
      unitId: row.unit_id,
      unitName: unit?.vi ?? null,
      unitNameEn: unit?.en ?? null,
      subjectType: row.subject_type ?? "",
      subjectIds: row.subject_ids,
      onBehalfOfName: row.onBehalfOfName,
      reason: seesReason(reader, act) ? row.reason : null,
      reasonWithheld: !seesReason(reader, act),
      withheld: !seesContent(reader, act),
      requestId: row.request_id,
    };
  });
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

function isUuid(value: unknown): value is string {
  return typeof value === "string" && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value);
}
