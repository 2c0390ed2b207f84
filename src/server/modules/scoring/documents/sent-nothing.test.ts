import { expect, it } from "vitest";
import { sampleDocuments } from "../../../../../demo/documents/sample-documents.ts";
import type { OfficialDocument } from "../../../../domain/documents/official-document.ts";
import { writeDocument } from "../../../platform/documents/write-document.ts";
import { allNamed, paragraphTexts, readDocument, textOf } from "../../../platform/docx/read-docx.fixture.ts";
import { composeResultDecision } from "./result-decision.ts";
import { composeResultSubmission } from "./result-submission.ts";

const { submission, decision } = await sampleDocuments();

async function read(document: OfficialDocument) {
  const file = readDocument(await writeDocument(document, "docx", new Date("2026-12-28T02:00:00Z")));
  const rows = allNamed(file, "w:tr").map((row) =>
    allNamed(row, "w:tc").map((cell) => paragraphTexts(cell).join("\n")),
  );
  return { rows, words: textOf(file) };
}

it("calls those that sent nothing the same in sum and ranking, and says where their points come from", async () => {
  const [block = expect.unreachable()] = submission.blocks;
  const [one = expect.unreachable()] = block.units;
  const silent = { ...one, rank: null, percent: null, className: null, hasSubmitted: false };
  const units = [one, { ...silent, points: "47/2" }, { ...silent, unitNameVi: "Thanh tra tỉnh", points: "0" }];
  const { rows, words } = await read(composeResultSubmission({ ...submission, blocks: [{ ...block, units }] }));
  expect(rows).toContainEqual(["Nhóm xếp hạng", "Số đơn vị", "Xuất sắc", "Không gửi số liệu"]);
  expect(rows).toContainEqual([block.nameVi, "3", "1", "2"]);
  expect(words).toContain(
    `2 đơn vị không gửi số liệu nên không có Chỉ số, không xếp loại, không xếp hạng; điểm của ${one.unitNameVi} (23,5 điểm) chỉ gồm điểm điều tra xã hội học`,
  );
  // Below the ranking and below the points by area.
  expect(words.split("điểm của đơn vị đó chỉ gồm điểm điều tra xã hội học, thẩm định và Hội đồng")).toHaveLength(3);
  const none = await read(
    composeResultSubmission({ ...submission, blocks: [{ ...block, units: [{ ...silent, points: "0" }] }] }),
  );
  expect(none.words).not.toContain("điều tra xã hội học, thẩm định và Hội đồng");
});

it("who sent nothing has not yet sent it, as long as the round is under way", async () => {
  const [block = expect.unreachable()] = submission.blocks;
  const [one = expect.unreachable()] = block.units;
  const silent = { ...one, rank: null, percent: null, className: null, hasSubmitted: false, points: "0" };
  const underWay = { ...submission, isSettled: false, blocks: [{ ...block, units: [one, silent] }] };
  const { rows, words } = await read(composeResultSubmission(underWay));
  expect(rows).toContainEqual(["Nhóm xếp hạng", "Số đơn vị", "Xuất sắc", "Chưa gửi số liệu"]);
  expect(words).toContain("1 đơn vị chưa gửi số liệu nên chưa có Chỉ số, chưa xếp loại, chưa xếp hạng");
});

it("a unit that sent nothing is told so in the ranking, in place of its class", async () => {
  const [block = expect.unreachable()] = decision.blocks;
  const units = block.units.map((unit, at) =>
    at === 0 ? { ...unit, rank: null, className: null, hasSubmitted: false } : unit,
  );
  const { rows } = await read(composeResultDecision({ ...decision, blocks: [{ ...block, units }] }));
  const row = rows.find((cells) => cells[1] === units[0]?.unitNameVi && cells[0] === "-");
  expect(row).toContain("Không gửi số liệu");
  expect(rows.flat().filter((cell) => cell === "Không gửi số liệu")).toHaveLength(1);
});
