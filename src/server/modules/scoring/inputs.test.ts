import { beforeAll, describe, expect, it } from "vitest";
import { cellText } from "../../../domain/scoring/workbook/sheet.ts";
import { readWorkbook } from "../../platform/xlsx/read-workbook.ts";
import { writeWorkbook } from "../../platform/xlsx/write-workbook.ts";
import { findRound } from "./repository/rounds.ts";
import { full, makeRoundWorld, type RoundWorld, reason } from "./rounds.fixture.ts";
import { checkResults } from "./service/check-results.ts";

let world: RoundWorld;
const call: RoundWorld["http"]["call"] = (...args) => world.http.call(...args);
const unitAt = (at: number) => world.units[at]?.id ?? "";
const inputsAt = (roundId: string, at: number) => `/api/rounds/${roundId}/units/${unitAt(at)}/inputs`;
const change = (input: string, before: string | null, value: string | null) => ({
  component: input.slice(0, input.indexOf(" ")),
  input: input.slice(input.indexOf(" ") + 1),
  before,
  value,
});

beforeAll(async () => {
  world = await makeRoundWorld();
});

describe("the sheet of one unit", () => {
  it("asks for every input in the order of the set and says what is missing", async () => {
    const roundId = await world.open(2);
    const empty = await call("owner", "GET", inputsAt(roundId, 0));
    expect(empty.body.components.map((part: { code: string }) => part.code)).toEqual(["1.1.1", "1.1.2", "2.1"]);
    expect(empty.body.components[0]).toMatchObject({
      areaCode: "1",
      max: "3",
      ruleKind: "ratio",
      notApplicable: { allowed: true, value: false },
      faults: [],
    });
    expect(empty.body.components[1].inputs).toMatchObject([{ name: "value", kind: "day", value: null }]);
    expect(empty.body).toMatchObject({ bonus: { max: "1", value: null }, abilities: { edit: true } });
    const changes = [change("1.1.1 xong", null, " 3 "), change("2.1 points", null, "4")];
    const answer = await call("owner", "POST", inputsAt(roundId, 0), { changes, reason });
    expect(answer.body).toEqual({ changed: 2, faults: 2 });
    const seen = await call("focal", "GET", inputsAt(roundId, 0));
    expect(seen.body.components[0].inputs[0]).toMatchObject({ name: "xong", value: "3" });
    expect(seen.body.components[0].faults[0].vi).toContain("thiếu số liệu “giao”");
    expect(seen.body.abilities.edit).toBe(false);
    expect((await call("focal", "GET", inputsAt(roundId, 1))).status).toBe(404);
    const units = await call("owner", "GET", `/api/rounds/${roundId}/units?sort=-faults`);
    expect(units.body.items[0]).toMatchObject({ unitId: unitAt(0), inputs: "incomplete", faults: 2 });
  });

  it("refuses wrong values by their place and writes none of them", async () => {
    const roundId = await world.open(1);
    const changes = [
      change("1.1.1 xong", null, "3"),
      change("1.1.1 giao", null, "0"),
      change("2.1 points", null, "5"),
      change("9.9 value", null, "1"),
      change("1.1.2 value", null, "31/02/2025"),
    ];
    const { status, body } = await call("owner", "POST", inputsAt(roundId, 0), { changes, reason });
    expect([status, body.code]).toEqual([422, "scoring.inputs_refused"]);
    const places = body.faults.map((fault: { path: string }) => fault.path.split(" ")[0]);
    expect(new Set(places)).toEqual(new Set(["1.1.1", "1.1.2", "2.1", "9.9"]));
    const stored = await world.data.db.reader
      .selectFrom("score_entry")
      .selectAll()
      .where("round_id", "=", roundId)
      .execute();
    expect(stored).toEqual([]);
  });

  it("shows both values to the second of two people, and lets them agree", async () => {
    const roundId = await world.open(1);
    await world.fill(roundId, unitAt(0), full("1", "3", "2025-01-20", "2"));
    const first = { changes: [change("1.1.1 xong", "1", "2")], reason };
    expect((await call("owner", "POST", inputsAt(roundId, 0), first)).body.changed).toBe(1);
    const second = { changes: [change("1.1.1 xong", "1", "3"), change("2.1 points", "2", "3")], reason };
    const { status, body } = await call("second", "POST", inputsAt(roundId, 0), second);
    expect([status, body.code]).toEqual([409, "record.changed"]);
    expect(body.conflict).toEqual({
      stored: [{ component: "1.1.1", input: "xong", value: "2" }],
      sent: [{ component: "1.1.1", input: "xong", value: "3" }],
    });
    const same = await call("second", "POST", inputsAt(roundId, 0), first);
    expect(same.body).toEqual({ changed: 0, faults: 0 });
    const history = await call("owner", "GET", `/api/rounds/${roundId}/history`);
    const acts = history.body.items.filter((act: { verb: string }) => act.verb === "scoring.changeUnitInputs");
    expect(acts).toHaveLength(2);
    expect(acts[0].detail.changes).toEqual([{ component: "1.1.1", input: "xong", before: "1", after: "2" }]);
  });

  it("takes one of two changes sent at the same moment", async () => {
    const roundId = await world.open(1);
    const send = (who: string, value: string) =>
      call(who, "POST", inputsAt(roundId, 0), { changes: [change("2.1 points", null, value)], reason });
    const answers = await Promise.all([send("owner", "1"), send("second", "2"), send("owner", "3")]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409, 409]);
  });

  it("is for those who manage the whole province", async () => {
    const roundId = await world.open(1);
    const body = { changes: [change("2.1 points", null, "1")], reason };
    expect((await call("local", "POST", inputsAt(roundId, 0), body)).body.code).toBe("auth.forbidden");
    expect((await call("focal", "POST", inputsAt(roundId, 0), body)).body.code).toBe("auth.forbidden");
    expect((await call("stranger", "GET", inputsAt(roundId, 0))).status).toBe(403);
  });
});

