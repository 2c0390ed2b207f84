import { beforeAll, describe, expect, it } from "vitest";
import { readWorkbook } from "../../platform/xlsx/read-workbook.ts";
import { makePng } from "../../testing/small-files.ts";
import { type AppraisalWorld, days, makeAppraisalWorld, type OpenRound, verdict } from "./appraisal.fixture.ts";

let app: AppraisalWorld;
let round: OpenRound;
const call: AppraisalWorld["call"] = (...args) => app.call(...args);
const unitAt = (at: number) => app.world.units[at]?.id ?? "";
const evidence = () => round.at(`/units/${unitAt(0)}/evidence`);
const facts = { number: null, issuer: null, documentDate: null, provesFrom: null, provesUntil: null, public: false };
const outsiders = ["owner", "lawOne", "moneyOne", "moneyLeader", "council"] as const;

async function addFile(title: string, seed: number): Promise<string> {
  const bytes = makePng(seed);
  const upload = { unitId: unitAt(0), fileName: `${title}.png`, size: bytes.length, sha256: null };
  const { id } = (await call("focal", "POST", "/api/uploads", upload)).body;
  await call("focal", "PUT", `/api/uploads/${id}/pieces/0`, new Uint8Array(bytes));
  await call("focal", "POST", `/api/uploads/${id}/finish`);
  const document = { kind: "file", unitId: unitAt(0), uploadId: id, title, ...facts };
  return (await call("focal", "POST", "/api/evidence", document)).body.id;
}

async function link(component: string, documentId: string, stage: string): Promise<string> {
  const answer = await call("focal", "POST", evidence(), {
    ...{ component, stage, documentId, section: null, pageFrom: null, pageTo: null, note: null },
  });
  expect([answer.status, answer.body.code]).toEqual([201, undefined]);
  return answer.body.linkId;
}

const titles = async (who: string, component = "2.1"): Promise<string[] | number> => {
  const { status, body } = await call(who, "GET", `${evidence()}?component=${component}`);
  if (status !== 200) return status;
  return body.components.flatMap((one: { items: { document: { title: string } }[] }) =>
    one.items.map(({ document }) => document.title),
  );
};
const move = (act: string, basedOnVersion: number) =>
  call("head", "POST", round.at(`/units/${unitAt(0)}/explanation/moves`), { act, basedOnVersion, reason: null });

/** Every cell of the second sheet of the matrix: all columns with what was said in them. */
async function details(): Promise<string> {
  const { body } = await call("owner", "GET", round.at("/matrix?format=xlsx"));
  return JSON.stringify(await readWorkbook(body));
}

beforeAll(async () => {
  app = await makeAppraisalWorld();
  round = await app.open();
  app.world.clock.set(days.self);
});

