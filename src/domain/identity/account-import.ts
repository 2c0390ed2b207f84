import {
  fillWords,
  type ImportDefinition,
  type ImportFault,
  type ImportRow,
  type PreviewRow,
} from "../imports/definition.ts";
import { accountColumns } from "./import/account-columns.ts";
import type { AccountImportState } from "./import/account-state.ts";
import { compareStored } from "./import/compare-stored.ts";
import { type PlannedAccount, planAccount } from "./import/plan-account.ts";
import { loginTwice, rowFault } from "./import/row-faults.ts";
import { loginKey } from "./model.ts";

const titleOf = (key: string): string | undefined => accountColumns.find((column) => column.key === key)?.title.vi;

/**
 * Import of accounts: one row is one new person with the roles in his unit. A row of somebody who has an account already
 * changes nothing where it agrees with what is stored and is a fault where it does not: accounts are changed one by one,
 * where the second of two editors is told. Nobody is added, and no role given, beyond what the importing person may. All
 * faults of a row are told at once.
 */
export const accountImport: ImportDefinition<AccountImportState, readonly PlannedAccount[]> = {
  code: "accounts",
  title: { vi: "Danh sách tài khoản", en: "List of accounts" },
  columns: accountColumns,
  check(rows, state, { nextId }) {
    const faults: ImportFault[] = [];
    const plan: PlannedAccount[] = [];
    const stored = new Map(state.accounts.map((account) => [loginKey(account.fields.login), account]));
    const rowOfLogin = new Map<string, number>();
    const checkRow = (row: ImportRow): PreviewRow["outcome"] => {
      const own: ImportFault[] = [];
      const login = row.unreadable.includes("login") ? undefined : loginKey(String(row.values["login"]));
      const earlier = login === undefined ? undefined : rowOfLogin.get(login);
      if (earlier !== undefined) own.push(rowFault(row, "login", fillWords(loginTwice, { row: earlier })));
      else if (login !== undefined) rowOfLogin.set(login, row.row);
      const known = login === undefined ? undefined : stored.get(login);
      const outcome = known === undefined ? planAccount(row, state, nextId) : undefined;
      if (outcome?.ok === false) own.push(...outcome.faults);
      if (known !== undefined) own.push(...compareStored(row, known, state));
      // Cells that could not be read are named as faults already, and are once enough.
      const named = new Set<string | undefined>(row.unreadable.map((key) => titleOf(key)));
      faults.push(...own.filter(({ column }) => column === null || !named.has(column)));
      if (own.length > 0 || row.unreadable.length > 0) return "faulty";
      if (outcome?.ok) plan.push(outcome.account);
      return known === undefined ? "new" : "unchanged";
    };
    const preview = rows.map(
      (row): PreviewRow => ({
        sheet: row.sheet,
        row: row.row,
        outcome: checkRow(row),
        label: String(row.values["displayName"] ?? row.values["login"] ?? ""),
        changes: [],
      }),
    );
    return { rows: preview, faults, plan };
  },
};
