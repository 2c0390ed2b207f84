import type { Rule, RuleKind } from "../../../../../domain/scoring/rule-model.ts";
import type { DesignerKey } from "../texts.ts";

/**
 * How one parameter of a rule is asked. `amount`: an exact number; `percent`: a fraction that people read as a
 * percentage; `name`: the name an input has in tables; `day`: a due day; `rows`: a list, a line each.
 */
export type RuleField = {
  readonly key: string;
  readonly label: DesignerKey;
  readonly optional?: boolean;
  /** Asked in a line of its own, for its choices are long. */
  readonly wide?: boolean;
} & (
  | { readonly kind: "amount" | "percent" | "name" | "text" | "formula" | "day" | "whole" }
  | { readonly kind: "choice"; readonly options: readonly { readonly value: string; readonly label: DesignerKey }[] }
  | {
      readonly kind: "rows";
      readonly columns: readonly RuleField[];
      /** What a new line holds. */
      readonly fresh: (at: number) => Record<string, unknown>;
      readonly add: DesignerKey;
    }
);

const points = { key: "points", label: "field.points", kind: "amount" } as const satisfies RuleField;
const id = { key: "id", label: "field.id", kind: "text" } as const satisfies RuleField;
const label = { key: "label", label: "field.label", kind: "text", optional: true } as const satisfies RuleField;
const labelEn = { key: "labelEn", label: "field.labelEn", kind: "text", optional: true } as const satisfies RuleField;
const numerator = { key: "numerator", label: "field.numerator", kind: "name" } as const satisfies RuleField;
const denominator = { key: "denominator", label: "field.denominator", kind: "name" } as const satisfies RuleField;
const input = { key: "input", label: "field.input", kind: "name", optional: true } as const satisfies RuleField;
const limits: readonly RuleField[] = [
  { key: "zeroBelow", label: "field.zeroBelow", kind: "percent", optional: true },
  { key: "cap", label: "field.cap", kind: "percent", optional: true },
  { key: "floor", label: "field.floor", kind: "amount", optional: true },
];
const letter = (at: number) => (at < 26 ? String.fromCharCode(97 + at) : `m${at + 1}`);

/** The form of every kind of rule; steps of a count and the variables of a formula have forms of their own. */
export function ruleFields(rule: Rule): readonly RuleField[] {
  switch (rule.kind) {
    case "yesNo":
      return [
        { key: "yes", label: "field.yes", kind: "amount" },
        { key: "no", label: "field.no", kind: "amount" },
      ];
    case "choice":
      return [
        {
          key: "options",
          label: "field.options",
          kind: "rows",
          columns: [id, label, labelEn, points],
          fresh: (at) => ({ id: letter(at), points: "0" }),
          add: "add.option",
        },
      ];
    case "checklist":
      return [
        {
          key: "mode",
          label: "field.mode",
          kind: "choice",
          wide: true,
          options: [
            { value: "and", label: "mode.and" },
            { value: "or", label: "mode.or" },
            { value: "formula", label: "mode.formula" },
          ],
        },
        ...(rule.mode === "formula"
          ? [{ key: "formula", label: "field.formulaOfTicks", kind: "formula" } as const]
          : []),
        {
          key: "items",
          label: "field.items",
          kind: "rows",
          columns: [id, label, labelEn, ...(rule.mode === "formula" ? [] : [points])],
          fresh: (at) => ({ id: letter(at), points: "0" }),
          add: "add.item",
        },
      ];
    case "bands":
      return bandsFields(rule);
    case "ratio":
      return [numerator, denominator, ...limits];
    case "ratioToTarget":
      return [numerator, denominator, { key: "target", label: "field.target", kind: "percent" }, ...limits];
    case "weightedRatio":
      return [
        {
          key: "terms",
          label: "field.terms",
          kind: "rows",
          columns: [
            { key: "input", label: "field.inputName", kind: "name" },
            { key: "weight", label: "field.weight", kind: "amount" },
          ],
          fresh: (at) => ({ input: letter(at), weight: "1" }),
          add: "add.term",
        },
        denominator,
        ...limits,
      ];
    case "countPenalty":
      return [
        { key: "start", label: "field.start", kind: "amount" },
        { key: "perOccurrence", label: "field.perOccurrence", kind: "amount" },
        { key: "floor", label: "field.floor", kind: "amount" },
        input,
      ];
    case "countSteps":
      return [input];
    case "deadline":
      return [
        { key: "due", label: "field.due", kind: "day" },
        { key: "onTime", label: "field.onTime", kind: "amount" },
        {
          key: "late",
          label: "field.late",
          kind: "rows",
          columns: [{ key: "maxDaysLate", label: "field.maxDaysLate", kind: "whole" }, points],
          fresh: (at) => ({ maxDaysLate: (at + 1) * 5, points: "0" }),
          add: "add.late",
        },
        { key: "otherwise", label: "field.otherwise", kind: "amount" },
      ];
    case "compare":
      return compareFields;
    case "surveyOptions":
      return [
        {
          key: "options",
          label: "field.answers",
          kind: "rows",
          columns: [{ ...label, optional: false }, labelEn, { key: "percent", label: "field.percent", kind: "amount" }],
          fresh: (at) => ({ label: `Mức ${at + 1}`, percent: "0" }),
          add: "add.answer",
        },
      ];
    case "scaledIndex":
      return [
        { key: "index", label: "field.index", kind: "text", optional: true },
        { key: "outOf", label: "field.outOf", kind: "amount" },
        input,
      ];
    case "formula":
      return [];
    case "manual":
      return [
        { key: "min", label: "field.min", kind: "amount", optional: true },
        { key: "step", label: "field.step", kind: "amount", optional: true },
      ];
  }
}

