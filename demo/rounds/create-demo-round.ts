import type { UnitKind } from "../../src/domain/organisations/model.ts";
import type { CriteriaSetId, RoundId } from "../../src/domain/scoring/round.ts";
import type { Services } from "../../src/server/compose.ts";
import { withTransaction } from "../../src/server/db/transaction.ts";
import { listTreeNodes } from "../../src/server/modules/organisations/units.query.ts";
import { findRound } from "../../src/server/modules/scoring/repository/rounds.ts";
import { createRound } from "../../src/server/modules/scoring/service/create-round.ts";
import { findNewestSet } from "../../src/server/modules/scoring/set-repository.ts";
import type { DemoRound } from "./demo-rounds.ts";
import type { DemoHand } from "./demo-stage.ts";

/** Units ranked together, and the set they are scored by. */
export interface DemoBlock {
  readonly code: string;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly kind: UnitKind;
  readonly set: string;
}

/** The blocks of the time of two levels. */
export const blocks: readonly DemoBlock[] = [
  {
    code: "so",
    nameVi: "Các sở, ban, ngành",
    nameEn: "Departments",
    kind: "department",
    set: "department-reconstruction",
  },
  { code: "xa", nameVi: "Các xã, phường", nameEn: "Communes and wards", kind: "commune", set: "commune-demonstration" },
];

/** Until 30 June 2025 the province ranked its districts; each of them ranked its own communes. */
const threeLevelBlocks: readonly DemoBlock[] = [
  {
    code: "so",
    nameVi: "Các sở, ban, ngành",
    nameEn: "Departments",
    kind: "department",
    set: "department-reconstruction",
  },
  {
    code: "huyen",
    nameVi: "Các huyện, thành phố",
    nameEn: "Districts and the city",
    kind: "district",
    set: "district-reconstruction",
  },
];

/** The blocks of a round as of its day. */
export const blocksOf = ({ plan }: Pick<DemoRound, "plan">): readonly DemoBlock[] =>
  plan.day < "2025-07-01" ? threeLevelBlocks : blocks;

/** Makes a round of all departments and communes of its day, at the instant of the hand; the one of another process counts as made. */
export async function createDemoRound(
  services: Services,
  { scoring, context }: DemoHand,
  demo: DemoRound,
  reason: string,
): Promise<RoundId> {
  const nodes = await listTreeNodes(services.organisations.db.reader, demo.plan.day);
  const planned = [];
  for (const { code, nameVi, nameEn, kind, set } of blocksOf(demo)) {
    const unitIds = nodes.filter((node) => node.kind === kind).map((node) => node.id);
    planned.push({ code, nameVi, nameEn, setId: await setIdOf(services, set), classes: null, unitIds });
  }
  const plan = { ...demo.plan, demonstration: true, tieBreak: [...demo.plan.tieBreak], blocks: planned };
  const ids = [demo.id];
  const deps = { ...scoring, ids: { next: () => ids.pop() ?? scoring.ids.next() } };
  const { practice } = demo;
  await createRound(deps, context, { plan, practice, ownerUnitId: null, reason }).catch(async (error: unknown) => {
    if ((await findRound(scoring.db.reader, demo.id)) === undefined) throw error;
  });
  return demo.id;
}

export async function setIdOf({ scoring }: Pick<Services, "scoring">, code: string): Promise<CriteriaSetId> {
  const set = await withTransaction(scoring, (tx) => findNewestSet(tx, code, { lock: false }));
  if (set === undefined) throw new Error(`the demonstration has no criteria set ${code}`);
  return set.id;
}
