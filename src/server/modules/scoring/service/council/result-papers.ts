import type { FileAnswer } from "../../../../../contract/operation.ts";
import { headSignature, issuerName, letterheadOf } from "../../../../../domain/documents/issuer.ts";
import type { OfficialDocument } from "../../../../../domain/documents/official-document.ts";
import type { PaperFormat } from "../../../../../domain/documents/paper-format.ts";
import { Rational } from "../../../../../domain/rational.ts";
import { blockEffect } from "../../../../../domain/scoring/council/block-effect.ts";
import type { BlockResult } from "../../../../../domain/scoring/documents/round-result.ts";
import type { Reader } from "../../../../db/database.ts";
import type { RequestContext } from "../../../../http/request-context.ts";
import { listFigures } from "../../council.query.ts";
import type { PaperDeps } from "../../deps.ts";
import { composeResultDecision } from "../../documents/result-decision.ts";
import { composeResultSubmission } from "../../documents/result-submission.ts";
import { listSessions } from "../../repository/council/sessions.ts";
import { listBlocks, listRoundUnits, type RoundRecord } from "../../repository/rounds.ts";
import { answerPaper } from "../answer-paper.ts";
import { openBlock } from "../score-block.ts";
import { listCountedExtras } from "./decided-extras.ts";
import { openIssuer } from "./issuer.ts";
import { openCouncil } from "./open-council.ts";
import { openPercentsBefore } from "./percents-before.ts";

const texts = {
  grounds: [
    "Căn cứ Luật Tổ chức chính quyền địa phương",
    "Căn cứ Quyết định số      /QĐ-UBND ngày      tháng      năm      của {committee} ban hành Bộ tiêu chí đánh giá Chỉ số cải cách hành chính",
  ],
  proposal: (issuer: string) => `Theo đề nghị của ${issuer}`,
  process: "Các đơn vị tự đánh giá, chấm điểm; các cơ quan được phân công thẩm định, có giải trình của đơn vị.",
  council: (meetings: number) =>
    `Hội đồng thẩm định đã họp ${meetings} phiên, xem xét các tiêu chí còn ý kiến khác nhau và thống nhất kết quả.`,
  carriedOut: (committee: string, issuer: string) => `Chánh Văn phòng ${committee}, ${issuer}`,
};

/** The submission to the chairman, as a file. */
export async function getResultSubmission(
  deps: PaperDeps,
  context: RequestContext,
  roundId: string,
  format: PaperFormat,
): Promise<FileAnswer> {
  const { document, year } = await composeSubmission(deps, context, roundId);
  const name = nameOf(context, year, ["to-trinh", "submission"]);
  return answerPaper(deps, { kind: "resultSubmission", document, name, format, at: context.now });
}

/** A paper with the year of its round. */
interface ComposedPaper {
  readonly document: OfficialDocument;
  readonly year: number;
}

/** The submission to the chairman, with the results as they stand. */
export async function composeSubmission(
  deps: Pick<PaperDeps, "db">,
  context: RequestContext,
  roundId: string,
): Promise<ComposedPaper> {
  const paper = await openPaper(deps, context, roundId);
  const { round, issuer, provinceName, committee, blocks, extras, meetings } = paper;
  const document = composeResultSubmission({
    ...paper.common,
    letterhead: letterheadOf(issuer, provinceName, "TTr"),
    recipients: { list: ["Như trên"], archive: "VT" },
    signature: headSignature(issuer),
    addressee: `Chủ tịch ${committee}`,
    grounds: groundsOf(committee),
    process: [texts.process, ...(meetings > 0 ? [texts.council(meetings)] : [])],
    blocks,
    extras,
    remarks: [],
  });
  return { document, year: round.year };
}

/** The decision that the chairman signs, as a draft. */
export async function getDecisionDraft(
  deps: PaperDeps,
  context: RequestContext,
  roundId: string,
  format: PaperFormat,
): Promise<FileAnswer> {
  const { document, year } = await composeDecisionDraft(deps, context, roundId);
  const name = nameOf(context, year, ["du-thao-quyet-dinh", "decision-draft"]);
  return answerPaper(deps, { kind: "resultDecision", document, name, format, at: context.now });
}

