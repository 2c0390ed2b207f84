import { beforeAll, describe, expect, it } from "vitest";
import type { CriteriaSet } from "../../../domain/scoring/model.ts";
import { makeSetWorld, reason, type SetWorld, setsPath, smallSet } from "./criteria-sets.fixture.ts";

let world: SetWorld;
beforeAll(async () => {
  world = await makeSetWorld();
});

const head = { title: "Bộ mới", titleEn: null, year: 2026, level: "department", reason };
const create = (body: object, who = "owner") => world.http.call(who, "POST", setsPath, { ...head, ...body });
const open = async (setId: string) => (await world.get(`/${setId}/document`, "owner")).body;
const save = (setId: string, basedOnSha256: string, document: unknown, who = "owner") =>
  world.http.call(who, "PUT", `${setsPath}/${setId}/document`, { basedOnSha256, document });

async function begin(code: string, change: Partial<CriteriaSet> = {}) {
  const { status, body } = await create({ from: { kind: "empty" }, code });
  expect(status, JSON.stringify(body)).toBe(201);
  const opened = await open(body.setId);
  const document = { ...opened.document, areas: smallSet(code).areas, ...change };
  const saved = await save(body.setId, opened.sha256, document);
  expect(saved.status, JSON.stringify(saved.body)).toBe(200);
  return { setId: body.setId as string, sha256: saved.body.sha256 as string, document };
}

describe("beginning a set", () => {
  it("starts empty, with a finding that says so", async () => {
    const { body } = await create({ from: { kind: "empty" }, code: "bo-trong" });
    expect(body.version).toBe(1);
    const opened = await open(body.setId);
    expect(opened).toMatchObject({ code: "bo-trong", state: "draft", editable: true });
    expect(opened.document.areas).toEqual([]);
    const findings = (await world.get(`/${body.setId}/findings`)).body.items;
    expect(findings.map((one: { code: string }) => one.code)).toContain("set.empty");
  });

  it("copies the set of last year and remembers it", async () => {
    const old = await begin("nam-2025", { year: 2025 });
    expect((await world.freeze(old.setId)).status).toBe(200);
    const { body } = await create({ from: { kind: "set", setId: old.setId }, code: "nam-2026" });
    const { document } = await open(body.setId);
    expect(document).toMatchObject({ id: "nam-2026", year: 2026, title: "Bộ mới", previousSet: "nam-2025" });
    const history = (await world.get(`/${body.setId}/history`)).body.items;
    expect(history[0].detail).toMatchObject({ from: "set", fromCode: "nam-2025", fromVersion: 1 });
  });

  it("makes the next version under the code of a frozen set, once", async () => {
    const { setId } = await begin("phien-ban");
    const next = { from: { kind: "set", setId }, code: "phien-ban" };
    expect((await create(next)).body.code).toBe("scoring.set_draft_exists");
    await world.freeze(setId);
    expect((await create(next)).body.version).toBe(2);
    expect((await create(next)).body.code).toBe("scoring.set_draft_exists");
  });

  it("begins after a set that ships, continuing nothing", async () => {
    const shipped = (await world.http.call("owner", "GET", `${setsPath}/shipped`)).body.items;
    expect(shipped.map((one: { code: string }) => one.code)).toContain("department-reconstruction");
    const { body } = await create({ from: { kind: "shipped", code: "department-reconstruction" }, code: "theo-mau" });
    const { document } = await open(body.setId);
    expect(document).toMatchObject({ id: "theo-mau", authenticity: "reconstructed" });
    expect(document).not.toHaveProperty("previousSet");
  });

  it("refuses codes of others, odd codes and what is not there", async () => {
    await begin("da-co");
    expect((await create({ from: { kind: "empty" }, code: "da-co" })).body.code).toBe("scoring.set_code_taken");
    expect((await create({ from: { kind: "empty" }, code: "có dấu cách" })).body.code).toBe("request.invalid");
    expect((await create({ from: { kind: "shipped", code: "không có" }, code: "x" })).body.code).toBe(
      "record.not_found",
    );
    expect((await create({ from: { kind: "empty" }, code: "cua-doc" }, "reader")).status).toBe(403);
    expect((await create({ from: { kind: "empty" }, code: "cua-so" }, "department")).status).toBe(403);
  });

  it("lets one of two people have a code", async () => {
    const answers = await Promise.all(
      ["owner", "second"].map((who) => create({ from: { kind: "empty" }, code: "cung-luc" }, who)),
    );
    expect(answers.map(({ status, body }) => body.code ?? status).sort()).toEqual([201, "scoring.set_code_taken"]);
  });
});

