import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { allOperations } from "../../contract/all-operations.ts";
import { isFileOutput, type Operation } from "../../contract/operation.ts";
import { tidySpaces } from "../../domain/text/vietnamese-letters.ts";
import { openDatabase } from "../db/database.ts";
import { guardedTables } from "../db/guarded-tables.ts";
import {
  checkEverything,
  countChecked,
  countFindings,
  listFindings,
} from "../modules/audit/service/check-everything.ts";
import { nameFiles } from "../modules/audit/service/describe-files.ts";
import { sealAll } from "../platform/audit/sealer.ts";
import { checkFiles } from "../platform/files/check-files.ts";
import { listStoredFiles } from "../platform/files/file-repository.ts";
import { everyRole } from "./every-role.fixture.ts";
import { forgeRecord, type RecordForgery } from "./forged-record.fixture.ts";
import { asForger, type Forgery, forgeEveryTable, forgeTable } from "./forged-rows.fixture.ts";
import {
  expectGuardedCsv,
  expectHarmlessPage,
  expectOneFileName,
  expectPassiveArchive,
  expectPassiveDocument,
  expectPassivePdf,
  expectPassiveWorkbook,
  expectSoundXml,
} from "./harmless.fixture.ts";
import { addressesOf } from "./hostile-addresses.fixture.ts";
import { everything, hostileTexts, impossibleTexts } from "./hostile-texts.fixture.ts";
import { verdictReason } from "./hostile-words.fixture.ts";
import { type HostileWorld, makeHostileWorld } from "./hostile-world.fixture.ts";
import { textFieldsOf } from "./text-fields.fixture.ts";
import { forgeUnreadable } from "./unreadable-rows.fixture.ts";
import { untyped } from "./untyped-fields.fixture.ts";

let world: HostileWorld;
beforeAll(async () => {
  world = await makeHostileWorld();
});

const reads = allOperations.filter(({ method }) => method === "GET");
const named = (operations: readonly Operation[]) => operations.map((operation) => [operation.id, operation] as const);
const get = async (path: string) => world.demo.call(await world.as(world.made.get(path) ?? everyRole), "GET", path);

function expectHarmlessFile(bytes: Uint8Array, headers: Headers, about: string, isOurs = false): void {
  const type = headers.get("content-type") ?? "";
  if (type.includes("csv")) expectGuardedCsv(bytes, about);
  if (type.includes("spreadsheetml")) expectPassiveWorkbook(bytes, about);
  if (type.includes("wordprocessingml")) expectPassiveDocument(bytes, about);
  if (type.includes("zip")) expectPassiveArchive(bytes, about);
  if (type.includes("pdf") && isOurs) expectPassivePdf(bytes, about);
  expect(type, about).not.toContain("html");
  expectOneFileName(headers, about);
}

describe("texts that were typed", () => {
  it("stand in every field of the contract that takes one, but for those named with a reason", () => {
    const fields = allOperations
      .filter(({ method }) => method !== "GET")
      .flatMap((operation) => textFieldsOf(operation).map((field) => `${operation.id} ${field}`));
    expect(fields.length).toBeGreaterThan(300);
    const excused = (field: string) => untyped.some(([named]) => named.test(field));
    expect(fields.filter((field) => !world.taken.has(field) && !excused(field))).toEqual([]);
    for (const [named] of untyped)
      expect(
        fields.filter((one) => named.test(one)),
        String(named),
      ).not.toEqual([]);
  });

  it("come back as names of units as they were, but for needless blanks and invisible characters", async () => {
    const { items } = (await get(`/api/rounds/${world.roundId}/units?pageSize=100`)).body;
    const names = items.map(({ nameVi }: { nameVi: string }) => nameVi);
    for (const text of hostileTexts) expect(names).toContain(tidySpaces(text).normalize("NFC"));
    const tables = await world.demo.db.reader.selectFrom("unit").select("id").limit(1).execute();
    expect(tables).toHaveLength(1);
  });

  it("that nothing can hold are refused, and nothing of them stays", async () => {
    const description = { officialCode: null, nameEn: null, shortName: null, kind: "division", areaType: null };
    for (const text of impossibleTexts) {
      const unit = { ...description, nameVi: text, parentId: world.ownUnitId };
      const remark = { cause: null, textVi: text, textEn: null, deduction: null, retired: false, basedOnVersion: 0 };
      const guidance = { textVi: text, textEn: null, reason: "Thử" };
      for (const [method, path, body] of [
        ["POST", "/api/units", { description: unit, validFrom: "2026-01-01", sourceDocument: null, reason: text }],
        ["POST", "/api/session", { login: text, password: text }],
        ["PUT", "/api/appraisal-remarks/LON", remark],
        ["PUT", `/api/rounds/${world.openRoundId}/guidance/so/1`, guidance],
        ["POST", "/api/uploads", { unitId: world.ownUnitId, fileName: text, size: 1, sha256: null }],
      ] as const) {
        const answer = await world.demo.call(world.powerful, method, path, body);
        expect([path, answer.status]).toEqual([path, 400]);
      }
    }
  });
});

