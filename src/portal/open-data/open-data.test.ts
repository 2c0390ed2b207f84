import { beforeAll, describe, expect, it } from "vitest";
import { makeTestPortal, type TestPortal } from "../portal.fixture.ts";
import { type StoredRound, storeRound } from "../published-round.fixture.ts";
import { makeOpenDataDocument } from "./openapi.ts";
import { openResources } from "./resources.ts";

let site: TestPortal;
let round: StoredRound;
let draft: StoredRound;

const fill = (path: string, { roundId, unitIds }: StoredRound) =>
  path.replace("{roundId}", roundId).replace("{unitId}", unitIds[0] ?? "");
const read = async (path: string) => JSON.parse((await site.get(path)).text);

beforeAll(async () => {
  site = await makeTestPortal();
  const names = Array.from({ length: 205 }, (_, at) => `Xã số ${at + 1}`);
  round = await storeRound(site.deps, {
    title: "Chỉ số CCHC năm 2025",
    blocks: { SO: ["Sở Nội vụ", "Sở Y tế"], XA: names },
  });
  draft = await storeRound(site.deps, { title: "Nháp", state: "draft", blocks: { SO: ["Sở Bí mật"] } });
});

describe("every resource", () => {
  it.each(openResources)("$id answers in its form, open to every origin, with a tag", async ({ path, output }) => {
    const address = fill(path, round);
    const { status, headers, text } = await site.get(address);
    expect(status).toBe(200);
    expect(headers.get("content-type")).toBe("application/json; charset=utf-8");
    expect(headers.get("access-control-allow-origin")).toBe("*");
    expect(output.safeParse(JSON.parse(text)).error).toBeUndefined();
    const etag = headers.get("etag") ?? "";
    expect((await site.get(address, { "if-none-match": etag })).status).toBe(304);
  });

  it("knows no draft, and says so as a problem that every origin may read", async () => {
    for (const { path } of openResources.filter((one) => one.path.includes("{roundId}"))) {
      for (const wrong of [fill(path, draft), path.replace("{roundId}", "x").replace("{unitId}", "x")]) {
        const { status, headers, text } = await site.get(wrong);
        expect(status, wrong).toBe(404);
        expect(headers.get("content-type")).toContain("application/problem+json");
        expect(headers.get("access-control-allow-origin")).toBe("*");
        expect(text).not.toContain("Bí mật");
      }
    }
    expect((await read("/open-data/rounds.json")).items).toHaveLength(1);
    expect(site.failures).toEqual([]);
  });

  it("is refused in the language that pages would speak, whole", async () => {
    const path = "/open-data/rounds/x/ranking.json";
    const told = async (query: string, headers: Record<string, string> = {}) => {
      const answer = await site.get(path + query, headers);
      return [answer.headers.get("content-language"), JSON.parse(answer.text).detail];
    };
    const english = ["en", expect.stringMatching(/^The published result was not found\. The identifier may be wrong/)];
    const vietnamese = ["vi", expect.stringMatching(/^Không tìm thấy kết quả đã công bố\. /)];
    expect(await told("?lang=en")).toEqual(english);
    expect(await told("?lang=en", { cookie: "congtam_language=vi" })).toEqual(english);
    expect(await told("", { cookie: "congtam_language=en", "accept-language": "vi" })).toEqual(english);
    expect(await told("", { "accept-language": "en-GB" })).toEqual(english);
    expect(await told("?lang=vi", { "accept-language": "en-GB" })).toEqual(vietnamese);
    expect(await told("")).toEqual(vietnamese);
  });

  it("is described by the OpenAPI document, made of the same forms", async () => {
    const document = await read("/open-data/openapi.json");
    expect(document).toEqual(JSON.parse(JSON.stringify(makeOpenDataDocument(""))));
    expect(Object.keys(document.paths)).toEqual(openResources.map(({ path }) => path));
    const { schema } = document.paths["/open-data/rounds.json"].get.responses["200"].content["application/json"];
    expect(Object.keys(schema.properties)).toEqual(["items", "page", "pageSize", "total"]);
    expect(document.paths["/open-data/rounds/{roundId}/ranking.json"].get.parameters).toEqual([
      expect.objectContaining({ name: "roundId", in: "path", required: true }),
      expect.objectContaining({ name: "block", in: "query", required: false }),
      expect.objectContaining({ name: "page", in: "query", required: false }),
      expect.objectContaining({ name: "lang", in: "query", required: false }),
    ]);
  });
});

