/**
 * Whether parts of a value lie within each other deeper than so many times. Not recursive itself: what it finds would
 * end the program elsewhere.
 */
export function isDeeperThan(value: unknown, depth: number): boolean {
  const waiting: [unknown, number][] = [[value, 0]];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [one, at] = next;
    if (typeof one !== "object" || one === null) continue;
    if (at >= depth) return true;
    for (const member of Object.values(one)) if (typeof member === "object") waiting.push([member, at + 1]);
  }
  return false;
}
