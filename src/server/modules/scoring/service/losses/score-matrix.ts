import type { FileAnswer, QueryOf } from "../../../../../contract/operation.ts";
import type { getScoreMatrix as GetScoreMatrix } from "../../../../../contract/scoring/result-exports.ts";
import type { Language } from "../../../../../contract/text.ts";
import { Rational } from "../../../../../domain/rational.ts";
import { type ResultStage, resultStageLabels } from "../../../../../domain/scoring/columns/stage.ts";
import type { ScoreMatrix } from "../../../../../domain/scoring/documents/score-matrix.ts";
import { unpackComponents } from "../../../../../domain/scoring/packed-components.ts";
import { printPoints } from "../../../../../domain/scoring/print-points.ts";
import { partPaths } from "../../../../../domain/scoring/workflow/part-paths.ts";
import type { RequestContext } from "../../../../http/request-context.ts";
import { type WriteSheet, writeWorkbook } from "../../../../platform/xlsx/write-workbook.ts";
import { listPackedComponents } from "../../components.query.ts";
import type { ScoringDeps } from "../../deps.ts";
import { composeScoreMatrix } from "../../documents/score-matrix.ts";
import { listStandingRows } from "../../standings.query.ts";
import { answerPaper } from "../answer-paper.ts";
import { ensurePlaces, ensureStage } from "../ensure-places.ts";
import { roundNotFound } from "../open-round.ts";
import type { WholeBlock } from "../score-block.ts";
import { deriveLosses } from "./derive-losses.ts";
import { frameOf } from "./document-frame.ts";
import { loadReasonedColumns } from "./load-reasoned-columns.ts";
import { detailSheet } from "./matrix-details.ts";
import { type OpenWhole, openWhole } from "./open-whole.ts";

const workbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** All points of a round: a workbook with a sheet (and one with every column and reason) for each block, or A3 paper. */
export async function getScoreMatrix(
  deps: ScoringDeps,
  context: RequestContext,
  roundId: string,
  { format, block, stage }: QueryOf<typeof GetScoreMatrix>,
): Promise<FileAnswer> {
  const open = await openWhole(deps.db.reader, context, roundId);
  const blocks = open.blocks.filter((one) => block === undefined || one.block.code === block);
  const [first] = blocks;
  if (first === undefined || !open.stages.includes(stage)) throw roundNotFound(context);
  await ensureStage(deps, open.round, stage);
  await ensurePlaces(deps, open.round, stage);
  const name = { vi: "ma-tran-diem", en: "score-matrix" }[context.language];
  if (format !== "xlsx") {
    const matrix = {
      ...(await frameOf(deps, context, open.round, { kind: "BTH" })),
      ...(await readMatrix(deps, open, first, stage)),
    };
    const paper = { name: `${name}-${open.round.year}-${first.block.code}`, format, at: context.now };
    return answerPaper(composeScoreMatrix(matrix), paper);
  }
  const sheets: WriteSheet[] = [];
  for (const one of blocks) sheets.push(...(await blockSheets(deps, open, one, stage, context.language)));
  return {
    fileName: `${name}-${open.round.year}.xlsx`,
    mediaType: workbookType,
    bytes: await writeWorkbook(sheets),
  };
}

type MatrixData = Pick<ScoreMatrix, "round" | "blockNameVi" | "stageVi" | "components" | "extras" | "units">;

/** The matrix of a block as stored, best unit first. */
async function readMatrix(
  deps: ScoringDeps,
  { round }: OpenWhole,
  { block, compiled }: WholeBlock,
  stage: ResultStage,
): Promise<MatrixData> {
  const db = deps.db.reader;
  const codes = compiled.leaves.map((leaf) => leaf.code);
  const paths = partPaths(compiled.set);
  const standings = new Map(
    (await listStandingRows(db, round.id)).filter((row) => row.stage === stage).map((row) => [row.unitId, row]),
  );
  const packed = await listPackedComponents(db, round.id, stage, block.code);
  const placed = packed.toSorted(
    (a, b) => (standings.get(a.unitId)?.position ?? 0) - (standings.get(b.unitId)?.position ?? 0),
  );
  const { bonusMax, penaltyMax } = compiled;
  const isZero = (points = "0") => Rational.parse(points).sign() === 0;
  const gotAny = packed.some(({ unitId }) => {
    const standing = standings.get(unitId);
    return !isZero(standing?.bonus) || !isZero(standing?.penalty);
  });
  const extras = { bonusMax: bonusMax.toFraction(), penaltyMax: penaltyMax.toFraction() };
  return {
    round: { year: round.year, titleVi: round.titleVi },
    extras: bonusMax.sign() > 0 || penaltyMax.sign() > 0 || gotAny ? extras : null,
    blockNameVi: block.nameVi,
    stageVi: resultStageLabels[stage].vi,
    components: compiled.leaves.map((leaf) => {
      const areaCode = paths.get(leaf.code)?.area ?? leaf.code;
      const area = compiled.groups.find((group) => group.code === areaCode);
      return {
        ...{ code: leaf.code, nameVi: leaf.name, max: leaf.max.toFraction() },
        ...{ areaCode, areaNameVi: area?.name ?? leaf.name },
      };
    }),
    units: placed.map(({ unitId, nameVi, nameEn: _, ...vectors }) => ({
      unitNameVi: nameVi,
      points: unpackComponents(codes, vectors).map(({ state, pointsExact }) =>
        state === "scored" || !isZero(pointsExact) ? pointsExact : null,
      ),
      bonus: standings.get(unitId)?.bonus ?? "0",
      penalty: standings.get(unitId)?.penalty ?? "0",
      total: standings.get(unitId)?.points ?? "0",
      percent: standings.get(unitId)?.percent ?? null,
      rank: standings.get(unitId)?.rank ?? null,
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
  stage: ResultStage,
  language: Language,
): Promise<WriteSheet[]> {
  const { block, compiled, units } = whole;
  const head = heads[language];
  const matrix = await readMatrix(deps, open, whole, stage);
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
  const columns = await loadReasonedColumns(db, open.round, units);
  const losses = await deriveLosses(db, open.round, { compiled, units, stage });
  const name = `${block.code.slice(0, 20)} ${head.all}`;
  return [points, detailSheet(name, language, { compiled, units, columns, losses, extras: extras !== null })];
}

const decimal = (exact: string) => printPoints(Rational.parse(exact));
