import { readFile } from "node:fs/promises";
import type { RoundId } from "../../src/domain/scoring/round.ts";
import { longColumns } from "../../src/domain/scoring/workbook/input-table.ts";
import type { Services } from "../../src/server/compose.ts";
import { withTransaction } from "../../src/server/db/transaction.ts";
import { AppError } from "../../src/server/http/app-error.ts";
import type { RequestContext } from "../../src/server/http/request-context.ts";
import { countInputs } from "../../src/server/modules/scoring/repository/inputs.ts";
import { listRoundUnits } from "../../src/server/modules/scoring/repository/rounds.ts";
import { applyInputImport, previewInputImport } from "../../src/server/modules/scoring/service/import-inputs.ts";
import { installSet } from "../../src/server/modules/scoring/service/install-shipped-sets.ts";
import { loadCompiledSet } from "../../src/server/modules/scoring/service/load-compiled-set.ts";
import { publishRound } from "../../src/server/modules/scoring/service/publish-round.ts";
import { getRound, listRounds } from "../../src/server/modules/scoring/service/read-rounds.ts";
import { findNewestSet } from "../../src/server/modules/scoring/set-repository.ts";
import { dayInVietnam } from "../../src/server/platform/clock.ts";
import { writeCsv } from "../../src/server/platform/xlsx/csv.ts";
import { makeChance } from "./chance.ts";
import { blocks, createDemoRound, setIdOf } from "./create-demo-round.ts";
import { type DemoRound, demoRounds, openDemoRound } from "./demo-rounds.ts";
import { setStage } from "./demo-stage.ts";
import { inventInputs } from "./invent-inputs.ts";
import { loadOwnIndex } from "./load-own-index.ts";
import { loadOpenRound } from "./open-round.ts";

const reason = "Nạp dữ liệu minh họa";
/** Who opened, filled and published the rounds, as an officer of the index would. */
const owner = "chutri";
/**
 * Rounds of the demonstration, through the services real work uses. Each step looks whether it was done, so that a load
 * that was cut off is completed by the next start; what people did with the rounds since is left as it is.
 */
export async function loadRounds(services: Services): Promise<void> {
  const { scoring } = services;
  const stage = await setStage(services);
  if (!stage.hasPeople()) return;
  const { context } = stage.as(owner, scoring.clock.now());
  await withTransaction(scoring, async (tx) => {
    if ((await findNewestSet(tx, "commune-demonstration", { lock: false })) !== undefined) return;
    const file = new URL("../cao-bang/commune-set.json", import.meta.url);
    await installSet(tx, scoring, JSON.parse(await readFile(file, "utf8")));
  });
  const known = await listRounds(scoring, context, { sort: "year", page: 1, pageSize: 200, format: "json" });
  for (const demo of demoRounds) {
    const found = known.items.find((round) => round.id === demo.id);
    await completeRound(services, context, demo, found?.id as RoundId | undefined).catch((error: unknown) => {
      // Another process was faster, and what it loads is the same.
      const isDone = error instanceof AppError && ["import.stale", "scoring.round_published"].includes(error.code);
      if (!isDone) throw error;
    });
  }
  await loadOpenRound(services, stage, openDemoRound);
  await loadOwnIndex(services, stage);
}

async function completeRound(
  services: Services,
  context: RequestContext,
  demo: DemoRound,
  found: RoundId | undefined,
): Promise<void> {
  const { scoring } = services;
  const roundId = found ?? (await createDemoRound(services, context, demo, reason));
  const round = await getRound(scoring, context, roundId);
  // A higher version has been in people's hands.
  if (round.state !== "draft" || round.version > 1) return;
  if ((await countInputs(scoring.db.reader, roundId)).size === 0) {
    const file = { fileName: `so-lieu-${demo.year}.csv`, bytes: await inventFile(services, roundId, demo) };
    const { previewId, faults } = await previewInputImport(scoring, context, roundId, file);
    if (faults[0] !== undefined) throw new Error(`the demonstration is faulty: ${JSON.stringify(faults[0])}`);
    await applyInputImport(scoring, context, { roundId, previewId }, { reason });
  }
  if (demo.publication === null) return;
  // A machine whose clock is behind shows the round without the decision rather than no demonstration at all.
  const signed = demo.publication.date <= dayInVietnam(context.now);
  const publication = { basedOnVersion: round.version, decision: signed ? demo.publication : null, reason };
  await publishRound(scoring, context, roundId, publication);
}

/** The table of inputs that the units would have sent; two communes tie because one story is told twice. */
async function inventFile(services: Services, roundId: RoundId, demo: DemoRound): Promise<Uint8Array> {
  const { scoring } = services;
  const rows: string[][] = [];
  for (const { code, set } of blocks) {
    const setId = await setIdOf(services, set);
    const compiled = await loadCompiledSet(scoring.db.reader, setId, { year: demo.year });
    const units = (await listRoundUnits(scoring.db.reader, roundId)).filter((unit) => unit.blockCode === code);
    const named = units.map((unit) => unit.officialCode ?? unit.nameVi).sort();
    named.forEach((unit, at) => {
      const told = code === "xa" && at === 1 ? named[0] : unit;
      const chance = makeChance(`${demo.year} ${code} ${told}`);
      const quality = 0.62 + 0.26 * chance();
      if (chance() >= demo.sent) return;
      const filled = chance() < 0.3 ? 1 : demo.filled;
      for (const { component, input, value } of inventInputs(compiled, { year: demo.year, quality, chance, filled }))
        rows.push([unit, code, component, input, value]);
    });
  }
  return writeCsv([longColumns.map((column) => column.en), ...rows]);
}