it("long rankings come in pages that name the next one; a block alone where it is asked for", async () => {
  const path = `/open-data/rounds/${round.roundId}/ranking.json`;
  const first = await site.get(path);
  expect(first.headers.get("link")).toBe(`<${path}?page=2>; rel="next"`);
  const [one, two] = [JSON.parse(first.text), await read(`${path}?page=2`)];
  expect([one.items.length, two.items.length, one.total]).toEqual([200, 7, 207]);
  const departments = await read(`${path}?block=SO`);
  expect(departments.items.map((item: { nameVi: string }) => item.nameVi)).toEqual(["Sở Nội vụ", "Sở Y tế"]);
  expect(departments.items[1]).toMatchObject({ rank: 2, percent: "99.00", pointsExact: "990/100" });
});

it("the page tells addresses, rules and terms in both languages, with examples that work", async () => {
  const text = (await site.get("/open-data")).text.replaceAll("<wbr>", "");
  expect(text).toContain("<code>/open-data/rounds/{roundId}/units/{unitId}.json</code>");
  expect(text).toContain("Luật Tiếp cận thông tin số 104/2016/QH13");
  const examples = [...text.matchAll(/href="(\/open-data\/[^"]+\.json)"/g)].map(([, path]) => path ?? "");
  expect(examples).toHaveLength(openResources.length + 1);
  for (const path of examples) expect((await site.get(path)).status, path).toBe(200);
  expect(text).toContain("chờ tỉnh xác nhận");
  expect((await site.get("/open-data?lang=en")).text).toContain("Law on Access to Information");
});

describe("the calls to copy", () => {
  const callsOf = async (own = site) => {
    const { text } = await own.get("/open-data?lang=en");
    const lines = [...text.matchAll(/<pre class="command"><code>(.*)<\/code><\/pre>/g)].map(([, line = ""]) => line);
    return lines.map((line) => line.replaceAll("&#39;", "'").replaceAll("&quot;", '"').replaceAll("&amp;", "&"));
  };

  it("work as they are written: the list, one block by pages, and nothing where nothing changed", async () => {
    const [, ...calls] = await callsOf();
    const answers = await Promise.all(
      calls.map((line) => {
        const [, path = ""] = /"\$SITE(\/[^"]+)"$/.exec(line) ?? [];
        const [, tag = ""] = /--header 'If-None-Match: ([^']+)'/.exec(line) ?? [];
        return site.get(path, tag === "" ? {} : { "if-none-match": tag });
      }),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 304]);
    expect(calls[1]).toMatch(/\?block=SO&page=1"$/);
    expect(JSON.parse(answers[1]?.text ?? "").total).toBe(2);
  });

  it("name the site as the province said it, else leave it to whoever copies them", async () => {
    expect((await callsOf())[0]).toBe("SITE='https://dia-chi-trang-nay'");
    const known = await makeTestPortal({ site: { publicOrigin: "https://cchc.example.gov.vn" } });
    expect((await callsOf(known))[0]).toBe("SITE='https://cchc.example.gov.vn'");
  });
});

it("tells the terms that the province stated, as text, in place of those that ship", async () => {
  const licence = { vi: "Giấy phép <b>A</b>", en: "Licence A" };
  const own = await makeTestPortal({ terms: { licence, link: "https://a.vn/b", contact: "Sở Nội vụ" } });
  const { text } = await own.get("/open-data");
  expect(text).toContain('<a href="https://a.vn/b">Giấy phép &lt;b&gt;A&lt;/b&gt;</a>');
  expect(text).toContain("Liên hệ: Sở Nội vụ.");
  expect(text).not.toContain("chờ tỉnh xác nhận");
  const { info } = JSON.parse((await own.get("/open-data/openapi.json")).text);
  expect(info).toMatchObject({
    license: { name: licence.vi, url: "https://a.vn/b" },
    contact: { name: "Sở Nội vụ" },
  });
});

it("an address that calls too often waits", async () => {
  const calls = Array.from({ length: 121 }, () => site.get("/open-data/openapi.json"));
  const refused = (await Promise.all(calls)).filter(({ status }) => status === 429);
  expect(refused.length).toBeGreaterThan(0);
  expect(Number(refused[0]?.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(refused[0]?.headers.get("access-control-allow-origin")).toBe("*");
});
