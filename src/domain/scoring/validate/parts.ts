import type { Rational } from "../../rational.ts";
import { printDecimal } from "../../rational-format.ts";
import { amount } from "../amount.ts";
import type { Text } from "../finding.ts";
import type { InputSpec } from "../inputs/input-spec.ts";
import type { CriteriaSet } from "../model.ts";
import type { Rule } from "../rule-model.ts";
import { checkRule, compileRule } from "../rules/operations.ts";
import type { RuleContext } from "../rules/rule-kind.ts";
import type { FindingList } from "./finding-list.ts";
import { type Part, walkSet } from "./walk.ts";

const LEVELS = {
  area: { vi: "lĩnh vực", en: "area" },
  criterion: { vi: "tiêu chí", en: "criterion" },
  component: { vi: "tiêu chí thành phần", en: "component" },
} as const;

/** Codes, names, maxima, policies and rules of every area, criterion and component. */
export function checkParts(set: CriteriaSet, list: FindingList): void {
  const parts = walkSet(set);
  checkCodes(parts, list);
  if (!parts.some((part) => part.isLeaf))
    list.blocking({ path: "areas", place: "" }, "set.empty", {
      vi: "bộ tiêu chí không có mục nào để chấm điểm",
      en: "the set has nothing to score",
    });
  for (const part of parts) {
    if (part.node.name.trim() === "")
      list.warning(part, "part.nameMissing", {
        vi: `${LEVELS[part.level].vi} chưa có tên`,
        en: `the ${LEVELS[part.level].en} has no name`,
      });
    checkMaximum(part, list);
    const policy = part.node.notApplicable;
    if (policy?.allowed === true && (policy.effect === undefined || policy.effect === "unknown"))
      list.error({ ...part, path: `${part.path}.notApplicable.effect` }, "notApplicable.effectUnknown", {
        vi: "cho phép không đánh giá nhưng chưa rõ cho điểm tối đa hay loại khỏi mẫu số",
        en: "not applicable is allowed, but not whether it gives full marks or leaves the denominator",
      });
    if (part.isLeaf) checkLeaf(part, list);
    else if (part.node.rule !== undefined)
      list.warning({ ...part, path: `${part.path}.rule` }, "part.ruleUnused", {
        vi: "mục có mục con nên quy tắc ở đây không được dùng",
        en: "points sit on the parts below, so the rule here is not used",
      });
  }
}

function checkCodes(parts: readonly Part[], list: FindingList): void {
  const leaves = new Set<string>();
  const others = new Set<string>();
  for (const part of parts) {
    const { code } = part.node;
    const key = `${part.level} ${code}`;
    if (part.isLeaf && leaves.has(code))
      list.blocking({ ...part, path: `${part.path}.code` }, "part.codeTwice", {
        vi: `mã “${code}” dùng cho hai mục chấm điểm`,
        en: `two scored parts have the code “${code}”`,
      });
    else if (others.has(key))
      list.error({ ...part, path: `${part.path}.code` }, "part.codeTwice", {
        vi: `mã “${code}” dùng cho hai ${LEVELS[part.level].vi}`,
        en: `the code “${code}” stands twice`,
      });
    others.add(key);
    if (part.isLeaf) leaves.add(code);
  }
}

function checkMaximum(part: Part, list: FindingList): void {
  const { max } = part.node;
  const where = { ...part, path: `${part.path}.max` };
  const text = { vi: "chưa có điểm tối đa", en: "there is no maximum" };
  if (max === null) {
    if (part.isLeaf) list.blocking(where, "part.maxMissing", text);
    else list.warning(where, "part.maxMissing", text);
  } else if (amount(max).sign() < 0)
    list.blocking(where, "part.maxNegative", { vi: "điểm tối đa là số âm", en: "the maximum is negative" });
}

function checkLeaf(part: Part, list: FindingList): void {
  const { node } = part;
  const source = node.source ?? "appraisal";
  if ((source === "appraisal" || source === "self") && (node.leadAgency ?? "").trim() === "")
    list.warning(part, "component.appraiserMissing", {
      vi: "chưa có cơ quan thẩm định (leadAgency)",
      en: "no appraising agency (leadAgency)",
    });
  if ((source === "appraisal" || source === "self") && (node.evidence ?? []).length === 0)
    list.warning(part, "component.evidenceMissing", {
      vi: "chưa quy định tài liệu kiểm chứng (evidence)",
      en: "no rule of evidence",
    });
  if ((node.ruleText ?? "").trim() === "")
    list.warning(part, "component.textMissing", {
      vi: "chưa có lời văn cách chấm điểm (ruleText)",
      en: "the scoring text (ruleText) is missing",
    });
  if (node.rule === undefined)
    list.warning(part, "component.ruleMissing", {
      vi: "chưa có quy tắc: coi là chấm trực tiếp (manual)",
      en: "there is no rule: taken as points given directly (manual)",
    });
  if (node.max === null || amount(node.max).sign() < 0) return;
  const context: RuleContext = { max: amount(node.max), year: undefined, denominator: 1 };
  checkPartRule(part, node.rule ?? { kind: "manual" }, context, list);
}

