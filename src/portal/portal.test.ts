import { gunzipSync } from "node:zlib";
import { beforeAll, describe, expect, it } from "vitest";
import { readCsv } from "../server/platform/xlsx/csv.ts";
import { readWorkbook } from "../server/platform/xlsx/read-workbook.ts";
import { makeTestPortal, type TestPortal } from "./portal.fixture.ts";
import { type StoredRound, storeRound } from "./published-round.fixture.ts";

const hostile = `<script>alert("x")</script>'"&`;
let site: TestPortal;
let round: StoredRound;
let draft: StoredRound;
let wicked: StoredRound;

beforeAll(async () => {
  site = await makeTestPortal();
  round = await storeRound(site.deps, {
    title: "Chỉ số CCHC năm 2025",
    blocks: { SO: ["Sở Nội vụ", "Sở Tài chính", "Sở Y tế"], XA: ["Phường Thục Phán", "Xã Hòa An"] },
  });
  draft = await storeRound(site.deps, { title: "Đợt còn là nháp", state: "draft", blocks: { SO: ["Sở Bí mật"] } });
  wicked = await storeRound(site.deps, {
    title: hostile,
    blocks: { X: [hostile, '=HYPERLINK("http://evil")', "@SUM(A1)"] },
    explanation: hostile,
  });
});

