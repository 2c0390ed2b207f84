import { Rational } from "../../rational.ts";
import { printDecimal } from "../../rational-format.ts";
import { type Amount, amount } from "../amount.ts";
import type { CriteriaSet } from "../model.ts";
import type { FindingList, Place } from "./finding-list.ts";
import { walkSet } from "./walk.ts";

const WHOLE: Place = { path: "", place: "" };

/** The sum of maxima, or undefined when one of them is not known. */
function sumOf(nodes: readonly { readonly max: Amount | null }[]): Rational | undefined {
  let sum = Rational.ZERO;
  for (const { max } of nodes) {
    if (max === null) return undefined;
    sum = sum.add(amount(max));
  }
  return sum;
}

/** Children against parents, areas against the scale, the split between appraisal and survey, and the counts. */
export function checkSums(set: CriteriaSet, list: FindingList): void {
  set.areas.forEach((area, a) => {
    const path = `areas[${a}]`;
    if (area.criteria.length > 0) compare(list, { path, place: area.code }, area.max, sumOf(area.criteria));
    area.criteria.forEach((criterion, c) => {
      const where = { path: `${path}.criteria[${c}]`, place: criterion.code };
      if (criterion.components.length > 0) compare(list, where, criterion.max, sumOf(criterion.components));
    });
  });
  const areas = sumOf(set.areas);
  const scale = amount(set.scale);
  if (areas !== undefined && !areas.equals(scale))
    list.error({ path: "areas", place: "" }, "set.areasNotScale", {
      vi: `điểm tối đa các lĩnh vực cộng lại là ${printDecimal(areas, "vi")}, khác thang điểm ${printDecimal(scale, "vi")}`,
      en: `maxima of the areas add to ${printDecimal(areas, "en")}, not to the scale of ${printDecimal(scale, "en")}`,
    });
  checkSplit(set, scale, list);
  checkCounts(set, list);
}

function compare(list: FindingList, where: Place, max: Amount | null, children: Rational | undefined): void {
  if (max === null || children === undefined || children.equals(amount(max))) return;
  list.error(where, "set.childrenNotParent", {
    vi: `điểm tối đa ${printDecimal(amount(max), "vi")} nhưng các mục con cộng lại là ${printDecimal(children, "vi")}`,
    en: `maximum ${printDecimal(amount(max), "en")}, but its children add to ${printDecimal(children, "en")}`,
  });
}

function checkSplit(set: CriteriaSet, scale: Rational, list: FindingList): void {
  const leaves = walkSet(set).filter((part) => part.isLeaf);
  const survey = leaves.filter((part) => part.node.source === "survey").map((part) => part.node);
  const others = leaves.filter((part) => part.node.source !== "survey").map((part) => part.node);
  if (survey.length === 0)
    list.warning(WHOLE, "set.surveyMissing", {
      vi: "không có tiêu chí nào chấm bằng điều tra xã hội học",
      en: "no component is scored by survey",
    });
  const parts = [
    ["appraisal", "thẩm định", set.split?.appraisal, sumOf(others)],
    ["survey", "điều tra xã hội học", set.split?.survey, sumOf(survey)],
  ] as const;
  for (const [key, name, stated, real] of parts) {
    if (stated === undefined || real === undefined || real.equals(amount(stated))) continue;
    list.error({ path: `split.${key}`, place: "" }, "set.splitWrong", {
      vi: `phần ${name} ghi ${printDecimal(amount(stated), "vi")} điểm, các tiêu chí cộng lại là ${printDecimal(real, "vi")}`,
      en: `the ${key} part is stated as ${printDecimal(amount(stated), "en")}, its components add to ${printDecimal(real, "en")}`,
    });
  }
  if (set.split?.appraisal === undefined || set.split.survey === undefined) return;
  const whole = amount(set.split.appraisal).add(amount(set.split.survey));
  if (!whole.equals(scale))
    list.error({ path: "split", place: "" }, "set.splitNotScale", {
      vi: `hai phần cộng lại là ${printDecimal(whole, "vi")}, khác thang điểm ${printDecimal(scale, "vi")}`,
      en: `the two parts add to ${printDecimal(whole, "en")}, not to the scale of ${printDecimal(scale, "en")}`,
    });
}

function checkCounts(set: CriteriaSet, list: FindingList): void {
  const criteria = set.areas.flatMap((area) => area.criteria);
  const real = {
    areas: set.areas.length,
    criteria: criteria.length,
    components: criteria.flatMap((criterion) => criterion.components).length,
  };
  for (const key of ["areas", "criteria", "components"] as const) {
    const stated = set.counts?.[key];
    if (stated === undefined || stated === real[key]) continue;
    list.error({ path: `counts.${key}`, place: "" }, "set.countWrong", {
      vi: `ghi ${stated} ${NAMES[key]}, thực có ${real[key]}`,
      en: `${stated} ${key} are stated, there are ${real[key]}`,
    });
  }
}

const NAMES = { areas: "lĩnh vực", criteria: "tiêu chí", components: "tiêu chí thành phần" } as const;
