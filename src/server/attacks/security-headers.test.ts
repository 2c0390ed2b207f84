import { Hono } from "hono";
import { beforeAll, describe, expect, it } from "vitest";
import { securityHeaders } from "../http/security-headers.ts";
import { type Demonstration, makeDemonstration } from "../testing/demonstration.ts";
import { makePdf } from "../testing/small-files.ts";

let demo: Demonstration;
let focal: string;
const places: Record<string, string> = {};

beforeAll(async () => {
  demo = await makeDemonstration();
  focal = await demo.signIn("daumoi.yte");
  const { unitId } = (await demo.call(focal, "GET", "/api/session")).body;
  const published = await demo.db.reader
    .selectFrom("round_unit")
    .innerJoin("round", "round.id", "round_unit.round_id")
    .select(["round_unit.round_id", "round_unit.unit_id"])
    .where("round.state", "=", "published")
    .limit(1)
    .executeTakeFirstOrThrow();
  const pdf = makePdf(1);
  const announced = { unitId, fileName: "a.pdf", size: pdf.length, sha256: null };
  const { id: uploadId } = (await demo.call(focal, "POST", "/api/uploads", announced)).body;
  await demo.call(focal, "PUT", `/api/uploads/${uploadId}/pieces/0`, new Uint8Array(pdf));
  await demo.call(focal, "POST", `/api/uploads/${uploadId}/finish`);
  const facts = { number: null, issuer: null, documentDate: null, provesFrom: null, provesUntil: null, public: false };
  const document = { kind: "file", unitId, uploadId, title: "Tệp", ...facts };
  const { id: documentId } = (await demo.call(focal, "POST", "/api/evidence", document)).body;
  Object.assign(places, { ROUND: published.round_id, UNIT: published.unit_id, OWN: unitId, DOCUMENT: documentId });
});

/** Path, status, and whether anybody may keep the answer, only ask again for it, or nobody may keep it. */
const answers: readonly [string, number, "noStore" | "askAgain" | "anyAge"][] = [
  ["/", 200, "askAgain"],
  ["/rankings", 200, "askAgain"],
  ["/rankings/ROUND", 200, "askAgain"],
  ["/rankings/ROUND/units/UNIT", 200, "askAgain"],
  ["/rankings/ROUND/method", 200, "askAgain"],
  ["/rankings/ROUND/ranking.csv", 200, "askAgain"],
  ["/rankings/ROUND/ranking.xlsx", 200, "askAgain"],
  ["/rankings/ROUND/publications", 200, "askAgain"],
  ["/search?q=y+te", 200, "askAgain"],
  ["/keys", 200, "askAgain"],
  ["/feed.xml", 200, "askAgain"],
  ["/bundle.schema.json", 200, "askAgain"],
  ["/assets/portal.css", 200, "askAgain"],
  ["/assets/icon.svg", 200, "askAgain"],
  ["/khong-co", 404, "noStore"],
  ["/search?q=%00", 400, "noStore"],
  ["/health", 200, "noStore"],
  ["/api/session", 200, "noStore"],
  ["/api/units", 200, "noStore"],
  ["/api/units?format=csv", 200, "noStore"],
  ["/api/units?format=xlsx", 200, "noStore"],
  ["/api/evidence?unitId=OWN", 200, "noStore"],
  ["/api/evidence/DOCUMENT", 200, "noStore"],
  ["/api/evidence/DOCUMENT/file", 200, "noStore"],
  ["/api/evidence/DOCUMENT/file?as=view", 200, "noStore"],
  ["/api/accounts", 403, "noStore"],
  ["/api/khong-co", 404, "noStore"],
  ["/api/units?pageSize=x", 400, "noStore"],
];

const keeping = { noStore: /^no-store$/, askAgain: /^public, no-cache$/, anyAge: /immutable$/ } as const;

describe("every answer", () => {
  it.each(answers)("%s (%i) bears the strict headers", async (path, status, kept) => {
    const address = path.replace(/[A-Z]{3,}/g, (name) => places[name] ?? name);
    const response = await demo.app.request(address, { headers: { cookie: focal } });
    await response.arrayBuffer();
    const { headers } = response;
    expect(response.status).toBe(status);
    expectStrict(headers);
    expect(headers.get("cache-control")).toMatch(keeping[kept]);
    expect(headers.get("set-cookie")).toBeNull();
  });

  it("of nobody signed in bears them, too", async () => {
    for (const path of ["/api/session", "/api/units", "/api/evidence", "/app"]) {
      const { headers, status } = await demo.app.request(path);
      if (path !== "/app") expect([status, headers.get("cache-control")]).toEqual([401, "no-store"]);
      expectStrict(headers);
    }
    const refused = await demo.app.request("/api/units", { method: "PATCH" });
    expect(refused.status).toBe(405);
    expectStrict(refused.headers);
  });

  it("a language that was chosen in the address is kept by nobody else's store", async () => {
    const { headers } = await demo.app.request("/?lang=en");
    expect(headers.get("cache-control")).toBe("private, no-cache");
  });
});

it("only behind HTTPS browsers are told to come by nothing else", async () => {
  for (const behindHttps of [true, false]) {
    const app = new Hono().use("*", securityHeaders(behindHttps)).get("/", (http) => http.text("a"));
    const { headers } = await app.request("/");
    expect(headers.get("strict-transport-security")).toBe(behindHttps ? "max-age=31536000" : null);
  }
});

function expectStrict(headers: Headers): void {
  const policy = new Map(
    (headers.get("content-security-policy") ?? "").split("; ").map((part) => {
      const [name = "", ...sources] = part.split(" ");
      return [name, sources.join(" ")];
    }),
  );
  expect(policy.get("default-src")).toBe("'none'");
  expect(policy.get("frame-ancestors") ?? "sandbox").toMatch(/^('none'|sandbox)$/);
  expect(policy.get("script-src") ?? "'self'").toBe("'self'");
  // No script in a page, none made from text, and nothing from another host.
  expect([...policy.values()].join(" ")).not.toMatch(/unsafe-eval|https?:|\*|strict-dynamic/);
  expect(headers.get("x-content-type-options")).toBe("nosniff");
  expect(headers.get("x-frame-options")).toBe("DENY");
  expect(headers.get("referrer-policy")).toBe("same-origin");
  expect(headers.get("permissions-policy")).toContain("camera=()");
  expect(headers.get("cross-origin-opener-policy")).toBe("same-origin");
  expect(headers.get("cross-origin-resource-policy")).toBe("same-origin");
  expect(headers.get("x-powered-by")).toBeNull();
  expect(headers.get("server")).toBeNull();
}
