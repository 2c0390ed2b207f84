import type { Text } from "../finding.ts";

/** What words have for a name that anybody may have written into a file: not what every object has, as `constructor`. */
export function wordIn(words: Readonly<Record<string, Text>>, name: string): Text | undefined {
  return Object.hasOwn(words, name) ? words[name] : undefined;
}
