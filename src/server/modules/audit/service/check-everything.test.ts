import { expect, it } from "vitest";
import type { FileUseRow } from "../file-uses.query.ts";
import { countFindings, type Everything, listFindings } from "./check-everything.ts";
import { nameFileUse } from "./name-file-use.ts";

const roundId = "01900000-0000-7000-8000-000000000001";
const unitId = "01900000-0000-7000-8000-000000000002";
const [bundle, lost] = ["a".repeat(64), "b".repeat(64)];
const row: FileUseRow = {
  ...{ sha256: bundle, fileName: "goi.json", ownerType: "publication", documentId: null, title: null },
  ...{ components: null, unitId: null, unitVi: null, unitEn: null, roundId, roundVi: "Đợt 2026", roundEn: null },
  ...{ publication: 1, isDecision: false, part: null },
};
const found = (findings: Everything["publications"]["findings"]): Everything => ({
  chain: { checkedSeals: 3, unsealedIds: [], erasedPersonal: 0, head: undefined, faults: [], faultCount: 0 },
  rows: { tables: 1, findings: [] },
  results: { rounds: 1, units: 1, findings: [], failures: [] },
  columns: { columns: 1, findings: [] },
  publications: { publications: 1, findings },
  files: {
    ...{ files: 2, missing: [], altered: [bundle], unreadable: [] },
    uses: new Map([[bundle, [nameFileUse(row)]]]),
  },
  failures: {},
});
const publicPage = { needs: "audit.read", path: `/rankings/${roundId}/publications` };

it("tells the damage of one bundle once, as that of its file, with the way to its publication", () => {
  const damaged = found([
    { vi: "gói công khai đã bị sửa", en: "the public bundle was altered", roundId, file: bundle },
  ]);
  expect(listFindings(damaged)).toMatchObject([
    { part: "files", vi: expect.stringContaining("gói dữ liệu của lần công bố 1"), pages: expect.anything() },
  ]);
  expect(listFindings(damaged)[0]?.pages?.at(-1)).toEqual(publicPage);
  expect(countFindings(damaged)).toBe(1);
});

it("keeps what else is found of a publication, and a content that the check of files did not name", () => {
  const other = { vi: "mã băm khác", en: "another digest", roundId };
  const gone = { vi: "gói đầy đủ không còn", en: "the full bundle is gone", roundId, file: lost };
  const findings = listFindings(found([other, gone, { ...other, roundId: null }]));
  expect(findings.map(({ part, pages }) => [part, pages?.at(-1)])).toEqual([
    ["publications", publicPage],
    ["publications", publicPage],
    ["publications", undefined],
    ["files", publicPage],
  ]);
  expect(countFindings(found([other, gone]))).toBe(3);
});

it("leads to the document of evidence before the page of its unit", () => {
  const document = {
    ...row,
    ownerType: "evidenceDocument",
    documentId: lost,
    unitId,
    roundId: null,
    publication: null,
  };
  expect(nameFileUse(document).pages?.map(({ path }) => path)).toEqual([`/evidence/${lost}`, `/units/${unitId}`]);
});
