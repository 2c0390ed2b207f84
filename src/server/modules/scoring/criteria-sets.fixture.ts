import type { CriteriaSetInput } from "../../../domain/scoring/model.ts";
import { exportTable } from "../../http/export-table.ts";
import { makeIds } from "../../platform/ids.ts";
import { fixedClock } from "../../testing/fixed-clock.ts";
import { createTestDatabase, type TestDatabase } from "../../testing/test-database.ts";
import { makeActor, makeTestHttp, type TestAnswer, type TestHttp } from "../../testing/test-http.ts";
import type { ScoringDeps } from "./deps.ts";
import { installShippedSets } from "./service/install-shipped-sets.ts";
import { criteriaSetRoutes } from "./set-routes.ts";

export const setsPath = "/api/criteria-sets";
export const reason = "Theo Quyết định của UBND tỉnh";

export interface SetWorld {
  readonly data: TestDatabase;
  readonly deps: ScoringDeps;
  readonly clock: ReturnType<typeof fixedClock>;
  readonly http: TestHttp;
  get(path: string, who?: string): Promise<TestAnswer>;
  preview(file: unknown, options?: { who?: string; name?: string; query?: string }): Promise<TestAnswer>;
  apply(previewId: string, who?: string): Promise<TestAnswer>;
  /** Preview and application in one; fails where the set has faults. */
  importSet(set: unknown): Promise<{ setId: string; version: number; outcome: string }>;
  /** Freezes what is stored now, as a person does who has the page before them. */
  freeze(setId: string, who?: string): Promise<TestAnswer>;
  remove(setId: string, who?: string): Promise<TestAnswer>;
}

/** The shipped sets behind the routes; `owner` and `second` manage, `reader` reads, `department` manages nowhere. */
export async function makeSetWorld(): Promise<SetWorld> {
  const clock = fixedClock("2026-11-23T02:00:00Z");
  const data = await createTestDatabase();
  const deps: ScoringDeps = { db: data.db, clock, ids: makeIds(clock) };
  await installShippedSets(deps);
  const people = {
    owner: makeActor(1, ["scoring.read", "scoring.manage"]),
    second: makeActor(2, ["scoring.read", "scoring.manage"]),
    reader: makeActor(3, ["scoring.read"]),
    department: makeActor(4, ["scoring.read", "scoring.manage"], { kind: "units", unitIds: [] }),
    stranger: makeActor(5, ["organisations.read"]),
  };
  const http = makeTestHttp(clock, people, (mounting) => (app) => criteriaSetRoutes(app, mounting, deps), exportTable);
  const get: SetWorld["get"] = (path, who = "reader") => http.call(who, "GET", `${setsPath}${path}`);
  const preview: SetWorld["preview"] = (file, { who = "owner", name = "bo-tieu-chi.json", query = "" } = {}) => {
    const bytes = file instanceof Uint8Array ? file : bytesOf(file);
    return http.call(who, "POST", `${setsPath}/import/preview?fileName=${encodeURIComponent(name)}${query}`, bytes);
  };
  const apply: SetWorld["apply"] = (previewId, who = "owner") =>
    http.call(who, "POST", `${setsPath}/import/${previewId}/apply`, { reason });
  return {
    data,
    deps,
    clock,
    http,
    get,
    preview,
    apply,
    async importSet(set) {
      const seen = await preview(set);
      if (seen.status !== 200 || !seen.body.applicable) throw new Error(JSON.stringify(seen.body));
      const done = await apply(seen.body.previewId);
      if (done.status !== 200) throw new Error(JSON.stringify(done.body));
      return done.body;
    },
    async freeze(setId, who = "owner") {
      const { body } = await get(`/${setId}`);
      return http.call(who, "POST", `${setsPath}/${setId}/freezing`, { sha256: body.set.sha256, reason });
    },
    remove: (setId, who = "owner") => http.call(who, "POST", `${setsPath}/${setId}/removal`, { reason }),
  };
}

/** JSON with lines, as a file has them; a text is the file itself. */
export const bytesOf = (value: unknown) =>
  new TextEncoder().encode(typeof value === "string" ? value : JSON.stringify(value, null, 1));

/** A small set without any finding; `change` replaces parts of it. */
export function smallSet(id: string, change: Partial<CriteriaSetInput> = {}): CriteriaSetInput {
  const component = (code: string, max: string) => ({
    code,
    name: `Thành phần ${code}`,
    max,
    rule: { kind: "yesNo", yes: max } as const,
    ruleText: "Có hoặc không",
    evidence: ["Kế hoạch"],
    leadAgency: "Sở Nội vụ",
  });
  return {
    id,
    title: `Bộ tiêu chí ${id}`,
    level: "department",
    year: 2026,
    areas: [
      {
        code: "1",
        name: "Lĩnh vực",
        max: "100",
        criteria: [
          {
            code: "1.1",
            name: "Tiêu chí",
            max: "100",
            components: [component("1.1.1", "60"), component("1.1.2", "40")],
          },
        ],
      },
    ],
    ...change,
  };
}
