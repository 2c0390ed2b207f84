import { beforeAll, describe, expect, it } from "vitest";
import type { Publication } from "../../../contract/scoring/publications.ts";
import { verifyBundle } from "../../../domain/scoring/bundle/verify-bundle.ts";
import { canonicalJson } from "../../../domain/text/canonical-json.ts";
import { nodeCryptography } from "../../../verifier/node-cryptography.ts";
import { paragraphTexts, readDocument } from "../../platform/docx/read-docx.fixture.ts";
import { seeDecision } from "../../testing/see-decision.ts";
import { makePdf } from "../../testing/small-files.ts";
import { full, makeRoundWorld, type RoundWorld, reason } from "./rounds.fixture.ts";

let world: RoundWorld;
const call: RoundWorld["http"]["call"] = (...args) => world.http.call(...args);
const unitAt = (at: number) => world.units[at]?.id ?? "";
const decision = { number: "15/QĐ-UBND", date: "2026-01-05", signer: "Đàm Văn Cường" };

const openPublished = async () => {
  const roundId = await world.open(2);
  await world.fill(roundId, unitAt(0), full("1", "3", "2025-01-31", "2"));
  await world.fill(roundId, unitAt(1), full("2", "3", "2025-02-28", "3"));
  const body = { basedOnVersion: 1, decision, restricted: [], reason };
  expect((await call("owner", "POST", `/api/rounds/${roundId}/publication`, body)).status).toBe(200);
  return roundId;
};
/** Publishes an amendment by a decision of its own: number 2 is based on version 2 of the round. */
const amend = async (roundId: string, changes: readonly object[], number = 2) => {
  await call("owner", "POST", `/api/rounds/${roundId}/decision-file?fileName=qd.pdf`, makePdf(number));
  const seen = await seeDecision(call, roundId);
  return call("owner", "POST", `/api/rounds/${roundId}/amendments`, {
    ...{ basedOnVersion: number, ...seen, changes, reason: "Điều chỉnh theo kết luận kiểm tra" },
    decision: { ...decision, number: `${14 + number}/QĐ-UBND` },
  });
};

beforeAll(async () => {
  world = await makeRoundWorld();
});

describe("an amendment of a place that was amended before", () => {
  type Difference = Publication["differences"][number];
  const place = { component: "1.1.1", reason: "Kết luận kiểm tra lại" };
  const inputsOf = (inputs: object, component = "1.1.1") => ({
    ...place,
    unitId: unitAt(0),
    component,
    inputs,
    points: null,
  });
  const pointsOf = (points: string) => ({ ...place, unitId: unitAt(0), inputs: null, points });
  const lineOf = (one: Difference) => `${one.component} ${one.field} ${one.before}>${one.after}`;
  /** Publishes one change after another; of the last one what its preview tells, and what was sealed. */
  const amendInTurn = async (...changes: readonly object[]) => {
    const roundId = await openPublished();
    let previewed: Difference[] = [];
    let draft = "";
    for (const [at, change] of changes.entries()) {
      const body = { changes: [change] };
      previewed = (await call("owner", "POST", `/api/rounds/${roundId}/amendments/preview`, body)).body.differences;
      const paper = await call("owner", "POST", `/api/rounds/${roundId}/amendments/decision-draft`, body);
      draft = paragraphTexts(readDocument(paper.body)).join("\n");
      expect((await amend(roundId, [change], at + 2)).body.number).toBe(at + 2);
    }
    const path = `/api/rounds/${roundId}/publications/${changes.length + 1}/bundle?form=public`;
    const sealed = verifyBundle(canonicalJson((await call("reader", "GET", path)).body), nodeCryptography);
    expect(sealed.faults).toEqual([]);
    const own = (all: readonly Difference[]) =>
      all.filter((one) => one.unit === unitAt(0) && one.component !== "").map(lineOf);
    const told = own(previewed);
    expect(own((sealed.content?.publication.amends?.differences ?? []) as Difference[])).toEqual(told);
    const line = sealed.content?.units[0]?.lines.find((one) => one.component === "1.1.1");
    return { told, previewed, draft, column: line?.column, result: line?.result };
  };

  it("sets points and leaves the inputs as they were published", async () => {
    const { told, draft, column } = await amendInTurn(inputsOf({ xong: "3", giao: "3" }), pointsOf("1.2"));
    expect(told).toEqual([
      "1.1.1 points 3>1.2",
      '1.1.1 columnInputs {"inputs":{"giao":"3","xong":"3"},"points":null}>{"inputs":{"giao":"3","xong":"3"},"points":"6/5"}',
    ]);
    expect(column).toMatchObject({ inputs: { xong: "3", giao: "3" }, points: "6/5" });
    expect(draft).toContain("1,2 điểm đặt trực tiếp, không theo số liệu (Tử số: xong: 3; Mẫu số: giao: 3)");
  });

  it("sets inputs, and points that were set no longer count", async () => {
    const first = await amendInTurn(pointsOf("1.2"), inputsOf({ xong: "2", giao: "3" }));
    expect(first.told).toEqual([
      "1.1.1 points 1.2>2",
      '1.1.1 columnInputs {"inputs":{"giao":"3","xong":"1"},"points":"6/5"}>{"inputs":{"giao":"3","xong":"2"},"points":null}',
    ]);
    expect([first.column, first.result]).toMatchObject([{ points: null }, { points: "2" }]);
    const inputs = inputsOf({ xong: "2", giao: "3" });
    const { told, result } = await amendInTurn(inputs, pointsOf("1.2"), inputs);
    expect(told).toEqual([
      "1.1.1 points 1.2>2",
      '1.1.1 columnInputs {"inputs":{"giao":"3","xong":"2"},"points":"6/5"}>{"inputs":{"giao":"3","xong":"2"},"points":null}',
    ]);
    expect(result?.points).toBe("2");
  });

  it("sets points where nothing was to be scored, and changes no input there either", async () => {
    const { told, column, result } = await amendInTurn(inputsOf({ na: "true" }), pointsOf("1"));
    expect(told.at(-1)).toBe(
      '1.1.1 columnInputs {"inputs":{"na":"true"},"points":null}>{"inputs":{"na":"true"},"points":"1"}',
    );
    expect([column, result]).toMatchObject([
      { inputs: { na: "true" }, points: "1" },
      { points: "1", applicableMax: "3", state: "scored" },
    ]);
  });

  it("leaves bonus and penalty that it does not touch", async () => {
    const first = inputsOf({ bonus: "0.5", penalty: "0.25" }, "");
    const ofExtras = (all: readonly Difference[]) =>
      all.filter(({ field }) => ["bonus", "penalty"].includes(field)).map(lineOf);
    const points = await amendInTurn(first, pointsOf("0.2"));
    expect(ofExtras(points.previewed)).toEqual([]);
    const extras = await amendInTurn(first, inputsOf({ bonus: "1", penalty: "0.25" }, ""));
    expect(ofExtras(extras.previewed)).toEqual([" bonus 0.5>1"]);
    expect(extras.draft).toContain("Điểm thưởng: 1; Điểm trừ: 0,25");
  });
});

