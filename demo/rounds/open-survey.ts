import type { SurveyRow } from "../../src/domain/scoring/survey/survey-columns.ts";
import { makeChance } from "./chance.ts";
import type { SurveyStory } from "./load-survey.ts";
import { surveyForms } from "./survey-forms.ts";

const forms = surveyForms(
  { weight: "20", issued: 48, collected: 45 },
  { weight: "30", issued: 120, collected: 114 },
  { weight: "50", issued: 224, collected: 201 },
);

/** Departments about which nothing, or not everything, has come in. */
const silent: readonly unknown[] = ["SNGV", "TTT"];
const halfDone = ["SDTTG M3", "SYT M1"];

/** The survey of the round under way: brought in two days ago, not yet complete. */
export const openSurvey: SurveyStory = {
  forms,
  day: -2,
  fileName: "dieu-tra-xhh-dot-1.csv",
  reason: "Tổng hợp phiếu điều tra xã hội học đợt 1 (minh họa)",
  answer: (rows) =>
    invent(rows.filter(({ unit, form }) => !silent.includes(unit) && !halfDone.includes(`${unit} ${form}`))),
};

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
