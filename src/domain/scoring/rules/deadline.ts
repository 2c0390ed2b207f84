import { type Day, dayNumber, dayOfNumber, isDay, lengthOfMonth } from "../../calendar/day.ts";
import { Rational } from "../../rational.ts";
import { type InputReader, NO_DAY } from "../inputs/input-reader.ts";
import type { InputSpec } from "../inputs/input-spec.ts";
import type { DeadlineRule } from "../rule-model.ts";
import { constant, extremes, type RuleFinding, type RuleOperations } from "./rule-kind.ts";

const INPUTS: readonly InputSpec[] = [{ name: "value", type: "day" }];

/** The day a document is due: a full date, or month and day in the given year (29 February becomes 28 where needed). */
function dueDay(due: string, year: number): Day {
  if (due.length === 10) return due;
  const [month = "01", day = "01"] = due.split("-");
  const last = String(Math.min(Number(day), lengthOfMonth(year, Number(month)))).padStart(2, "0");
  return `${String(year).padStart(4, "0")}-${month}-${last}`;
}

/**
 * Without a year the due day of the year of issue is taken. A plan issued in December for the next January, or a report
 * issued in January for the December before, is then judged by the wrong year: remark it.
 */
function remarkYear(reader: InputReader, due: string, issued: number): void {
  const year = Number(dayOfNumber(issued).slice(0, 4));
  const distance = (of: number) => Math.abs(issued - dayNumber(dueDay(due, of)));
  if (Math.min(distance(year - 1), distance(year + 1)) >= distance(year)) return;
  const taken = dueDay(due, year);
  reader.fault(
    "yearAssumed",
    "value",
    {
      vi: `bộ tiêu chí không ghi năm nên tính theo hạn ${taken}; nếu không đúng, ghi “year” trong bộ tiêu chí hoặc --year`,
      en: `the set names no year, so the due day taken is ${taken}; if that is wrong, state “year” in the set or --year`,
    },
    "warning",
  );
}

/** Row 12: issued on time, late by at most so many calendar days, later, or never. */
export const deadline: RuleOperations<DeadlineRule> = {
  compile(rule, context) {
    const onTime = constant(rule.onTime, context);
    const otherwise = constant(rule.otherwise, context);
    const tiers = rule.late
      .map((tier) => ({ days: tier.maxDaysLate, points: constant(tier.points, context) }))
      .sort((a, b) => a.days - b.days);
    const yearOf = (issued: number) => context.year ?? Number(dayOfNumber(issued).slice(0, 4));
    return {
      inputs: INPUTS,
      // Bound values are days late (0 when on time) and the day itself, so that scoring needs no calendar.
      bind: (reader) => {
        const values = reader.readAll(INPUTS);
        const issued = values?.[0];
        if (typeof issued !== "number") return undefined;
        if (issued === NO_DAY) return [NO_DAY, NO_DAY];
        if (context.year === undefined && rule.due.length === 5) remarkYear(reader, rule.due, issued);
        return [Math.max(0, issued - dayNumber(dueDay(rule.due, yearOf(issued)))), issued];
      },
      evaluate: (values) => {
        const late = values[0];
        if (late === 0) return onTime;
        if (late === NO_DAY || typeof late !== "number") return otherwise;
        for (const tier of tiers) if (late <= tier.days) return tier.points;
        return otherwise;
      },
      explain: (values, language) => {
        const [late, issued] = values;
        const vi = language === "vi";
        if (typeof late !== "number" || typeof issued !== "number" || issued === NO_DAY)
          return vi ? "không ban hành" : "not issued";
        const show = (day: Day) => day.split("-").reverse().join("/");
        const day = show(dayOfNumber(issued));
        const due = show(dueDay(rule.due, yearOf(issued)));
        if (late === 0) return vi ? `ngày ${day}, đúng hạn ${due}` : `issued ${day}, due ${due}: on time`;
        return vi ? `ngày ${day}, chậm ${late} ngày so với hạn ${due}` : `issued ${day}, ${late} days after ${due}`;
      },
      ...extremes([onTime, otherwise, ...tiers.map((tier) => tier.points)]),
    };
  },
  check(rule) {
    const findings: RuleFinding[] = [];
    if (!isDay(rule.due.length === 10 ? rule.due : `2024-${rule.due}`))
      findings.push({
        code: "rule.notADay",
        severity: "error",
        path: "due",
        blocking: true,
        text: { vi: `hạn “${rule.due}” không phải ngày có thật`, en: `due day “${rule.due}” does not exist` },
      });
    let before = rule.onTime;
    let days = 0;
    rule.late.forEach((tier, at) => {
      const higher = Rational.parse(String(tier.points)).compare(Rational.parse(String(before))) > 0;
      if (tier.maxDaysLate <= days || higher)
        findings.push({
          code: "rule.stepsNotMonotone",
          severity: "warning",
          path: `late[${at}]`,
          text: {
            vi: "các mức chậm phải theo số ngày tăng dần và điểm không tăng",
            en: "late tiers must go by rising days and not by rising points",
          },
        });
      days = tier.maxDaysLate;
      before = tier.points;
    });
    return findings;
  },
};
