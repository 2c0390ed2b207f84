import { createHash } from "node:crypto";
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { demoPeople } from "../../../demo/people.ts";
import type { BundleContent } from "../../domain/scoring/bundle/bundle-model.ts";
import { scoreBundleUnit } from "../../domain/scoring/bundle/recompute.ts";
import { verifyBundle } from "../../domain/scoring/bundle/verify-bundle.ts";
import { stageLabels } from "../../domain/scoring/columns/stage.ts";
import { terminalContext } from "../../server/modules/identity/service/terminal-context.ts";
import { rotateSigningKey } from "../../server/modules/scoring/service/publication/signing-keys.ts";
import { FileContentAltered } from "../../server/platform/files/file-store.ts";
import { readPdf } from "../../server/platform/pdf/read-pdf.fixture.ts";
import { type Demonstration, makeDemonstration } from "../../server/testing/demonstration.ts";
import { seeDecision } from "../../server/testing/see-decision.ts";
import { makePdf } from "../../server/testing/small-files.ts";
import { nodeCryptography } from "../../verifier/node-cryptography.ts";
import { ensureVerifier, runVerifier } from "./offered-verifier.fixture.ts";

const roundId = "01900000-0000-7000-8004-000000002025";
const base = `/rankings/${roundId}/publications`;
let demo: Demonstration;
let first = "";
let unitId = "";

