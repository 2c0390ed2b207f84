import { describe, expect, it } from "vitest";
import { citeEvidence } from "../../documents/cite-evidence.ts";
import type { EvidenceLink } from "../evidence/list-evidence-of.ts";
import { citeOwnLinks } from "./cite-links.ts";

const document = {
  kind: "file",
  number: "12/KH-UBND",
  issuer: "UBND tỉnh",
  documentDate: "2026-01-05",
  title: "Kế hoạch",
  fileName: "ke-hoach.pdf",
};
const link = (changes: object, documentChanges: object = {}) =>
  ({
    ...{ component: "1.1", stage: "self", section: "II", pageFrom: 3, pageTo: 5, flags: [] },
    ...changes,
    document: { ...document, ...documentChanges },
  }) as unknown as EvidenceLink;
const words = (one: EvidenceLink) => citeOwnLinks([one]).get("1.1")?.evidence.map(citeEvidence);

describe("citeOwnLinks", () => {
  it("names number, date, issuer, section and pages", () => {
    expect(words(link({}))).toEqual(["Kế hoạch số 12/KH-UBND ngày 05/01/2026 của UBND tỉnh, mục II, trang 3-5"]);
    expect(words(link({ section: null, pageTo: null }, { issuer: null }))).toEqual([
      "Kế hoạch số 12/KH-UBND ngày 05/01/2026, trang 3",
    ]);
  });

  it("names a file by its name where nothing else is known, and a secret document by its number alone", () => {
    const unknown = { number: null, issuer: null, documentDate: null, title: null };
    expect(words(link({ section: null, pageFrom: null }, unknown))).toEqual(["ke-hoach.pdf"]);
    expect(words(link({}, { kind: "secret" }))).toEqual(["Số 12/KH-UBND ngày 05/01/2026 của UBND tỉnh"]);
  });

  it("keeps to what the unit itself put there and tells what is in doubt", () => {
    const flags = [{ flag: "outOfPeriod", components: [], documents: [] }];
    const cited = citeOwnLinks([link({ stage: "explanation" }), link({ flags }), link({ component: "1.2" })]);
    expect([...cited].map(([component, one]) => [component, one.evidence.length, one.incomplete])).toEqual([
      ["1.1", 1, true],
      ["1.2", 1, false],
    ]);
  });
});
