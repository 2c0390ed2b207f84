import type { FileAnswer, QueryOf } from "../../../../../contract/operation.ts";
import type { getScoreMatrix as GetScoreMatrix } from "../../../../../contract/scoring/result-exports.ts";
import type { Language } from "../../../../../contract/text.ts";
import type { Day } from "../../../../../domain/calendar/day.ts";
import type { OfficialDocument } from "../../../../../domain/documents/official-document.ts";
import { Rational } from "../../../../../domain/rational.ts";
import type { ResultStage } from "../../../../../domain/scoring/columns/stage.ts";
import type { ScoreMatrix } from "../../../../../domain/scoring/documents/score-matrix.ts";
import { markDraftName, nameResults } from "../../../../../domain/scoring/draft-mark.ts";
import { unpackComponents } from "../../../../../domain/scoring/packed-components.ts";
import { printPoints } from "../../../../../domain/scoring/print-points.ts";
import { partPaths } from "../../../../../domain/scoring/workflow/part-paths.ts";
import { printDay } from "../../../../../domain/text/dates.ts";
import type { RequestContext } from "../../../../http/request-context.ts";
import { endOfDayInVietnam } from "../../../../platform/clock.ts";
import { markDemonstration, markDraft } from "../../../../platform/xlsx/mark-lines.ts";
import { type WriteSheet, writeWorkbook } from "../../../../platform/xlsx/write-workbook.ts";
import type { PaperDeps, ScoringDeps } from "../../deps.ts";
import { composeScoreMatrix } from "../../documents/score-matrix.ts";
import { answerPaper } from "../answer-paper.ts";
import { isDemonstration } from "../is-demonstration.ts";
import { roundNotFound } from "../open-round.ts";
import { roundFileName } from "../round-file-name.ts";
import type { WholeBlock } from "../score-block.ts";
import { readBlockResults } from "./block-results.ts";
import { deriveLosses } from "./derive-losses.ts";
import { frameOf } from "./document-frame.ts";
import { loadReasonedColumns } from "./load-reasoned-columns.ts";
import { detailSheet } from "./matrix-details.ts";
import { timeSheet } from "./matrix-time.ts";
import { type OpenWhole, openWhole } from "./open-whole.ts";

const workbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/**
 * All points of a round: a workbook with a sheet (and one with every column and reason) for each block, or A3 paper. Of
 * a day that is past it is counted anew from the columns that stood at its end; that is for those who see every column.
 */
export async function getScoreMatrix(
  deps: PaperDeps,
  context: RequestContext,
  roundId: string,
  { format, block, stage, day }: QueryOf<typeof GetScoreMatrix>,
): Promise<FileAnswer> {
  const open = await openWhole(deps.db.reader, context, roundId);
  const blocks = open.blocks.filter((one) => block === undefined || one.block.code === block);
  const [first] = blocks;
  const isSeen = open.stages.includes(stage) && (day === undefined || open.seesColumns);
  if (first === undefined || !isSeen) throw roundNotFound(context);
  const at: MatrixTime = { stage, day, asOf: day === undefined ? undefined : endOfDayInVietnam(day) };
  const { language } = context;
  const named = { vi: ["ma-tran-diem", "den-het"], en: ["score-matrix", "end-of"] }[language];
  const isDraft = isDraftAt(open.round, at);
  const of = (more = "") =>
    markDraftName(
      [named[0], open.round.year, more, ...(day ? [named[1], day] : [])].filter(Boolean).join("-"),
      isDraft,
    );
  if (format !== "xlsx") {
    const document = await composeBlock(deps, context, open, { whole: first, at });
    const name = of(first.block.code);
    return answerPaper(deps, { kind: "scoreMatrix", document, name, format, at: context.now });
  }
  const sheets: WriteSheet[] = [];
  for (const one of blocks) sheets.push(...(await blockSheets(deps, open, one, at, language)));
  const results = isDraft ? sheets.map((sheet) => markDraft(sheet, language)) : sheets;
  const all = day === undefined ? results : [timeSheet(open.round, { stage, day, isDraft }, context), ...results];
  const told = isDemonstration(open.round) ? all.map((sheet) => markDemonstration(sheet, language)) : all;
  return {
    fileName: `${roundFileName(of(), open.round)}.xlsx`,
    mediaType: workbookType,
    bytes: await writeWorkbook(told),
  };
}

/** The final points of the first block as they stand, on paper. */
export async function composeMatrix(
  deps: ScoringDeps,
  context: RequestContext,
  roundId: string,
): Promise<OfficialDocument> {
  const open = await openWhole(deps.db.reader, context, roundId);
  const [first] = open.blocks;
  if (first === undefined || !open.stages.includes("final")) throw roundNotFound(context);
  const at = { stage: "final", day: undefined, asOf: undefined } as const;
  return composeBlock(deps, context, open, { whole: first, at });
}

async function composeBlock(
  deps: ScoringDeps,
  context: RequestContext,
  open: OpenWhole,
  { whole, at }: { readonly whole: WholeBlock; readonly at: MatrixTime },
): Promise<OfficialDocument> {
  return composeScoreMatrix({
    ...(await frameOf(deps, context, open.round, { kind: "BTH" })),
    ...(await readMatrix(deps, open, whole, at)),
  });
}

