import type { FileAnswer } from "../../../../../contract/operation.ts";
import { surveyColumns } from "../../../../../domain/scoring/survey/survey-columns.ts";
import { compareVietnamese } from "../../../../../domain/text/vietnamese-order.ts";
import type { RequestContext } from "../../../../http/request-context.ts";
import { markDemonstration } from "../../../../platform/xlsx/mark-lines.ts";
import { sheetName, type WriteSheet, writeWorkbook } from "../../../../platform/xlsx/write-workbook.ts";
import type { ScoringDeps } from "../../deps.ts";
import { isDemonstration } from "../is-demonstration.ts";
import { roundFileName } from "../round-file-name.ts";
import { type OpenSurvey, openSurvey, type SurveyBlock } from "./open-survey.ts";
import { pointsOfUnit, readSurveyState } from "./read-points.ts";
import { surveyRows } from "./template.ts";

const words = {
  vi: {
    unit: "Đơn vị",
    points: "điểm",
    answers: "số phiếu",
    all: "Phiếu theo mẫu",
    forms: "Mẫu phiếu",
    file: "dieu-tra-xhh",
  },
  en: { unit: "Unit", points: "points", answers: "answers", all: "Answers by form", forms: "Forms", file: "survey" },
} as const;
const formTitles = {
  vi: ["Mã", "Đối tượng trả lời", "Nhóm đơn vị", "Trọng số", "Phát ra", "Thu về"],
  en: ["Code", "Who answers", "Block", "Weight", "Issued", "Collected"],
} as const;

/** The survey as far as the person sees it: forms, a matrix for each block, and every answer by form. */
export async function getSurveyWorkbook(
  deps: Pick<ScoringDeps, "db">,
  context: RequestContext,
  roundId: string,
): Promise<FileAnswer> {
  const db = deps.db.reader;
  const open = await openSurvey(db, context, roundId);
  const blocks = open.blocks
    .map((block) => ({ ...block, units: block.units.filter((unit) => open.sight.sees(unit.unitId)) }))
    .filter(({ units, parts }) => units.length > 0 && parts.length > 0);
  const state = await readSurveyState(
    db,
    roundId,
    blocks.flatMap((block) => block.units),
  );
  const { language } = context;
  const answered = new Set(
    [...state.answers].filter(([, own]) => own.some((one) => one.answers > 0)).map(([key]) => key),
  );
  const stored = [...state.answers.values()].flat();
  const isAnswered = new Set(stored.filter((one) => one.answers > 0).map((one) => `${one.component} ${one.form}`));
  const rows = surveyRows({ ...open, blocks }, stored).filter(
    (row) => isAnswered.has(`${row.component} ${row.form}`) && answered.size > 0 && row.count !== null,
  );
  const sheets: WriteSheet[] = [
    formSheet(open, language),
    ...blocks.map((block) => matrixSheet(block, state, language)),
    {
      name: words[language].all,
      columns: surveyColumns.map(({ title, type }) => ({
        title: title[language],
        type: type === "integer" || type === "decimal" ? type : ("text" as const),
      })),
      rows: rows.map((row) => surveyColumns.map(({ key }) => row[key])),
    },
  ];
  return {
    fileName: `${roundFileName(`${words[language].file}-${open.round.year}`, open.round)}.xlsx`,
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    bytes: await writeWorkbook(
      isDemonstration(open.round) ? sheets.map((sheet) => markDemonstration(sheet, language)) : sheets,
    ),
  };
}

function formSheet({ forms }: OpenSurvey, language: "vi" | "en"): WriteSheet {
  const types = ["text", "text", "text", "decimal", "integer", "integer"] as const;
  return {
    name: words[language].forms,
    columns: formTitles[language].map((title, at) => ({ title, type: types[at] ?? "text" })),
    rows: forms.map((form) => [
      form.code,
      (language === "en" && form.nameEn) || form.nameVi,
      form.blockCode ?? "",
      form.weight,
      form.issued,
      form.collected,
    ]),
  };
}

function matrixSheet(block: SurveyBlock, state: Parameters<typeof pointsOfUnit>[2], language: "vi" | "en"): WriteSheet {
  const { unit, points, answers } = words[language];
  return {
    name: sheetName(block.block.code),
    columns: [
      { title: unit, type: "text", width: 34 },
      ...block.parts.flatMap(({ leaf }) => [
        { title: `${leaf.code} ${points}`, type: "decimal" as const },
        { title: `${leaf.code} ${answers}`, type: "integer" as const },
      ]),
    ],
    rows: block.units
      .toSorted((a, b) => compareVietnamese(a.nameVi, b.nameVi))
      .map((one) => [
        one.nameVi,
        ...pointsOfUnit(block, one.unitId, state).flatMap((cell) => [cell.points, cell.answers]),
      ]),
  };
}
