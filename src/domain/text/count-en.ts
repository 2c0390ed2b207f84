/** A number with its English noun, "1 component" or "3 components"; only for nouns whose plural ends in a plain "s". */
export function countEn(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