describe("pages for everybody", () => {
  it("show them as text in both languages", async () => {
    const { roundId, unitIds } = world;
    const own = `/rankings/${roundId}`;
    const units = unitIds.slice(0, 6).map((id) => `${own}/units/${id}`);
    const searches = hostileTexts.slice(0, 6).map((text) => `/search?q=${encodeURIComponent(text)}`);
    const pages = [
      "/",
      "/rankings",
      own,
      `${own}/method`,
      `${own}/component?block=la&code=1.1.1`,
      `${own}/component?block=la&code=1.1.10`,
      `${own}/publications`,
    ];
    const past = [`${own}/publications/1`, `${own}/publications/2`, `${own}/publications/1/units/${unitIds[3]}`];
    const component = "component?block=la&code=1.1.1";
    const pair = `compare?block=la&unit1=${unitIds[0]}&unit2=${unitIds[1]}`;
    past.push(...["method", component, pair].map((page) => `${own}/publications/1/${page}`));
    const compared = `${own}/${pair}`;
    for (const path of [...pages, ...past, ...units, ...searches, compared]) {
      for (const language of ["vi", "en"]) {
        const headers = { cookie: `congtam_language=${language}` };
        const response = await world.demo.app.request(path, { headers });
        const text = await response.text();
        expect([path, response.status]).toEqual([path, 200]);
        expectHarmlessPage(text, path);
        if (!path.startsWith("/search")) expect(text, path).toContain("&lt;script&gt;alert(1)");
      }
    }
    const ranking = await (await world.demo.app.request(own)).text();
    for (const kept of ["{{7*7}}", `\${7*7}`, "&lt;%= 7*7 %&gt;", "]]&gt;", "&amp;amp;&amp;lt;"]) {
      expect(ranking).toContain(kept);
    }
  });

  it("and what is read by programs: feed, tables, sealed bundle", async () => {
    const own = `/rankings/${world.roundId}`;
    const read = async (path: string) => {
      const response = await world.demo.app.request(path);
      expect([path, response.status]).toEqual([path, 200]);
      return { headers: response.headers, bytes: new Uint8Array(await response.arrayBuffer()) };
    };
    const feed = await read("/feed.xml");
    expectSoundXml(strFromU8(feed.bytes), "/feed.xml");
    for (const format of ["csv", "xlsx"]) {
      for (const path of [`${own}/ranking.${format}`, `${own}/publications/1/ranking.${format}`]) {
        const { bytes, headers } = await read(path);
        expectHarmlessFile(bytes, headers, path);
      }
    }
    for (const path of ["rounds.json", `rounds/${world.roundId}/ranking.json`, "openapi.json"]) {
      const { headers, bytes } = await read(`/open-data/${path}`);
      expect(headers.get("content-type"), path).toMatch(/^application\/json/);
      expect(typeof JSON.parse(strFromU8(bytes)), path).toBe("object");
    }
    const bundle = await read(`${own}/publications/1/bundle.json`);
    expectOneFileName(bundle.headers, "bundle");
    expect(JSON.parse(strFromU8(bundle.bytes)).content).toBeDefined();
    expectOneFileName((await read(`${own}/publications/1/decision.pdf`)).headers, "decision");
  });
});

