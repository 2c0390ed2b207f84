import { describe, expect, it } from "vitest";
import type { Annex } from "../../../../../domain/documents/official-document.ts";
import { samplePaper } from "./sample-paper.ts";

const figure = (text: string | undefined) => Number((text ?? "").replace(",", "."));

/** The rows of the table of an annex as words. */
const rowsOf = ({ blocks }: Annex) =>
  blocks.flatMap((block) =>
    block.kind === "table"
      ? block.table.rows.map(({ cells }) =>
          cells.map((cell) => (typeof cell === "object" && "words" in cell ? String(cell.words) : String(cell))),
        )
      : [],
  );

describe("the figures of a preview", () => {
  it.each(["resultSubmission", "resultDecision", "amendingDecision", "amendingSubmission"] as const)(
    "of %s: areas, bonus and penalty of every unit are its points, in ranking and areas alike",
    (kind) => {
      const annexes = samplePaper(kind).annexes ?? [];
      const [ranking, areas] = ["Kết quả, xếp hạng", "Điểm theo từng lĩnh vực"].map((title) =>
        annexes.find((annex) => annex.title.startsWith(title)),
      );
      if (ranking === undefined || areas === undefined) throw new Error("the paper has both annexes");
      const ranked = new Map(rowsOf(ranking).map((row) => [row[1], row]));
      const rows = rowsOf(areas);
      expect(rows).toHaveLength(3);
      for (const [rank, unit, one, two, bonus, penalty, total, percent] of rows) {
        expect([unit, figure(one) + figure(two) + figure(bonus) - figure(penalty)]).toEqual([unit, figure(total)]);
        expect(ranked.get(unit)?.slice(0, 5)).toEqual([rank, unit, total, "100", percent]);
      }
    },
  );

  it("of a result letter: lines add up to the points, lost points to the rest", () => {
    const { fields = {}, annexes = [] } = samplePaper("resultLetter");
    const sheet = rowsOf(annexes.at(-1) as Annex);
    const pointsOf = (code: string) => figure(sheet.find(([at]) => at === code)?.at(-3));
    const [points, max, lost] = ["diem", "diem_toi_da", "diem_mat"].map((name) => figure(fields[name]));
    expect(["1", "2"].reduce((sum, code) => sum + pointsOf(code), 0.5)).toBe(points);
    expect(pointsOf("1.1") + pointsOf("1.2")).toBe(pointsOf("1"));
    expect((max ?? 0) + 0.5 - (lost ?? 0)).toBe(points);
  });
});
