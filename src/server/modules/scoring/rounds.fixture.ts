import { readCriteriaSet } from "../../../domain/scoring/read-set.ts";
import type { RoundPlan } from "../../../domain/scoring/round.ts";
import { exportTable } from "../../http/export-table.ts";
import type { fixedClock } from "../../testing/fixed-clock.ts";
import { createProvinceDatabase } from "../../testing/province-database.ts";
import type { TestDatabase } from "../../testing/test-database.ts";
import { makeActor, makeTestHttp, type TestHttp } from "../../testing/test-http.ts";
import { withAct } from "../../testing/with-act.ts";
import { organisationRoutes } from "../organisations/routes.ts";
import { listTreeNodes } from "../organisations/units.query.ts";
import type { PublicationDeps, ScoringDeps } from "./deps.ts";
import { paperRoutes } from "./paper-routes.ts";
import { makePublicationDeps } from "./publication.fixture.ts";
import { publicationRoutes } from "./publication-routes.ts";
import { roundRoutes } from "./round-routes.ts";
import { freezeStoredSet, storeSet } from "./service/store-set.ts";
import { findStoredSet } from "./set-repository.ts";
import { roundSetupRoutes } from "./setup-routes.ts";

export const reason = "Theo kế hoạch của tỉnh";

/** Three components that give thirds, halves and everything; one may be not applicable. */
export const smallSet = {
  id: "nho",
  title: "Bộ tiêu chí nhỏ",
  level: "commune",
  scale: "10",
  bonus: { max: "1" },
  penalty: { max: "1" },
  areas: [
    {
      code: "1",
      name: "Chỉ đạo",
      max: "6",
      criteria: [
        {
          code: "1.1",
          name: "Kế hoạch",
          max: "6",
          components: [
            {
              code: "1.1.1",
              name: "Hoàn thành nhiệm vụ",
              max: "3",
              evidence: ["Báo cáo"],
              rule: { kind: "ratio", numerator: "xong", denominator: "giao" },
              notApplicable: { allowed: true, effect: "excludeFromDenominator" },
            },
            {
              code: "1.1.2",
              name: "Ban hành đúng hạn",
              max: "3",
              evidence: ["Kế hoạch"],
              rule: { kind: "deadline", due: "01-31", onTime: "3", late: [], otherwise: "0" },
            },
          ],
        },
      ],
    },
    {
      code: "2",
      name: "Thủ tục",
      max: "4",
      criteria: [{ code: "2.1", name: "Điểm chấm", max: "4", evidence: ["Biên bản"], rule: { kind: "manual" } }],
    },
  ],
};

export interface RoundWorld {
  readonly data: TestDatabase;
  readonly deps: ScoringDeps;
  /** What the publications of its rounds are made with. */
  readonly publication: PublicationDeps;
  readonly clock: ReturnType<typeof fixedClock>;
  readonly http: TestHttp;
  /** Communes of Cao Bằng in 2026, by the Vietnamese alphabet. */
  readonly units: readonly { readonly id: string; readonly nameVi: string; readonly officialCode: string | null }[];
  readonly setId: string;
  storeSet(json: unknown, freeze?: boolean): Promise<string>;
  /** A plan of one block of the first units. */
  plan(units: number, changes?: Partial<RoundPlan>): RoundPlan;
  /** Opens a round of the first units and gives its id. */
  open(units: number, changes?: Partial<RoundPlan>): Promise<string>;
  /** Inputs of one unit as `component input`: value. */
  fill(roundId: string, unitId: string, values: Readonly<Record<string, string>>): Promise<void>;
}

/** Full inputs of the small set. */
export const full = (done: string, given: string, day: string, points: string) => ({
  "1.1.1 xong": done,
  "1.1.1 giao": given,
  "1.1.2 value": day,
  "2.1 points": points,
});

/** Communes of Cao Bằng, people who manage, publish, read all, read the first unit, read none. */
export async function makeRoundWorld(): Promise<RoundWorld> {
  const { clock, ids, ...data } = await createProvinceDatabase();
  const deps: ScoringDeps = { db: data.db, clock, ids };
  const publication = makePublicationDeps(deps);
  const nodes = await listTreeNodes(data.db.reader, "2026-01-01");
  const units = nodes.filter((node) => node.kind === "commune");
  const own = { kind: "units" as const, unitIds: [units[0]?.id ?? ""] };
  const people = {
    owner: makeActor(1, ["scoring.read", "scoring.manage", "scoring.publish"]),
    second: makeActor(2, ["scoring.read", "scoring.manage", "scoring.publish"]),
    registrar: makeActor(7, ["organisations.read", "organisations.edit"]),
    reader: makeActor(3, ["scoring.read"]),
    focal: makeActor(4, ["scoring.read", "scoring.fill"], own),
    stranger: makeActor(5, []),
    local: makeActor(6, ["scoring.read", "scoring.manage", "scoring.publish"], own),
  };
  const http = makeTestHttp(
    clock,
    people,
    (mounting) => (app) => {
      roundRoutes(app, mounting, deps);
      publicationRoutes(app, mounting, publication);
      paperRoutes(app, mounting, publication);
      roundSetupRoutes(app, mounting, deps);
      organisationRoutes(app, mounting, { ...deps, holders: [] });
    },
    exportTable,
  );
  const store = async (json: unknown, freeze = true): Promise<string> =>
    withAct(deps, async (tx) => {
      const read = readCriteriaSet(json);
      if (!read.ok) throw new Error(JSON.stringify(read.findings));
      const { setId } = await storeSet(tx, deps, read.set);
      const stored = await findStoredSet(tx, setId);
      if (stored !== undefined && freeze) await freezeStoredSet(tx, deps, stored);
      return setId;
    });
  const setId = await store(smallSet);
  const plan = (count: number, changes: Partial<RoundPlan> = {}): RoundPlan => ({
    year: 2025,
    titleVi: "Chỉ số CCHC cấp xã năm 2025",
    titleEn: "Reform index of communes 2025",
    day: "2025-12-31",
    ties: null,
    tieBreak: [],
    notSubmitted: null,
    demonstration: false,
    blocks: [
      {
        code: "xa",
        nameVi: "Các xã, phường",
        nameEn: "Communes",
        setId: setId as never,
        classes: null,
        unitIds: units.slice(0, count).map((unit) => unit.id),
      },
    ],
    ...changes,
  });
  const must = async (status: number, call: ReturnType<TestHttp["call"]>) => {
    const answer = await call;
    if (answer.status !== status) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  };
  return {
    ...{ data, deps, publication, clock, http, units, setId, plan },
    storeSet: store,
    open: async (count, changes) =>
      (await must(201, http.call("owner", "POST", "/api/rounds", { plan: plan(count, changes), reason }))).roundId,
    fill: async (roundId, unitId, values) => {
      const changes = Object.entries(values).map(([key, value]) => {
        const at = key.indexOf(" ");
        return { component: key.slice(0, at), input: key.slice(at + 1), before: null, value };
      });
      await must(200, http.call("owner", "POST", `/api/rounds/${roundId}/units/${unitId}/inputs`, { changes, reason }));
    },
  };
}