describe("saving a draft", () => {
  it("keeps the whole document and counts what is wrong with it", async () => {
    const { setId, sha256, document } = await begin("luu");
    const changed = { ...document, scale: "120" };
    const { body } = await save(setId, sha256, changed);
    expect(body).toMatchObject({ errors: 1, savedAt: "2026-11-23T02:00:00.000Z" });
    expect((await open(setId)).sha256).toBe(body.sha256);
    const { set } = (await world.get(`/${setId}`)).body;
    expect(set).toMatchObject({ scale: "120", errors: 1, components: 2 });
    expect((await world.get(`/${setId}/history`)).body.items[0].verb).toBe("scoring.saveCriteriaSet");
  });

  it("answers a repeated save as saved, without another act", async () => {
    const { setId, sha256, document } = await begin("luu-lai");
    const changed = { ...document, note: "Ghi chú" };
    const first = await save(setId, sha256, changed);
    const again = await save(setId, sha256, changed);
    expect(again.body.sha256).toBe(first.body.sha256);
    const history = (await world.get(`/${setId}/history`)).body.items;
    expect(history.filter((one: { verb: string }) => one.verb === "scoring.saveCriteriaSet")).toHaveLength(2);
  });

  it("shows what is stored to the second of two editors", async () => {
    const { setId, sha256, document } = await begin("tranh-chap");
    await save(setId, sha256, { ...document, note: "của người thứ nhất" });
    const second = await save(setId, sha256, { ...document, note: "của người thứ hai" }, "second");
    expect(second.status).toBe(409);
    expect(second.body.code).toBe("record.changed");
    expect(second.body.conflict.stored.document.note).toBe("của người thứ nhất");
    const { sha256: stored } = second.body.conflict.stored;
    expect((await save(setId, stored, { ...document, note: "gộp" }, "second")).status).toBe(200);
  });

  it("refuses a frozen set, another code, and what cannot be kept", async () => {
    const { setId, sha256, document } = await begin("tu-choi");
    const other = await save(setId, sha256, { ...document, id: "ma-khac" });
    expect(other.body).toMatchObject({ code: "scoring.set_refused", faults: [{ path: "id" }] });
    const long = await save(setId, sha256, { ...document, note: "a".repeat(40_000) });
    expect(long.body.code).toBe("scoring.set_refused");
    const wrong = await save(setId, sha256, { ...document, scale: "một trăm" });
    expect(wrong.body.code).toBe("request.invalid");
    await world.freeze(setId);
    expect((await save(setId, sha256, { ...document, note: "x" })).body.code).toBe("scoring.set_frozen");
    expect((await open(setId)).editable).toBe(false);
    expect((await world.get(`/${setId}/document`, "reader")).body.editable).toBe(false);
    expect((await save(setId, sha256, document, "reader")).status).toBe(403);
  });
});

describe("comparing", () => {
  it("lists changes by lineage, filtered, searched and exported", async () => {
    const old = await begin("so-sanh-2025", { year: 2025 });
    const next = (await create({ from: { kind: "set", setId: old.setId }, code: "so-sanh-2026" })).body.setId;
    const opened = await open(next);
    const text = JSON.stringify(opened.document)
      .replace('"code":"1.1.2"', '"code":"1.1.9","previousCode":"1.1.2"')
      .replaceAll('"40"', '"30.5"')
      .replace('"formula":"', '"formula":"sum of leaves","was":"');
    const saved = await save(next, opened.sha256, JSON.parse(text));
    expect(saved.status, JSON.stringify(saved.body)).toBe(200);
    const list = async (query: string) =>
      (await world.get(`/${next}/changes?against=${old.setId}${query}`, "reader")).body;
    const changed = await list("");
    expect(changed.items.map((row: { code: string | null; kinds: string[] }) => [row.code, row.kinds])).toEqual([
      [null, ["other"]],
      ["1.1.9", ["recoded", "maximum", "rule"]],
    ]);
    expect(changed.items[1]).toMatchObject({ codeBefore: "1.1.2", maxBefore: "40", max: "30.5" });
    expect(changed.items[1].details.split("\n")).toContain("Điểm tối đa: 40 → 30,5");
    expect(changed.items[0].fields.map((one: { after: string | null }) => one.after)).toContain(
      "Tổng điểm trên thang điểm của bộ",
    );
    expect(changed.items[1].fields.at(-1)).toEqual({
      field: { vi: "Quy tắc", en: "Rule" },
      before: "Có: 40 điểm; không: 0 điểm.",
      after: "Có: 30,5 điểm; không: 0 điểm.",
    });
    expect((await list("&lines=all")).total).toBe(5);
    expect((await list("&kind=unchanged")).total).toBe(3);
    expect((await list("&kind=maximum")).total).toBe(1);
    expect((await list("&q=1.1.2")).total).toBe(1);
    const file = await world.http.call("reader", "GET", `${setsPath}/${next}/changes?against=${old.setId}&format=csv`);
    expect(file.status).toBe(200);
    expect((await list("&lines=none")).code).toBe("request.invalid");
    const nobody = "01900000-0000-7000-8000-000000000000";
    expect((await world.get(`/${next}/changes?against=${nobody}`)).body.code).toBe("record.not_found");
  });
});
