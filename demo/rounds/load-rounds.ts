import { readFile } from "node:fs/promises";
import type { CriteriaSetId, RoundId } from "../../src/domain/scoring/round.ts";
import { longColumns } from "../../src/domain/scoring/workbook/input-table.ts";
import type { Services } from "../../src/server/compose.ts";
import { withTransaction } from "../../src/server/db/transaction.ts";
import { AppError } from "../../src/server/http/app-error.ts";
import type { RequestContext } from "../../src/server/http/request-context.ts";
import { listFromTerminal } from "../../src/server/modules/identity/service/list-from-terminal.ts";
import { listTreeNodes } from "../../src/server/modules/organisations/units.query.ts";
import { countInputs } from "../../src/server/modules/scoring/repository/inputs.ts";
import { findRound, listRoundUnits } from "../../src/server/modules/scoring/repository/rounds.ts";
import { createRound } from "../../src/server/modules/scoring/service/create-round.ts";
import { applyInputImport, previewInputImport } from "../../src/server/modules/scoring/service/import-inputs.ts";
import { installSet } from "../../src/server/modules/scoring/service/install-shipped-sets.ts";
import { loadCompiledSet } from "../../src/server/modules/scoring/service/load-compiled-set.ts";
import { publishRound } from "../../src/server/modules/scoring/service/publish-round.ts";
import { getRound, listRounds } from "../../src/server/modules/scoring/service/read-rounds.ts";
import { findNewestSet } from "../../src/server/modules/scoring/set-repository.ts";
import { dayInVietnam } from "../../src/server/platform/clock.ts";
import { writeCsv } from "../../src/server/platform/xlsx/csv.ts";
import { makeChance } from "./chance.ts";
import { type DemoRound, demoRounds } from "./demo-rounds.ts";
import { inventInputs } from "./invent-inputs.ts";

const reason = "Nạp dữ liệu minh họa";
/** Who opened, filled and published the rounds, as an officer of the index would. */
const owner = "chutri";
const blocks = [
  {
    code: "so",
    nameVi: "Các sở, ban, ngành",
    nameEn: "Departments",
    kind: "department",
    set: "department-reconstruction",
  },
  { code: "xa", nameVi: "Các xã, phường", nameEn: "Communes and wards", kind: "commune", set: "commune-demonstration" },
] as const;

/**
 * Rounds of the demonstration, through the services real work uses. Each step looks whether it was done, so that a load
 * that was cut off is completed by the next start; what people did with the rounds since is left as it is.
 */
export async function loadRounds(services: Services): Promise<void> {
  const context = await actAs(services, owner);
  if (context === undefined) return;
  const { scoring } = services;
  await withTransaction(scoring, async (tx) => {
    if ((await findNewestSet(tx, "commune-demonstration", { lock: false })) !== undefined) return;
    const file = new URL("../cao-bang/commune-set.json", import.meta.url);
    await installSet(tx, scoring, JSON.parse(await readFile(file, "utf8")));
  });
  const known = await listRounds(scoring, context, { sort: "year", page: 1, pageSize: 200, format: "json" });
  for (const demo of demoRounds) {
    const found = known.items.find((round) => round.demonstration && round.year === demo.year);
    await completeRound(services, context, demo, found?.id as RoundId | undefined).catch((error: unknown) => {
      // Another process was faster, and what it loads is the same.
      const isDone = error instanceof AppError && ["import.stale", "scoring.round_published"].includes(error.code);
      if (!isDone) throw error;
    });
  }
}

async function completeRound(
  services: Services,
  context: RequestContext,
  demo: DemoRound,
  found: RoundId | undefined,
): Promise<void> {
  const { scoring } = services;
  const roundId = found ?? (await openRound(services, context, demo));
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

async function openRound(services: Services, context: RequestContext, demo: DemoRound): Promise<RoundId> {
  const { scoring, organisations } = services;
  const nodes = await listTreeNodes(organisations.db.reader, demo.plan.day);
  const planned = [];
  for (const { code, nameVi, nameEn, kind, set } of blocks) {
    const unitIds = nodes.filter((node) => node.kind === kind).map((node) => node.id);
    planned.push({ code, nameVi, nameEn, setId: await setIdOf(services, set), classes: null, unitIds });
  }
  const plan = { ...demo.plan, demonstration: true, tieBreak: [...demo.plan.tieBreak], blocks: planned };
  // The id is fixed, so that two servers that start together make one round.
  const id = `01900000-0000-7000-8004-00000000${demo.year}` as RoundId;
  const ids = [id];
  const deps = { ...scoring, ids: { next: () => ids.pop() ?? scoring.ids.next() } };
  await createRound(deps, context, { plan, practice: false, ownerUnitId: null, reason }).catch(
    async (error: unknown) => {
      if ((await findRound(scoring.db.reader, id)) === undefined) throw error;
    },
  );
  return id;
}

async function setIdOf({ scoring }: Services, code: string): Promise<CriteriaSetId> {
  const set = await withTransaction(scoring, (tx) => findNewestSet(tx, code, { lock: false }));
  if (set === undefined) throw new Error(`the demonstration has no criteria set ${code}`);
  return set.id;
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

/** The person of the demonstration with this login, with the abilities the role has over the province. */
async function actAs({ identity }: Services, login: string): Promise<RequestContext | undefined> {
  const account = (await listFromTerminal(identity)).find((one) => one.login === login);
  if (account === undefined) return undefined;
  const now = identity.clock.now();
  return {
    requestId: "demonstration",
    language: "vi",
    now,
    address: "",
    userAgent: "",
    actor: {
      accountId: account.id,
      sessionId: account.id,
      displayName: account.displayName,
      grants: [
        {
          roleCode: "indexOwner",
          unitId: account.unitId,
          abilities: ["scoring.read", "scoring.manage", "scoring.publish"],
          scope: { kind: "all" },
          onBehalfOf: null,
        },
      ],
    },
  };
}
