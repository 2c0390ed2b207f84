import type {
  listSubstitutions as ListSubstitutions,
  nameSubstitute as NameSubstitute,
  SubstitutionItem,
} from "../../../../contract/identity/substitutions.ts";
import type { AnswerOf, BodyOf, QueryOf } from "../../../../contract/operation.ts";
import type { Text } from "../../../../contract/text.ts";
import { type Actor, canIn, scopeFor } from "../../../../domain/identity/actor.ts";
import { checkSubstitution, type SubstitutionRefusal } from "../../../../domain/identity/substitution.ts";
import { type Tx, withTransaction } from "../../../db/transaction.ts";
import { AppError } from "../../../http/app-error.ts";
import { getActor, type RequestContext } from "../../../http/request-context.ts";
import { dayInVietnam } from "../../../platform/clock.ts";
import type { IdentityDeps } from "../deps.ts";
import { type AccountRow, findAccount, lockAccount } from "../repository/accounts.ts";
import { listHoldings } from "../repository/roles.ts";
import {
  endSubstitutionRow,
  findSubstitution,
  insertSubstitution,
  listOpenSpans,
  listSubstitutionRows,
  type SubstitutionRow,
} from "../repository/substitutions.ts";
import { listLine } from "../repository/units.ts";
import { assertAllowed } from "./assert-allowed.ts";
import { notFound } from "./not-found.ts";
import { recordChange } from "./record.ts";
import { tellIndexOwner } from "./tell-index-owner.ts";

const refusalTexts: Record<Exclude<SubstitutionRefusal["reason"], "overlap" | "reversed" | "readOnly">, Text> = {
  oneself: { vi: "không tự làm thay cho chính mình", en: "nobody stands in for himself" },
  inactive: { vi: "tài khoản không hiệu lực trong ngày đầu", en: "an account is not valid on the first day" },
  tooLong: { vi: "thời gian vắng dài quá mức cho phép", en: "the leave is longer than allowed" },
  past: { vi: "thời gian vắng đã qua", en: "the days of leave are over" },
  unrelatedUnit: {
    vi: "hai người không thuộc cùng đơn vị hoặc đơn vị cấp trên, cấp dưới",
    en: "the two units do not stand in one line of the tree",
  },
};

export async function listSubstitutions(
  deps: IdentityDeps,
  context: RequestContext,
  query: QueryOf<typeof ListSubstitutions>,
): Promise<AnswerOf<typeof ListSubstitutions>> {
  const actor = getActor(context);
  const today = dayInVietnam(context.now);
  const { rows, total } = await listSubstitutionRows(deps.db.reader, {
    ...query,
    viewerId: actor.accountId,
    managed: scopeFor(actor, "identity.read"),
    today,
  });
  return { items: rows.map((row) => toItem(row, actor, today)), total, page: query.page, pageSize: query.pageSize };
}

/** Names who acts in place of a person on leave, on the days of leave alone. */
export async function nameSubstitute(
  deps: IdentityDeps,
  context: RequestContext,
  input: BodyOf<typeof NameSubstitute>,
): Promise<SubstitutionItem> {
  const actor = getActor(context);
  const today = dayInVietnam(context.now);
  const { validFrom, validUntil, reason } = input;
  return withTransaction(deps, async (tx) => {
    await assertWrites(tx, context);
    const personOnLeave = await lockAccount(tx, input.accountId);
    if (!personOnLeave) throw notFound(context, "account");
    const holdings = await listHoldings(tx, personOnLeave.id, today);
    assertAllowed(context, {
      kind: "nameSubstitute",
      accountId: personOnLeave.id,
      substituteId: input.substituteId,
      unitId: personOnLeave.unit_id,
      holdings,
    });
    const substitute = await findAccount(tx, input.substituteId);
    // A person outside the line of units gets the same answer as one who does not exist: accounts are not probed here.
    const line = await listLine(tx, personOnLeave.unit_id, today);
    const refusal = checkSubstitution({
      personOnLeave: toParty(personOnLeave),
      substitute: substitute ? toParty(substitute) : { ...toParty(personOnLeave), id: input.substituteId },
      relatedUnits: substitute !== undefined && line.includes(substitute.unit_id),
      span: { validFrom, validUntil },
      others: await listOpenSpans(tx, personOnLeave.id, today),
      today,
      maxDays: deps.settings.substitution.maxDays,
    });
    if (refusal) throw refused(refusal, context, input);
    const id = deps.ids.next();
    await insertSubstitution(tx, {
      id,
      account_id: personOnLeave.id,
      substitute_id: input.substituteId,
      valid_from: validFrom,
      valid_until: validUntil,
      reason,
      created_at: context.now,
      created_by: actor.accountId,
    });
    await recordChange(tx, deps, context, {
      verb: "identity.nameSubstitute",
      subjectType: "account",
      subjectIds: [personOnLeave.id, input.substituteId],
      unitId: personOnLeave.unit_id,
      detail: { substitutionId: id, validFrom, validUntil },
      // Why somebody is away may be a matter of health.
      personal: { reason },
    });
    if (actor.accountId !== personOnLeave.id && substitute !== undefined) {
      await tellIndexOwner(tx, deps, context, {
        kind: "substituted",
        account: personOnLeave,
        substitute,
        holdings,
        id,
      });
    }
    return getItem(tx, context, id);
  });
}

