import type { CompiledSet } from "../../src/domain/scoring/compiled-set.ts";
import { isSelfAssessed } from "../../src/domain/scoring/sheet/asked-part.ts";
import type { StoredValue } from "../../src/domain/scoring/unit-values.ts";
import { longColumns } from "../../src/domain/scoring/workbook/input-table.ts";
import type { Services } from "../../src/server/compose.ts";
import { listRoundUnits } from "../../src/server/modules/scoring/repository/rounds.ts";
import { applyInputImport, previewInputImport } from "../../src/server/modules/scoring/service/import-inputs.ts";
import { loadCompiledSet } from "../../src/server/modules/scoring/service/load-compiled-set.ts";
import { writeCsv } from "../../src/server/platform/xlsx/csv.ts";
import { makeChance } from "./chance.ts";
import { blocksOf, setIdOf } from "./create-demo-round.ts";
import type { TableRound } from "./demo-rounds.ts";
import type { DemoHand } from "./demo-stage.ts";
import { inventInputs } from "./invent-inputs.ts";

interface Filling {
  readonly reason: string;
  /** Codes of units that fill in their sheets themselves: of these the table has nothing that is asked of them. */
  readonly selfFilling: ReadonlySet<string>;
  /** The survey comes with the table, as points entered directly; false: its answers are imported by form. */
  readonly survey: boolean;
  /** Bonus and penalty come with the table; false: units propose them. */
  readonly extras: boolean;
}

/** Brings the inputs of the units into a round that is being set up, from one table as its owner does. */
export async function fillFromTable(
  services: Services,
  { scoring, context }: DemoHand,
  demo: TableRound,
  filling: Filling,
): Promise<void> {
  const file = { fileName: `so-lieu-${demo.year}.csv`, bytes: await inventFile(services, demo, filling) };
  const { previewId, faults } = await previewInputImport(scoring, context, demo.id, file);
  if (faults[0] !== undefined) throw new Error(`the demonstration is faulty: ${JSON.stringify(faults[0])}`);
  await applyInputImport(scoring, context, { roundId: demo.id, previewId }, { reason: filling.reason });
}

async function inventFile(services: Services, demo: TableRound, filling: Filling): Promise<Uint8Array> {
  const rows = (await inventUnits(services, demo)).flatMap(({ unit, block, compiled, values }) =>
    values.flatMap(({ component, input, value }) =>
      isWanted(compiled, component, unit, filling) ? [[unit, block, component, input, value]] : [],
    ),
  );
  return writeCsv([longColumns.map((column) => column.en), ...rows]);
}

/** Everything that was found out about one unit in a year. */
interface InventedUnit {
  /** Official code; the name where there is none. */
  readonly unit: string;
  readonly block: string;
  readonly compiled: CompiledSet;
  readonly values: readonly StoredValue[];
}

/** What the units of a round would have sent; two communes tie because one story is told twice. */
export async function inventUnits({ scoring }: Services, demo: TableRound): Promise<InventedUnit[]> {
  const invented: InventedUnit[] = [];
  for (const { code, set } of blocksOf(demo)) {
    const compiled = await loadCompiledSet(scoring.db.reader, await setIdOf({ scoring }, set), { year: demo.year });
    const units = (await listRoundUnits(scoring.db.reader, demo.id)).filter((unit) => unit.blockCode === code);
    const named = units.map((unit) => unit.officialCode ?? unit.nameVi).sort();
    named.forEach((unit, at) => {
      const told = code === "xa" && at === named.length - 1 ? named.at(-2) : unit;
      const chance = makeChance(`${demo.year} ${code} ${told}`);
      const quality = 0.62 + 0.26 * chance();
      if (chance() >= demo.sent) return;
      const filled = chance() < 0.3 ? 1 : demo.filled;
      const values = inventInputs(compiled, { year: demo.year, quality, chance, filled });
      invented.push({ unit, block: code, compiled, values });
    });
  }
  return invented;
}

function isWanted(compiled: CompiledSet, component: string, unit: string, filling: Filling): boolean {
  const leaf = compiled.leaves[compiled.leafByCode.get(component) ?? -1];
  if (leaf === undefined) return filling.extras;
  if (leaf.source === "survey") return filling.survey;
  return !filling.selfFilling.has(unit) || !isSelfAssessed(leaf);
}
