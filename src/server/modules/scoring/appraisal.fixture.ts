import type { Ability, Reach } from "../../../domain/identity/ability.ts";
import type { Actor } from "../../../domain/identity/actor.ts";
import { exportTable } from "../../http/export-table.ts";
import type { FileDeps } from "../../platform/files/files.ts";
import { makeActor, makeTestHttp, type TestHttp } from "../../testing/test-http.ts";
import { makeTestStorage } from "../../testing/test-storage.ts";
import { uploadRoutes } from "../uploads/routes.ts";
import { appraisalRoutes } from "./appraisal-routes.ts";
import { boardRoutes } from "./board-routes.ts";
import { councilFileRoutes, councilRoutes } from "./council-routes.ts";
import { evidenceRoutes } from "./evidence-routes.ts";
import { extrasRoutes } from "./extras-routes.ts";
import { letterRoutes } from "./letter-routes.ts";
import { lossRoutes } from "./loss-routes.ts";
import { paperRoutes } from "./paper-routes.ts";
import { makePublicationDeps } from "./publication.fixture.ts";
import { publicationRoutes } from "./publication-routes.ts";
import { roundRoutes } from "./round-routes.ts";
import { full, makeRoundWorld, type RoundWorld, reason } from "./rounds.fixture.ts";
import { isAskedInUnit } from "./service/evidence/asked-components.ts";
import { roundSetupRoutes } from "./setup-routes.ts";
import { sheetRoutes } from "./sheet-routes.ts";
import { surveyRoutes } from "./survey-routes.ts";
import { templateRoutes } from "./template-routes.ts";

/** A round under way with three units, two appraising agencies and the people of all of them. */
export interface AppraisalWorld {
  readonly world: RoundWorld;
  readonly http: TestHttp;
  readonly call: TestHttp["call"];
  /** Scoring with a store of files. */
  readonly files: RoundWorld["deps"] & FileDeps;
  /** Opens a round: filled in by its owner, then opened with windows in the order of the year. */
  open(): Promise<OpenRound>;
}

export interface OpenRound {
  readonly roundId: string;
  /** Assignments: everything but area 2 by the law agency, area 2 by the money agency. */
  readonly law: string;
  readonly money: string;
  readonly at: (path: string) => string;
}

/** The instants the windows of a test round open at; each lasts ten days. */
export const days = {
  self: "2026-12-01T00:00:00Z",
  appraisal1: "2026-12-11T00:00:00Z",
  explanation: "2026-12-21T00:00:00Z",
  appraisal2: "2026-12-31T00:00:00Z",
  council: "2027-01-10T00:00:00Z",
} as const;

const tenDays = 10 * 86_400_000;