/** Ends a substitution at once; the substitute's next request is already without the rights. */
export async function endSubstitution(
  deps: IdentityDeps,
  context: RequestContext,
  id: string,
): Promise<SubstitutionItem> {
  const actor = getActor(context);
  const today = dayInVietnam(context.now);
  return withTransaction(deps, async (tx) => {
    await assertWrites(tx, context);
    const found = await findSubstitution(tx, id);
    if (!found || !maySee(actor, found)) throw notFound(context, "substitution");
    // Locked like every change of the person's roles, then read again.
    await lockAccount(tx, found.account_id);
    const row = (await findSubstitution(tx, id)) ?? found;
    if (!mayEnd(actor, row)) throw new AppError("auth.forbidden", { values: { ability: "identity.manage" } });
    if (stateOf(row, today) === "ended") throw new AppError("identity.substitution_ended");
    await endSubstitutionRow(tx, id, context.now);
    await recordChange(tx, deps, context, {
      verb: "identity.endSubstitution",
      subjectType: "account",
      subjectIds: [row.account_id, row.substitute_id],
      unitId: row.unitId,
      detail: { substitutionId: id },
    });
    return getItem(tx, context, id);
  });
}

async function getItem(tx: Tx, context: RequestContext, id: string): Promise<SubstitutionItem> {
  const row = await findSubstitution(tx, id);
  if (!row) throw notFound(context, "substitution");
  return toItem(row, getActor(context), dayInVietnam(context.now));
}

function toItem(row: SubstitutionRow, actor: Actor, today: string): SubstitutionItem {
  const state = stateOf(row, today);
  return {
    id: row.id,
    accountId: row.account_id,
    displayName: row.displayName,
    substituteId: row.substitute_id,
    substituteName: row.substituteName,
    validFrom: row.valid_from,
    validUntil: row.valid_until,
    reason: row.reason,
    state,
    canEnd: state !== "ended" && mayEnd(actor, row),
  };
}

function stateOf(row: SubstitutionRow, today: string): SubstitutionItem["state"] {
  if (row.ended_at !== null || row.valid_until < today) return "ended";
  return today < row.valid_from ? "planned" : "current";
}

/** The two persons and who looks after the accounts of the unit. */
function maySee(actor: Actor, row: SubstitutionRow): boolean {
  return [row.account_id, row.substitute_id].includes(actor.accountId) || canIn(actor, "identity.read", row.unitId);
}

/** Rights may always be laid down: by the person on leave, the substitute, or who manages the account. */
function mayEnd(actor: Actor, row: SubstitutionRow): boolean {
  return [row.account_id, row.substitute_id].includes(actor.accountId) || canIn(actor, "identity.manage", row.unitId);
}

async function assertWrites(tx: Tx, context: RequestContext): Promise<void> {
  const own = await findAccount(tx, getActor(context).accountId);
  if (own?.must_change_password) {
    const ability =
      context.language === "vi"
        ? "ủy quyền khi chưa đổi mật khẩu cấp lần đầu"
        : "delegate before the first password is changed";
    throw new AppError("auth.forbidden", { values: { ability } });
  }
  if (!own || own.read_only) throw new AppError("identity.read_only_account");
}

function toParty(account: AccountRow) {
  return {
    id: account.id,
    deactivated: account.deactivated_at !== null,
    readOnly: account.read_only,
    validFrom: account.valid_from,
    validUntil: account.valid_until,
  };
}

function refused(
  refusal: SubstitutionRefusal,
  context: RequestContext,
  span: { readonly validFrom: string; readonly validUntil: string },
): AppError {
  switch (refusal.reason) {
    case "reversed":
      return new AppError("identity.days_reversed", { values: { from: span.validFrom, until: span.validUntil } });
    case "overlap":
      return new AppError("identity.substitution_overlaps", {
        values: { from: refusal.with.validFrom, until: refusal.with.validUntil ?? "" },
      });
    case "readOnly":
      return new AppError("identity.read_only_account");
    default:
      return new AppError("identity.substitute_refused", {
        values: { reason: refusalTexts[refusal.reason][context.language] },
      });
  }
}
