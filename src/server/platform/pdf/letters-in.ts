/** How many letters the words of a piece of content have, however they are nested. */
export function lettersIn(text: unknown): number {
  if (typeof text === "string") return text.length;
  if (Array.isArray(text)) return text.reduce((sum: number, one) => sum + lettersIn(one), 0);
  return typeof text === "object" && text !== null && "text" in text ? lettersIn(text.text) : 0;
}