describe("evidence that the unit took off while it wrote", () => {
  let taken: string;
  let replaced: string;

  it("was there for the unit and for whoever runs the round, and for nobody else", async () => {
    taken = await addFile("Nhầm tệp", 1);
    const linkId = await link("2.1", taken, "self");
    await call("focal", "POST", `${evidence()}/${linkId}/removal`, { reason: null });
    replaced = await addFile("Biên bản", 2);
    await link("2.1", replaced, "self");
    expect(await titles("moneyOne")).toBe(404);
    app.world.clock.set(days.appraisal1);
    expect(await titles("moneyOne")).toEqual(["Biên bản"]);
    expect((await call("moneyOne", "GET", `/api/evidence/${replaced}/file`)).status).toBe(200);
    for (const page of ["", "/file"]) {
      expect((await call("moneyOne", "GET", `/api/evidence/${taken}${page}`)).status).toBe(404);
      expect((await call("owner", "GET", `/api/evidence/${taken}${page}`)).status).toBe(200);
    }
    const mark = { component: "2.1", documentId: taken, page: 1, comment: "Mờ", rectangle: null };
    expect((await call("moneyOne", "POST", round.at(`/units/${unitAt(0)}/evidence-marks`), mark)).status).toBe(404);
  });

  it("and the answers of an explanation are the unit's own until it is submitted", async () => {
    const reason = "Thiếu biên bản";
    const body = verdict(unitAt(0), "2.1", { verdict: "pointsChanged", points: "3", reason });
    await call("moneyOne", "POST", round.at("/appraisal/verdicts"), body);
    const approval = { stage: "appraisal1", confirmIncomplete: true };
    await call("moneyLeader", "POST", round.at(`/appraisal/parts/${round.money}/approval`), approval);
    app.world.clock.set(days.explanation);
    const added = await addFile("Bổ sung", 3);
    await link("2.1", added, "explanation");
    // The same paper was put under another component too: nobody else may learn it from a flag.
    await link("2.1", await addFile("Biên bản bản sao", 2), "explanation");
    const said = { component: "2.1", basedOnVersion: 0, answer: "explains", text: "Lời giải trình riêng", inputs: {} };
    expect((await call("focal", "POST", round.at(`/units/${unitAt(0)}/explanation`), said)).status).toBe(200);
    app.world.clock.set(days.council);

    expect(await titles("focal")).toEqual(["Biên bản", "Bổ sung", "Biên bản bản sao"]);
    for (const who of outsiders) {
      expect([who, await titles(who)]).toEqual([who, who === "lawOne" ? [] : ["Biên bản"]]);
    }
    for (const who of ["owner", "moneyOne", "council"]) {
      const shown = await call(who, "GET", `${evidence()}?component=2.1`);
      expect([who, shown.body.components[0].items[0].flags]).toEqual([who, []]);
      for (const page of ["", "/file"]) {
        expect([who, (await call(who, "GET", `/api/evidence/${added}${page}`)).status]).toEqual([who, 404]);
      }
      const columns = await call(who, "GET", round.at(`/units/${unitAt(0)}/columns?component=2.1`));
      expect(JSON.stringify(columns.body)).not.toMatch(/Bổ sung|Lời giải trình riêng/);
    }
    const line = (await call("moneyOne", "GET", round.at(`/appraisal/lines?unitId=${unitAt(0)}`))).body.items[0];
    expect([line.documents, line.explanation, line.evidence.flags]).toEqual([1, null, []]);
    const page = (await call("owner", "GET", round.at(`/units/${unitAt(0)}/explanation`))).body;
    expect(page.lines.find((one: { component: string }) => one.component === "2.1").answer).toBeNull();
    expect(await details()).not.toContain("Lời giải trình riêng");
    const history = (await call("owner", "GET", round.at("/history"))).body.items;
    expect(history.filter(({ verb }: { verb: string }) => verb.startsWith("evidence."))).toEqual([]);
    for (const who of ["moneyOne", "owner"]) {
      expect((await call(who, "GET", `/api/evidence?unitId=${unitAt(0)}`)).status).toBe(404);
    }
  });

  it("takes nothing more once it is submitted, and then they are there for all who judge it", async () => {
    app.world.clock.set(days.explanation);
    expect((await move("submit", 1)).status).toBe(200);
    const late = await addFile("Muộn", 4);
    const answer = await call("focal", "POST", evidence(), {
      ...{ component: "2.1", stage: "explanation", documentId: late },
      ...{ section: null, pageFrom: null, pageTo: null, note: null },
    });
    expect([answer.status, answer.body.code]).toEqual([409, "scoring.explanation_closed"]);
    app.world.clock.set(days.council);
    for (const who of ["owner", "moneyOne", "moneyLeader", "council"]) {
      expect([who, await titles(who)]).toEqual([who, ["Biên bản", "Bổ sung", "Biên bản bản sao"]]);
    }
    expect(await details()).toContain("Lời giải trình riêng");
    const line = (await call("moneyOne", "GET", round.at(`/appraisal/lines?unitId=${unitAt(0)}`))).body.items[0];
    expect([line.documents, line.explanation]).toEqual([3, "Lời giải trình riêng"]);
  });
});

it("of a sheet that was sent is refused with that, as long as its window is open", async () => {
  const documentId = await addFile("Đến sau", 30);
  round = await app.open();
  app.world.clock.set(days.self);
  const sheet = { round_id: round.roundId, unit_id: unitAt(0), state: "submitted" };
  await app.world.data.db.writer.insertInto("score_sheet").values(sheet).execute();
  const refusal = async () => {
    const { status, body } = await call("focal", "POST", evidence(), {
      ...{ component: "2.1", stage: "self", documentId, section: null, pageFrom: null, pageTo: null, note: null },
    });
    return [status, body.code, /Đã nộp/.test(body.detail)];
  };
  expect(await refusal()).toEqual([409, "scoring.sheet_state", true]);
  app.world.clock.set(days.appraisal1);
  expect(await refusal()).toEqual([409, "scoring.window_closed", false]);
});

it("fails nowhere", () => {
  expect(app.http.failures).toEqual([]);
});