const bare = { component: "1.1.1", reason: "Kết luận kiểm tra lại", inputs: null, points: null };
const extras = { ...bare, component: "", inputs: { bonus: "1", penalty: "0" } };
const inputs = { xong: "2", giao: "3" };

describe("an amendment", () => {
  it.each([
    ["inputs and points", [{ ...bare, inputs, points: "1" }], /1\.1\.1 của .+: ghi cả số liệu lẫn số điểm; bỏ/],
    ["neither", [bare], /1\.1\.1 của .+: chưa có số liệu, cũng chưa có số điểm; ghi một/],
    ["points for bonus and penalty", [{ ...extras, inputs: null, points: "1" }], /Điểm thưởng.+; bỏ số điểm, ghi mức/],
    ["these beside their inputs", [{ ...extras, points: "1" }], /Điểm thưởng.+; bỏ số điểm, ghi mức thưởng/],
    ["no bonus and penalty", [{ ...extras, inputs: null }], /Điểm thưởng.+; ghi cả hai, 0 nếu không có/],
    ["a part that is not there", [{ ...bare, component: "7.7", points: "1" }], /7\.7 của .+không có phần này; ghi mã/],
    [
      "one place twice",
      [
        { ...bare, inputs },
        { ...bare, points: "1" },
      ],
      /1\.1\.1 của .+ở cùng một chỗ; gộp lại/,
    ],
  ])("is refused with %s, by the place and what to do", async (_what, parts, told) => {
    const roundId = await openPublished();
    const changes = parts.map((one) => ({ ...one, unitId: unitAt(0) }));
    for (const path of ["/preview", "/decision-draft"]) {
      const answer = await call("owner", "POST", `/api/rounds/${roundId}/amendments${path}`, { changes });
      expect([answer.status, answer.body.code]).toEqual([422, "scoring.verdict_refused"]);
      expect(answer.body.detail).toMatch(told);
      expect(answer.body.faults.map((one: { path: string }) => one.path)).toEqual([parts[0]?.component]);
    }
    expect((await amend(roundId, changes)).body.code).toBe("scoring.verdict_refused");
    expect((await call("reader", "GET", `/api/rounds/${roundId}/publications`)).body.items).toHaveLength(1);
  });
});

it("fails nowhere", () => {
  expect(world.http.failures).toEqual([]);
});
