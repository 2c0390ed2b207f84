import { fillWords, type ImportFault, type ImportRow, type Words } from "../../imports/definition.ts";
import { printDay } from "../../text/dates.ts";
import { type Actor, canIn } from "../actor.ts";
import { type AccountColumnKey, accountColumns } from "./account-columns.ts";
import type { AccountImportState, StoredAccount } from "./account-state.ts";
import { findRoles } from "./find-roles.ts";
import { findUnit } from "./find-unit.ts";
import { loginTaken, rowFault, severalDiffer, storedDiffers } from "./row-faults.ts";

const plainFields = ["displayName", "position", "email", "phone"] as const satisfies readonly AccountColumnKey[];

/**
 * Where a row says something else than the account that has its login; empty cells say nothing. Of an account outside the
 * reach of the importing person only that the login is taken.
 */
export function compareStored(row: ImportRow, account: StoredAccount, state: AccountImportState): ImportFault[] {
  const { fields } = account;
  const actor: Actor = { ...state.manager, sessionId: "", displayName: "", unitIds: [] };
  if (!canIn(actor, "identity.read", fields.unitId)) {
    return [rowFault(row, "login", fillWords(loginTaken, { login: fields.login }))];
  }
  const differences: Difference[] = [];
  const differs: Differs = (key, stored) => differences.push({ key, stored: stored ?? "-" });
  for (const key of plainFields) {
    const said = row.values[key] ?? null;
    if (said !== null && said !== fields[key]) differs(key, fields[key]);
  }
  for (const key of ["validFrom", "validUntil"] as const) {
    const said = row.values[key] ?? null;
    const stored = fields[key];
    if (said !== null && said !== stored) differs(key, stored === null ? null : printDay(stored));
  }
  const readOnly = row.values["readOnly"] ?? null;
  if (readOnly !== null && readOnly !== fields.readOnly) differs("readOnly", fields.readOnly ? "Có" : "Không");
  const unitFaults = compareUnit(row, account, state, differs);
  const { found, unknown } = findRoles(String(row.values["roles"] ?? ""), state.roles);
  if (unknown.length > 0 || found.some((role) => !account.roleCodes.includes(role.code))) {
    const held = state.roles.filter((role) => account.roleCodes.includes(role.code));
    differs("roles", held.map((role) => role.nameVi).join("; "));
  }
  return [...nameDifferences(row, fields.login, differences), ...unitFaults];
}

interface Difference {
  readonly key: AccountColumnKey;
  readonly stored: string;
}
type Differs = (key: AccountColumnKey, stored: string | null) => void;

/** Several cells that differ are one fault: the account is there, whichever of them is looked at. */
function nameDifferences(row: ImportRow, login: string, differences: readonly Difference[]): ImportFault[] {
  const [only, ...others] = differences;
  if (only === undefined) return [];
  if (others.length === 0) return [rowFault(row, only.key, fillWords(storedDiffers, { login, stored: only.stored }))];
  const list = (language: keyof Words) =>
    differences
      .map(({ key, stored }) => `${accountColumns.find((column) => column.key === key)?.title[language]} “${stored}”`)
      .join(", ");
  const words = {
    vi: fillWords(severalDiffer, { login, stored: list("vi") }).vi,
    en: fillWords(severalDiffer, { login, stored: list("en") }).en,
  };
  return [rowFault(row, "login", words)];
}

function compareUnit(
  row: ImportRow,
  { fields }: StoredAccount,
  state: AccountImportState,
  differs: Differs,
): ImportFault[] {
  const code = (row.values["unitCode"] ?? null) as string | null;
  const name = (row.values["unitName"] ?? null) as string | null;
  if (code === null && name === null) return [];
  const unit = findUnit({ code, name }, state.today, state.units);
  if (!unit.ok) return [rowFault(row, unit.column, unit.words)];
  if (unit.unitId !== fields.unitId) {
    const stored = state.units.find((one) => one.unitId === fields.unitId);
    differs(code === null ? "unitName" : "unitCode", stored?.nameVi ?? null);
  }
  return [];
}
