/** A place of a text as editors count it, from 1. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
  /** What stands there; empty at the end of the text. */
  readonly near: string;
}

const token = {
  blank: /[ \t\n\r]*/y,
  escape: /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y,
  cutEscape: /\\(?:u[0-9a-fA-F]{0,3})?$/y,
  literal: /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])/y,
} as const;

type Expected = "value" | "valueOrEnd" | "key" | "keyOrEnd" | "colon" | "commaOrEnd";

/**
 * Where a text stops being JSON; undefined where it is JSON. JSON.parse tells the place only of some faults.
 * @example findJsonFault('{"a": 1,}') // { line: 1, column: 9, near: "}" }
 */
export function findJsonFault(text: string): TextPlace | undefined {
  const at = jsonFaultAt(text);
  return at === undefined ? undefined : placeOf(text, at);
}

/** How many signs of a text are JSON; undefined where all of it is. Not recursive: any depth is safe. */
export function jsonFaultAt(text: string): number | undefined {
  const closers: ("}" | "]")[] = [];
  let expected: Expected = "value";
  let at = 0;
  const take = (pattern: RegExp): boolean => {
    const found = isAt(pattern, text, at);
    if (found) at = pattern.lastIndex;
    return found;
  };
  const takeString = (): boolean => {
    const end = stringEnd(text, at);
    if (typeof end === "number") at = end;
    return typeof end === "number";
  };
  for (;;) {
    take(token.blank);
    const sign = text[at];
    const isDone = closers.length === 0 && expected === "commaOrEnd";
    if (isDone) return sign === undefined ? undefined : at;
    if (sign === undefined) return at;
    const mayClose = expected === "valueOrEnd" || expected === "keyOrEnd" || expected === "commaOrEnd";
    if (mayClose && sign === closers.at(-1)) {
      closers.pop();
      at += 1;
      expected = "commaOrEnd";
    } else if (expected === "commaOrEnd" && sign === ",") {
      at += 1;
      expected = closers.at(-1) === "}" ? "key" : "value";
    } else if (expected === "colon" && sign === ":") {
      at += 1;
      expected = "value";
    } else if (expected === "key" || expected === "keyOrEnd") {
      if (!takeString()) return at;
      expected = "colon";
    } else if (expected === "value" || expected === "valueOrEnd") {
      if (sign === "{" || sign === "[") {
        closers.push(sign === "{" ? "}" : "]");
        at += 1;
        expected = sign === "{" ? "keyOrEnd" : "valueOrEnd";
      } else if (takeString() || take(token.literal)) expected = "commaOrEnd";
      else return at;
    } else return at;
  }
}

/**
 * Where the string that begins at a place of a text ends; "cut": the text ends within it. Undefined where none begins or
 * it holds what no string may. Sign by sign, as a pattern has no room for a string of some millions.
 */
export function stringEnd(text: string, from: number): number | "cut" | undefined {
  if (text[from] !== '"') return undefined;
  for (let at = from + 1; at < text.length; ) {
    const sign = text.charCodeAt(at);
    if (sign === quote) return at + 1;
    if (sign < firstPrinted) return undefined;
    if (sign !== backslash) at += 1;
    else if (isAt(token.escape, text, at)) at = token.escape.lastIndex;
    else return isAt(token.cutEscape, text, at) ? "cut" : undefined;
  }
  return "cut";
}

const [quote, backslash, firstPrinted] = [0x22, 0x5c, 0x20];

function isAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

function placeOf(text: string, at: number): TextPlace {
  const before = text.slice(0, at);
  return {
    line: before.split("\n").length,
    column: before.length - before.lastIndexOf("\n"),
    near: text
      .slice(at, at + 20)
      .replace(/\s+/g, " ")
      .trim(),
  };
}
