import type { BlockCode } from "../../src/domain/scoring/round.ts";
import { type SurveyRow, surveyColumns } from "../../src/domain/scoring/survey/survey-columns.ts";
import type { SurveyForm } from "../../src/domain/scoring/survey/survey-form.ts";
import type { RoundRecord } from "../../src/server/modules/scoring/repository/rounds.ts";
import { listBatches } from "../../src/server/modules/scoring/repository/survey/batches.ts";
import { countFormVersions } from "../../src/server/modules/scoring/repository/survey/forms.ts";
import {
  applySurveyImport,
  previewSurveyImport,
} from "../../src/server/modules/scoring/service/survey/import-survey.ts";
import { loadSurveyPlan } from "../../src/server/modules/scoring/service/survey/open-survey.ts";
import { saveSurveyForms } from "../../src/server/modules/scoring/service/survey/save-forms.ts";
import { surveyRows } from "../../src/server/modules/scoring/service/survey/template.ts";
import { writeCsv } from "../../src/server/platform/xlsx/csv.ts";
import { makeChance } from "./chance.ts";
import type { DemoStage } from "./demo-stage.ts";

const so = "so" as BlockCode;
const form = (
  code: string,
  nameVi: string,
  nameEn: string,
  facts: Pick<SurveyForm, "weight" | "issued" | "collected">,
) => ({
  ...{ code, blockCode: so, nameVi, nameEn },
  ...facts,
});

/** Who is asked about departments; weights and numbers are invented. */
const forms: readonly SurveyForm[] = [
  form("M1", "Đại biểu HĐND tỉnh", "Deputies of the provincial council", { weight: "20", issued: 48, collected: 45 }),
  form("M2", "Lãnh đạo các sở, ban, ngành", "Leaders of departments", { weight: "30", issued: 120, collected: 114 }),
  form("M3", "Lãnh đạo UBND cấp xã", "Leaders of communes", { weight: "50", issued: 224, collected: 201 }),
];

/** Departments about which nothing, or not everything, has come in. */
const silent = ["SNGV", "TTT"];
const halfDone: Readonly<Record<string, string>> = { SDTTG: "M3", SYT: "M1" };

/** The survey of the round under way as its owner brought it in two days ago; what people did with it since stays. */
export async function loadSurvey(stage: DemoStage, round: RoundRecord): Promise<void> {
  const { scoring, context } = stage.as("chutri", stage.at(-2, 14));
  const db = scoring.db.reader;
  const reason = "Tổng hợp phiếu điều tra xã hội học đợt 1 (minh họa)";
  if ((await countFormVersions(db, round.id)) === 0) {
    await saveSurveyForms(scoring, context, round.id, { forms: [...forms], basedOnVersion: 0, reason });
  }
  if ((await listBatches(db, round.id)).length > 0) return;
  const left = new Set(silent.map((code) => stage.unitOf(code) as string));
  const missing = new Set(Object.entries(halfDone).map(([code, one]) => `${stage.unitOf(code)} ${one}`));
  const plan = await loadSurveyPlan(db, round);
  const asked = plan.blocks.map((block) => ({
    ...block,
    units: block.units.filter((unit) => block.block.code === so && !left.has(unit.unitId)),
  }));
  const unitIds = new Map(asked.flatMap(({ units }) => units.map((unit) => [unit.nameVi, unit.unitId] as const)));
  const rows = surveyRows({ ...plan, blocks: asked }, []).filter(
    (row) => !missing.has(`${unitIds.get(String(row.unitName))} ${row.form}`),
  );
  const file = { fileName: "dieu-tra-xhh-dot-1.csv", bytes: writeTable(invent(rows)) };
  const { previewId, faults } = await previewSurveyImport(scoring, context, round.id, file);
  if (faults[0] !== undefined) throw new Error(`the demonstration is faulty: ${JSON.stringify(faults[0])}`);
  await applySurveyImport(scoring, context, { roundId: round.id, previewId }, { reason });
}

/** Believable counts, the same for the same unit, component and form. */
function invent(rows: readonly SurveyRow[]): SurveyRow[] {
  const groups = Map.groupBy(rows, ({ unitName, component, form: code }) => `${unitName} ${component} ${code}`);
  return [...groups].flatMap(([key, options]) => {
    const chance = makeChance(`survey ${key}`);
    const quality = 0.5 + 0.35 * makeChance(`survey ${options[0]?.unitName}`)();
    const collected = forms.find((one) => one.code === options[0]?.form)?.collected ?? 0;
    let rest = Math.round(collected * (0.8 + 0.2 * chance()));
    return options.map((row, at): SurveyRow => {
      const isLast = at === options.length - 1;
      const count = isLast ? rest : Math.round(rest * Math.min(1, quality + 0.15 * (chance() - 0.5)));
      rest -= count;
      return { ...row, count };
    });
  });
}

function writeTable(rows: readonly SurveyRow[]): Uint8Array {
  const cell = (value: string | number | null) => (value === null ? "" : String(value));
  return writeCsv([
    surveyColumns.map((column) => column.title.vi),
    ...rows.map((row) => surveyColumns.map(({ key }) => cell(row[key]))),
  ]);
}