/** The decision with the results as they stand; number and date are open. */
export async function composeDecisionDraft(
  deps: Pick<PaperDeps, "db">,
  context: RequestContext,
  roundId: string,
): Promise<ComposedPaper> {
  const paper = await openPaper(deps, context, roundId);
  const { round, issuer, provinceName, committee, blocks, extras } = paper;
  const territory = { nameVi: provinceName, kind: "province", officialCode: null, parent: null } as const;
  const document = composeResultDecision({
    ...paper.common,
    letterhead: letterheadOf(territory, provinceName, "QĐ"),
    recipients: { list: ["Như Điều 4"], archive: "VT" },
    signature: { authority: [], office: "Chủ tịch", name: null },
    decidedBy: `Chủ tịch ${committee}`.toLocaleUpperCase("vi"),
    grounds: [...groundsOf(committee), texts.proposal(issuerName(issuer))],
    carriedOutBy: texts.carriedOut(committee, headOf(issuer)),
    blocks,
    extras,
  });
  return { document, year: round.year };
}

/** What both papers rest on; the number of the decision on the set stays open. */
const groundsOf = (committee: string) => texts.grounds.map((ground) => ground.replace("{committee}", committee));

const headOf = (issuer: Parameters<typeof headSignature>[0]) => `${headSignature(issuer).office} ${issuerName(issuer)}`;

async function openPaper(deps: Pick<PaperDeps, "db">, context: RequestContext, roundId: string) {
  const db = deps.db.reader;
  const { round } = await openCouncil(db, context, roundId);
  const { issuer, provinceName } = await openIssuer(deps, round);
  return {
    round,
    issuer,
    provinceName,
    committee: issuerName({ nameVi: provinceName, kind: "province" }),
    blocks: await listBlockResults(db, round),
    extras: await listCountedExtras(db, round),
    meetings: (await listSessions(db, roundId)).length,
    common: {
      round: { year: round.year, titleVi: round.titleVi },
      demonstration: round.demonstration || round.practice,
    },
  };
}

/** The ranking of every block as it stands, with points by area; last year's where a round before is named. */
async function listBlockResults(db: Reader, round: RoundRecord): Promise<BlockResult[]> {
  const figures = new Map((await listFigures(db, round.id, "final")).map((one) => [one.unitId, one]));
  const units = await listRoundUnits(db, round.id);
  const before = await openPercentsBefore(
    db,
    round,
    units.map((unit) => unit.unitId),
  );
  const results: BlockResult[] = [];
  for (const block of await listBlocks(db, round.id)) {
    const compiled = await openBlock(db, round, block);
    const areas = compiled.groups.filter((group) => compiled.set.areas.some((area) => area.code === group.code));
    const members = units.flatMap((unit) => {
      const now = figures.get(unit.unitId);
      if (unit.blockCode !== block.code || now === undefined) return [];
      return [{ unitId: unit.unitId, nameVi: unit.nameVi, figures: now, before: now, after: now }];
    });
    const ranked = blockEffect(compiled, block.code, members);
    results.push({
      nameVi: block.nameVi,
      classes: compiled.classes.map((one) => one.name),
      areas: areas.map((area) => ({
        code: area.code,
        nameVi: compiled.set.areas.find((one) => one.code === area.code)?.name ?? area.code,
        max: compiled.leaves
          .slice(area.from, area.to)
          .reduce((sum, leaf) => sum.add(leaf.max), Rational.ZERO)
          .toFraction(),
      })),
      units: ranked.map(({ unitId, nameVi, rankAfter, figures: one }) => ({
        unitNameVi: nameVi,
        points: one.pointsExact,
        applicableMax: one.applicableMax,
        percent: one.percent,
        className: one.className,
        rank: rankAfter,
        hasSubmitted: one.inputs !== "notSubmitted",
        ...before(unitId),
        areas: areas.map((area) => sumOf(one.componentPoints, area.from, area.to)),
        bonus: one.bonus,
        penalty: one.penalty,
      })),
    });
  }
  return results;
}

function sumOf(packed: string, from: number, to: number): string {
  return packed
    .split(" ")
    .slice(from, to)
    .reduce((sum, one) => sum.add(Rational.parse(one)), Rational.ZERO)
    .toFraction();
}

function nameOf({ language }: RequestContext, year: number, [vi, en]: readonly [string, string]): string {
  return `${language === "vi" ? vi : en}-${year}`;
}
