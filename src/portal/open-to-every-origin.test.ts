import { beforeAll, describe, expect, it } from "vitest";
import { makeTestPortal, type TestPortal } from "./portal.fixture.ts";
import { type StoredRound, storeRound } from "./published-round.fixture.ts";

const basePath = "/cchc";
const stranger = { origin: "https://bao.example" };
let site: TestPortal;
let round: StoredRound;
let open: readonly string[];

beforeAll(async () => {
  site = await makeTestPortal({ basePath });
  round = await storeRound(site.deps, { title: "Chỉ số CCHC năm 2025", blocks: { SO: ["Sở Nội vụ", "Sở Y tế"] } });
  const of = `/rankings/${round.roundId}`;
  open = [
    "/open-data/rounds.json",
    `/open-data/rounds/${round.roundId}/ranking.json?block=SO`,
    `/open-data/rounds/${round.roundId}/units/${round.unitIds[0]}.json`,
    "/open-data/openapi.json",
    "/open-data/nothing.json",
    `${of}/ranking.csv`,
    `${of}/ranking.xlsx`,
    `${of}/units/${round.unitIds[0]}/evidence/${round.roundId}`,
    `${of}/publications/1/bundle.json`,
    `${of}/publications/1/decision.pdf`,
    `${of}/publications/1/ranking.csv`,
    `${of}/publications/1/ranking.xlsx`,
    "/bundle.schema.json",
    "/verify.mjs",
    "/feed.xml",
  ].map((path) => basePath + path);
});

const preflight = (path: string, method = "GET") =>
  site.app.request(path, {
    method: "OPTIONS",
    headers: {
      ...stranger,
      "access-control-request-method": method,
      "access-control-request-headers": "if-none-match",
    },
  });

describe("public data and files", () => {
  it("may be asked for by a page of another origin that has a tag already", async () => {
    for (const path of open) {
      const { status, headers } = await preflight(path);
      expect([path, status]).toEqual([path, 204]);
      expect(headers.get("access-control-allow-origin")).toBe("*");
      expect(headers.get("access-control-allow-methods")?.split(",")).toEqual(["GET", "HEAD", "OPTIONS"]);
      expect(headers.get("access-control-allow-headers")).toBe("If-None-Match");
      expect(Number(headers.get("access-control-max-age"))).toBeGreaterThan(0);
      expect(headers.get("access-control-allow-credentials")).toBeNull();
    }
  });

  it("are read by it with their tag, found, unchanged or refused", async () => {
    const statuses = new Set<number>();
    for (const path of open) {
      const first = await site.get(path, stranger);
      const tag = first.headers.get("etag") ?? "none";
      for (const { status, headers } of [first, await site.get(path, { ...stranger, "if-none-match": tag })]) {
        statuses.add(status);
        expect([path, headers.get("access-control-allow-origin")]).toEqual([path, "*"]);
        expect(headers.get("access-control-expose-headers")).toMatch(/ETag.*Retry-After/);
      }
    }
    expect([...statuses]).toEqual(expect.arrayContaining([200, 304, 404]));
  });
});

it("pages and the signed-in application stay closed to it", async () => {
  const closed = ["/", "/rankings", `/rankings/${round.roundId}`, "/api/session", "/api/units", "/app", "/health"];
  for (const path of closed.map((one) => basePath + one)) {
    for (const { headers } of [await site.get(path, stranger), await preflight(path), await preflight(path, "PUT")]) {
      const told = [...headers.keys()].filter((name) => name.startsWith("access-control-"));
      expect([path, told]).toEqual([path, []]);
    }
  }
});
