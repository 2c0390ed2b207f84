import { create, type MathNode, parseDependencies } from "mathjs/number";
import { Rational } from "../../rational.ts";
import type { Text } from "../finding.ts";

/** Only the parser of the library is used: nothing is ever evaluated by it. */
const { parse } = create(parseDependencies ?? {});

/** A formula made ready: values of the variables in their order in, exact value out. Comparisons give 1 or 0. */
export type Expression = (values: readonly Rational[]) => Rational;

export type ParsedExpression =
  | { readonly ok: true; readonly expression: Expression; readonly used: ReadonlySet<string> }
  | {
      readonly ok: false;
      readonly code: "formula.syntax" | "formula.notAllowed" | "formula.unknownVariable";
      readonly text: Text;
    };

class Refusal extends Error {
  readonly code: "formula.notAllowed" | "formula.unknownVariable";
  readonly text: Text;

  constructor(code: "formula.notAllowed" | "formula.unknownVariable", text: Text) {
    super(text.en);
    this.code = code;
    this.text = text;
  }
}

const ONE = Rational.ONE;
const ZERO = Rational.ZERO;
const truth = (value: boolean): Rational => (value ? ONE : ZERO);
const isTrue = (value: Rational): boolean => value.sign() !== 0;

type Operation = (a: Rational, b: Rational) => Rational;

const OPERATORS: Readonly<Record<string, Operation>> = {
  "+": (a, b) => a.add(b),
  "-": (a, b) => a.sub(b),
  "*": (a, b) => a.mul(b),
  "/": (a, b) => a.div(b),
  "<": (a, b) => truth(a.compare(b) < 0),
  "<=": (a, b) => truth(a.compare(b) <= 0),
  ">": (a, b) => truth(a.compare(b) > 0),
  ">=": (a, b) => truth(a.compare(b) >= 0),
  "==": (a, b) => truth(a.equals(b)),
  "!=": (a, b) => truth(!a.equals(b)),
};

type Arity = { readonly least: number; readonly most: number; readonly call: (values: Rational[]) => Rational };

const whole = (value: Rational): Rational => value.round(0, "truncate");
const first = (values: Rational[]): Rational => values[0] ?? ZERO;

const FUNCTIONS: Readonly<Record<string, Arity>> = {
  min: { least: 1, most: 50, call: (values) => values.reduce((a, b) => (a.compare(b) <= 0 ? a : b)) },
  max: { least: 1, most: 50, call: (values) => values.reduce((a, b) => (a.compare(b) >= 0 ? a : b)) },
  abs: { least: 1, most: 1, call: (values) => (first(values).sign() < 0 ? first(values).neg() : first(values)) },
  floor: {
    least: 1,
    most: 1,
    call: (values) => {
      const cut = whole(first(values));
      return cut.compare(first(values)) > 0 ? cut.sub(ONE) : cut;
    },
  },
  ceil: {
    least: 1,
    most: 1,
    call: (values) => {
      const cut = whole(first(values));
      return cut.compare(first(values)) < 0 ? cut.add(ONE) : cut;
    },
  },
  round: {
    least: 1,
    most: 2,
    call: (values) => first(values).round(Math.min(12, Math.max(0, whole(values[1] ?? ZERO).toNumber())), "halfUp"),
  },
};

/** What a formula may use, for messages and documents. */
export const FORMULA_WORDS = "+ - * / ( ) < <= > >= == != and or not a ? b : c min max abs floor ceil round";

/** `vi` and `en` are objects of "may not use"; one word stands for both where it is no word of a language. */
function refuse(vi: string, en = vi): never {
  throw new Refusal("formula.notAllowed", {
    vi: `công thức không được dùng ${vi}; được dùng: ${FORMULA_WORDS}`,
    en: `a formula may not use ${en}; allowed: ${FORMULA_WORDS}`,
  });
}

/** The node kinds of the parser that are let through, and the fields of each that are read. */
type Node = MathNode & {
  value?: unknown;
  name?: string;
  op?: string;
  implicit?: boolean;
  args?: Node[];
  fn?: { name?: string };
  content?: Node;
  condition?: Node;
  trueExpr?: Node;
  falseExpr?: Node;
};