describe("inputs of many units", () => {
  const csv = (...rows: string[]) => new TextEncoder().encode(["unit,block,component,input,value", ...rows].join("\n"));
  const preview = async (roundId: string, bytes: Uint8Array, who = "owner", name = "so-lieu.csv") =>
    call(who, "POST", `/api/rounds/${roundId}/inputs/import/preview?fileName=${name}`, bytes);
  const apply = (roundId: string, previewId: string, who = "owner") =>
    call(who, "POST", `/api/rounds/${roundId}/inputs/import/${previewId}/apply`, { reason });
  const line = (at: number, rest: string) => `${world.units[at]?.officialCode},xa,${rest}`;
  const rowsOf = (at: number, done: number) => [
    line(at, `1.1.1,xong,${done}`),
    line(at, "1.1.1,giao,3"),
    line(at, "1.1.2,value,2025-01-20"),
    line(at, "2.1,points,2"),
  ];

  it("are previewed, applied once, by the person who saw them", async () => {
    const roundId = await world.open(3);
    const seen = await preview(roundId, csv(...rowsOf(0, 1), ...rowsOf(1, 2)));
    expect(seen.body).toMatchObject({ applicable: true, counts: { new: 2, changed: 0, unchanged: 0, faulty: 0 } });
    expect(seen.body.rows[0]).toMatchObject({ row: 2, label: world.units[0]?.nameVi });
    expect(seen.body.rows[0].changes[0]).toEqual({ field: "1.1.1 Tử số: xong", before: null, after: "1" });
    expect((await apply(roundId, seen.body.previewId, "second")).status).toBe(404);
    expect((await apply(roundId, seen.body.previewId)).body).toEqual({ created: 2, changed: 0, unchanged: 0 });
    expect((await apply(roundId, seen.body.previewId)).status).toBe(404);
    const ranking = await call("owner", "GET", `/api/rounds/${roundId}/ranking`);
    expect(ranking.body.items.map((row: { rank: number; points: string }) => [row.rank, row.points])).toEqual([
      [1, "7"],
      [2, "6"],
      [null, "0"],
    ]);
    const again = await preview(roundId, csv(...rowsOf(0, 1), ...rowsOf(1, 3)));
    expect(again.body.counts).toEqual({ new: 0, changed: 1, unchanged: 1, faulty: 0 });
    expect((await apply(roundId, again.body.previewId)).body).toEqual({ created: 0, changed: 1, unchanged: 1 });
    const { body: history } = await call("owner", "GET", `/api/rounds/${roundId}/history`);
    expect(history.items[0]).toMatchObject({
      verb: "scoring.importInputs",
      detail: { fileName: "so-lieu.csv", units: 1, values: 1, unchanged: 1 },
    });
  });

  it("name every bad row and write nothing", async () => {
    const roundId = await world.open(2);
    const bad = csv(
      "Xã Không Tồn Tại,,2.1,points,1",
      line(0, "1.1.1,xong,1"),
      line(0, "1.1.1,giao,x"),
      line(0, "9.9,value,1"),
      line(0, "2.1,points,9"),
      line(0, "2.1,points,9"),
      line(1, "1.1.2,value,31/02/2025"),
      line(1, "2.1,diem,2"),
      line(1, ",bonus,-1"),
      ",,2.1,points,1",
      line(0, "1.1.2,na,true"),
      line(1, "1.1.1,xong,4"),
    );
    const { body } = await preview(roundId, bad);
    expect(body.applicable).toBe(false);
    expect(body.counts).toEqual({ new: 0, changed: 0, unchanged: 0, faulty: 2 });
    const inOrder = body.faults.map((fault: { row: number }) => fault.row);
    expect(inOrder).toEqual(inOrder.toSorted((a: number, b: number) => a - b));
    const rows = new Set(inOrder);
    expect(rows).toEqual(new Set([2, 4, 5, 7, 8, 9, 10, 11, 12, 13]));
    expect((await apply(roundId, body.previewId)).body.code).toBe("import.has_faults");
    const stored = await world.data.db.reader
      .selectFrom("score_entry")
      .selectAll()
      .where("round_id", "=", roundId)
      .execute();
    expect(stored).toEqual([]);
    const nothing = await preview(roundId, csv());
    expect(nothing.body.faults).toMatchObject([{ message: "chưa có số liệu nào trong tệp" }]);
    const other = await preview(roundId, new TextEncoder().encode("a,b\n1,2"));
    expect(other.body.applicable).toBe(false);
    const broken = await preview(roundId, new Uint8Array([0x50, 0x4b, 3, 4]), "owner", "x.xlsx");
    expect([broken.status, broken.body.code]).toEqual([422, "import.unreadable"]);
  });

  it("are refused when the round has moved since, or the preview is old", async () => {
    const roundId = await world.open(2);
    const first = await preview(roundId, csv(...rowsOf(0, 1)));
    const second = await preview(roundId, csv(...rowsOf(1, 1)));
    await apply(roundId, first.body.previewId);
    expect((await apply(roundId, second.body.previewId)).body.code).toBe("import.stale");
    const third = await preview(roundId, csv(...rowsOf(1, 1)));
    world.clock.advance(3 * 3_600_000);
    expect((await apply(roundId, third.body.previewId)).body.code).toBe("import.stale");
  });

  it("come back from the filled tables as they are stored", async () => {
    const roundId = await world.open(3);
    await world.fill(roundId, unitAt(0), { ...full("1", "3", "none", "2"), " bonus": "0.5" });
    await world.fill(roundId, unitAt(1), { "1.1.1 na": "true", "1.1.2 value": "2025-02-01", "2.1 points": "0" });
    for (const form of ["wide", "long"]) {
      const file = await call("owner", "GET", `/api/rounds/${roundId}/inputs/template?filled=yes&form=${form}`);
      expect(file.headers.get("content-disposition")).toContain(form === "wide" ? ".xlsx" : ".csv");
      const seen = await preview(roundId, file.body, "owner", "lai.bin");
      expect(seen.body.faults).toEqual([]);
      expect(seen.body.counts).toEqual({ new: 0, changed: 0, unchanged: 2, faulty: 0 });
      const empty = await call("owner", "GET", `/api/rounds/${roundId}/inputs/template?form=${form}`);
      const nothing = await preview(roundId, empty.body);
      expect(nothing.body.faults.map((fault: { message: string }) => fault.message)).toEqual([
        "chưa có số liệu nào trong tệp",
      ]);
    }
  });

  it("reach every block by one workbook, a sheet for each", async () => {
    const long = `n${"a".repeat(35)}`;
    const [block] = world.plan(0).blocks;
    const blocks = [
      { ...block, code: `${long}1`, unitIds: [unitAt(0)] },
      { ...block, code: `${long}2`, unitIds: [unitAt(1), unitAt(2)] },
    ];
    const plan = { ...world.plan(0), blocks };
    const { body: made } = await call("owner", "POST", "/api/rounds", { plan, reason });
    const file = await call("owner", "GET", `/api/rounds/${made.roundId}/inputs/template`);
    const sheets = await readWorkbook(file.body);
    expect(sheets).toHaveLength(3);
    expect(sheets[1]?.rows.slice(3).map((row) => cellText(row[1]))).toEqual([
      world.units[1]?.nameVi,
      world.units[2]?.nameVi,
    ]);
    const filled = sheets.slice(0, 2).map((sheet) => ({
      name: sheet.name,
      columns: (sheet.rows[0] ?? []).map((cell) => ({ title: cellText(cell), type: "text" as const })),
      rows: sheet.rows
        .slice(1)
        .map((row, at) =>
          (sheet.rows[0] ?? []).map((_, column) => (at > 1 && column === 6 ? "3" : cellText(row[column]))),
        ),
    }));
    const seen = await preview(made.roundId, await writeWorkbook(filled), "owner", "tat-ca.xlsx");
    expect(seen.body.faults).toEqual([]);
    expect(seen.body.counts.new).toBe(3);
    expect(seen.body.rows[2].changes).toEqual([{ field: "2.1 Điểm", before: null, after: "3" }]);
  });

  it("come back from one workbook of as many blocks as a round may have", async () => {
    const [block] = world.plan(0).blocks;
    const shared = `nhom-${"x".repeat(30)}`;
    const blocks = Array.from({ length: 50 }, (_, at) => ({
      ...block,
      code: `${shared}${at}`,
      unitIds: [unitAt(at)],
    }));
    const { body: made } = await call("owner", "POST", "/api/rounds", { plan: { ...world.plan(0), blocks }, reason });
    const values = { "2.1 points": "3" };
    for (const at of [0, 24, 49]) await world.fill(made.roundId, unitAt(at), values);
    const file = await call("owner", "GET", `/api/rounds/${made.roundId}/inputs/template?filled=yes`);
    const seen = await preview(made.roundId, file.body, "owner", "tat-ca.xlsx");
    expect(seen.body.faults).toEqual([]);
    expect(seen.body.counts).toEqual({ new: 0, changed: 0, unchanged: 3, faulty: 0 });
  });
});

describe("many people at once", () => {
  it("fill different units, and the result is that of all inputs", async () => {
    const roundId = await world.open(8);
    const fill = (at: number) => world.fill(roundId, unitAt(at), full(String(at), "9", "2025-01-20", "2"));
    await Promise.all(world.units.slice(0, 8).map((_, at) => fill(at)));
    const round = await findRound(world.data.db.reader, roundId);
    expect(round && (await checkResults(world.data.db.reader, round))).toEqual([]);
    const { body } = await call("owner", "GET", `/api/rounds/${roundId}/ranking`);
    expect(body.items.map((row: { rank: number }) => row.rank)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });
});

it("fails nowhere", () => {
  expect(world.http.failures).toEqual([]);
});
