import { type Drawing, lose } from "./drawing.ts";

/** Fields that stand for words which a word processor already wrote out. */
const written = new Set(["HYPERLINK", "REF", "MERGEFIELD", "FORMTEXT"]);

/** What a field shows; undefined: what a word processor showed last. A field that would change is noted. */
export function fieldText(instruction: string, drawing: Drawing): string | undefined {
  const [name = ""] = instruction.trim().split(/\s+/);
  const { numbers } = drawing;
  switch (name.toUpperCase()) {
    case "PAGE":
      if (numbers !== undefined) return numbers.page;
      break;
    case "NUMPAGES":
      if (numbers !== undefined) return numbers.pages;
      break;
  }
  if (!written.has(name.toUpperCase())) lose(drawing, "field", name);
  return undefined;
}