/** The same paper as PDF, as far as it has one. */
async function lookAtPdf(path: string): Promise<void> {
  const asked = `${path}${path.includes("?") ? "&" : "?"}format=pdf`;
  const { status, headers, body } = await get(asked);
  expect(status, asked).toBeLessThan(500);
  if (status === 200 && body instanceof Uint8Array) expectHarmlessFile(body, headers, asked, true);
}

describe("what officers read", () => {
  it.each(named(reads.filter(({ output }) => !isFileOutput(output))))(
    "%s is JSON, and its tables compute nothing",
    async (_id, operation) => {
      const heard: number[] = [];
      for (const path of addressesOf(operation, world)) {
        const { status, headers, body } = await get(path);
        heard.push(status);
        expect(headers.get("content-type"), path).toMatch(/^application\/(problem\+)?json/);
        expect([path, typeof body, status < 500]).toEqual([path, "object", true]);
        if (operation.columns === undefined || status !== 200) continue;
        for (const format of ["csv", "xlsx"]) {
          const file = await get(`${path}${path.includes("?") ? "&" : "?"}format=${format}`);
          expect([path, format, file.status]).toEqual([path, format, 200]);
          expectHarmlessFile(file.body, file.headers, `${path} ${format}`);
        }
      }
      expect(heard).toContain(200);
    },
  );

  it.each(named(reads.filter(({ output }) => isFileOutput(output))))(
    "%s is a file that does nothing",
    async (_id, operation) => {
      const heard: number[] = [];
      for (const path of addressesOf(operation, world)) {
        const { status, headers, body } = await get(path);
        heard.push(status);
        expect(status, path).toBeLessThan(500);
        if (status !== 200 || !(body instanceof Uint8Array)) continue;
        expectHarmlessFile(body, headers, path);
        if (operation.query?.shape["format"] !== undefined) await lookAtPdf(path);
      }
      expect(heard).toContain(200);
    },
  );

  it("the documents hold the texts as words", async () => {
    const { roundId, openRoundId, unitIds, ownUnitId } = world;
    for (const path of [
      `/api/rounds/${roundId}/units/${unitIds[0]}/letter`,
      `/api/rounds/${openRoundId}/sheets/${ownUnitId}/report`,
      `/api/paper-templates/resultDecision/preview?roundId=${roundId}`,
    ]) {
      const { status, body } = await get(path);
      expect([path, status]).toEqual([path, 200]);
      const xml = strFromU8(unzipSync(body)["word/document.xml"] ?? new Uint8Array());
      expect(xml, path).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
    }
  });
});

it("the papers of an amendment hold what was typed for it as words, in the layout that ships and in a template", async () => {
  const { demo, powerful, roundId, unitIds } = world;
  const reason = everything.slice(0, 1000);
  const changes = [{ unitId: unitIds[5], component: "1.1.2", inputs: null, points: "0", reason: verdictReason }];
  const must = async (method: string, path: string, body?: unknown) => {
    const answer = await demo.call(powerful, method, path, body);
    expect([path, answer.status], JSON.stringify(answer.body)).toEqual([path, 200]);
    return answer;
  };
  const drafts = async () => {
    for (const paper of ["decision-draft", "submission"])
      for (const format of ["docx", "pdf"]) {
        const path = `/api/rounds/${roundId}/amendments/${paper}?format=${format}`;
        const { body, headers } = await must("POST", path, { changes, reason });
        expectHarmlessFile(body, headers, path, true);
        if (format !== "docx") continue;
        const xml = strFromU8(unzipSync(body)["word/document.xml"] ?? new Uint8Array());
        for (const kept of ["&lt;script&gt;alert(1)&lt;/script&gt;", "{{7*7}}", "{#x}{/x}{x}"])
          expect(xml, path).toContain(kept);
      }
  };
  await drafts();
  const template = "/api/paper-templates/amendingDecision";
  const shipped = (await must("GET", `${template}/file`)).body;
  const { version } = (await must("POST", `${template}/versions?fileName=a.docx`, shipped)).body;
  await must("POST", `${template}/use`, { version, reason });
  await drafts();
});

it("fails nowhere", () => {
  expect(world.demo.failures).toEqual([]);
});

