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

/**
 * Import of accounts: one row is one new person with the roles in his unit. A row of somebody who has an account already
 * changes nothing where it agrees with what is stored and is a fault where it does not: accounts are changed one by one,
 * where the second of two editors is told. Nobody is added, and no role given, beyond what the importing person may.
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
      // Its cells are named as faults already.
      if (row.unreadable.length > 0) return "faulty";
      const key = loginKey(String(row.values["login"]));
      const earlier = rowOfLogin.get(key);
      if (earlier !== undefined) {
        faults.push(rowFault(row, "login", fillWords(loginTwice, { row: earlier })));
        return "faulty";
      }
      rowOfLogin.set(key, row.row);
      const known = stored.get(key);
      if (known !== undefined) {
        const differences = compareStored(row, known, state);
        faults.push(...differences);
        return differences.length > 0 ? "faulty" : "unchanged";
      }
      const outcome = planAccount(row, state, nextId);
      if (!outcome.ok) {
        faults.push(...outcome.faults);
        return "faulty";
      }
      plan.push(outcome.account);
      return "new";
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
