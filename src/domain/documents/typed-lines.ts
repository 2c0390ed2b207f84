/**
 * A text typed by people as paragraphs: one a line; a dash that they typed themselves is not printed twice.
 * @example typedLines("- Một\n\n• Hai") // ["Một", "Hai"]
 */
export function typedLines(text: string | null | undefined): string[] {
  return (text ?? "")
    .split("\n")
    .map((line) => line.replace(/^\s*[-–•+]\s*/, "").trim())
    .filter((line) => line !== "");
}
