import type { Letterhead } from "../../src/domain/documents/letterhead.ts";
import { authorityLine } from "../../src/domain/documents/letterhead.ts";
import { Rational } from "../../src/domain/rational.ts";
import type { AgencyAnnex } from "../../src/domain/scoring/documents/agency-annex.ts";
import { buildScoreSheet } from "../../src/domain/scoring/documents/build-score-sheet.ts";
import type { CouncilMinutes } from "../../src/domain/scoring/documents/council-minutes.ts";
import type { ReminderLetter } from "../../src/domain/scoring/documents/reminder-letter.ts";
import type { ResultDecision, ResultSubmission } from "../../src/domain/scoring/documents/result-decision.ts";
import type { ResultLetter } from "../../src/domain/scoring/documents/result-letter.ts";
import type { BlockResult } from "../../src/domain/scoring/documents/round-result.ts";
import type { ScoreMatrix } from "../../src/domain/scoring/documents/score-matrix.ts";
import type { SelfAssessmentReport } from "../../src/domain/scoring/documents/self-assessment-report.ts";
import { printPoints } from "../../src/domain/scoring/print-points.ts";
import { storeUnitResult } from "../../src/domain/scoring/stored-result.ts";
import { sampleEvidence } from "./sample-evidence.ts";
import { sampleResultSheet } from "./sample-result-sheet.ts";
import { type SampleRound, type SampleUnit, sampleRound } from "./sample-round.ts";

/** The data of every document of a round, from the demonstration; persons and reasons are invented. */
export interface SampleDocuments {
  readonly report: SelfAssessmentReport;
  readonly minutes: CouncilMinutes;
  readonly submission: ResultSubmission;
  readonly decision: ResultDecision;
  readonly reminder: ReminderLetter;
  readonly result: ResultLetter;
  readonly agency: AgencyAnnex;
  readonly matrix: ScoreMatrix;
}

const owner = "Sở Nội vụ";
const province = "Ủy ban nhân dân tỉnh Cao Bằng";
const grounds = [
  "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025",
  "Căn cứ Quyết định số      /QĐ-UBND ngày      tháng      năm 2026 của Ủy ban nhân dân tỉnh ban hành Bộ tiêu chí đánh giá Chỉ số cải cách hành chính",
];

/** Sample data of all eight documents. */
export async function sampleDocuments(): Promise<SampleDocuments> {
  const round = await sampleRound();
  const [first, second, third] = round.units;
  if (first === undefined || second === undefined || third === undefined) throw new Error("the sample has no units");
  const named = { year: round.year, titleVi: round.titleVi };
  const common = { round: named, demonstration: true } as const;
  const byOwner = {
    letterhead: head(owner, "SNV-CCHC"),
    recipients: { list: ["Như trên", "Lãnh đạo Sở"], archive: "VT, CCHC" },
    signature: { authority: [authorityLine("KT", "Giám đốc")], office: "Phó Giám đốc", name: "Hoàng Thị Minh" },
  };
  const byChairman = {
    letterhead: head(null, "QĐ-UBND"),
    recipients: {
      list: ["Như Điều 4", "Bộ Nội vụ", "Thường trực Tỉnh ủy", "Chủ tịch, các Phó Chủ tịch UBND tỉnh"],
      archive: "VT, NC",
    },
    signature: { authority: [], office: "Chủ tịch", name: null },
  };
  const blocks = [blockResult(round)];
  return {
    report: report(round, third),
    minutes: { ...common, ...minutes(first, second, third) },
    submission: {
      ...common,
      ...byOwner,
      letterhead: head(owner, "TTr-SNV"),
      addressee: `Chủ tịch ${province}`,
      grounds,
      isSettled: true,
      process: [
        `Các đơn vị tự đánh giá, chấm điểm; các cơ quan được phân công thẩm định hai vòng, có giải trình của đơn vị.`,
        "Hội đồng thẩm định đã họp, xem xét các tiêu chí còn ý kiến khác nhau và thống nhất kết quả.",
      ],
      blocks,
      extras: [],
      remarks: ["Thời điểm công bố kết quả"],
    },
    decision: {
      ...common,
      ...byChairman,
      decidedBy: `Chủ tịch ${province}`,
      grounds: [...grounds, "Theo đề nghị của Giám đốc Sở Nội vụ"],
      carriedOutBy: "Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc Sở Nội vụ",
      blocks,
      extras: [],
    },
    reminder: {
      ...common,
      ...byOwner,
      addressee: second.name,
      work: "tự đánh giá, chấm điểm",
      closesAt: { day: "2026-12-15", time: "17:00" },
      overdue: false,
      done: 31,
      of: round.compiled.leaves.length,
      missing: ["Tiêu chí 1.1.2: chưa có số liệu", "Tiêu chí 2.3.1: chưa có tài liệu kiểm chứng"],
      contact: "đồng chí Nông Văn Hải, Phòng Cải cách hành chính",
    },
    result: { ...common, ...byOwner, ...resultLetter(round, third) },
    agency: {
      ...common,
      ...byOwner,
      letterhead: head("Sở Tư pháp", "BC-STP"),
      agencyNameVi: "Sở Tư pháp",
      turn: "lần 1",
      addressee: owner,
      blocks: [agencyBlock(round)],
    },
    matrix: {
      extras: null,
      ...common,
      ...byOwner,
      blockNameVi: round.block,
      stageVi: "Kết quả cuối cùng",
      components: components(round),
      units: round.units.map((unit) => ({
        unitNameVi: unit.name,
        points: unit.self.components.map((one) => (one.applicableMax.sign() === 0 ? null : printPoints(one.points))),
        ...{ bonus: "0", penalty: "0" },
        total: printPoints(unit.self.points),
        percent: storeUnitResult(unit.self).percent,
        rank: unit.rank,
      })),
    },
  };
}