describe("pages", () => {
  it("show what is published to anybody, without scripts", async () => {
    for (const path of ["/", "/rankings", `/rankings/${round.roundId}`, "/search?q=noi+vu"]) {
      const { status, headers, text } = await site.get(path);
      expect(status, path).toBe(200);
      expect(headers.get("content-type")).toBe("text/html; charset=utf-8");
      expect(text).toContain("Chỉ số CCHC năm 2025");
      expect(text).not.toMatch(/<script|onclick|javascript:/i);
      expect(text).not.toMatch(/ style="/);
      expect(headers.get("content-security-policy")).toMatch(/^default-src 'none'; style-src 'self'; img-src 'self';/);
      expect(headers.get("content-security-policy")).not.toMatch(/script-src|unsafe/);
      expect(text).toContain("Dữ liệu minh họa, không phải số liệu thật của tỉnh.");
    }
    expect(site.failures).toEqual([]);
  });

  it("of a real round have no mark of a demonstration, nor have their tables a column for it", async () => {
    const of = `/rankings/${round.roundId}`;
    const query = "block=SO&code=1.1.2";
    const unit = `/units/${round.unitIds[1]}`;
    for (const rest of ["", unit, `/component?${query}`, "/method", `/compare?block=SO&unit1=${round.unitIds[0]}`]) {
      const { status, text } = await site.get(of + rest);
      expect([rest, status, text.includes('class="mark"')]).toEqual([rest, 200, false]);
    }
    for (const path of ["/", "/rankings", "/search?q=noi+vu"])
      expect((await site.get(path)).text, path).not.toContain('class="mark"');
    expect((await site.get(`${of}/ranking.csv`)).text).not.toContain("Tính chất số liệu");
  });

  it("give the ranking by block with points, percent, class and what the block did", async () => {
    const { text } = await site.get(`/rankings/${round.roundId}`);
    const row = text.split("\n").find((line) => line.includes("Sở Tài chính")) ?? "";
    expect(row).toContain(">2</td>");
    expect(row).toContain("9,9 / 10");
    expect(row).toContain("99,00");
    expect(row).toContain('<rect width="99.0%"');
    expect(row).toContain("Xuất sắc");
    expect(text).toContain("3 đơn vị; chỉ số cao nhất 100,00%, thấp nhất 98,00%. Xuất sắc: 3.");
    expect(text).toContain("Quyết định số 1/QĐ-UBND ngày 05/01/2026.");
    expect(text).not.toContain("Chủ tịch UBND tỉnh");
    expect(text.indexOf("Sở Nội vụ")).toBeLessThan(text.indexOf("Sở Y tế"));
  });

  it("explain every point of a unit", async () => {
    const { status, text } = await site.get(`/rankings/${round.roundId}/units/${round.unitIds[1]}`);
    expect(status).toBe(200);
    expect(text).toContain("<h1>Sở Tài chính: 99,00%, hạng 2 trên 3</h1>");
    expect(text).toContain("1.1. Kế hoạch cải cách hành chính");
    expect(text).toContain("3,96 / 4");
    expect(text).toContain("Điểm do Hội đồng quyết định: 2,475 trên 2,5 điểm");
    expect(text).not.toContain("chỗ trừ");
    // A criterion that carries its points itself stands once, not under itself.
    expect(text.match(/1\.2\. Sáng kiến/g)).toHaveLength(1);
  });

  it("show one component over all units of a block", async () => {
    const path = `/rankings/${round.roundId}/component`;
    const { status, text } = await site.get(`${path}?block=SO&code=1.1.2`);
    expect(status).toBe(200);
    expect(text).toContain("<h1>1.1.2. Mức độ hoàn thành kế hoạch</h1>");
    expect(text).toContain("Trung bình 2,475 trên 2,5 điểm; 1 đơn vị đạt điểm tối đa, 0 đơn vị không có điểm.");
    expect(text).toContain("Điểm = done / planned × 2,5.");
    expect(text.indexOf("Sở Nội vụ")).toBeLessThan(text.indexOf("Sở Y tế"));
    expect(text).not.toContain("Phường Thục Phán");
    for (const query of ["", "?block=SO", "?block=SO&code=9", "?block=X&code=1.2"]) {
      expect((await site.get(path + query)).status, query).toBe(404);
    }
    expect(site.failures).toEqual([]);
  });

  it("tell the method in plain words", async () => {
    const { text } = await site.get(`/rankings/${round.roundId}/method`);
    expect(text).toContain("Nhóm SO; Nhóm XA");
    expect(text).toContain("Bộ tiêu chí thử (mã sample-public, phiên bản 1)");
    expect(text).toContain("Bằng điểm thì đồng hạng, bỏ hạng kế tiếp (1, 1, 3).");
    expect(text).toContain("Có: 1,5 điểm; không: 0 điểm.");
    expect(text).toContain("Theo văn bản: Quy tắc của Sáng kiến");
    expect(text).toContain("từ 90%");
    expect((await site.get(`/rankings/${round.roundId}/method?lang=en`)).text).toContain(
      "Yes: 1.5 points; no: 0 points.",
    );
  });

  it("filter by block and by name, with or without tone marks", async () => {
    const one = await site.get(`/rankings/${round.roundId}?block=XA`);
    expect(one.text).toContain("Phường Thục Phán");
    expect(one.text).not.toContain("Sở Nội vụ");
    const found = await site.get(`/rankings/${round.roundId}?q=tai%20chinh`);
    expect(found.text).toContain("1 đơn vị có tên hoặc mã khớp “tai chinh”");
    expect(found.text).not.toContain("Sở Y tế");
    const none = await site.get(`/rankings/${round.roundId}?q=khong%20co`);
    expect(none.text).toContain("Không có đơn vị nào khớp “khong co”");
  });

  it("speak the language asked for in the address, kept in the links and in a cookie", async () => {
    const { text, headers } = await site.get("/rankings?lang=en");
    expect(text).toContain('<html lang="en">');
    expect(text).toContain("Published rounds: 2");
    expect(text).toContain('href="/search?lang=en"');
    expect(headers.get("set-cookie")).toMatch(/^congtam_language=en; Max-Age=31536000; Path=\/; SameSite=Lax$/);
    expect(headers.get("cache-control")).toBe("private, no-cache");
    expect((await site.get("/", { cookie: "congtam_language=en" })).text).toContain('<html lang="en">');
    expect((await site.get("/", { "accept-language": "en-GB,en;q=0.9" })).text).toContain('<html lang="en">');
    expect((await site.get("/?lang=fr")).text).toContain('<html lang="vi">');
  });
});

describe("units side by side", () => {
  const compare = (query: string) => site.get(`/rankings/${round.roundId}/compare${query}`);

  it("areas and components of up to four units of a block, the highest marked by a word", async () => {
    const [first, second, third] = round.unitIds;
    const { status, text } = await compare(`?block=SO&unit1=${second}&unit2=${first}&unit3=${second}&unit4=${third}`);
    expect(status).toBe(200);
    expect(text).toContain("<h1>So sánh: Sở Tài chính, Sở Nội vụ, Sở Y tế</h1>");
    const rowOf = (title: string) => text.split("\n").find((line) => line.includes(`>${title}</th>`)) ?? "";
    expect(rowOf("Chỉ số (%)")).toContain("<span>100,00 <strong>cao nhất</strong></span>");
    expect(rowOf("2. Cải cách thủ tục hành chính")).toContain("<span>3,96\u00a0/\u00a04</span>");
    expect(rowOf("1.1.2. Mức độ hoàn thành kế hoạch").match(/cao nhất/g)).toHaveLength(1);
    expect(text.match(/<option value="[^"]+" selected>/g)).toHaveLength(3);
  });

  it("begins with the choice, ignores what is not of the block, and knows no other block", async () => {
    const { text } = await compare("");
    expect(text).toContain("<h1>Chọn đơn vị để so sánh: Nhóm SO</h1>");
    expect(text).not.toContain("<table");
    const [one] = round.unitIds;
    const { text: alone } = await compare(`?block=SO&unit1=${one}&unit2=${one}`);
    const places = ["Chọn thêm một đơn vị khác để so sánh.", "<form", "<table"].map((part) => alone.indexOf(part));
    expect([places[0] !== -1, places]).toEqual([true, [...places].sort((a, b) => a - b)]);
    const foreign = await compare(`?block=XA&unit1=${round.unitIds[0]}&unit2=x&unit3=${draft.unitIds[0]}`);
    expect(foreign.text).toContain("<h1>Chọn đơn vị để so sánh: Nhóm XA</h1>");
    expect((await compare("?block=KHAC")).status).toBe(404);
    expect((await site.get(`/rankings/${draft.roundId}/compare`)).status).toBe(404);
  });
});

describe("what must not be seen", () => {
  it("drafts are as unknown as ids that never were", async () => {
    const unknown = "01900000-0000-7000-8000-000000000000";
    for (const id of [draft.roundId, unknown, "x", "%00", "..%2f"]) {
      for (const rest of [
        "",
        "/ranking.csv",
        "/ranking.xlsx",
        "/method",
        "/component?block=SO&code=1.2",
        `/units/${draft.unitIds[0]}`,
        "/units/x",
        `/compare?unit1=${draft.unitIds[0]}`,
      ]) {
        const { status, text } = await site.get(`/rankings/${id}${rest}`);
        expect([400, 404], `${id}${rest}`).toContain(status);
        expect(text).not.toContain("Sở Bí mật");
      }
    }
    for (const path of ["/", "/rankings", "/search?q=bi+mat"]) {
      const { text } = await site.get(path);
      expect(text).not.toContain("Sở Bí mật");
      expect(text).not.toContain("Đợt còn là nháp");
    }
    const foreign = await site.get(`/rankings/${round.roundId}/units/${draft.unitIds[0]}`);
    expect(foreign.status).toBe(404);
    expect(site.failures).toEqual([]);
  });

  it("a withdrawn publication is gone with the next request, also for who holds a copy", async () => {
    const gone = await storeRound(site.deps, { title: "Sẽ rút lại", blocks: { SO: ["Sở Một"] } });
    const path = `/rankings/${gone.roundId}`;
    const first = await site.get(path);
    expect(first.headers.get("cache-control")).toBe("public, no-cache");
    const etag = first.headers.get("etag") ?? "";
    expect((await site.get(path, { "if-none-match": etag })).status).toBe(304);
    await site.deps.db.writer
      .updateTable("round")
      .set({ state: "draft", published_at: null })
      .where("id", "=", gone.roundId)
      .execute();
    const after = await site.get(path, { "if-none-match": etag });
    expect(after.status).toBe(404);
    expect(after.headers.get("cache-control")).toBe("no-store");
    expect((await site.get("/rankings")).text).not.toContain("Sẽ rút lại");
  });

  it("hostile names stay text", async () => {
    const own = `/rankings/${wicked.roundId}`;
    const paths = [
      "/",
      "/rankings",
      own,
      `${own}/units/${wicked.unitIds[0]}`,
      `${own}/method`,
      `${own}/compare?unit1=${wicked.unitIds[0]}`,
      `${own}/component?block=X&code=1.2`,
      "/search?q=script",
    ];
    for (const path of [...paths, `/search?q=${encodeURIComponent(hostile)}`]) {
      const { text } = await site.get(path);
      expect(text, path).not.toContain("<script");
      expect(text, path).toContain("&lt;script&gt;");
    }
    const attack = await site.get(`/rankings?page="><script>&lang="><script>`);
    expect(attack.text).not.toContain("<script");
    const path = await site.get(`/"><script>alert(1)</script>`);
    expect(path.status).toBe(404);
    expect(path.text).not.toContain("<script");
  });
});

describe("errors", () => {
  it("are pages in the reader's language, but problem documents below /api", async () => {
    const page = await site.get("/khong-co");
    expect(page.status).toBe(404);
    expect(page.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(page.text).toContain("<h1>Không có trang này</h1>");
    const english = await site.get("/nothing?lang=en");
    expect(english.text).toContain("<h1>There is no such page</h1>");
    expect(english.text).toContain('href="/nothing?lang=vi"');
    const api = await site.get("/api/nothing");
    expect(api.headers.get("content-type")).toContain("application/problem+json");
  });

  it("a NUL in the address is refused as a page", async () => {
    const { status, text } = await site.get("/search?q=%00");
    expect(status).toBe(400);
    expect(text).toContain("request.malformed");
    expect(site.failures).toEqual([]);
  });
});

describe("downloads", () => {
  it("CSV and XLSX hold the rows of the page, guarded against formulas", async () => {
    const csv = await site.app.request(`/rankings/${wicked.roundId}/ranking.csv`);
    const bytes = new Uint8Array(await csv.arrayBuffer());
    expect(csv.headers.get("content-disposition")).toBe('attachment; filename="xep-hang-cchc-2025-lan-1.csv"');
    const text = new TextDecoder().decode(bytes);
    expect(text).toContain(`"'=HYPERLINK(""http://evil"")"`);
    expect(text).toContain("'@SUM(A1)");
    const rows = readCsv(bytes).rows.map((row) => row.map((cell) => ("text" in cell ? cell.text : "")));
    expect(rows).toHaveLength(4);
    expect(rows[0]?.[2]).toBe("Thứ hạng");
    expect(rows[2]?.[4]).toBe('=HYPERLINK("http://evil")');

    const xlsx = await site.app.request(`/rankings/${wicked.roundId}/ranking.xlsx?lang=en`);
    const [sheet] = await readWorkbook(new Uint8Array(await xlsx.arrayBuffer()));
    const cells = sheet?.rows.map((row) => row.map((cell) => ("text" in cell ? cell.text : cell.kind)));
    expect(cells?.[0]?.[2]).toBe("Rank");
    expect(cells?.[2]?.[4]).toBe('=HYPERLINK("http://evil")');
  });

  it("follow the filter of the page and say where they are in the demonstration", async () => {
    const marked = await storeRound(site.deps, {
      title: "Thử",
      demonstration: true,
      blocks: { A: ["Sở A"], B: ["Xã B"] },
    });
    const response = await site.app.request(`/rankings/${marked.roundId}/ranking.csv?block=B`);
    expect(response.headers.get("content-disposition")).toContain("xep-hang-cchc-2025-lan-1-minh-hoa.csv");
    const text = await response.text();
    expect(text).toContain("Xã B");
    expect(text).not.toContain("Sở A");
  });
});

describe("over the wire", () => {
  it("a ranking of 200 units with its stylesheet weighs at most 50 kB compressed", async () => {
    const names = Array.from({ length: 200 }, (_, at) => `Ủy ban nhân dân xã ${at + 1} Trường Hòa Thắng`);
    const large = await storeRound(site.deps, { title: "Hai trăm đơn vị", blocks: { XA: names } });
    const weigh = async (path: string) => {
      const response = await site.app.request(path, { headers: { "accept-encoding": "gzip, deflate, br" } });
      expect(response.headers.get("content-encoding")).toBe("gzip");
      expect(response.headers.get("vary")).toContain("accept-encoding");
      return Buffer.from(await response.arrayBuffer());
    };
    const page = await weigh(`/rankings/${large.roundId}`);
    const text = gunzipSync(page).toString();
    expect(text.match(/class="rank number"/g)).toHaveLength(201);
    const [, style = ""] = /href="([^"]+portal\.css[^"]*)"/.exec(text) ?? [];
    const css = await weigh(style);
    expect(page.length + css.length).toBeLessThan(50_000);
    for (const refused of ["", "br", "gzip;q=0", "gzip; q=0.00, br"]) {
      const plain = await site.app.request(`/rankings/${large.roundId}`, { headers: { "accept-encoding": refused } });
      expect(plain.headers.get("content-encoding"), refused).toBeNull();
    }
  });

  it("a ranking of 71 units with a year before it weighs at most 60 kB compressed, with its stylesheet", async () => {
    const names = Array.from({ length: 71 }, (_, at) => `Ủy ban nhân dân xã ${at + 1} Trường Hòa Thắng`);
    const last = await storeRound(site.deps, { title: "Năm trước", year: 2023, blocks: { XA: names } });
    const known = new Map(names.map((name, at) => [name, last.unitIds[at] ?? ""]));
    const plan = { title: "Năm nay", previousRoundId: last.roundId, known, blocks: { XA: [...names].reverse() } };
    const { roundId } = await storeRound(site.deps, plan);
    const headers = { "accept-encoding": "gzip" };
    const page = Buffer.from(await (await site.app.request(`/rankings/${roundId}`, { headers })).arrayBuffer());
    const text = gunzipSync(page).toString();
    expect(text.match(/bậc|giữ/g)).toHaveLength(71);
    expect(text.match(/<circle/g)).toHaveLength(71);
    const [, style = ""] = /href="([^"]+portal\.css[^"]*)"/.exec(text) ?? [];
    const css = await (await site.app.request(style, { headers })).arrayBuffer();
    expect(page.length + css.byteLength).toBeLessThan(60_000);
  });

  it("a larger round goes over several pages, none skipped", async () => {
    const names = Array.from({ length: 620 }, (_, at) => `Đơn vị số ${at + 1}.`);
    const large = await storeRound(site.deps, {
      title: "Rất nhiều",
      blocks: { A: names.slice(0, 300), B: names.slice(300) },
    });
    const seen: string[] = [];
    for (const page of [1, 2, 3]) {
      const { text } = await site.get(`/rankings/${large.roundId}?page=${page}`);
      seen.push(...[...text.matchAll(/>(Đơn vị số \d+\.)</g)].map((match) => match[1] ?? ""));
      expect(text).toContain(`Trang ${page} trên 3`);
    }
    expect(seen).toEqual(names);
  });

  it("assets are kept for a year under their versioned address only", async () => {
    const { text } = await site.get("/");
    const [, style = ""] = /href="([^"]+portal\.css[^"]*)"/.exec(text) ?? [];
    expect((await site.get(style)).headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect((await site.get("/assets/portal.css?v=old")).headers.get("cache-control")).toBe("public, no-cache");
    expect((await site.get("/assets/icon.svg")).headers.get("content-type")).toBe("image/svg+xml");
    expect((await site.get("/assets/..%2fpage.ts")).status).toBe(404);
    expect((await site.get("/assets/constructor")).status).toBe(404);
  });
});

describe("below a base path", () => {
  it("every link stays inside", async () => {
    const inner = await makeTestPortal({ basePath: "/cchc" });
    const { status, text } = await inner.get("/cchc/");
    expect(status).toBe(200);
    for (const [, target] of text.matchAll(/ (?:href|action)="([^"#]+)"/g)) expect(target).toMatch(/^\/cchc\//);
    expect((await inner.get("/cchc/nothing")).text).toContain('href="/cchc/nothing?lang=en"');
    expect((await inner.get("/cchc")).status).toBe(200);
  });
});

it("a search gives names that hold the words as they were typed before those that only hold each of them", async () => {
  const other = await makeTestPortal();
  const names = ["Sở Tài nguyên và Y học", "Sở Y tế"];
  await storeRound(other.deps, { title: "Chỉ số CCHC năm 2024", blocks: { SO: names } });
  const { text } = await other.get("/search?q=s%E1%BB%9F%20y%20t");
  expect(names.map((name) => text.includes(name))).toEqual([true, true]);
  expect(text.indexOf("Sở Y tế")).toBeLessThan(text.indexOf("Sở Tài nguyên"));
});