/** Where the disk keeps a content. */
const contentPath = (bytes: Uint8Array) => {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return [sha256.slice(0, 2), sha256.slice(2, 4), sha256];
};

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
  await demo.call(cookie, "POST", `/api/rounds/${roundId}/decision-file?fileName=qd-20.pdf`, makePdf(1));
  const answer = await demo.call(cookie, "POST", `/api/rounds/${roundId}/amendments`, {
    ...{ basedOnVersion: round.version, changes, reason: "Theo <b>kết luận</b> thanh tra" },
    decision: { number: "20/QĐ-UBND", date: "2026-11-20", signer: "Chủ tịch" },
    ...(await seeDecision(demo.call, roundId, cookie)),
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
    expect(text).toMatch(/<pre class="command"><code>node verify\.mjs \S+\.json .*--key .+<\/code><\/pre>/);
    expect((await get(base, "en")).text).toContain("Amendment, publication 2");
    expect((await get(`/rankings/${roundId}`)).text).toContain(`href="${base}"`);
  });

  it("are told among all rounds: when the result that stands was amended, and of no other", async () => {
    for (const path of ["/", "/rankings"]) {
      expect((await get(path)).text.match(/; điều chỉnh ngày \d\d\/\d\d\/\d{4}/g)).toHaveLength(1);
      expect((await get(path, "en")).text.match(/; amended on /g)).toHaveLength(1);
    }
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
    expect(then.text).not.toContain("20/QĐ-UBND");
    expect(now.text).toMatch(
      /\. Quyết định số 00[^.<]+, được điều chỉnh bởi Quyết định số 20\/QĐ-UBND ngày 20\/11\/2026\./,
    );
    const unit = await get(`${base}/1/units/${unitId}`);
    expect(unit.status).toBe(200);
    const { className } =
      (JSON.parse(first).content as BundleContent).units.find(({ id }) => id === unitId)?.result ?? {};
    expect(unit.text).toContain(`<p>Xếp loại: ${className}. `);
    expect(unit.text).toMatch(/Thẩm định lần [12] \(Sở Nội vụ\): .*= 100%/);
    const amended = (await get(`${base}/2/units/${unitId}`)).text;
    expect(amended.split("Điều chỉnh tại Quyết định số 20/QĐ-UBND: 0 trên")).toHaveLength(9);
    expect(amended).not.toContain("Hội đồng");
    expect(unit.text).not.toContain("20/QĐ-UBND: 0 trên");
    const english = (await get(`${base}/2/units/${unitId}`, "en")).text;
    expect(english.split("Amended by Decision No. 20/QĐ-UBND: 0 of")).toHaveLength(9);
  });

  it("offer the decision with the bundle that is bound to it, of the demonstration marked on each page", async () => {
    for (const year of [2024, 2025]) {
      const round = `/rankings/${roundId.replace("2025", String(year))}`;
      const address = `${round}/publications/1/decision.pdf`;
      const newest = `${round}/publications/${year === 2025 ? 2 : 1}/decision.pdf`;
      expect((await get(round)).text).toContain(`href="${newest}"`);
      const all = (await get(`${round}/publications`)).text;
      for (const one of [address, newest]) expect(all).toContain(`href="${one}"`);
      expect((await get(round)).text).toContain("không phải văn bản pháp lý");
      const response = await demo.app.request(address);
      expect(response.headers.get("content-type")).toBe("application/pdf");
      const bytes = new Uint8Array(await response.arrayBuffer());
      const { content } = JSON.parse((await get(`${round}/publications/1/bundle.json`)).text);
      expect(content.publication.decision.fileSha256).toBe(createHash("sha256").update(bytes).digest("hex"));
      const { pages } = await readPdf(bytes);
      expect(pages.length).toBeGreaterThan(3);
      for (const { text } of pages) expect(text).toMatch(/MINH HỌA \/ DEMONSTRATION.*not a legal act/);
      expect(pages[0]?.text).toContain("Số: 00/QĐ-UBND (minh họa)");
    }
  });

  it("tell on the page of a unit what the bundle holds: why by the engine's words, no words of those who decided", async () => {
    const bundle = JSON.parse((await get(`${base}/2/bundle.json`)).text);
    const open = async (id: string) => JSON.parse((await get(`/open-data/rounds/${roundId}/units/${id}.json`)).text);
    const { content } = bundle as { content: BundleContent };
    const decided = content.units.filter(
      (one) => one.exclusions.length > 0 || one.lines.some((line) => line.column?.points),
    );
    const stages = new Set<string>();
    const { differences = [] } = content.publication.amends ?? {};
    const amended = new Set(differences.map(({ unit, component }) => `${unit} ${component}`));
    const deciders = {
      vi: ["Điểm do Hội đồng quyết định", "Điều chỉnh tại Quyết định số 20/QĐ-UBND"],
      en: ["Points decided at “Council”", "Amended by Decision No. 20/QĐ-UBND"],
    } as const;
    for (const { id, lines } of [...content.units.slice(0, 2), ...decided.slice(0, 12)]) {
      const told = new Map(scoreBundleUnit(content, id)?.components.map((one) => [one.code, one]));
      const { areas } = await open(id);
      const shown: { code: string; explanationVi: string; explanationEn: string }[] = areas.flatMap(
        (area: { criteria: { components: [] }[] }) => area.criteria.flatMap(({ components }) => components),
      );
      expect(shown.length).toBe(told.size);
      for (const { code, explanationVi, explanationEn } of shown) {
        const column = lines.find((line) => line.component === code)?.column;
        const stage = column?.points === null ? stageLabels[column.stage] : undefined;
        if (stage !== undefined) stages.add(stage.vi);
        const why = (language: "vi" | "en") => {
          const engine = told.get(code)?.explain(language) ?? "";
          const [council, decision] = deciders[language];
          if (amended.has(`${id} ${code}`)) return engine.replace(council, decision);
          return stage === undefined ? engine : `${stage[language]}: ${engine}`;
        };
        expect([id, code, explanationVi]).toEqual([id, code, why("vi")]);
        expect([id, code, explanationEn]).toEqual([id, code, why("en")]);
      }
    }
    expect(stages.size).toBeGreaterThan(1);
    const page = (await get(`/rankings/${roundId}/units/${unitId}`)).text;
    expect(page.split("Điều chỉnh tại Quyết định số 20/QĐ-UBND: 0 trên")).toHaveLength(9);
    expect(page).not.toContain("Hội đồng quyết định");
    expect(page).not.toContain("Minh chứng không có thật");
  });

  it("leave their trace on every current page: publication, decision, the way back, what each figure was", async () => {
    const round = `/rankings/${roundId}`;
    const notice =
      "Kết quả theo lần công bố 2 ngày 23/11/2026: Quyết định số 00/QĐ-UBND (minh họa) ngày 05/01/2026, được điều chỉnh bởi Quyết định số 20/QĐ-UBND ngày 20/11/2026.";
    const ranking = (await get(round)).text;
    const block = /block=([^"&]+)/.exec(ranking)?.[1] ?? "";
    const { content } = JSON.parse(first) as { content: BundleContent };
    const amended = content.units.find((one) => one.id === unitId);
    const { differences = [] } = JSON.parse((await get(`${base}/2/bundle.json`)).text).content.publication.amends;
    const lost = differences.find((one: { unit: string; component: string }) => one.unit === unitId && one.component);
    const component = `${round}/component?block=${block}&code=${lost.component}`;
    const compare = `${round}/compare?block=${block}&unit1=${unitId}`;
    for (const path of [round, `${round}/units/${unitId}`, component, compare, `${round}/method`]) {
      const { text } = await get(path);
      expect(text, path).toContain(`<p role="note" class="amended">${notice}`);
      expect(text, path).toContain(`href="${base}#lan-2"`);
      expect(text, path).toContain(`href="${base}/1${path.includes("/units/") ? `/units/${unitId}` : ""}"`);
      if (!path.endsWith("/method")) expect(text, path).toMatch(/<span class="was">trước lần công bố 2: .*<del>/);
      const english = (await get(path, "en")).text;
      expect(english, path).toContain(", amended by Decision No. 20/QĐ-UBND of 20/11/2026.");
    }
    // Of each component also by which inputs it was decided before.
    const was = /<td role="cell" class="why">[^\n]*<span class="was">trước lần công bố 2: <del>[^<]+<\/del>/;
    for (const path of [`${round}/units/${unitId}`, component]) expect((await get(path)).text, path).toMatch(was);
    expect((await get(compare)).text).toMatch(
      /<td role="cell" class="number"[^\n]*<span class="was">trước lần công bố 2: <del>[\d,]+<\/del>; <del>[^<]+<\/del>/,
    );
    expect(ranking).toContain("Công bố lần đầu ngày");
    expect(ranking).toContain(`href="${base}/2/decision.pdf"`);
    expect(ranking).toContain("trước lần công bố 2: hạng\u00a0<del>1</del>");
    expect((await get(component)).text).toContain(`<del>${lost.before.replace(".", ",")}</del>`);
    expect((await get(base)).text).toContain('<section id="lan-2">');
    const before = (await get(`${round.replace("2025", "2024")}`)).text;
    expect(before).not.toMatch(/class="(amended|was)"/);
    expect(amended?.result.rank).toBe("1");
  });

  it("tell each place once, beside it every figure and every input by its name, also one that stays", async () => {
    const { text } = await get(base);
    const places = [...text.matchAll(/<tbody role="rowgroup">\n([\s\S]*?)<\/tbody>/g)].map(([, rows = ""]) => rows);
    const place = places.find((rows) => rows.includes(">Điểm đặt trực tiếp<")) ?? "";
    const [name = "", unit] = /<b>([^<]+)<\/b><br>[\d.]+ [^<]+<\/th>/.exec(place) ?? [];
    expect(unit, place).toBeTruthy();
    const count = place.split("<tr ").length - 1;
    expect(place).toContain(`rowspan="${count}">${name}`);
    expect(place).toContain(
      'class="what">Điểm đặt trực tiếp</td><td role="cell" class="then">–</td><td role="cell" class="now"><span class="became">thành </span><b>0</b></td>',
    );
    expect(text.match(/>Kết quả chung<\/th>/g)?.length).toBeGreaterThan(1);
    // As in the papers: the corrected unit before those that only moved, blocks in their order, units by their new rank.
    const { content } = JSON.parse((await get(`${base}/2/bundle.json`)).text) as { content: BundleContent };
    const told = [...new Set((content.publication.amends?.differences ?? []).map((one) => one.unit))];
    const inOrder = content.blocks.flatMap(({ code }) =>
      content.units
        .filter((one) => one.block === code && one.id !== unitId && told.includes(one.id))
        .sort((a, b) => Number(a.result.position) - Number(b.result.position))
        .map(({ id }) => id),
    );
    expect(inOrder.length).toBeGreaterThan(1);
    expect(told).toEqual([unitId, ...inOrder]);
    const names = places.map((rows) => /<b>([^<]+)<\/b>/.exec(rows)?.[1]);
    expect([...new Set(names)]).toEqual(told.map((id) => content.units.find((one) => one.id === id)?.nameVi));
  });

  it("name classes and states in the language of the reader, and the files to verify as they are saved", async () => {
    const { amends } = JSON.parse((await get(`${base}/2/bundle.json`)).text).content.publication;
    expect(amends.differences.some((one: { field: string }) => one.field === "className")).toBe(true);
    const english = (await get(base, "en")).text;
    expect(english).toMatch(
      /class="what">Class<\/td><td role="cell" class="then">(Excellent|Good|Fair|Average|Weak)<\/td>/,
    );
    expect(english).not.toMatch(
      /class="(then|now)">(<span class="became">became <\/span><b>)?(Xuất sắc|Tốt|Khá|Trung bình|Yếu|scored|faulty)</,
    );
    expect((await get(`/rankings/${roundId}`, "en")).text).toMatch(
      /class\u00a0<del>(Excellent|Good|Fair|Average|Weak)</,
    );
    expect(english).toContain(
      "<code>node verify.mjs chi-so-2025-lan-2-cong-khai-minh-hoa.json quyet-dinh-cchc-2025-lan-2-minh-hoa.pdf --key FINGERPRINT</code>",
    );
    expect(english).toContain("<li>Fetch into one folder the data bundle and the decision above, and the verifier <a");
    const saved = (await get(`${base}/2/bundle.json`)).headers.get("content-disposition");
    expect(saved).toBe('attachment; filename="chi-so-2025-lan-2-cong-khai-minh-hoa.json"');
    const { text } = await get(base.replace("2025", "2024"));
    expect(text).toContain(
      "node verify.mjs chi-so-2024-lan-1-cong-khai-minh-hoa.json quyet-dinh-cchc-2024-lan-1-minh-hoa.pdf --key VÂN-TAY",
    );
  });

  it("name a deduction code of the province's list beside the points it took", async () => {
    const cookie = await demo.signIn("chutri");
    const { items } = (await demo.call(cookie, "GET", "/api/appraisal-remarks")).body;
    const { code, shipped: _, version, ...remark } = items.find((one: { code: string }) => one.code === "TL-KHONG");
    const coded = await demo.db.reader
      .selectFrom("score_entry")
      .select("unit_id")
      .distinct()
      .where("round_id", "=", roundId)
      .where("remark_code", "=", code)
      .limit(6)
      .execute();
    const pages = async () => {
      const texts = await Promise.all(coded.map((row) => get(`/rankings/${roundId}/units/${row.unit_id}`)));
      return texts.map(({ text }) => text).join("");
    };
    expect(await pages()).not.toContain("mã trừ điểm");
    const saved = { ...remark, deduction: "1", basedOnVersion: version };
    expect((await demo.call(cookie, "PUT", `/api/appraisal-remarks/${code}`, saved)).status).toBe(200);
    expect(await pages()).toMatch(/Điểm do Thẩm định[^<]* quyết định: 0 trên [^<]*; mã trừ điểm TL-KHONG: Tài liệu/);
  });

  it("exist only where something was published", async () => {
    for (const path of [`${base}/3`, `${base}/x`, `${base}/1/units/${roundId}`, `${base}/3/decision.pdf`]) {
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
  const ids = [...feed.text.matchAll(/<id>urn:uuid:([^<]+)<\/id>/g)].map(([, id]) => id);
  expect(ids.indexOf(`${roundId}#2`)).toBeLessThan(ids.indexOf(roundId));
  expect(ids).toContain(`${roundId}#2`);
  expect(feed.text).toContain(`href="/rankings/${roundId}/publications/2"`);
  expect(feed.text).toContain("điều chỉnh, công bố lần 2");
  const [updated = ""] = /(?<=<updated>)[^<]+/.exec(feed.text) ?? [];
  const { round } = JSON.parse((await get(`/open-data/rounds/${roundId}/ranking.json`)).text);
  expect(round).toMatchObject({ publication: 2, amendedAt: updated });
  expect(round.publishedAt < updated).toBe(true);
});

describe("the offered verifier", () => {
  it("proves the served bundles on its own, in the words of the program, and names a changed digit", async () => {
    await ensureVerifier();
    const offered = await get("/verify.mjs");
    expect([offered.status, offered.headers.get("content-type")]).toEqual([200, "text/javascript; charset=utf-8"]);
    const second = (await get(`${base}/2/bundle.json`)).text;
    const files = { "verify.mjs": offered.text, "lan-1.json": first, "lan-2.json": second };
    const { fingerprint } = JSON.parse(first).seal;
    const { code, out } = await runVerifier(files, ["lan-1.json", "lan-2.json", "--key", fingerprint]);
    expect(out).toContain("lan-2.json điều chỉnh đúng lan-1.json:");
    expect(out).toContain("KẾT LUẬN: gói nguyên vẹn, tính lại đúng từng số, ký bằng khóa đã biết.");
    expect(code).toBe(0);
    const changed = first.replace(/"pointsExact":"(\d)/, (_all, digit) => `"pointsExact":"${(Number(digit) + 1) % 10}`);
    const forged = await runVerifier({ ...files, "sua.json": changed }, ["sua.json", "--lang", "en"]);
    expect(forged.out).toMatch(/WRONG: unit .*exact points .*was changed after it was sealed/);
    expect(forged.code).toBe(2);
  });
});

it("names the key before beside the new one, and what it signed stays proven", async () => {
  const before: string = JSON.parse(first).seal.fingerprint;
  const { publication } = demo.services;
  demo.clock.advance(86_400_000);
  const fresh = await rotateSigningKey(publication, terminalContext(publication), "Thay khóa hằng năm");
  const page = (await get("/keys")).text;
  const row = (fingerprint: string) => page.split("<tr>").find((one) => one.includes(fingerprint)) ?? "";
  expect(row(fresh.fingerprint)).toContain("<td>đang dùng</td>");
  expect(row(before)).toContain("<td>24/11/2026</td></tr>");
  // The demonstration was made with the first key; the new one has signed nothing.
  expect(row(before)).toContain("minh họa đề ngày sớm hơn ngày tạo khóa");
  expect(row(fresh.fingerprint)).not.toContain("minh họa");
  expect((await get("/keys", "en")).text).toContain("signed later than the days it bears");
  expect(page.indexOf(fresh.fingerprint)).toBeLessThan(page.indexOf(before));
  const again = verifyBundle((await get(`${base}/1/bundle.json`)).text, nodeCryptography);
  expect([again.faults, again.signedBy]).toEqual([[], before]);
});

it.each(["bundle.json", "decision.pdf"])("%s is never sent as another file than was published", async (name) => {
  const address = `${base}/2/${name}`;
  const original = Buffer.from(await (await demo.app.request(address)).arrayBuffer());
  const path = join(demo.place.home, "files", ...contentPath(original));
  for (const altered of [Buffer.concat([original, Buffer.from(" ")]), original.subarray(1), undefined]) {
    await (altered === undefined ? rm(path) : writeFile(path, altered));
    const page = await get(address);
    expect([page.status, page.headers.get("cache-control"), page.headers.get("etag")]).toEqual([500, "no-store", null]);
    expect(page.text).toContain("Tệp lưu trên máy chủ đã mất hoặc không còn đúng bản đã lưu, đã công bố");
    expect((await get(address, "en")).text).toContain("no longer the one that was stored and published");
    expect(demo.failures.splice(0)).toEqual([expect.any(FileContentAltered), expect.any(FileContentAltered)]);
  }
  await writeFile(path, original);
  expect((await get(address)).status).toBe(200);
});

it("fails nowhere", () => {
  expect(demo.failures).toEqual([]);
});
