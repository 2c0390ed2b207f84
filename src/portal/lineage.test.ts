import { sql } from "kysely";
import { beforeAll, expect, it } from "vitest";
import { makeTestPortal, type TestPortal } from "./portal.fixture.ts";
import { storeRound } from "./published-round.fixture.ts";

let site: TestPortal;
/** A commune of today with a body it was formed of. */
let now: { id: string; name: string; from: string; fromName: string };
const pages = { before: "", after: "", department: "", ranking: "", old: "" };

beforeAll(async () => {
  site = await makeTestPortal();
  const { rows } = await sql<typeof now>`
    select pair.to_unit_id as id, heir.name_vi as name, pair.from_unit_id as from, old.name_vi as "fromName"
    from succession_pair as pair
    join succession as act on act.id = pair.succession_id and act.kind = 'merged' and act.effective_on = '2025-07-01'
    join unit_version as heir on heir.unit_id = pair.to_unit_id and heir.kind = 'commune'
    join unit_version as old on old.unit_id = pair.from_unit_id and old.kind = 'commune'
    where pair.part = 'full' and pair.from_unit_id <> pair.to_unit_id
    order by pair.succession_id, pair.position limit 1`.execute(site.deps.db.reader);
  now = rows[0] ?? now;
  const known = new Map([
    [now.fromName, now.from],
    ["Sở Một", site.deps.ids.next()],
    ["Sở Hai", site.deps.ids.next()],
  ]);
  const old = await storeRound(site.deps, {
    title: "Chỉ số năm 2024",
    year: 2024,
    known,
    blocks: { SO: ["Sở Ba", "Sở Hai", "Sở Một"], XA: [now.fromName] },
  });
  await livesSince2020(known.get("Sở Một") ?? "", "Sở Một");
  await livesSince2020(known.get("Sở Hai") ?? "", "Sở Hai");
  known.set(now.name, now.id).delete(now.fromName);
  const blocks = { SO: ["Sở Một", "Sở Hai", "Sở Ba"], XA: ["Xã Khác", now.name] };
  const current = await storeRound(site.deps, { title: "Chỉ số năm 2025", known, blocks });
  await storeRound(site.deps, { title: "Bản nháp 2026", year: 2026, state: "draft", known, blocks });
  pages.ranking = `/rankings/${current.roundId}`;
  pages.old = `/rankings/${old.roundId}`;
  pages.before = `/rankings/${old.roundId}/units/${now.from}`;
  pages.after = `/rankings/${current.roundId}/units/${now.id}`;
  pages.department = `/rankings/${current.roundId}/units/${known.get("Sở Một")}`;
});

/** A department that no act of reorganisation touched. */
async function livesSince2020(unitId: string, name: string): Promise<void> {
  const valid = { valid_from: "2020-01-01", valid_to: null, recorded_at: site.deps.clock.now() };
  await site.deps.db.writer
    .insertInto("unit_version")
    .values({ id: site.deps.ids.next(), unit_id: unitId, name_vi: name, kind: "department", search_key: "", ...valid })
    .execute();
}

it("tells the published years of a unit, newest first, as table and picture; drafts are not there", async () => {
  const { status, text } = await site.get(pages.department);
  expect(status).toBe(200);
  expect(text.indexOf("2025: Chỉ số năm 2025")).toBeLessThan(text.indexOf("2024: Chỉ số năm 2024"));
  expect(text).toContain("Hạng 1 trên 3. Xuất sắc");
  expect(text).toContain("Hạng 3 trên 3. Xuất sắc");
  expect(text.match(/<circle/g)).toHaveLength(2);
  expect(text).toMatch(/<polyline points="\d+,\d+ \d+,\d+"/);
  expect(text).not.toContain("Bản nháp");
  expect(text).not.toContain("sắp xếp");
});

it("a commune of today names what it was formed of, with the result of before beside its own", async () => {
  const { text } = await site.get(pages.after);
  expect(text).toMatch(/Đơn vị này được sắp xếp ngày 01\/07\/2025 từ: /);
  expect(text).toContain(`<a href="${pages.before}">${now.fromName}</a>`);
  expect(text).toContain(`${now.fromName} (đơn vị trước sắp xếp)`);
  expect(text).toContain("không so sánh trực tiếp được");
  expect(text).toContain('class="kin"');
});

it("a commune of before is linked to what it became", async () => {
  const { text } = await site.get(`${pages.before}?lang=en`);
  expect(text).toMatch(/This unit was reorganised on 01\/07\/2025 into: /);
  expect(text).toContain(`href="${pages.after}?lang=en">${now.name}</a>`);
  expect(text).toContain(`${now.name} (a unit after the reorganisation)`);
});

it("a ranking tells how comparable units moved since the last published round, and draws the block", async () => {
  const { text } = await site.get(pages.ranking);
  const rowOf = (name: string) =>
    text
      .split("\n")
      .find((line) => line.includes(`>${name}</a>`))
      ?.replaceAll("\u00a0", " ") ?? "";
  expect(text).toContain('class="change">So với năm 2024</th>');
  expect(rowOf("Sở Một")).toContain("tăng 2 bậc; +2,00 điểm %");
  expect(rowOf("Sở Hai")).toContain("giữ hạng; 0,00 điểm %");
  expect(rowOf("Sở Ba")).toContain(">–</td>");
  // No commune may be compared: their block has no such column.
  expect(rowOf(now.name)).not.toContain('class="change');
  expect(text).toContain(`so với <a href="${pages.old}">Chỉ số năm 2024</a>`);
  // Three departments as dots; of two communes nothing is drawn.
  expect(text.match(/<circle/g)).toHaveLength(3);
  expect((await site.get(`${pages.ranking}?q=so+mot`)).text).not.toContain("<circle");
  expect((await site.get(pages.old)).text).not.toContain('class="change"');
});

it("tells no changes where the owner of the round does not show them", async () => {
  const show = (shown: boolean) =>
    site.deps.db.writer
      .updateTable("round")
      .set({ shows_changes: shown })
      .where("id", "=", pages.ranking.split("/").at(-1) ?? "")
      .execute();
  await show(false);
  const { text } = await site.get(pages.ranking);
  await show(true);
  expect(text).not.toContain("So với năm 2024");
  expect(text).toContain("Sở Một");
});

it("fails nowhere", () => expect(site.failures).toEqual([]));
