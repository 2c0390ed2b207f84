import type { Actor } from "../src/domain/identity/actor.ts";
import { createApp } from "../src/server/app.ts";
import { exportTable } from "../src/server/http/export-table.ts";
import { boardRoutes } from "../src/server/modules/scoring/board-routes.ts";
import { roundRoutes } from "../src/server/modules/scoring/round-routes.ts";
import { sheetRoutes } from "../src/server/modules/scoring/sheet-routes.ts";
import { systemClock } from "../src/server/platform/clock.ts";
import { makeActor } from "../src/server/testing/test-http.ts";
import type { RoundBench } from "./round-world.ts";

/** What is saved of a component. */
interface SavedInputs {
  readonly component: string;
  readonly basedOnVersion: number;
  readonly inputs: Readonly<Record<string, string>>;
}

/** The application in process with the sheets of a round; every unit has its focal officer, and there is the owner. */
export interface SaveApp {
  save(unitId: string, saved: SavedInputs): Promise<{ status: number; version: number }>;
  find(unitId: string, component: string): Promise<{ version: number }>;
  rank(unitId: string): Promise<Shown>;
  /** What the board page reads once it hears of a change: the stamp, then the whole and its first page of units. */
  board(unitId: string): Promise<Shown>;
}

/** A unit as a page shows it. */
export interface Shown {
  readonly rank: number | null;
  readonly percent: string | null;
}

export async function openSaveApp(world: RoundBench): Promise<SaveApp> {
  const { db, ids, roundId, unitIds } = world;
  const deps = { db, clock: systemClock, ids };
  const people = new Map<string, Actor>([["owner", makeActor(1, ["scoring.read", "scoring.manage"])]]);
  for (const [at, unitId] of unitIds.entries()) {
    const actor = makeActor(at + 10, ["scoring.read", "scoring.fill"], { kind: "units", unitIds: [unitId] });
    people.set(unitId, actor);
    await addAccount(world, actor, unitId);
  }
  const app = createApp({
    clock: systemClock,
    ids,
    addressOf: () => "127.0.0.1",
    logRequest: () => {},
    logFailure: (_id, error) => console.error(error),
    basePath: "",
    routes: [
      (http) => {
        const on = {
          authenticate: async (token: string) => people.get(token),
          countCall: async () => undefined,
          exportTable,
          checkAnswers: false,
        };
        roundRoutes(http, on, deps);
        boardRoutes(http, on, deps);
        sheetRoutes(http, on, deps);
      },
    ],
  });
  const call = async (who: string, path: string, body?: object) => {
    const response = await app.request(path, {
      method: body === undefined ? "GET" : "POST",
      headers: { cookie: `congtam_session=${who}`, "content-type": "application/json" },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    // biome-ignore lint/suspicious/noExplicitAny: answers of the application's own operations, whose schemas are tested
    return { status: response.status, body: (await response.json()) as any };
  };
  return {
    async save(unitId, saved) {
      const sent = { ...saved, estimate: false, note: null };
      const { status, body } = await call(unitId, `/api/rounds/${roundId}/sheets/${unitId}/components`, sent);
      return { status, version: body.entry?.version ?? 0 };
    },
    async find(unitId, component) {
      const { body } = await call(unitId, `/api/rounds/${roundId}/sheets/${unitId}`);
      const found = body.components.find((one: { code: string }) => one.code === component);
      return { version: found.entry.version };
    },
    async rank(unitId) {
      const { body } = await call("owner", `/api/rounds/${roundId}/ranking?pageSize=200&stage=self`);
      const row = body.items.find((one: { unitId: string }) => one.unitId === unitId);
      return { rank: row.rank, percent: row.percent };
    },
    async board(unitId) {
      await call("owner", `/api/rounds/${roundId}/board/stamp`);
      const [, { body }] = await Promise.all([
        call("owner", `/api/rounds/${roundId}/board`),
        call("owner", `/api/rounds/${roundId}/board/units?pageSize=200`),
      ]);
      const row = body.items.find((one: { unitId: string }) => one.unitId === unitId);
      return { rank: row.rank, percent: row.percent };
    },
  };
}

async function addAccount({ db }: RoundBench, actor: Actor, unitId: string): Promise<void> {
  const login = `nguoi.${actor.accountId.slice(-4)}`;
  const names = { login, login_key: login, display_name: actor.displayName, name_sort_key: actor.displayName };
  const rest = { search_key: login, read_only: false, must_change_password: false, created_at: systemClock.now() };
  await db.writer
    .insertInto("account")
    .values({ id: actor.accountId, unit_id: unitId, valid_from: "2025-01-01", ...names, ...rest })
    .execute();
}