export async function makeAppraisalWorld(): Promise<AppraisalWorld> {
  const world = await makeRoundWorld();
  const unitAt = (at: number) => world.units[at]?.id ?? "";
  const ofUnit = (id: number, abilities: Ability[], at: number) =>
    makeActor(id, ["scoring.read", ...abilities], { kind: "units", unitIds: [unitAt(at)] });
  const people = {
    owner: makeActor(1, ["scoring.read", "scoring.manage", "scoring.publish"]),
    lawOne: makeActor(11, ["scoring.read", "scoring.appraise"]),
    lawTwo: makeActor(12, ["scoring.read", "scoring.appraise"]),
    lawLeader: ofUnit(13, ["scoring.approve"], 10),
    moneyOne: makeActor(14, ["scoring.read", "scoring.appraise"]),
    moneyLeader: ofUnit(15, ["scoring.approve"], 11),
    focal: ofUnit(16, ["scoring.fill"], 0),
    head: ofUnit(17, ["scoring.fill", "scoring.approve"], 0),
    otherFocal: ofUnit(18, ["scoring.fill"], 1),
    overseer: makeActor(19, ["scoring.read"]),
    watcher: makeActor(24, ["scoring.oversee"], { kind: "units", unitIds: [unitAt(0)] }),
    stranger: makeActor(25, ["scoring.oversee"], { kind: "units", unitIds: [unitAt(10)] }),
    council: makeActor(20, ["scoring.read", "scoring.decide"]),
    secretary: makeActor(21, ["scoring.read", "scoring.decide"]),
    member: makeActor(22, ["scoring.read", "scoring.decide"]),
    absentee: makeActor(23, ["scoring.read", "scoring.decide"]),
  };
  await insertAccounts(world, Object.values(people), unitAt(10));
  /** The same people of the money agency, as they are once they work in the first unit. */
  const moved = {
    moneyOneMoved: { ...people.moneyOne, unitIds: [unitAt(0)] },
    moneyLeaderMoved: { ...people.moneyLeader, unitIds: [unitAt(0)] },
  };
  const files = { ...world.deps, ...makeTestStorage() };
  const http = makeTestHttp(
    world.clock,
    { ...people, ...moved },
    (mounting) => (app) => {
      roundRoutes(app, mounting, world.deps);
      roundSetupRoutes(app, mounting, world.deps);
      publicationRoutes(app, mounting, { ...makePublicationDeps(world.deps), files: files.files });
      sheetRoutes(app, mounting, world.deps);
      appraisalRoutes(app, mounting, world.deps);
      lossRoutes(app, mounting, world.deps);
      letterRoutes(app, mounting, files);
      councilRoutes(app, mounting, world.deps);
      extrasRoutes(app, mounting, world.deps);
      councilFileRoutes(app, mounting, files);
      templateRoutes(app, mounting, files);
      paperRoutes(app, mounting, files);
      evidenceRoutes(app, mounting, files);
      uploadRoutes(app, mounting, { ...files, mayAlsoSend: isAskedInUnit });
      surveyRoutes(app, mounting, world.deps);
      boardRoutes(app, mounting, world.deps);
    },
    exportTable,
  );
  const open = async (): Promise<OpenRound> => {
    world.clock.set("2026-11-23T02:00:00Z");
    const roundId = await world.open(3);
    await world.fill(roundId, unitAt(0), full("2", "3", "2025-01-20", "4"));
    await world.fill(roundId, unitAt(1), full("3", "3", "2025-01-20", "2"));
    const { db, ids } = world.deps;
    const [law, money] = [ids.next(), ids.next()];
    const line = { round_id: roundId, block_code: null, unit_ids: null, replacement: false };
    await db.writer
      .insertInto("appraisal_assignment")
      .values([
        { ...line, id: law, agency_unit_id: unitAt(10), part: null, leader_account_id: people.lawLeader.accountId },
        { ...line, id: money, agency_unit_id: unitAt(11), part: "2", leader_account_id: people.moneyLeader.accountId },
      ])
      .execute();
    await db.writer
      .insertInto("appraisal_officer")
      .values([
        { assignment_id: law, account_id: people.lawOne.accountId, seat: 1 },
        { assignment_id: law, account_id: people.lawTwo.accountId, seat: 2 },
        { assignment_id: money, account_id: people.moneyOne.accountId, seat: 1 },
      ])
      .execute();
    await db.writer
      .insertInto("round_window")
      .values(
        Object.entries(days).map(([stage, from]) => ({
          round_id: roundId,
          stage,
          opens_at: new Date(from),
          closes_at: new Date(Date.parse(from) + tenDays),
        })),
      )
      .execute();
    await db.writer
      .insertInto("round_council_member")
      .values({ round_id: roundId, account_id: people.council.accountId, position: 1, duty: "chair" })
      .execute();
    await db.writer
      .updateTable("round")
      .set({ state: "open", opened_at: world.clock.now() })
      .where("id", "=", roundId)
      .execute();
    return { roundId, law, money, at: (path) => `/api/rounds/${roundId}${path}` };
  };
  return { world, http, files, call: (...args) => http.call(...args), open };
}

/** Assignments refer to accounts, so the people of the tests have one each. */
async function insertAccounts({ deps }: RoundWorld, people: readonly Actor[], unitId: string): Promise<void> {
  const at = deps.clock.now();
  await deps.db.writer
    .insertInto("account")
    .values(
      people.map(({ accountId, displayName }) => ({
        id: accountId,
        login: accountId,
        login_key: accountId,
        display_name: displayName,
        name_sort_key: displayName,
        search_key: displayName,
        unit_id: unitId,
        must_change_password: false,
        valid_from: "2026-01-01",
        created_at: at,
      })),
    )
    .execute();
}

/** Gives a person of the tests a role in a unit, so that notices to the people of the unit find it. */
export async function giveRole(
  { world }: AppraisalWorld,
  name: string,
  code: string,
  abilities: Ability[],
  unitId: string,
  reach: Reach = "unit",
): Promise<void> {
  const { db, ids, clock } = world.deps;
  await db.writer
    .insertInto("role")
    .values({ code, abilities, name_vi: code, name_en: code, reach, position: 1 })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const { id } = await db.reader
    .selectFrom("account")
    .select("id")
    .where("display_name", "=", name)
    .executeTakeFirstOrThrow();
  const span = { valid_from: "2026-01-01", created_at: clock.now() };
  await db.writer
    .insertInto("role_assignment")
    .values({ id: ids.next(), account_id: id, role_code: code, unit_id: unitId, ...span })
    .execute();
}

/** A verdict of the first appraiser on a component of a unit, as the operation takes it. */
export const verdict = (unitId: string, component: string, changes: object = {}) => ({
  ...{ unitId, component, stage: "appraisal1", seat: 1, basedOnVersion: 0, verdict: "accepted" },
  ...changes,
});

export { reason };
