import type { Ability } from "../../../domain/identity/ability.ts";
import type { Actor, Scope } from "../../../domain/identity/actor.ts";
import { exportTable } from "../../http/export-table.ts";
import { makeActor, makeTestHttp, type TestHttp } from "../../testing/test-http.ts";
import { makeTestStorage } from "../../testing/test-storage.ts";
import { uploadRoutes } from "../uploads/routes.ts";
import { evidenceRoutes } from "./evidence-routes.ts";
import { paperRoutes } from "./paper-routes.ts";
import { makePublicationDeps } from "./publication.fixture.ts";
import { publicationRoutes } from "./publication-routes.ts";
import { roundRoutes } from "./round-routes.ts";
import { makeRoundWorld, type RoundWorld } from "./rounds.fixture.ts";
import { isAskedInUnit } from "./service/evidence/asked-components.ts";
import { sheetFileRoutes, sheetRoutes } from "./sheet-routes.ts";

/** The self-assessment of the first unit of a round under way, with its people. */
export interface SheetWorld extends RoundWorld {
  readonly roundId: string;
  readonly unitId: string;
  readonly path: string;
  readonly sheets: TestHttp;
  /** The sheet as a person sees it. */
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into answers whose schema the mount has already checked
  see(who: string): Promise<any>;
  save(
    who: string,
    component: string,
    inputs: Readonly<Record<string, string>>,
    more?: object,
  ): ReturnType<TestHttp["call"]>;
  act(who: string, act: string, body: object): ReturnType<TestHttp["call"]>;
}

/** Windows of 2026: self-assessment in December, appraisal in January. */
export const windows = {
  self: ["2026-12-01T00:00:00Z", "2027-01-05T10:00:00Z"],
  appraisal1: ["2027-01-06T00:00:00Z", "2027-01-20T10:00:00Z"],
  explanation: ["2027-01-21T00:00:00Z", "2027-01-25T10:00:00Z"],
} as const;
export const inWindow = "2026-12-10T03:00:00Z";

/** An account at home in a unit, so that it may be asked and named. */
export async function addAccount(world: RoundWorld, actor: Actor, unitId: string, readOnly = false): Promise<void> {
  const login = `nguoi.${actor.accountId.slice(-4)}`;
  await world.data.db.writer
    .insertInto("account")
    .values({
      id: actor.accountId,
      login,
      login_key: login,
      display_name: actor.displayName,
      name_sort_key: actor.displayName,
      search_key: actor.displayName.toLowerCase(),
      unit_id: unitId,
      valid_from: "2026-01-01",
      read_only: readOnly,
      must_change_password: false,
      created_at: world.clock.now(),
    })
    .execute();
}

export async function makeSheetWorld(): Promise<SheetWorld> {
  const world = await makeRoundWorld();
  const [first, second] = world.units;
  const unitId = first?.id ?? "";
  const other = second?.id ?? "";
  const only = (...unitIds: string[]): Scope => ({ kind: "units", unitIds });
  const inUnit = (id: number, abilities: readonly Ability[], unit: string): Actor => {
    const actor = makeActor(id, abilities, only(unit));
    return { ...actor, grants: actor.grants.map((grant) => ({ ...grant, unitId: unit })) };
  };
  const people = {
    owner: makeActor(1, ["scoring.read", "scoring.fill", "scoring.manage", "scoring.publish"]),
    focal: inUnit(11, ["scoring.read", "scoring.fill"], unitId),
    focalTwo: inUnit(12, ["scoring.read", "scoring.fill"], unitId),
    head: inUnit(13, ["scoring.read", "scoring.fill", "scoring.approve"], unitId),
    clerk: inUnit(14, ["scoring.read"], unitId),
    foreign: inUnit(15, ["scoring.read", "scoring.fill", "scoring.approve"], other),
    overseer: makeActor(16, ["scoring.read"]),
    appraiser: makeActor(17, ["scoring.read", "scoring.appraise"]),
    // At home in the unit, with a role somewhere else: nothing of the unit is theirs unless it is asked of them.
    colleague: inUnit(18, ["scoring.read"], other),
    asked: inUnit(19, ["scoring.read"], other),
    readOnly: inUnit(20, ["scoring.read"], other),
  };
  for (const who of ["focal", "focalTwo", "head", "clerk"] as const) await addAccount(world, people[who], unitId);
  for (const who of ["colleague", "asked"] as const) await addAccount(world, people[who], unitId);
  await addAccount(world, people.readOnly, unitId, true);
  await addAccount(world, people.foreign, other);
  await addAccount(world, people.owner, other);
  const sheets = makeTestHttp(
    world.clock,
    people,
    (mounting) => (app) => {
      roundRoutes(app, mounting, world.deps);
      const files = { ...world.deps, ...makeTestStorage() };
      publicationRoutes(app, mounting, { ...makePublicationDeps(world.deps), files: files.files });
      sheetRoutes(app, mounting, world.deps);
      sheetFileRoutes(app, mounting, files);
      paperRoutes(app, mounting, files);
      evidenceRoutes(app, mounting, files);
      uploadRoutes(app, mounting, { ...files, mayAlsoSend: isAskedInUnit });
    },
    exportTable,
  );
  const roundId = await world.open(2);
  const db = world.data.db.writer;
  await db
    .updateTable("round")
    .set({ state: "open", opened_at: world.clock.now() })
    .where("id", "=", roundId)
    .execute();
  for (const [stage, [opens, closes]] of Object.entries(windows)) {
    const window = { round_id: roundId, stage, opens_at: new Date(opens), closes_at: new Date(closes) };
    await db.insertInto("round_window").values(window).execute();
  }
  world.clock.set(inWindow);
  const path = `/api/rounds/${roundId}/sheets/${unitId}`;
  const see: SheetWorld["see"] = async (who) => (await sheets.call(who, "GET", path)).body;
  return {
    ...world,
    ...{ roundId, unitId, path, sheets, see },
    save: (who, component, inputs, more = {}) =>
      sheets.call(who, "POST", `${path}/components`, {
        ...{ component, inputs, basedOnVersion: 0, estimate: false, note: null },
        ...more,
      }),
    act: (who, act, body) => sheets.call(who, "POST", `${path}/${act}`, body),
  };
}
