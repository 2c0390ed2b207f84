/** Where the values of a JSON text stand. */
export interface JsonPlaces {
  /** Line of a value, from 1; of the nearest value around it where there is none. Keys are joined with "/". */
  readonly lineOf: (path: readonly PropertyKey[]) => number;
  /** Keys that stand twice in one object: a parser keeps the last and says nothing. */
  readonly doubled: readonly { readonly path: readonly PropertyKey[]; readonly line: number }[];
}

interface Frame {
  readonly path: readonly PropertyKey[];
  /** Keys seen so far; undefined for an array. */
  readonly keys: Set<string> | undefined;
  key: PropertyKey;
  expectsKey: boolean;
}

/**
 * Finds the lines of all values of a text that JSON.parse has accepted; the caller has seen that it is not nested deeply.
 * @example locateJson('{\n"a": 1}').lineOf(["a"]) // 2
 */
export function locateJson(text: string): JsonPlaces {
  const lines = new Map<string, number>();
  const doubled: JsonPlaces["doubled"][number][] = [];
  const stack: Frame[] = [];
  let line = 1;
  let at = 0;
  const pathHere = () => {
    const frame = stack.at(-1);
    return frame === undefined ? [] : [...frame.path, frame.key];
  };
  const note = () => lines.set(pathHere().join("/"), line);
  while (at < text.length) {
    const sign = text[at] as string;
    const frame = stack.at(-1);
    if (sign === "\n") line += 1;
    if (sign === "{" || sign === "[") {
      note();
      const isObject = sign === "{";
      stack.push({ path: pathHere(), keys: isObject ? new Set() : undefined, key: 0, expectsKey: isObject });
    } else if (sign === "}" || sign === "]") stack.pop();
    else if (sign === "," && frame !== undefined) {
      if (frame.keys === undefined) frame.key = Number(frame.key) + 1;
      else frame.expectsKey = true;
    } else if (sign === '"') {
      const end = endOfString(text, at);
      if (frame?.keys !== undefined && frame.expectsKey) {
        const key = String(JSON.parse(text.slice(at, end)));
        if (frame.keys.has(key)) doubled.push({ path: [...frame.path, key], line });
        frame.keys.add(key);
        frame.key = key;
        frame.expectsKey = false;
      } else note();
      at = end;
      continue;
    } else if (/[\w-]/.test(sign)) {
      note();
      while (/[\w.+-]/.test(text[at] ?? "")) at += 1;
      continue;
    }
    at += 1;
  }
  return { lineOf: (path) => nearestLine(lines, path), doubled };
}

/** The place behind the closing quote of the string that begins at `from`. */
function endOfString(text: string, from: number): number {
  let at = from + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === "\\" ? 2 : 1;
  return at + 1;
}

function nearestLine(lines: ReadonlyMap<string, number>, path: readonly PropertyKey[]): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const line = lines.get(path.slice(0, length).join("/"));
    if (line !== undefined) return line;
  }
  return 1;
}
