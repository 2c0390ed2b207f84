import { amount } from "../amount.ts";
import { findIndexFormula, INDEX_FORMULAS } from "../index-formula.ts";
import type { CriteriaSet } from "../model.ts";
import type { FindingList } from "./finding-list.ts";
import { walkSet } from "./walk.ts";

const at = (path: string) => ({ path, place: "" });

/** Scale, index formula, classes, ties, bonus and penalty. */
export function checkPolicies(set: CriteriaSet, list: FindingList): void {
  if (amount(set.scale).sign() <= 0)
    list.blocking(at("scale"), "set.scaleNotPositive", {
      vi: "thang điểm phải lớn hơn 0",
      en: "the scale must be above 0",
    });
  if (findIndexFormula(set.index.formula) === undefined) {
    const known = Object.values(INDEX_FORMULAS).map((spellings) => spellings[0]);
    list.blocking(at("index.formula"), "index.formulaUnknown", {
      vi: `không có công thức chỉ số “${set.index.formula}”; dùng một trong: ${known.join(" ; ")}`,
      en: `unknown index formula “${set.index.formula}”; use one of: ${known.join(" ; ")}`,
    });
  }
  checkTies(set, list);
  for (const key of ["bonus", "penalty"] as const)
    if (amount(set[key].max).sign() < 0)
      list.blocking(at(`${key}.max`), "extra.capNegative", {
        vi: "mức trần phải là số dương (cả của điểm trừ)",
        en: "the cap must be a positive number (of the penalty, too)",
      });
  if (set.title === "")
    list.warning(at("title"), "set.titleMissing", { vi: "chưa có tên bộ tiêu chí", en: "the set has no title" });
  const yearless = walkSet(set).some(({ node }) => node.rule?.kind === "deadline" && node.rule.due.length === 5);
  if (yearless && set.year === undefined)
    list.info(at("year"), "set.yearOpen", {
      vi: "có hạn ghi tháng-ngày nhưng không có năm: tính theo năm của ngày ban hành",
      en: "due days carry no year and the set names none: the year of the issued day is taken",
    });
  checkClasses(set, list);
}

function checkTies(set: CriteriaSet, list: FindingList): void {
  const codes = new Set(walkSet(set).map((part) => part.node.code));
  set.index.tieBreak.forEach((code, position) => {
    if (codes.has(code)) return;
    list.error(at(`index.tieBreak[${position}]`), "index.tieBreakUnknown", {
      vi: `không có mục “${code}” trong bộ tiêu chí`,
      en: `the set has no part “${code}”`,
    });
  });
  if (set.index.ties === "tieBreak" && set.index.tieBreak.length === 0)
    list.warning(at("index.tieBreak"), "index.tieBreakEmpty", {
      vi: "danh sách phân định khi bằng điểm đang trống",
      en: "the tie-break list is empty",
    });
  if (set.index.ties !== "tieBreak" && set.index.tieBreak.length > 0)
    list.warning(at("index.tieBreak"), "index.tieBreakUnused", {
      vi: "có danh sách phân định nhưng không dùng (ties khác tieBreak)",
      en: "there is a tie-break list, but ties is not tieBreak",
    });
}

function checkClasses(set: CriteriaSet, list: FindingList): void {
  const names = new Set<string>();
  set.classes.forEach((one, position) => {
    const where = at(`classes[${position}]`);
    const limit = one.min ?? one.minExclusive;
    if (limit === undefined || (one.min !== undefined && one.minExclusive !== undefined))
      list.blocking(where, "class.limitUnclear", {
        vi: `loại “${one.name}” cần đúng một giới hạn: min hoặc minExclusive`,
        en: `class “${one.name}” needs exactly one limit: min or minExclusive`,
      });
    if (names.has(one.name))
      list.error(where, "class.duplicate", {
        vi: `loại “${one.name}” có hai lần`,
        en: `class “${one.name}” stands twice`,
      });
    names.add(one.name);
    const before = set.classes[position - 1];
    const above = before?.min ?? before?.minExclusive;
    if (limit === undefined || above === undefined || amount(above).compare(amount(limit)) > 0) return;
    list.error(where, "class.notOrdered", {
      vi: `giới hạn của “${one.name}” (${limit}) phải thấp hơn loại đứng trước (${above})`,
      en: `the limit of “${one.name}” (${limit}) must be below that of the class before it (${above})`,
    });
  });
}
