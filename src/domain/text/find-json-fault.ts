/** A place of a text as editors count it, from 1. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
  /** What stands there; empty at the end of the text. */
  readonly near: string;
}

const token = {
  blank: /[ \t\n\r]*/y,
  string: /"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})|[\u007f-\u009f])*"/uy,
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
    pattern.lastIndex = at;
    const found = pattern.test(text);
    if (found) at = pattern.lastIndex;
    return found;
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
      if (!take(token.string)) return at;
      expected = "colon";
    } else if (expected === "value" || expected === "valueOrEnd") {
      if (sign === "{" || sign === "[") {
        closers.push(sign === "{" ? "}" : "]");
        at += 1;
        expected = sign === "{" ? "keyOrEnd" : "valueOrEnd";
      } else if (take(token.string) || take(token.literal)) expected = "commaOrEnd";
      else return at;
    } else return at;
  }
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
