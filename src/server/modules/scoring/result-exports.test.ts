import { unzipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { addDays } from "../../../domain/calendar/day.ts";
import { cellText } from "../../../domain/scoring/workbook/sheet.ts";
import { readDocument, textOf } from "../../platform/docx/read-docx.fixture.ts";
import { type JobHandler, runDueJobs } from "../../platform/jobs/worker.ts";
import { readPdf } from "../../platform/pdf/read-pdf.fixture.ts";
import { readWorkbook } from "../../platform/xlsx/read-workbook.ts";
import { type AppraisalWorld, days, makeAppraisalWorld, type OpenRound, verdict } from "./appraisal.fixture.ts";
import { letterJobs } from "./letter-jobs.ts";

let app: AppraisalWorld;
let round: OpenRound;
const call: AppraisalWorld["call"] = (...args) => app.call(...args);
const unitAt = (at: number) => app.world.units[at]?.id ?? "";
const nameAt = (at: number) => app.world.units[at]?.nameVi ?? "";
const at = (stage: keyof typeof days) => {
  app.world.clock.set(days[stage]);
  app.world.clock.advance(3_600_000);
};
const get = async (who: string, path: string) => {
  const answer = await call(who, "GET", round.at(path));
  expect([answer.status, answer.body.code]).toEqual([200, undefined]);
  return answer;
};
/** Does the work that is due, as the program does beside its requests. */
const work = (handlers: Record<string, JobHandler> = letterJobs(app.files)) =>
  runDueJobs({ ...app.world.deps, log: () => {} }, { handlers }, new AbortController().signal);
const words = (bytes: Uint8Array) => textOf(readDocument(bytes));

beforeAll(async () => {
  app = await makeAppraisalWorld();
  round = await app.open();
  at("appraisal1");
  const changes = { verdict: "pointsChanged", points: "1/3", reason: "=1+1 thiếu biên bản" };
  for (const [who, body] of [
    ["lawOne", verdict(unitAt(0), "1.1.1")],
    ["moneyOne", verdict(unitAt(0), "2.1", changes)],
  ] as const)
    expect((await call(who, "POST", round.at("/appraisal/verdicts"), body)).status).toBe(200);
});

const texts = async (bytes: Uint8Array) =>
  (await readWorkbook(bytes)).map(({ name, rows }) => ({
    name,
    rows: rows.map((row) => row.map((cell) => ("text" in cell ? cell.text : null))),
  }));

describe("the matrix", () => {
  it("has a sheet of points and one of all columns for each block; what looks like a formula is text", async () => {
    const { body } = await get("owner", "/matrix");
    const [points, all] = await texts(body);
    expect([points?.name, all?.name]).toEqual(["xa", "xa chi tiết"]);
    expect(points?.rows[0]?.slice(0, 4)).toEqual([
      ...["Tình trạng kết quả", "Hạng"],
      ...["Đơn vị", "1.1.1 Hoàn thành nhiệm vụ"],
    ]);
    // Whoever cuts a line out carries along that it is not published.
    for (const { rows } of [points, all].map((sheet) => sheet ?? { rows: [] }))
      expect(new Set(rows.slice(1).map(([mark]) => mark))).toEqual(new Set(["Kết quả dự kiến, chưa công bố"]));
    expect(points?.rows.find((row) => row[2] === nameAt(0))?.slice(3)).toEqual([
      "2",
      "3",
      "0.333333",
      ...["0", "0"],
      "5.333333",
      "53.33",
    ]);
    const line = all?.rows.find((row) => row[1] === nameAt(0) && row[2] === "2.1");
    expect(line?.slice(1)).toEqual([
      ...[nameAt(0), "2.1", "Điểm chấm", "4", "4", null, "0.333333", "=1+1 thiếu biên bản"],
      ...[null, null, null, null, null, "0.333333", "3.666667", "Thiếu tài liệu kiểm chứng: 3.666667"],
    ]);
    const formulas = unzipSync(body);
    for (const [path, part] of Object.entries(formulas))
      if (path.includes("worksheets/sheet")) expect(new TextDecoder().decode(part)).not.toContain("<f>");
  });

  it("is paper of A3 as well, and nobody's who does not see every unit", async () => {
    const { body, headers } = await get("owner", "/matrix?format=docx&block=xa");
    expect(headers.get("content-disposition")).toContain("ma-tran-diem-2025-xa-du-kien.docx");
    for (const text of [nameAt(1), "Kết quả dự kiến, chưa công bố: 3 đơn vị", "(kết quả dự kiến, chưa công bố)"])
      expect(words(body).toLocaleLowerCase("vi")).toContain(text.toLocaleLowerCase("vi"));
    for (const who of ["lawOne", "focal", "overseer", "council"])
      expect((await call(who, "GET", round.at("/matrix"))).status).toBe(404);
    at("council");
    expect((await texts((await get("council", "/matrix?stage=self")).body)).map(({ name }) => name)).toHaveLength(2);
    at("appraisal1");
  });
});

describe("result letters", () => {
  it("tell a unit the reason of every lost point, and come for a whole block in one archive", async () => {
    const letter = words((await get("owner", `/units/${unitAt(0)}/letter`)).body);
    for (const part of ["dự kiến", nameAt(0), "=1+1 thiếu biên bản", "Thiếu tài liệu kiểm chứng", "Điểm chấm"])
      expect(letter).toContain(part);
    for (const part of ["BẢNG ĐIỂM THẨM ĐỊNH CHI TIẾT", "Điểm theo", "Thẩm định lần 1"]) expect(letter).toContain(part);
    const order = { block: "xa" };
    expect((await get("owner", "/result-letters?block=xa")).body.state).toBe("none");
    const ordered = await call("owner", "POST", round.at("/result-letters"), order);
    expect(ordered.body).toMatchObject({ state: "writing", done: 0, of: 3, fileId: null });
    // The second order is the first one, and nobody else sees it.
    expect((await call("owner", "POST", round.at("/result-letters"), order)).body.state).toBe("writing");
    // The record tells the block by its name.
    const { detail } = await app.world.data.db.reader
      .selectFrom("action")
      .select("detail")
      .where("verb", "=", "scoring.makeResultLetters")
      .executeTakeFirstOrThrow();
    expect(detail).toMatchObject({ block: "Các xã, phường" });
    expect(await work()).toBe(1);
    const { state, fileId } = (await get("owner", "/result-letters?block=xa")).body;
    expect(state).toBe("ready");
    const { body, headers } = await get("owner", `/result-letters/${fileId}`);
    expect(headers.get("content-type")).toBe("application/zip");
    expect(headers.get("content-disposition")).toContain("thong-bao-ket-qua-2025-xa-docx-du-kien.zip");
    const files = Object.entries(unzipSync(body));
    expect(files).toHaveLength(3);
    const own = files.find(([name]) => /thong-bao-ket-qua-2025-.*-du-kien\.docx$/.test(name));
    expect(words(own?.[1] ?? new Uint8Array())).toContain("Kính gửi");
    at("council");
    expect((await get("council", "/result-letters?block=xa")).body.state).toBe("none");
    expect((await call("council", "GET", round.at(`/result-letters/${fileId}`))).status).toBe(404);
    at("appraisal1");
    app.world.clock.advance(25 * 3_600_000);
    await work();
    expect((await call("owner", "GET", round.at(`/result-letters/${fileId}`))).status).toBe(404);
    at("appraisal1");
  });

  it("of a block can be stopped while they are written; nothing is kept", async () => {
    const order = { block: "xa" };
    await call("owner", "POST", round.at("/result-letters"), order);
    let stopped = 0;
    const handlers = letterJobs(app.files);
    const write = handlers["scoring.writeResultLetters"] as JobHandler;
    await work({
      "scoring.writeResultLetters": async (job, signal) => {
        stopped = (await call("owner", "POST", round.at("/result-letters/cancellation"), order)).status;
        return write(job, signal);
      },
    });
    expect(stopped).toBe(200);
    expect((await get("owner", "/result-letters?block=xa")).body).toMatchObject({ state: "none", fileId: null });
  });

  it("are the unit's own from the explanation on, with what is approved alone", async () => {
    expect((await call("focal", "GET", round.at(`/units/${unitAt(0)}/letter`))).status).toBe(404);
    at("explanation");
    const letter = words((await get("focal", `/units/${unitAt(0)}/letter`)).body);
    expect(letter).not.toContain("thiếu biên bản");
    expect(letter).toMatch(/Không gồm \d+ tiêu chí thành phần chưa có kết quả thẩm định\./);
    for (const part of ["Thẩm định lần 2", "Điểm thưởng"]) expect(letter).not.toContain(part);
    for (const [who, path] of [
      ["focal", `/units/${unitAt(1)}/letter`],
      ["lawOne", `/units/${unitAt(0)}/letter`],
      ["focal", "/result-letters?block=xa"],
      ["overseer", "/result-letters?block=xa"],
      ["owner", "/result-letters?block=khong-co"],
    ] as const)
      expect((await call(who, "GET", round.at(path))).status).toBe(404);
    at("appraisal1");
  });
});

describe("the result sheet alone", () => {
  it("tells what the letter's annex tells, without the letter, and is whose the letter is", async () => {
    const sheet = `/units/${unitAt(0)}/result-sheet`;
    const { body, headers } = await get("owner", sheet);
    expect(headers.get("content-disposition")).toMatch(/bang-diem-2025-[a-z0-9-]+-du-kien\.docx/);
    const told = words(body);
    const parts = ["BẢNG ĐIỂM THẨM ĐỊNH CHI TIẾT", "(Kết quả dự kiến của ", "=1+1 thiếu biên bản"];
    for (const part of [...parts, "Điểm theo", "Thẩm định lần 1"]) expect(told).toContain(part);
    for (const part of ["Kính gửi", "Phụ lục", "Kèm theo"]) expect(told).not.toContain(part);
    const { body: pdf } = await get("owner", `${sheet}?format=pdf`);
    expect((await readPdf(pdf)).pages.map(({ text }) => text).join(" ")).toContain("BẢNG ĐIỂM THẨM ĐỊNH CHI TIẾT");
    for (const who of ["focal", "lawOne", "overseer"])
      expect((await call(who, "GET", round.at(sheet))).status).toBe(404);
  });
});

describe("the annex of an agency", () => {
  const annex = (unit: number, query = "") => `/agencies/${unitAt(unit)}/annex${query}`;

  it("holds its components with all units, as document and as table", async () => {
    const document = words((await get("moneyOne", annex(11))).body);
    expect(document).toContain("thiếu biên bản");
    expect(document).not.toContain("Ban hành đúng hạn");
    const [sheet] = await texts((await get("owner", annex(11, "?format=xlsx"))).body);
    const line = sheet?.rows.find((row) => row[3] === nameAt(0));
    expect(line).toEqual([
      ...["2.1", "Điểm chấm", "4", nameAt(0), "4", "0.333333", "-3.666667", "=1+1 thiếu biên bản"],
    ]);
  });

  it("is not there for another agency, a unit or an overseer", async () => {
    for (const who of ["lawOne", "focal", "overseer"])
      expect((await call(who, "GET", round.at(annex(11)))).status).toBe(404);
  });
});

describe("a second appraisal that accepts", () => {
  it("keeps the reason of the first in letter, annex, self-above list and explanation", async () => {
    at("appraisal2");
    const accept = verdict(unitAt(0), "2.1", { stage: "appraisal2", reason: "Giữ nguyên điểm" });
    expect((await call("moneyOne", "POST", round.at("/appraisal/verdicts"), accept)).status).toBe(200);
    expect(words((await get("owner", `/units/${unitAt(0)}/letter`)).body)).toContain("=1+1 thiếu biên bản");
    const [sheet] = await texts(
      (await get("owner", `/agencies/${unitAt(11)}/annex?stage=appraisal2&format=xlsx`)).body,
    );
    expect(sheet?.rows.find((row) => row[3] === nameAt(0))?.at(-1)).toBe("=1+1 thiếu biên bản");
    const above = (await get("moneyOne", "/appraisal/self-above?stage=appraisal2")).body.items;
    expect(above).toMatchObject([{ component: "2.1", reason: "=1+1 thiếu biên bản" }]);
    const { lines } = (await get("owner", `/units/${unitAt(0)}/losses`)).body;
    const own = lines.find((one: { code: string }) => one.code === "2.1");
    expect([own.reason, own.how.vi]).toEqual([
      "=1+1 thiếu biên bản",
      expect.stringContaining("Thẩm định lần 2 quyết định: 0,3333 trên 4 điểm; lý do nêu tại Thẩm định lần 1: =1+1"),
    ]);
  });
});

describe("the matrix of a day", () => {
  const of = async (day: string) => {
    const { body, headers } = await get("owner", `/matrix?day=${day}`);
    expect(headers.get("content-disposition")).toContain(`ma-tran-diem-2025-den-het-${day}-du-kien.xlsx`);
    const sheets = await readWorkbook(body);
    const [time, points, all] = sheets.map(({ rows }) => rows.map((row) => row.map((cell) => cellText(cell) || null)));
    expect(sheets.map(({ name }) => name)).toEqual(["Thời điểm", "xa", "xa chi tiết"]);
    expect(time?.[1]?.slice(1, 3)).toEqual([day, "Kết quả dự kiến, chưa công bố"]);
    return {
      points: points?.find((row) => row[2] === nameAt(0))?.slice(1),
      line: all?.find((row) => row[1] === nameAt(0) && row[2] === "2.1")?.slice(1),
    };
  };
  const dayOf = (stage: keyof typeof days) => days[stage].slice(0, 10);

  it("is counted anew from what stood at its end: points, places, appraisals, reasons", async () => {
    at("appraisal2");
    const first = await of(dayOf("appraisal1"));
    expect(first.points?.slice(4, 5)).toEqual(["0.333333"]);
    expect(first.line?.slice(6, 11)).toEqual(["0.333333", "=1+1 thiếu biên bản", null, null, null]);
    const before = await of(addDays(dayOf("appraisal1") as never, -1));
    expect(before.points?.slice(2, 5)).toEqual(["2", "3", "4"]);
    expect(before.line?.slice(4, 10)).toEqual(["4", null, null, null, null, null]);
    // Nobody had written anything, and no such day will come: both are days.
    expect((await of("2001-01-01")).line?.slice(4, 7)).toEqual([null, null, null]);
    const now = await texts((await get("owner", "/matrix")).body);
    const last = await of("9999-12-31");
    expect(last.points).toEqual(now[0]?.rows.find((row) => row[2] === nameAt(0))?.slice(1));
    expect(last.line).toEqual(now[1]?.rows.find((row) => row[1] === nameAt(0) && row[2] === "2.1")?.slice(1));
    const paper = words((await get("owner", `/matrix?format=docx&day=${dayOf("appraisal1")}`)).body);
    expect(paper).toContain("đến hết ngày");
  });

  it("is for those alone who see every column", async () => {
    for (const who of ["lawOne", "focal", "overseer"])
      expect((await call(who, "GET", round.at(`/matrix?day=${dayOf("appraisal1")}`))).status).toBe(404);
  });
});
