import { beforeAll, describe, expect, it } from "vitest";
import { docxMediaType } from "../../../contract/scoring/papers.ts";
import { searchKey } from "../../../domain/text/search-key.ts";
import { allNamed, paragraphTexts, readDocument } from "../../platform/docx/read-docx.fixture.ts";
import { findOrderFaults } from "../../platform/docx/word-order.fixture.ts";
import { makeRoundWorld, type RoundWorld } from "./rounds.fixture.ts";

let world: RoundWorld;
const unitAt = (at: number) => world.units[at];
const reportAt = (roundId: string, at: number) => `/api/rounds/${roundId}/sheets/${unitAt(at)?.id}/report`;

beforeAll(async () => {
  world = await makeRoundWorld();
});

async function readReport(who: Parameters<RoundWorld["http"]["call"]>[0], roundId: string, at: number) {
  const answer = await world.http.call(who, "GET", reportAt(roundId, at));
  expect([answer.status, answer.headers.get("content-type")]).toEqual([200, docxMediaType]);
  const file = readDocument(answer.body);
  expect(findOrderFaults(file)).toEqual([]);
  return {
    headers: answer.headers,
    texts: paragraphTexts(file),
    rows: allNamed(file, "w:tr").map((row) => allNamed(row, "w:tc").map((cell) => paragraphTexts(cell).join("\n"))),
  };
}

describe("the self-assessment report of a unit", () => {
  it("says what the unit has filled in, for its own people", async () => {
    const roundId = await world.open(2);
    await world.fill(roundId, unitAt(0)?.id ?? "", {
      "1.1.1 xong": "1",
      "1.1.1 giao": "3",
      "1.1.2 value": "2025-01-20",
      "2.1 points": "4",
      " bonus": "0.5",
    });
    const { texts, rows, headers } = await readReport("focal", roundId, 0);
    const name = unitAt(0)?.nameVi ?? "";
    const committee = `Ủy ban nhân dân ${name.charAt(0).toLowerCase()}${name.slice(1)}`;
    expect(texts).toContain(committee.toLocaleUpperCase("vi").replace("NHÂN DÂN ", "NHÂN DÂN\n"));
    expect(texts.some((text) => text.includes(`, ${committee} báo cáo kết quả`))).toBe(true);
    expect(texts).toContain("Số:       /BC-UBND");
    expect(texts).toContain("Tổng điểm tự chấm: 8/10 điểm của phần đơn vị tự đánh giá, đạt 80,00%.");
    expect(texts).toContain("Điểm thưởng đề nghị: 0,5; điểm trừ: 0.");
    expect(texts).toContain("TM. ỦY BAN NHÂN DÂN");
    expect(rows).toContainEqual([
      "1.1.1",
      "Hoàn thành nhiệm vụ",
      "3",
      "Tử số: xong: 1\nMẫu số: giao: 3",
      "1",
      "Chưa có tài liệu kiểm chứng.",
      "",
    ]);
    expect(headers.get("content-disposition")).toContain(
      `bao-cao-tu-cham-diem-2025-${searchKey(name).replaceAll(" ", "-")}.docx`,
    );
  });

  it("carries number, date, difficulties and proposals of the sheet, and the bonus asked for in a round under way", async () => {
    const roundId = await world.open(1);
    const unitId = unitAt(0)?.id ?? "";
    await world.fill(roundId, unitId, { "2.1 points": "4", " bonus": "0.5" });
    const db = world.data.db.writer;
    const asOf = { inputs_as_of: "2025-12-15" };
    await db
      .updateTable("round")
      .set({ state: "open", opened_at: new Date(), ...asOf })
      .where("id", "=", roundId)
      .execute();
    const report = {
      report_number: "125",
      report_date: "2026-01-05",
      difficulties: "- Thiếu máy\nThiếu người;",
      proposals: null,
    };
    await db
      .insertInto("score_sheet")
      .values({ round_id: roundId, unit_id: unitId, state: "drafting", ...report })
      .execute();
    const { texts } = await readReport("focal", roundId, 0);
    expect(texts).toContain("Số: 125/BC-UBND");
    expect(texts.some((text) => text.endsWith(", ngày 05 tháng 01 năm 2026"))).toBe(true);
    expect(texts).toContain("Số liệu tính đến ngày 15 tháng 12 năm 2025.");
    expect(texts).toContain("- Thiếu máy.");
    expect(texts).toContain("- Thiếu người;");
    expect(texts).toContain("Không có.");
    expect(texts).toContain("Điểm thưởng đề nghị: 0,5; điểm trừ: 0.");
  });

  it("stands for a unit that has filled in nothing", async () => {
    const roundId = await world.open(1);
    const { texts } = await readReport("owner", roundId, 0);
    expect(texts).toContain("Tổng điểm tự chấm: 0/10 điểm của phần đơn vị tự đánh giá, đạt 0,00%.");
  });

  it("is not there for people of another unit, nor for a unit that is not in the round", async () => {
    const roundId = await world.open(2);
    expect((await world.http.call("focal", "GET", reportAt(roundId, 1))).status).toBe(404);
    expect((await world.http.call("owner", "GET", reportAt(roundId, 3))).status).toBe(404);
  });
});
