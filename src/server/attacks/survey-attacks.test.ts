import { strFromU8, unzipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { type AppraisalWorld, makeAppraisalWorld } from "../modules/scoring/appraisal.fixture.ts";
import { smallSet } from "../modules/scoring/rounds.fixture.ts";
import {
  expectGuardedCsv,
  expectOneFileName,
  expectPassiveDocument,
  expectPassivePdf,
  expectPassiveWorkbook,
} from "./harmless.fixture.ts";
import { everything, hostileTexts, impossibleTexts } from "./hostile-texts.fixture.ts";

/** Sets refuse signs that no paper can hold; labels of one component differ from each other. */
const onPaper = (text: string) => text.replace(/\p{Cc}|\ufffe/gu, "").trim();
const labels = [...new Set(hostileTexts.map(onPaper))].slice(0, 12);
const options = labels.map((label, at) => ({ label, percent: String(100 - at) }));
const component = {
  ...{ code: "3.1", name: onPaper(everything.slice(0, 190)), max: "6", source: "survey" },
  rule: { kind: "surveyOptions", options },
};
const area = { code: "3", name: onPaper(everything.slice(0, 190)), max: "6", criteria: [component] };
const reason = everything.slice(0, 900);

let app: AppraisalWorld;
let roundId: string;
const unitId = () => app.world.units[0]?.id ?? "";
const at = (path: string) => `/api/rounds/${roundId}/survey${path}`;
const send = (method: string, path: string, body: unknown) => app.call("owner", method, at(path), body);
const get = (path: string) => app.call("owner", "GET", path);
const form = (number: number, text: string) => ({
  ...{ code: `M${number}`, blockCode: null, nameVi: text.slice(0, 200), nameEn: text.slice(0, 200) },
  ...{ weight: null, issued: 90, collected: 90 },
});

/** A round whose forms have hostile names, answered under options with hostile labels, by hand and from a file. */
beforeAll(async () => {
  app = await makeAppraisalWorld();
  const setId = await app.world.storeSet({
    ...smallSet,
    id: "phieu-la",
    scale: "16",
    areas: [...smallSet.areas, area],
  });
  const blocks = app.world.plan(3).blocks.map((block) => ({ ...block, setId: setId as never }));
  roundId = await app.world.open(3, { blocks });
  const forms = hostileTexts.slice(0, 12).map((text, index) => form(index + 1, text.trim() || "a"));
  const saved = await send("POST", "/forms", { forms, basedOnVersion: 0, reason });
  expect(saved.status, JSON.stringify(saved.body)).toBe(200);
  const counts = Object.fromEntries(labels.map((label) => [label, 2]));
  const typed = { form: "M1", basedOnVersion: 0, counts, mean: null, answers: 0 };
  const answered = await send("POST", `/units/${unitId()}/components/3.1`, { answers: [typed], reason });
  expect(answered.status, JSON.stringify(answered.body)).toBe(200);
});

describe("hostile texts in forms and answers of the survey", () => {
  it("come back as they were", async () => {
    const { forms } = (await get(at(""))).body;
    const names = forms.map(({ nameVi }: { nameVi: string }) => nameVi);
    expect(names).toEqual(hostileTexts.slice(0, 12).map((text) => text.trim().normalize("NFC")));
    const cell = (await get(at(`/units/${unitId()}/components/3.1`))).body;
    expect(cell.forms[0].counts.map(({ label }: { label: string }) => label)).toEqual(labels);
  });

  it("are refused where nothing can hold them", async () => {
    for (const text of impossibleTexts) {
      const forms = await send("POST", "/forms", {
        forms: [form(1, "a"), { ...form(2, "b"), nameVi: text }],
        basedOnVersion: 1,
        reason,
      });
      expect(forms.status).toBe(400);
      const typed = { form: "M1", basedOnVersion: 1, counts: { [text]: 1 }, mean: null, answers: 0 };
      const answers = await send("POST", `/units/${unitId()}/components/3.1`, { answers: [typed], reason });
      expect(answers.status).toBe(400);
    }
    for (const code of ["=1+1", "<b>", "../x", "a\u202eb", "@M1", "-1"]) {
      const forms = await send("POST", "/forms", { forms: [{ ...form(1, "a"), code }], basedOnVersion: 1, reason });
      expect([code, forms.status]).toEqual([code, 400]);
    }
    for (const key of ["__proto__", "constructor", "toString", "lạ"]) {
      const counts = JSON.parse(`{${JSON.stringify(key)}:1}`);
      const typed = { form: "M1", basedOnVersion: 1, counts, mean: null, answers: 0 };
      const answers = await send("POST", `/units/${unitId()}/components/3.1`, { answers: [typed], reason });
      expect([key, answers.status < 500]).toEqual([key, true]);
    }
  });

  it("compute nothing in the workbook and in the template, which reads them back", async () => {
    const book = await get(at("/workbook"));
    expectPassiveWorkbook(book.body, "workbook");
    expectOneFileName(book.headers, "workbook");
    for (const format of ["xlsx", "csv"]) {
      const file = await get(at(`/template?format=${format}&filled=yes`));
      if (format === "csv") expectGuardedCsv(file.body, "template");
      else expectPassiveWorkbook(file.body, "template");
      expectOneFileName(file.headers, "template");
      const seen = await send("POST", "/imports/preview?fileName=a.csv", file.body);
      expect([format, seen.body]).toMatchObject([format, { faults: [], counts: { new: 0, changed: 0, unchanged: 1 } }]);
    }
  });

  it("stay words in every table and paper of the round", async () => {
    for (const [format, look] of [
      ["xlsx", expectPassiveWorkbook],
      ["docx", expectPassiveDocument],
      ["pdf", expectPassivePdf],
    ] as const) {
      const { status, body } = await get(`/api/rounds/${roundId}/matrix?format=${format}`);
      expect([format, status]).toEqual([format, 200]);
      look(body, format);
    }
    const paper = (await get(`/api/rounds/${roundId}/matrix?format=docx`)).body;
    expect(strFromU8(unzipSync(paper)["word/document.xml"] ?? new Uint8Array())).toContain("&lt;script&gt;alert(1)");
  });

  it("are data in what is told of an import that is refused", async () => {
    const title = "Mã đơn vị;Mã tiêu chí thành phần;Mẫu phiếu;Phương án;Số phiếu;Điểm trung bình";
    const rows = hostileTexts.map(
      (text) => `"${text.replaceAll('"', '""')}";3.1;M1;"${text.replaceAll('"', '""')}";1;`,
    );
    const bytes = new TextEncoder().encode([title, ...rows].join("\n"));
    const seen = await send("POST", `/imports/preview?fileName=${encodeURIComponent(`${hostileTexts[0]}.csv`)}`, bytes);
    expect([seen.status, seen.body.applicable]).toEqual([200, false]);
    expect(seen.body.faults.length).toBeGreaterThanOrEqual(hostileTexts.length - 1);
  });

  it("fail nowhere", () => expect(app.http.failures).toEqual([]));
});