function head(issuer: string | null, symbol: string): Letterhead {
  const superior = issuer === null ? null : "UBND tỉnh Cao Bằng";
  return { superior, issuer: issuer ?? province, number: null, symbol, place: "Cao Bằng", date: null };
}

function report(round: SampleRound, unit: SampleUnit): SelfAssessmentReport {
  const { sheet, total } = buildScoreSheet(round.compiled, unit.self, unit.values, sampleEvidence);
  return {
    round: { year: round.year, titleVi: round.titleVi },
    letterhead: { ...head(unit.name, `BC-${unit.code}`), number: "125", date: "2026-12-05" },
    recipients: { list: ["Như trên", "Lãnh đạo cơ quan"], archive: "VT" },
    signature: { authority: [], office: "Giám đốc", name: "Lý Văn Thành" },
    demonstration: true,
    inputsAsOf: "2026-11-30",
    unitNameVi: unit.name,
    addressee: owner,
    sheet,
    total,
    extras: { note: null, evidence: [] },
    difficulties: ["Một số chỉ tiêu phụ thuộc dữ liệu của hệ thống thông tin giải quyết thủ tục hành chính tỉnh"],
    proposals: ["Đề nghị cung cấp số liệu hồ sơ trực tuyến trước ngày 01 tháng 12 hằng năm"],
  };
}

function components({ compiled }: SampleRound) {
  const areas = compiled.groups.filter((group) => group.level === "area");
  return compiled.leaves.map((leaf, at) => {
    const area = areas.find((one) => one.from <= at && at < one.to);
    return {
      code: leaf.code,
      nameVi: leaf.name,
      max: printPoints(leaf.max),
      areaCode: area?.code ?? leaf.code,
      areaNameVi: area?.name ?? leaf.name,
    };
  });
}

function blockResult({ compiled, block, units }: SampleRound): BlockResult {
  const areas = compiled.groups.filter((group) => group.level === "area");
  return {
    nameVi: block,
    classes: compiled.classes.map((one) => one.name),
    areas: areas.map(({ code, name, from, to }) => ({
      code,
      nameVi: name,
      max: printPoints(compiled.leaves.slice(from, to).reduce((sum, leaf) => sum.add(leaf.max), Rational.ZERO)),
    })),
    units: units.map((unit) => {
      const { points, applicableMax, percent, className, bonus, penalty } = storeUnitResult(unit.self);
      return {
        ...{ unitNameVi: unit.name, points, applicableMax, percent, className, rank: unit.rank, bonus, penalty },
        ...{ hasSubmitted: true, lastPercent: null, notCompared: null },
        areas: areas.map(({ from, to }) => printPoints(unit.self.pointsBetween(from, to))),
      };
    }),
  };
}

function agencyBlock(round: SampleRound) {
  const appraised = round.compiled.leaves.slice(6, 10);
  return {
    nameVi: round.block,
    components: appraised.map((leaf, index) => ({
      code: leaf.code,
      nameVi: leaf.name,
      max: printPoints(leaf.max),
      lines: round.units.map((unit, at) => {
        const points = printPoints(unit.self.components[6 + index]?.points ?? Rational.ZERO);
        const cut = (at + index) % 5 === 0 && points !== "0";
        return {
          unitNameVi: unit.name,
          selfPoints: points,
          appraisedPoints: cut ? "0" : points,
          reason: cut ? "Tài liệu kiểm chứng ban hành sau thời điểm đánh giá." : null,
        };
      }),
    })),
  };
}