function checkPartRule(part: Part, rule: Rule, context: RuleContext, list: FindingList): void {
  const findings = checkRule(rule, context);
  for (const finding of findings)
    list.all.push({ ...finding, path: `${part.path}.rule.${finding.path}`, place: part.place });
  if (findings.some((finding) => finding.blocking === true)) return;

  const where = { path: `${part.path}.rule`, place: part.place };
  const { least, most, inputs } = compileRule(rule, context);
  const { max } = context;
  const print = (value: Rational) => ({ vi: printDecimal(value, "vi"), en: printDecimal(value, "en") });
  if (most !== undefined && most.compare(max) > 0)
    list.error(where, "rule.aboveMaximum", {
      vi: `quy tắc cho tới ${print(most).vi} điểm, vượt điểm tối đa ${print(max).vi}; phần vượt bị cắt`,
      en: `the rule gives up to ${print(most).en} points, above the maximum of ${print(max).en}; the rest is cut off`,
    });
  if (most !== undefined && most.compare(max) < 0)
    list.warning(where, "rule.belowMaximum", {
      vi: `quy tắc chỉ cho tối đa ${print(most).vi} điểm, không đạt được ${print(max).vi}`,
      en: `the best the rule gives is ${print(most).en} points; ${print(max).en} cannot be reached`,
    });
  if (least !== undefined && least.sign() < 0)
    list.error(where, "rule.negative", {
      vi: `quy tắc có thể cho ${print(least).vi} điểm (âm); tính là 0`,
      en: `the rule can give ${print(least).en} points (negative); counted as 0`,
    });
  checkNames(
    part,
    rule,
    inputs.map((input) => input.name),
    list,
  );
  checkTitles(part, rule, inputs, list);
  checkKnockOut(part, rule, max, list);
}

function checkNames(part: Part, rule: Rule, names: readonly string[], list: FindingList): void {
  const where = { path: `${part.path}.rule`, place: part.place };
  if (names.includes("na") || rule.knockOut?.when === "na")
    list.blocking(where, "rule.reservedName", {
      vi: "“na” dành cho không đánh giá, không đặt tên số liệu",
      en: "“na” means not applicable and cannot name an input",
    });
  const shared = names.find((name, at) => names.indexOf(name) < at);
  if (shared !== undefined) list.error(where, "rule.sameInput", describeSameInput(shared));
  if (rule.knockOut !== undefined && names.includes(rule.knockOut.when))
    list.blocking({ ...where, path: `${where.path}.knockOut.when` }, "knockOut.sameName", {
      vi: `điều kiện điểm liệt trùng tên số liệu “${rule.knockOut.when}”`,
      en: `the knock-out has the name of an input, “${rule.knockOut.when}”`,
    });
}

/**
 * Numerator and denominator with one name; names that stand twice elsewhere in a rule are found with the rule. A source
 * that tells neither figure writes “?” for both.
 */
function describeSameInput(name: string): Text {
  if (name === "?")
    return {
      vi: "chưa rõ tử số và mẫu số của tỷ lệ là số liệu nào (cả hai ghi “?”)",
      en: "which figures are the numerator and the denominator of the share is not known (both are “?”)",
    };
  return {
    vi: `tử số và mẫu số của tỷ lệ cùng tên “${name}”`,
    en: `numerator and denominator of the share have one name, “${name}”`,
  };
}

/** Titles label inputs and do nothing else, so a wrong one is only remarked. */
function checkTitles(part: Part, rule: Rule, inputs: readonly InputSpec[], list: FindingList): void {
  const titles = rule.inputs ?? [];
  if (titles.length === 0) return;
  const names = inputs.flatMap((input) => [input.name, ...(input.alias === undefined ? [] : [input.alias])]);
  // Bands on two numbers take the percentage itself as well.
  if (rule.kind === "bands") names.push(rule.input ?? "value");
  if (rule.knockOut !== undefined) names.push(rule.knockOut.when);
  titles.forEach(({ name }, at) => {
    const where = { path: `${part.path}.rule.inputs[${at}].name`, place: part.place };
    if (titles.findIndex((one) => one.name === name) < at)
      list.warning(where, "rule.titleTwice", {
        vi: `số liệu “${name}” có hai tên gọi; dùng tên đầu`,
        en: `the input “${name}” has two titles; the first is used`,
      });
    else if (!names.includes(name))
      list.warning(where, "rule.titleUnknown", {
        vi: `có tên gọi cho “${name}” nhưng quy tắc không có số liệu này; có: ${[...new Set(names)].join(", ")}`,
        en: `there is a title for “${name}”, but the rule has no such input; it has: ${[...new Set(names)].join(", ")}`,
      });
  });
}

function checkKnockOut(part: Part, rule: Rule, max: Rational, list: FindingList): void {
  if (rule.knockOut === undefined) return;
  const points = amount(rule.knockOut.points);
  if (points.sign() >= 0 && points.compare(max) <= 0) return;
  list.error({ path: `${part.path}.rule.knockOut.points`, place: part.place }, "knockOut.outside", {
    vi: `điểm khi bị điểm liệt (${rule.knockOut.points}) nằm ngoài 0 – ${printDecimal(max, "vi")}`,
    en: `the knock-out points (${rule.knockOut.points}) are outside 0 – ${printDecimal(max, "en")}`,
  });
}
