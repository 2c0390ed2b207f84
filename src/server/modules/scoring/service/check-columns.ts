import type { Text } from "../../../../domain/scoring/finding.ts";
import { type Tx, withTransaction } from "../../../db/transaction.ts";
import type { CheckProgress } from "../../../platform/audit/check-progress.ts";
import { cannotCheck } from "../../../platform/audit/what-failed.ts";
import { digestRow, digestRows } from "../../../platform/audit/written-rows.ts";
import { giveTurn } from "../../../platform/give-turn.ts";
import type { ScoringDeps } from "../deps.ts";
import { listAllRounds, listRoundUnits, type RoundRecord } from "../repository/rounds.ts";
import { listWritingActs, listWrittenColumns, type WrittenColumn } from "../repository/written-columns.ts";

export interface ColumnsCheck {
  /** Versions of columns that an act answers for. */
  readonly columns: number;
  readonly findings: readonly Text[];
}

/**
 * Compares every stored version of every column with the sealed act that wrote it, and each with the next one: what was
 * altered, added or removed past the program is named by unit and component. Columns from before acts answered for them
 * are passed over.
 */
export async function checkAllColumns(
  deps: Pick<ScoringDeps, "db">,
  onProgress: CheckProgress = () => {},
): Promise<ColumnsCheck> {
  const findings: Text[] = [];
  let columns = 0;
  for (const [at, round] of (await listAllRounds(deps.db.reader)).entries()) {
    try {
      const found = await withTransaction(deps, (tx) => checkRound(tx, round), { isolation: "repeatable read" });
      findings.push(...found.findings);
      columns += found.columns;
    } catch (error) {
      const { vi, en } = cannotCheck(error);
      findings.push({
        vi: `${round.titleVi} (${round.year}): ${vi}`,
        en: `${round.titleEn ?? round.titleVi} (${round.year}): ${en}`,
      });
    }
    await onProgress(at + 1);
  }
  return { columns, findings };
}

async function checkRound(tx: Tx, round: RoundRecord): Promise<ColumnsCheck> {
  const written = await listWrittenColumns(tx, round.id);
  const names = new Map((await listRoundUnits(tx, round.id)).map((unit) => [unit.unitId, unit.nameVi]));
  const say = (columns: readonly WrittenColumn[], vi: string, en: string): Text => {
    const place = tellPlace(columns, names);
    return {
      vi: `${round.titleVi} (${round.year})${place}: ${vi}`,
      en: `${round.titleEn ?? round.titleVi} (${round.year})${place}: ${en}`,
    };
  };
  const byAct = Map.groupBy(
    written.filter((column) => column.actionId !== null),
    (column) => column.actionId ?? "",
  );
  const acts = new Map((await listWritingActs(tx, round.id)).map((act) => [act.id, act.sha256]));
  const findings: Text[] = [];
  for (const [actionId, columns] of byAct) {
    await giveTurn();
    const sha256 = acts.get(actionId);
    if (sha256 === undefined)
      findings.push(
        ...columns.map((one) => say([one], "không có thao tác nào ghi cột này", "no act wrote this column")),
      );
    else if (digestRows(columns.map(({ row }) => digestRow(row))) !== sha256)
      findings.push(
        say(
          columns,
          `các cột của thao tác ${actionId} không còn như lúc ghi`,
          `the columns of the act ${actionId} are not as it wrote them`,
        ),
      );
  }
  for (const id of acts.keys())
    if (!byAct.has(id))
      findings.push(say([], `các cột của thao tác ${id} đã bị xóa`, `the columns of the act ${id} were removed`));
  findings.push(
    ...written.flatMap((column, at) => {
      const next = written[at + 1];
      const follows = next !== undefined && isSameColumn(column, next);
      const ends = follows ? next.at.valueOf() : null;
      if (follows && next.version !== column.version + 1)
        return [say([column], "thiếu một phiên bản", "a version is missing")];
      if ((column.supersededAt?.valueOf() ?? null) === ends) return [];
      return [say([column], "thời điểm thôi tính đã bị sửa", "the instant from which it no longer counts was altered")];
    }),
  );
  return { columns: [...byAct.values()].flat().length, findings };
}

/** Unit and component as far as they are those of all columns: one act may have written those of many. */
function tellPlace(columns: readonly WrittenColumn[], names: ReadonlyMap<string, string>): string {
  const [units, components] = [new Set(columns.map((one) => one.unitId)), new Set(columns.map((one) => one.component))];
  const [unit = ""] = units;
  if (units.size !== 1) return "";
  return `, ${names.get(unit) ?? unit}${components.size === 1 ? ` ${[...components][0]}` : ""}`;
}

function isSameColumn(one: WrittenColumn, other: WrittenColumn): boolean {
  return (
    one.unitId === other.unitId &&
    one.component === other.component &&
    one.stage === other.stage &&
    one.seat === other.seat
  );
}
