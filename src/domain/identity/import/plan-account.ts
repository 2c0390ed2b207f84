import { fillWords, type ImportFault, type ImportRow } from "../../imports/definition.ts";
import { isRead } from "../../imports/row-text.ts";
import type { Actor } from "../actor.ts";
import { AccountFields, type Role } from "../model.ts";
import { judge } from "../policy.ts";
import { type AccountColumnKey, accountColumns } from "./account-columns.ts";
import type { AccountImportState } from "./account-state.ts";
import { findRoles } from "./find-roles.ts";
import { findUnit } from "./find-unit.ts";
import { reachOf } from "./reach-of.ts";
import {
  daysReversed,
  fieldWords,
  quoted,
  refusalWords,
  roleUnknown,
  rowFault,
  unreadableField,
} from "./row-faults.ts";

/** A new account with the roles it gets in its unit, on all days of the account. */
export interface PlannedAccount {
  readonly accountId: string;
  readonly fields: AccountFields;
  readonly roles: readonly { readonly assignmentId: string; readonly roleCode: string }[];
}

export type AccountOutcome =
  | { readonly ok: true; readonly account: PlannedAccount }
  | { readonly ok: false; readonly faults: readonly ImportFault[] };

/** The account a row asks for, or everything that stands against it; of what could not be read nothing more is said. */
export function planAccount(row: ImportRow, state: AccountImportState, nextId: () => string): AccountOutcome {
  const { today } = state;
  const value = (key: AccountColumnKey) => row.values[key] ?? null;
  const faults: ImportFault[] = [];
  const validFrom = String(value("validFrom") ?? today);
  const validUntil = value("validUntil") as string | null;
  const hasFirstDay = isRead(row, "validFrom");
  if (hasFirstDay && validUntil !== null && validUntil < validFrom)
    faults.push(rowFault(row, "validUntil", daysReversed));

  const firstDay = today < validFrom ? validFrom : today;
  const given = { code: value("unitCode") as string | null, name: value("unitName") as string | null };
  const unit = findUnit(given, firstDay, state.units);
  // Which unit lives is a question of the day; which one is meant, of cells that could be read.
  const isUnnamed = given.code === null && given.name === null;
  const isUnread = isUnnamed && !isRead(row, "unitCode", "unitName");
  if (!unit.ok && hasFirstDay && !isUnread) faults.push(rowFault(row, unit.column, unit.words));
  const roles = readRoles(row, state, faults);
  if (unit.ok) faults.push(...refusals(row, unit.unitId, roles, state));
  const fields = AccountFields.safeParse({
    login: value("login"),
    displayName: value("displayName"),
    position: value("position"),
    email: value("email"),
    phone: value("phone"),
    unitId: unit.ok ? unit.unitId : null,
    validFrom,
    validUntil,
    readOnly: value("readOnly") ?? false,
  });
  const told = new Set(faults.map(({ column }) => column));
  const more = (fields.error?.issues ?? [])
    .filter(({ path }) => path[0] !== "unitId")
    .map(({ path }) => fieldFault(row, path[0]))
    .filter(({ column }) => !told.has(column));
  if (!unit.ok || !fields.success || faults.length > 0) return { ok: false, faults: [...faults, ...more] };
  const assignments = roles.map((role) => ({ assignmentId: nextId(), roleCode: role.code }));
  return { ok: true, account: { accountId: nextId(), fields: fields.data, roles: assignments } };
}

function readRoles(row: ImportRow, { roles }: AccountImportState, faults: ImportFault[]): Role[] {
  const { found, unknown } = findRoles(String(row.values["roles"] ?? ""), roles);
  const known = roles.map((role) => role.nameVi).join("; ");
  if (unknown.length > 0)
    faults.push(rowFault(row, "roles", fillWords(roleUnknown, { given: quoted(unknown), known })));
  return found;
}

function refusals(row: ImportRow, unitId: string, roles: readonly Role[], state: AccountImportState): ImportFault[] {
  const actor: Actor = { ...state.manager, sessionId: "", displayName: "", unitIds: [] };
  const creation = judge(actor, { kind: "createAccount", unitId });
  if (!creation.ok) return [rowFault(row, "unitCode", refusalWords(creation, ""))];
  const refused = roles.flatMap((role) => {
    const verdict = judge(actor, {
      kind: "giveRole",
      accountId: "",
      accountUnitId: unitId,
      roleUnitId: unitId,
      standsIn: false,
      holding: { abilities: role.abilities, scope: reachOf(unitId, role.reach, state.units, state.today) },
    });
    return verdict.ok ? [] : [{ verdict, name: role.nameVi }];
  });
  // Roles refused for one reason are one fault.
  return [...Map.groupBy(refused, ({ verdict }) => verdict.reason).values()].flatMap((same) => {
    const names = quoted(same.map(({ name }) => name));
    return same.slice(0, 1).map(({ verdict }) => rowFault(row, "roles", refusalWords(verdict, names)));
  });
}

function fieldFault(row: ImportRow, field: unknown): ImportFault {
  const key = accountColumns.find((column) => column.key === field)?.key ?? null;
  return rowFault(row, key, fieldWords[String(field)] ?? unreadableField);
}
