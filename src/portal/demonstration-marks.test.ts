import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { unzipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { allOperations } from "../contract/all-operations.ts";
import { isFileOutput, type Operation } from "../contract/operation.ts";
import { demonstrationColumn } from "../domain/scoring/demonstration-mark.ts";
import { draftColumn } from "../domain/scoring/draft-mark.ts";
import { cellText } from "../domain/scoring/workbook/sheet.ts";
import { demonstrationMark } from "../server/modules/scoring/documents/print-figures.ts";
import { readDocument, readPart, textOf } from "../server/platform/docx/read-docx.fixture.ts";
import { readPdf } from "../server/platform/pdf/read-pdf.fixture.ts";
import { readCsv } from "../server/platform/xlsx/csv.ts";
import { readWorkbook } from "../server/platform/xlsx/read-workbook.ts";
import { type Demonstration, makeDemonstration } from "../server/testing/demonstration.ts";

let demo: Demonstration;
/** Values of the places in the addresses, of the published round of 2025 and one unit and component of it. */
let places: Record<string, string> = {};
let component = "";

beforeAll(async () => {
  demo = await makeDemonstration();
  const roundId = "01900000-0000-7000-8004-000000002025";
  const answer = await demo.app.request(`/open-data/rounds/${roundId}/ranking.json`);
  const [first, second] = ((await answer.json()) as { items: { unitId: string; blockCode: string }[] }).items;
  const block = first?.blockCode ?? "";
  const unit = await demo.app.request(`/open-data/rounds/${roundId}/units/${first?.unitId}.json`);
  const code = ((await unit.json()) as { areas: { criteria: { components: { code: string }[] }[] }[] }).areas[0]
    ?.criteria[0]?.components[0]?.code;
  component = `?${new URLSearchParams({ block, code: code ?? "" })}`;
  places = { roundId, unitId: first?.unitId ?? "", number: "1", file: `${first?.unitId}.json` };
  places.compare = `?${new URLSearchParams({ block, unit1: first?.unitId ?? "", unit2: second?.unitId ?? "" })}`;
});

const fill = (path: string, own: Readonly<Record<string, string>> = {}) =>
  path.replace(/[:{](\w+)\}?/g, (_, name: string) => own[name] ?? places[name] ?? `no-${name}`);

async function fetchFile(path: string, cookie: string, body?: object) {
  const sent = body && { method: "POST", body: JSON.stringify(body) };
  const headers = { cookie, ...(body && { "content-type": "application/json" }) };
  const response = await demo.app.request(path, { headers, ...sent });
  expect([path, response.status]).toEqual([path, 200]);
  const bytes = new Uint8Array(await response.arrayBuffer());
  const isPacked = response.headers.get("content-encoding") === "gzip";
  const [type, name] = ["content-type", "content-disposition"].map((header) => response.headers.get(header) ?? "");
  return { bytes: isPacked ? gunzipSync(bytes) : bytes, type: type ?? "", name: name ?? "" };
}

/** What says in the content of a file that it is a demonstration's; every page, sheet and line has to. Answers how it is saved. */
async function assertMarked(path: string, cookie = "", body?: object) {
  const { bytes, type, name: saved } = await fetchFile(path, cookie, body);
  expect(type, path).toMatch(/^text\/(html|csv)|(spreadsheetml\.sheet|wordprocessingml\.document)$|pdf|json|atom/);
  const text = () => new TextDecoder().decode(bytes);
  const { title, value } = demonstrationColumn;
  const assertTable = (rows: readonly (readonly Parameters<typeof cellText>[0][])[]) => {
    const [head, ...lines] = rows.map((row) => cellText(row[0]));
    expect([path, head, ...new Set(lines)]).toEqual([path, title.vi, ...(lines.length > 0 ? [value.vi] : [])]);
  };
  if (type.startsWith("text/html")) expect(text(), path).toContain('<span class="mark">Số liệu minh họa</span>');
  else if (type.startsWith("text/csv")) assertTable(readCsv(bytes).rows);
  else if (type.endsWith("spreadsheetml.sheet"))
    for (const { name, rows } of await readWorkbook(bytes)) if (!aboutRound.has(name)) assertTable(rows);
  if (type === "application/pdf")
    for (const page of (await readPdf(bytes)).pages) expect(page.text, path).toMatch(paperMark);
  if (type.endsWith("wordprocessingml.document")) {
    expect(textOf(readDocument(bytes)).length).toBeGreaterThan(0);
    const footers = Object.keys(unzipSync(bytes)).filter((part) => /^word\/footer\d*\.xml$/.test(part));
    expect(footers.map((part) => textOf(readPart(bytes, part))).join(" "), path).toContain(demonstrationMark);
  }
  if (type.includes("json")) expect(text(), path).toContain('"demonstration":true');
  if (type.includes("atom")) expect(text(), path).toContain("(Số liệu minh họa)</title>");
  return saved;
}

/** Papers that the program writes, and the decisions of the demonstration's past years. */
const paperMark = new RegExp(`${demonstrationMark}|MINH HỌA / DEMONSTRATION`);

/** Sheets that hold no figures but the name of the round. */
const aboutRound = new Set(["Đợt đánh giá"]);

describe("a demonstration round", () => {
  /** Addresses that show nothing of a round. */
  const withoutFigures = [
    ...["/keys", "/open-data", "/open-data/openapi.json", "/verify.mjs", "/bundle.schema.json"],
    ...["/robots.txt", "/favicon.ico"],
  ];
  /** Files as somebody sent them: they say what they are themselves. */
  const asSent = ["/rankings/:roundId/units/:unitId/evidence/:linkId"];
  const queries: Record<string, () => string> = {
    "/search": () => "?q=so",
    "/rankings/:roundId/component": () => component,
    "/rankings/:roundId/publications/:number/component": () => component,
    "/rankings/:roundId/compare": () => places.compare ?? "",
    "/rankings/:roundId/publications/:number/compare": () => places.compare ?? "",
  };

  it("is marked on every public page and in every public file", async () => {
    const routes = demo.app.routes.filter(
      ({ method, path }) => method === "GET" && !/^\/(api|app|assets)\b/.test(path),
    );
    const paths = [...new Set(routes.map(({ path }) => path))].filter((path) => !path.includes("*"));
    expect(paths.length).toBeGreaterThan(20);
    for (const path of paths) {
      if (withoutFigures.includes(path) || asSent.includes(path) || path === "/health") continue;
      await assertMarked(fill(path) + (queries[path]?.() ?? ""));
    }
    expect(demo.failures).toEqual([]);
  });

  it("keeps the mark on paper", async () => {
    const sheet = await readFile(join(import.meta.dirname, "assets/print.css"), "utf8");
    const hidden = [...sheet.matchAll(/([^{}]*)\{[^{}]*display:\s*none/g)].map(([, names]) => names);
    expect(hidden.length).toBeGreaterThan(0);
    expect(hidden.join()).not.toMatch(/\.mark\b|h1 \+ p/);
  });
});

describe("what officers download of a demonstration round", () => {
  /** Tables that are filled in and read back, files as somebody sent them, and archives of what is marked itself. */
  const notMarked = [
    ...["scoring.getExclusionTemplate", "scoring.getInputTemplate", "scoring.getSheetWorkbook"],
    ...["scoring.getSurveyTemplate", "scoring.getOwnIndexTemplate"],
    ...["scoring.openDecision", "scoring.openGuidanceFile", "scoring.openSignedScan", "scoring.openMinutesScan"],
    ...["scoring.getResultLetters", "scoring.getEvidencePack"],
  ];
  const [underWay, ownIndex] = ["01900000-0000-7000-8004-000000002026", "01900000-0000-7000-8018-000000002025"];
  const ofOwnIndex = { places: { roundId: ownIndex } };
  // They end with the publication.
  const ofUnderWay = { places: { roundId: underWay } };
  const letter = { number: null, date: null, contact: null };
  const read = async (path: string) => (await demo.call(await demo.signIn("chutri"), "GET", path)).body;
  const amendment = (): Asked => {
    const code = new URLSearchParams(component).get("code") ?? "";
    return {
      body: { changes: [{ unitId: places.unitId, component: code, inputs: null, points: "0", reason: "Nhầm" }] },
    };
  };

  /** What is sent for, belongs to another round, or is of something that has to be found first. */
  const asked: Record<string, () => Promise<Asked> | Asked> = {
    "scoring.getAgencyAnnex": async () => {
      const { lines } = await read(`/api/rounds/${places.roundId}/assignments`);
      return { places: { agencyUnitId: lines[0].agencyUnitId } };
    },
    "scoring.getCouncilMinutes": async () => {
      const { sessions } = await read(`/api/rounds/${places.roundId}/council-work`);
      return { places: { sessionId: sessions[0].id } };
    },
    "scoring.makeReminderLetters": async () => {
      const { items } = await read(`/api/rounds/${underWay}/board/units`);
      return { places: { roundId: underWay }, body: { unitIds: [items[0].unitId], about: "self", ...letter } };
    },
    "scoring.makeAgencyLetters": async () => {
      const { lines } = await read(`/api/rounds/${underWay}/assignments`);
      return { places: { roundId: underWay }, body: { assignmentIds: [lines[0].id], stage: "appraisal1", ...letter } };
    },
    "scoring.draftAmendingDecision": amendment,
    "scoring.draftAmendingSubmission": amendment,
    "scoring.getResultSubmission": () => ofUnderWay,
    "scoring.getDecisionDraft": () => ofUnderWay,
    "scoring.getOwnReport": () => ofOwnIndex,
    "scoring.listOwnGaps": () => ofOwnIndex,
    "scoring.exportOwnComponents": () => ofOwnIndex,
  };

  const files = allOperations.filter(
    ({ path, columns, output }: Operation) => path.includes("{roundId}") && (columns || isFileOutput(output)),
  );
  const formatsOf = ({ id, columns, query }: Operation): readonly string[] => {
    // Every list is written by the same hand.
    if (columns) return id === "scoring.listRanking" ? ["xlsx", "csv"] : ["csv"];
    const format = query?.shape.format as { safeParse(value: string): { success: boolean } } | undefined;
    if (!format) return [""];
    // What a DOCX says, its PDF says: that is looked at once.
    const asked = ["scoring.getResultLetter", "scoring.getResultSheet"].includes(id)
      ? ["pdf"]
      : ["xlsx", "csv", "docx"];
    return asked.filter((one) => format.safeParse(one).success);
  };

  it.each(files.filter(({ id }) => !notMarked.includes(id)))("$id says so", async (operation) => {
    const cookie = await demo.signIn("chutri");
    const { places: own, body } = (await asked[operation.id]?.()) ?? {};
    for (const format of formatsOf(operation))
      expect(await assertMarked(fill(operation.path, own) + (format && `?format=${format}`), cookie, body)).toMatch(
        /-minh-hoa\.(xlsx|csv|docx|pdf|json)/,
      );
  });
});

describe("a list of results of a round under way", () => {
  const lists = allOperations.filter(({ showsResults }: Operation) => showsResults);

  it.each(lists)("$id says on each line and by its name that they are not published", async ({ path }) => {
    const cookie = await demo.signIn("chutri");
    const linesOf = async (roundId: string) => {
      const { bytes, name } = await fetchFile(`${fill(path, { roundId })}?format=csv`, cookie);
      const [head, ...lines] = readCsv(bytes).rows.map((row) => row.map((cell) => cellText(cell)));
      return { name, head: head?.[1], lines: [...new Set(lines.map((line) => line[1]))] };
    };
    const draft = await linesOf("01900000-0000-7000-8004-000000002026");
    expect(draft).toMatchObject({ head: draftColumn.title.vi, lines: [draftColumn.value.vi] });
    expect(draft.name).toContain("-du-kien-minh-hoa.csv");
    const published = await linesOf(places["roundId"] ?? "");
    expect([published.head, published.name]).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/Tình trạng kết quả|du-kien/)]),
    );
  });
});

/** How a file of an operation is asked for, where the published round and its best unit are not enough. */
interface Asked {
  readonly places?: Readonly<Record<string, string>>;
  readonly body?: object;
}