function build(node: Node, variables: readonly string[]): Expression {
  const sub = (child: Node | undefined): Expression => (child === undefined ? refuse("?") : build(child, variables));
  switch (node.type) {
    case "ConstantNode": {
      const value = typeof node.value === "number" ? Rational.tryParse(String(node.value)) : undefined;
      return value === undefined ? refuse(`“${String(node.value)}”`) : () => value;
    }
    case "SymbolNode": {
      const at = variables.indexOf(node.name ?? "");
      if (at < 0)
        throw new Refusal("formula.unknownVariable", {
          vi: `biến “${node.name}” chưa được khai báo; các biến: ${variables.join(", ")}`,
          en: `variable “${node.name}” is not declared; variables: ${variables.join(", ")}`,
        });
      return (values) => values[at] ?? ZERO;
    }
    case "ParenthesisNode":
      return sub(node.content);
    case "ConditionalNode": {
      const [condition, yes, no] = [sub(node.condition), sub(node.trueExpr), sub(node.falseExpr)];
      return (values) => (isTrue(condition(values)) ? yes(values) : no(values));
    }
    case "OperatorNode":
      return buildOperator(node, sub);
    case "FunctionNode": {
      const call = FUNCTIONS[node.fn?.name ?? ""];
      const args = (node.args ?? []).map(sub);
      if (call === undefined) return refuse(`“${node.fn?.name}(…)”`);
      if (args.length < call.least || args.length > call.most) {
        const name = node.fn?.name;
        return refuse(`“${name}” với ${args.length} giá trị`, `“${name}” of ${args.length} values`);
      }
      return (values) => call.call(args.map((arg) => arg(values)));
    }
    default:
      return refuse(`“${node.toString()}”`);
  }
}

function buildOperator(node: Node, sub: (child: Node | undefined) => Expression): Expression {
  const op = node.op ?? "";
  if (node.implicit === true)
    return refuse(`“${node.toString()}” (thiếu dấu *)`, `“${node.toString()}” (the * is missing)`);
  const [a, b] = [sub(node.args?.[0]), node.args?.[1] === undefined ? undefined : sub(node.args[1])];
  if (b === undefined) {
    if (op === "-") return (values) => a(values).neg();
    if (op === "+") return a;
    if (op === "not") return (values) => truth(!isTrue(a(values)));
    return refuse(`“${op}”`);
  }
  // The right side is only computed when it decides: "a > 0 and b / a > 1" holds for a = 0, too.
  if (op === "and") return (values) => truth(isTrue(a(values)) && isTrue(b(values)));
  if (op === "or") return (values) => truth(isTrue(a(values)) || isTrue(b(values)));
  const apply = Object.hasOwn(OPERATORS, op) ? OPERATORS[op] : undefined;
  if (apply === undefined) return refuse(`“${op}”`);
  return (values) => apply(a(values), b(values));
}

/**
 * Parses a formula over named variables once. Division by zero throws RangeError when it is evaluated.
 * @example compileExpression("b / a * max", ["a", "b", "max"])
 */
export function compileExpression(text: string, variables: readonly string[]): ParsedExpression {
  try {
    // The parser reads constants as floats: up to 15 digits they come back as they were written.
    const long = /\d[\d.]{15,}/.exec(text);
    if (long !== null) refuse(`“${long[0]}” (quá 15 chữ số)`, `“${long[0]}” (more than 15 digits)`);
    if (text.length > 2000) refuse("quá 2000 ký tự", "more than 2000 characters");
    const tree: Node = parse(text);
    const used = new Set<string>();
    tree.traverse((node: Node) => {
      if (node.type === "SymbolNode" && node.name !== undefined) used.add(node.name);
    });
    return { ok: true, expression: build(tree, variables), used };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, code: error.code, text: error.text };
    return { ok: false, code: "formula.syntax", text: tellMalformed(text, error) };
  }
}

/** The parser speaks English and tells the sign by its number: that is taken from its words, and no more. */
function tellMalformed(text: string, error: unknown): Text {
  const sign = /\(char (\d+)\)/.exec(error instanceof Error ? error.message : "")?.[1];
  const [vi, en] = sign === undefined ? ["", ""] : [` ở ký tự thứ ${sign}`, ` at sign ${sign}`];
  return { vi: `công thức “${text}” viết sai${vi}`, en: `formula “${text}” is malformed${en}` };
}