interface MatrixTime {
  readonly stage: ResultStage;
  readonly day: Day | undefined;
  /** The end of the day; undefined: now. */
  readonly asOf: Date | undefined;
}

/** Whether the results were not published at that time. */
const isDraftAt = ({ state, publishedAt }: OpenWhole["round"], { asOf }: MatrixTime) =>
  state !== "published" || publishedAt === null || (asOf !== undefined && asOf < publishedAt);

type MatrixData = Pick<ScoreMatrix, "round" | "blockNameVi" | "stageVi" | "components" | "extras" | "units">;

/** The matrix of a block, best unit first. */
async function readMatrix(
  deps: ScoringDeps,
  { round }: OpenWhole,
  whole: WholeBlock,
  at: MatrixTime,
): Promise<MatrixData> {
  const { block, compiled } = whole;
  const { stage, day, asOf } = at;
  const codes = compiled.leaves.map((leaf) => leaf.code);
  const paths = partPaths(compiled.set);
  const results = await readBlockResults(deps, round, whole, { stage, asOf });
  const { bonusMax, penaltyMax } = compiled;
  const isZero = (points: string) => Rational.parse(points).sign() === 0;
  const gotAny = results.some(({ bonus, penalty }) => !isZero(bonus) || !isZero(penalty));
  const extras = { bonusMax: bonusMax.toFraction(), penaltyMax: penaltyMax.toFraction() };
  const stageVi = nameResults(stage, { isDraft: isDraftAt(round, at) }).vi;
  return {
    round: { year: round.year, titleVi: round.titleVi },
    extras: bonusMax.sign() > 0 || penaltyMax.sign() > 0 || gotAny ? extras : null,
    blockNameVi: block.nameVi,
    stageVi: day === undefined ? stageVi : `${stageVi}, đến hết ngày ${printDay(day)}`,
    components: compiled.leaves.map((leaf) => {
      const areaCode = paths.get(leaf.code)?.area ?? leaf.code;
      const area = compiled.groups.find((group) => group.code === areaCode);
      return {
        ...{ code: leaf.code, nameVi: leaf.name, max: leaf.max.toFraction() },
        ...{ areaCode, areaNameVi: area?.name ?? leaf.name },
      };
    }),
    units: results.map(({ nameVi, points, bonus, penalty, percent, rank, ...vectors }) => ({
      unitNameVi: nameVi,
      points: unpackComponents(codes, vectors).map(({ state, pointsExact }) =>
        state === "scored" || !isZero(pointsExact) ? pointsExact : null,
      ),
      ...{ bonus, penalty, total: points, percent, rank },
    })),
  };
}

const heads = {
  vi: {
    ...{ rank: "Hạng", unit: "Đơn vị", max: "Điểm tối đa", bonus: "Điểm thưởng", penalty: "Điểm trừ" },
    ...{ total: "Tổng điểm", percent: "Chỉ số (%)", all: "chi tiết" },
  },
  en: {
    ...{ rank: "Rank", unit: "Unit", max: "Maximum", bonus: "Bonus", penalty: "Penalty" },
    ...{ total: "Total", percent: "Index (%)", all: "columns" },
  },
} as const;

async function blockSheets(
  deps: ScoringDeps,
  open: OpenWhole,
  whole: WholeBlock,
  at: MatrixTime,
  language: Language,
): Promise<WriteSheet[]> {
  const { block, compiled, units } = whole;
  const head = heads[language];
  const matrix = await readMatrix(deps, open, whole, at);
  const { extras } = matrix;
  const extraTitles = extras === null ? [] : [head.bonus, head.penalty];
  const takenOff = (penalty: string) => printPoints(Rational.parse(penalty).neg());
  const points: WriteSheet = {
    name: block.code,
    columns: [
      { title: head.rank, type: "integer", width: 8 },
      { title: head.unit, type: "text", width: 34 },
      ...compiled.leaves.map((leaf) => ({
        title: `${leaf.code} ${(language === "en" && leaf.nameEn) || leaf.name}`,
        type: "decimal" as const,
        width: 14,
      })),
      ...extraTitles.map((title) => ({ title, type: "decimal" as const, width: 12 })),
      { title: head.total, type: "decimal", width: 12 },
      { title: head.percent, type: "decimal", width: 12 },
    ],
    rows: [
      [
        ...[null, head.max],
        ...matrix.components.map(({ max }) => decimal(max)),
        ...(extras === null ? [] : [decimal(extras.bonusMax), takenOff(extras.penaltyMax)]),
        ...[null, null],
      ],
      ...matrix.units.map((unit) => [
        unit.rank,
        unit.unitNameVi,
        ...unit.points.map((one) => (one === null ? null : decimal(one))),
        ...(extras === null ? [] : [unit.bonus, takenOff(unit.penalty)]),
        unit.total,
        unit.percent,
      ]),
    ],
  };
  if (!open.seesColumns) return [points];
  const db = deps.db.reader;
  const columns = await loadReasonedColumns(db, open.round, units, at.asOf);
  const losses = await deriveLosses(db, open.round, { compiled, units, ...at });
  const name = `${block.code.slice(0, 20)} ${head.all}`;
  return [points, detailSheet(name, language, { compiled, units, columns, losses, extras: extras !== null })];
}

const decimal = (exact: string) => printPoints(Rational.parse(exact));
