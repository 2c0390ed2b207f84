import type { Ability } from "../../../domain/identity/ability.ts";
import type { Actor, Scope } from "../../../domain/identity/actor.ts";
import { exportTable } from "../../http/export-table.ts";
import type { FileDeps } from "../../platform/files/files.ts";
import { makeActor, makeTestHttp, type TestHttp } from "../../testing/test-http.ts";
import { makeTestStorage } from "../../testing/test-storage.ts";
import { uploadRoutes } from "../uploads/routes.ts";
import { evidenceRoutes } from "./evidence-routes.ts";
import { ownIndexRoutes } from "./own-index-routes.ts";
import { packRoutes } from "./pack-routes.ts";
import { paperRoutes } from "./paper-routes.ts";
import { makePublicationDeps } from "./publication.fixture.ts";
import { publicationRoutes } from "./publication-routes.ts";
import { roundRoutes } from "./round-routes.ts";
import { makeRoundWorld, type RoundWorld, reason, smallSet } from "./rounds.fixture.ts";
import { isAskedInUnit } from "./service/evidence/asked-components.ts";
import { roundSetupRoutes } from "./setup-routes.ts";
import { addAccount } from "./sheets.fixture.ts";

/** A small national set: 1.1.1 by ratio, 1.1.2 by day, 2.1 by points, 3.1 by survey. */
export const provinceSet = {
  ...smallSet,
  id: "tinh-nho",
  title: "Bộ tiêu chí cấp tỉnh nhỏ",
  level: "province",
  scale: "14",
  bonus: { max: "0" },
  penalty: { max: "0" },
  areas: [
    ...smallSet.areas,
    {
      code: "3",
      name: "Tác động",
      max: "4",
      criteria: [{ code: "3.1", name: "Mức độ hài lòng", max: "4", source: "survey", rule: { kind: "manual" } }],
    },
  ],
};

/** The province with two lead agencies, a committee and onlookers. */
export interface OwnIndexWorld extends RoundWorld {
  readonly own: TestHttp;
  /** Scoring with a store of files. */
  readonly files: RoundWorld["deps"] & FileDeps;
  readonly provinceId: string;
  readonly leadA: string;
  readonly leadB: string;
  readonly ownSetId: string;
  /** Begins a year with both leads named, and opens it. */
  start(year?: number, more?: object): Promise<string>;
  call(who: string, method: string, path: string, body?: unknown): ReturnType<TestHttp["call"]>;
}

export async function makeOwnIndexWorld(): Promise<OwnIndexWorld> {
  const world = await makeRoundWorld();
  const db = world.data.db.reader;
  const { province_unit_id: provinceId } = await db
    .selectFrom("installation")
    .select("province_unit_id")
    .executeTakeFirstOrThrow();
  const [leadA = "", leadB = ""] = world.units.map(({ id }) => id);
  const at = (id: number, abilities: readonly Ability[], unit: string, scope?: Scope): Actor => {
    const actor = makeActor(id, abilities, scope ?? { kind: "units", unitIds: [unit] });
    return { ...actor, grants: actor.grants.map((grant) => ({ ...grant, unitId: unit })) };
  };
  const all: Scope = { kind: "all" };
  const people = {
    owner: at(31, ["scoring.read", "scoring.fill", "scoring.manage", "scoring.publish"], world.units[5]?.id ?? "", all),
    focalA: at(32, ["scoring.read", "scoring.fill"], leadA),
    headA: at(33, ["scoring.read", "scoring.fill", "scoring.approve"], leadA),
    focalB: at(34, ["scoring.read", "scoring.fill"], leadB),
    headB: at(35, ["scoring.read", "scoring.fill", "scoring.approve"], leadB),
    leader: at(36, ["scoring.read", "scoring.decide", "scoring.endorse"], provinceId, all),
    councillor: at(39, ["scoring.read", "scoring.decide"], provinceId, all),
    overseer: at(37, ["scoring.read"], provinceId, all),
    stranger: at(38, ["scoring.read", "scoring.fill"], world.units[3]?.id ?? ""),
  };
  const homes = {
    focalA: leadA,
    headA: leadA,
    focalB: leadB,
    headB: leadB,
    leader: provinceId,
    councillor: provinceId,
    owner: leadB,
  } as const;
  for (const [who, unitId] of Object.entries(homes)) await addAccount(world, people[who as keyof typeof homes], unitId);
  const files = { ...world.deps, ...makeTestStorage() };
  const own = makeTestHttp(
    world.clock,
    people,
    (mounting) => (app) => {
      roundRoutes(app, mounting, world.deps);
      publicationRoutes(app, mounting, { ...makePublicationDeps(world.deps), files: files.files });
      ownIndexRoutes(app, mounting, world.deps);
      packRoutes(app, mounting, files);
      evidenceRoutes(app, mounting, files);
      uploadRoutes(app, mounting, { ...files, mayAlsoSend: isAskedInUnit });
      paperRoutes(app, mounting, files);
      roundSetupRoutes(app, mounting, world.deps);
    },
    exportTable,
  );
  const ownSetId = await world.storeSet(provinceSet);
  const fields = {
    ...{ titleVi: "Chỉ số của tỉnh", titleEn: null, demonstration: false, setId: ownSetId },
    ...{ dueAt: "2026-12-20T10:00:00Z", evidenceFrom: null, evidenceUntil: null, leadsFrom: null, reason },
  };
  const call: OwnIndexWorld["call"] = (who, method, path, body) => own.call(who, method, path, body);
  const start: OwnIndexWorld["start"] = async (year = 2026, more = {}) => {
    const created = await call("owner", "POST", "/api/own-index", { ...fields, year, ...more });
    const path = `/api/own-index/${created.body.roundId}`;
    const line = { headAccountId: null, cooperatingUnitIds: [], reason };
    await call("owner", "PUT", `${path}/leads`, { ...line, basedOnVersion: 1, parts: ["1", "3"], leadUnitId: leadA });
    await call("owner", "PUT", `${path}/leads`, { ...line, basedOnVersion: 2, parts: ["2"], leadUnitId: leadB });
    const opened = await call("owner", "POST", `${path}/opening`, { reason });
    if (opened.status !== 200) throw new Error(JSON.stringify(opened.body));
    return path;
  };
  return { ...world, own, files, provinceId, leadA, leadB, ownSetId, start, call };
}