function resultLetter(round: SampleRound, unit: SampleUnit) {
  const { block, units } = round;
  const { points, applicableMax, percent, className } = storeUnitResult(unit.self);
  return {
    unitNameVi: unit.name,
    blockNameVi: block,
    decision: "Quyết định số      /QĐ-UBND của Chủ tịch Ủy ban nhân dân tỉnh",
    self: { points, max: applicableMax, leftOut: "0" },
    points,
    applicableMax,
    percent,
    className,
    rank: unit.rank === null ? null : { rank: unit.rank, of: units.length },
    extras: null,
    sheet: sampleResultSheet(round, unit),
    lost: unit.self.components
      .filter((one) => one.applicableMax.sign() > 0 && one.points.compare(one.max) < 0)
      .map((one) => ({
        code: one.code,
        nameVi: one.name,
        max: printPoints(one.max),
        selfPoints: one.source === "survey" ? null : printPoints(one.points),
        points: printPoints(one.points),
        cause: one.source === "survey" ? "Điều tra xã hội học" : "Dưới mức",
        reason: one.explain("vi"),
      })),
    sentNothing: false,
    explainUntil: null,
  };
}

function minutes(
  first: SampleUnit,
  second: SampleUnit,
  third: SampleUnit,
): Omit<CouncilMinutes, "round" | "demonstration"> {
  return {
    letterhead: { ...head("Hội đồng thẩm định Chỉ số CCHC", "BB-HĐTĐ"), date: "2026-12-28" },
    recipients: { list: ["Chủ tịch UBND tỉnh", "Các thành viên Hội đồng"], archive: "VT, CCHC" },
    startedAt: { day: "2026-12-28", time: "08:00" },
    endedAt: { day: "2026-12-28", time: "11:15" },
    venue: "Phòng họp số 2, Trụ sở Ủy ban nhân dân tỉnh",
    seats: [
      ...[
        ["Đàm Văn Cường", "Phó Chủ tịch Ủy ban nhân dân tỉnh", "chair"],
        ["Hoàng Thị Minh", "Phó Giám đốc Sở Nội vụ", "viceChair"],
        ["Nông Văn Hải", "Trưởng phòng Cải cách hành chính, Sở Nội vụ", "secretary"],
        ["Bế Thị Lan", "Phó Giám đốc Sở Tư pháp", "member"],
      ].map(([name = "", office = "", duty]) => ({
        name,
        office,
        duty: duty as "member",
        present: true,
        absence: null,
      })),
      {
        name: "Lục Văn Tài",
        office: "Phó Giám đốc Sở Tài chính",
        duty: "member",
        present: false,
        absence: "đi công tác",
      },
    ],
    guests: [],
    agenda: ["Báo cáo kết quả thẩm định lần 2", "Thảo luận, biểu quyết các tiêu chí còn ý kiến khác nhau"],
    cases: [
      {
        unitNameVi: second.name,
        code: "1.2.1",
        nameVi: second.self.compiled.leaves[2]?.name ?? "",
        max: "1.5",
        positions: [
          { side: "Đơn vị tự chấm", points: "1.5", reason: "Đã ban hành đủ 02 báo cáo đúng hạn." },
          { side: "Sở Nội vụ thẩm định lần 1", points: "0.5", reason: "Báo cáo quý II gửi chậm 12 ngày." },
          { side: "Đơn vị giải trình", points: null, reason: "Chậm do trục liên thông gián đoạn, có xác nhận." },
          { side: "Sở Nội vụ thẩm định lần 2", points: "1", reason: "Ghi nhận một phần lý do khách quan." },
        ],
        votes: [
          { points: "1.5", yes: 1, no: 3, abstain: 0 },
          { points: "1", yes: 3, no: 1, abstain: 0 },
        ],
        passedBy: "half",
        decided: "1",
        reason: "Lý do khách quan được ghi nhận, nhưng đơn vị không báo cáo khi phát sinh.",
      },
    ],
    undecided: [],
    settled: [],
    extras: [
      {
        unitNameVi: third.name,
        kind: "bonus",
        proposed: "1",
        appraised: "1",
        confirmed: "0.5",
        votes: { yes: 4, no: 1, abstain: 0 },
        reason: "Một sáng kiến chưa được công nhận cấp tỉnh.",
      },
    ],
    effects: [
      {
        blockNameVi: "Các sở, ban, ngành",
        unitNameVi: second.name,
        before: { points: "91.25", percent: "91.25", rank: 2 },
        after: { points: "90.75", percent: "90.75", rank: 3 },
      },
      {
        blockNameVi: "Các sở, ban, ngành",
        unitNameVi: third.name,
        before: { points: "90.6", percent: "90.60", rank: 3 },
        after: { points: "91.1", percent: "91.10", rank: 2 },
      },
    ],
    conclusions: [
      `Thống nhất kết quả của ${first.name} và các đơn vị khác theo thẩm định lần 2`,
      "Giao Sở Nội vụ hoàn thiện Tờ trình, dự thảo Quyết định trình Chủ tịch Ủy ban nhân dân tỉnh",
    ],
    secretary: { authority: [], office: "Thư ký", name: "Nông Văn Hải" },
    chair: { authority: [], office: "Chủ tọa", name: "Đàm Văn Cường" },
  };
}
