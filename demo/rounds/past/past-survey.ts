import type { Services } from "../../../src/server/compose.ts";
import type { PastRound } from "../demo-rounds.ts";
import { inventUnits } from "../fill-from-table.ts";
import type { SurveyStory } from "../load-survey.ts";
import { surveyForms } from "../survey-forms.ts";

/** Without weights: all answers were one pool last year. */
const forms = surveyForms(
  { weight: null, issued: 48, collected: 41 },
  { weight: null, issued: 112, collected: 98 },
  { weight: null, issued: 130, collected: 117 },
);
/** The part of all answers about a department that came on a form; the last form has the rest. */
const shares: Readonly<Record<string, number>> = { M1: 0.2, M2: 0.35 };

/** The survey of last year, complete: what was found out about each unit, by form. */
export async function pastSurvey(services: Services, demo: PastRound): Promise<SurveyStory> {
  const found = new Map<string, number>();
  for (const { unit, values } of await inventUnits(services, demo)) {
    for (const { component, input, value } of values) found.set(`${unit} ${component} ${input}`, Number(value));
  }
  return {
    forms,
    day: 20,
    fileName: `dieu-tra-xhh-${demo.year}.csv`,
    reason: `Kết quả điều tra xã hội học năm ${demo.year} (minh họa)`,
    answer: (rows) =>
      rows.flatMap((row) => {
        const all = found.get(`${row.unit} ${row.component} ${row.option}`);
        return all === undefined ? [] : [{ ...row, count: partOf(all, row.form) }];
      }),
  };
}

function partOf(all: number, form: unknown): number {
  const part = (code: string) => Math.round(all * (shares[code] ?? 0));
  return form === "M3" ? all - part("M1") - part("M2") : part(String(form));
}