describe("what the owner of the database forges in this world, in which every table holds rows", () => {
  const tables = Object.keys(guardedTables);
  const forged = new Map<string, readonly Forgery[]>();
  let record: readonly RecordForgery[] = [];
  let checkedWhole: ReturnType<typeof countChecked>;
  let atOnce: Awaited<ReturnType<typeof forgeEveryTable>>;
  beforeAll(async () => {
    const { target } = world.demo.db;
    const owner = openDatabase({ target: { ...target, app: target.owner } });
    await asForger(owner.writer, async (db) => {
      for (const table of tables) forged.set(table, await forgeTable(db, table));
      record = await forgeRecord(db);
      atOnce = await forgeEveryTable(db);
    }).finally(() => owner.close());
  });

  it("while nothing is forged, the whole check names nothing", async () => {
    const found = await checkEverything(world.demo.services.audit, { onProgress: () => {} });
    expect(listFindings(found)).toEqual([]);
    expect(countFindings(found)).toBe(0);
    expect(found.publications.publications).toBeGreaterThan(3);
    checkedWhole = countChecked(found);
  });

  it("what cannot even be read is named, and everything else is checked all the same", async () => {
    const { db, services } = world.demo;
    const owner = openDatabase({ target: { ...db.target, app: db.target.owner } });
    await sealAll(world.demo);
    const forgery = await forgeUnreadable(owner.writer);
    const found = await checkEverything(services.audit, { onProgress: () => {} }).finally(async () => {
      await forgery.undo();
      await owner.close();
    });
    const said = listFindings(found).map(({ part, en }) => `${part}: ${en}`);
    for (const expected of forgery.expected) expect(said).toContainEqual(expect.stringMatching(expected));
    expect(found.failures).toEqual({});
    expect(countChecked(found)).toEqual({ ...checkedWhole, chain: expect.any(Number) });
  });

  it.each(tables)("%s: each column altered, a row removed, added, doubled: named by table and key", (table) => {
    const done = forged.get(table) ?? [];
    expect(done.length).toBeGreaterThan(4);
    expect(done.map(({ what, said }) => [what, said])).toEqual(done.map(({ what, expected }) => [what, expected]));
  });

  it("all tables at once: the whole check names each", () => {
    const named = atOnce.said.map((text) => text.slice(text.indexOf("("), text.indexOf(")") + 1));
    expect(named.toSorted()).toEqual(atOnce.places.toSorted());
  });

  it("the digests themselves: the act is named that no longer answers for them", () => {
    expect(record.map(({ what, said }) => [what, said])).toEqual(
      record.map(({ what, expected }) => [what, [expected]]),
    );
    expect(record.length).toBeGreaterThan(5);
  });

  it("a content on the disk, altered or removed, is named by its digest", async () => {
    const { db, services } = world.demo;
    const { files } = services.publication;
    const whole = await checkFiles({ db, files });
    expect(whole).toMatchObject({ files: expect.any(Number), missing: [], altered: [] });
    const [altered = "", missing = ""] = await listStoredFiles(db.reader);
    const places = [altered, missing].map((sha256) =>
      join(world.demo.place.home, "files", sha256.slice(0, 2), sha256.slice(2, 4), sha256),
    );
    const [first = "", second = ""] = places;
    const kept = await Promise.all(places.map((place) => readFile(place)));
    await writeFile(first, Buffer.concat([kept[0] ?? Buffer.of(), Buffer.from(" ")]));
    await rm(second);
    expect(await checkFiles({ db, files })).toEqual({ ...whole, altered: [altered], missing: [missing] });
    for (const [at, place] of places.entries()) await writeFile(place, kept[at] ?? "");
  });

  it("and by what uses it: every kind of file has a name that people know", async () => {
    const { db } = world.demo;
    const missing = await listStoredFiles(db.reader);
    const { uses } = await nameFiles(db.reader, { files: missing.length, missing, altered: [], unreadable: [] });
    expect([...uses.keys()].toSorted()).toEqual(missing);
    const named = [...uses.values()].flat();
    expect(named.filter(({ vi }) => vi.startsWith("tệp “"))).toEqual([]);
    const without = named.filter(({ pages }) => pages === undefined).map(({ vi }) => vi.slice(0, vi.indexOf(" “")));
    // Archives that were ordered stay for a day.
    expect(without.toSorted()).toEqual(["bộ thông báo kết quả", "bộ tài liệu chỉ số của tỉnh"]);
  });
});