function bandsFields(rule: Extract<Rule, { kind: "bands" }>): readonly RuleField[] {
  const isShare = rule.numerator !== undefined || rule.denominator !== undefined;
  const isExplicit = rule.interval === "explicit";
  const bound = (key: string, label: DesignerKey): RuleField => ({ key, label, kind: "amount", optional: true });
  return [
    ...(isShare ? [numerator, denominator] : [input]),
    {
      key: "interval",
      label: "field.interval",
      kind: "choice",
      wide: true,
      options: [
        { value: "[min,max)", label: "interval.lower" },
        { value: "(min,max]", label: "interval.upper" },
        { value: "explicit", label: "interval.explicit" },
      ],
    },
    {
      key: "bands",
      label: "field.bands",
      kind: "rows",
      columns: [
        bound("min", "field.bandMin"),
        ...(isExplicit ? [bound("minExclusive", "field.bandMinExclusive")] : []),
        bound("max", isExplicit || rule.interval === "[min,max)" ? "field.bandMax" : "field.bandMaxInclusive"),
        ...(isExplicit ? [bound("maxInclusive", "field.bandMaxInclusive")] : []),
        points,
        label,
        labelEn,
      ],
      fresh: () => ({ points: "0" }),
      add: "add.band",
    },
  ];
}

const compareFields: readonly RuleField[] = [
  { key: "left", label: "field.left", kind: "name" },
  {
    key: "op",
    label: "field.op",
    kind: "choice",
    options: [
      { value: "<=", label: "op.le" },
      { value: "<", label: "op.lt" },
      { value: ">=", label: "op.ge" },
      { value: ">", label: "op.gt" },
      { value: "==", label: "op.eq" },
      { value: "!=", label: "op.ne" },
    ],
  },
  { key: "right", label: "field.right", kind: "name" },
  {
    key: "scope",
    label: "field.scope",
    kind: "choice",
    options: [
      { value: "every", label: "scope.every" },
      { value: "total", label: "scope.total" },
    ],
  },
  { key: "pass", label: "field.pass", kind: "amount" },
  { key: "fail", label: "field.fail", kind: "amount" },
];

/** Kinds in the order of the form: from what people use most. */
export const ruleKinds = [
  "yesNo",
  "choice",
  "checklist",
  "bands",
  "ratio",
  "ratioToTarget",
  "weightedRatio",
  "countPenalty",
  "countSteps",
  "deadline",
  "compare",
  "formula",
  "manual",
  "surveyOptions",
  "scaledIndex",
] as const satisfies readonly RuleKind[];
