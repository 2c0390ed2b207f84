import { beforeAll, describe, expect, it } from "vitest";
import { demoPeople } from "../../../demo/people.ts";
import { verifyBundle } from "../../domain/scoring/bundle/verify-bundle.ts";
import { type Demonstration, makeDemonstration } from "../../server/testing/demonstration.ts";
import { nodeCryptography } from "../../verifier/node-cryptography.ts";

const roundId = "01900000-0000-7000-8004-000000002025";
const base = `/rankings/${roundId}/publications`;
let demo: Demonstration;
let first = "";
let unitId = "";

const get = async (path: string, language = "vi") => {
  const response = await demo.app.request(path, { headers: { cookie: `congtam_language=${language}` } });
  return { status: response.status, headers: response.headers, text: await response.text() };
};

/** The published year of the demonstration, amended once: the best unit of the first block loses points. */
beforeAll(async () => {
  demo = await makeDemonstration();
  first = (await get(`${base}/1/bundle.json`)).text;
  const { content } = verifyBundle(first, nodeCryptography);
  const unit = content?.units.find((one) => one.block === content.blocks[0]?.code && one.result.rank === "1");
  unitId = unit?.id ?? "";
  const scored = unit?.lines.filter((one) => one.result?.state === "scored" && Number(one.result.points) >= 1) ?? [];
  const changes = scored.slice(0, 8).map(({ component }) => {
    return { unitId, component, inputs: null, points: "0", reason: "Minh chứng không có thật" };
  });
  const cookie = await demo.signIn("chutri");
  const { body: round } = await demo.call(cookie, "GET", `/api/rounds/${roundId}`);
  const answer = await demo.call(cookie, "POST", `/api/rounds/${roundId}/amendments`, {
    ...{ basedOnVersion: round.version, changes, reason: "Theo <b>kết luận</b> thanh tra" },
    decision: { number: "20/QĐ-UBND", date: "2026-11-20", signer: "Chủ tịch" },
  });
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
});

describe("publications for everybody", () => {
  it("are listed with decision, digest, key, bundle and difference, in both languages", async () => {
    const { status, text } = await get(base);
    expect(status).toBe(200);
    expect(text).toContain("Điều chỉnh, công bố lần 2");
    expect(text).toContain("Theo &lt;b&gt;kết luận&lt;/b&gt; thanh tra");
    expect(text).toContain("Quyết định số 20/QĐ-UBND ngày 20/11/2026");
    expect(text).toContain(">Hạng</td>");
    expect(text).not.toMatch(/<script|\{\w+\}/);
    expect((await get(base, "en")).text).toContain("Amendment, publication 2");
    expect((await get(`/rankings/${roundId}`)).text).toContain(`href="${base}"`);
  });

  it("give a bundle that never changes at its address and verifies, the amendment another one", async () => {
    const again = await get(`${base}/1/bundle.json`);
    expect(again.text).toBe(first);
    expect(again.headers.get("cache-control")).toContain("immutable");
    expect(verifyBundle(first, nodeCryptography).faults).toEqual([]);
    const second = verifyBundle((await get(`${base}/2/bundle.json`)).text, nodeCryptography);
    expect(second.faults).toEqual([]);
    expect(second.content?.publication.amends?.publicSha256).toBe(JSON.parse(first).seal.contentSha256);
    expect(first).not.toMatch(/"(note|reason|at)":"/);
    for (const person of demoPeople) expect(first).not.toContain(person.displayName);
  });

  it("show ranking and unit as they were then, and say that they were amended since", async () => {
    const [then, now] = [await get(`${base}/1`), await get(`${base}/2`)];
    const place = (text: string) => text.match(/units\/([0-9a-f-]{36})/)?.[1];
    expect(place(then.text)).toBe(unitId);
    expect(place(now.text)).not.toBe(unitId);
    expect(then.text).toContain("Kết quả này đã được điều chỉnh.");
    expect(now.text).toContain("Đây là kết quả đang có hiệu lực.");
    const unit = await get(`${base}/1/units/${unitId}`);
    expect(unit.status).toBe(200);
    expect(unit.text).toMatch(/Thẩm định lần [12] \(Sở Nội vụ\): .*= 100%/);
    expect((await get(`${base}/2/units/${unitId}`)).text).toContain("Điểm do Hội đồng quyết định: 0 trên");
  });

  it("exist only where something was published", async () => {
    for (const path of [`${base}/3`, `${base}/x`, `${base}/1/units/${roundId}`, `${base}/1/decision.pdf`]) {
      expect((await get(path)).status, path).toBe(404);
    }
    expect((await get(base.replace("2025", "2026"))).status).toBe(404);
  });
});

it("names every key, the schema, and the newest publications as a feed", async () => {
  const fingerprint: string = JSON.parse(first).seal.fingerprint;
  expect((await get("/keys")).text).toContain(fingerprint.slice(0, 8));
  expect((await get("/keys")).text).toContain(`<code class="copy">${fingerprint}</code>`);
  expect(JSON.parse((await get("/bundle.schema.json")).text).title).toBe("Công Tâm bundle");
  const feed = await get("/feed.xml");
  expect(feed.headers.get("content-type")).toContain("application/atom+xml");
  expect(feed.text).toContain(`<id>urn:uuid:${roundId}</id>`);
  expect(feed.text).toMatch(/^<\?xml version="1.0"/);
});

it("fails nowhere", () => {
  expect(demo.failures).toEqual([]);
});
