/**
 * Codes of a set in one cell, a line each; commas and semicolons part them as well, so a code that has one of these
 * stands in double quotes with JSON escapes.
 * @example readCodes(writeCodes(["1.1", "a,b"])) // ["1.1", "a,b"]
 */
export function writeCodes(codes: readonly string[]): string {
  return codes.map((code) => (/[,;"\n]/.test(code) ? JSON.stringify(code) : code)).join("\n");
}

export function readCodes(cell: string): string[] {
  return cell.split("\n").flatMap((line) => {
    const quoted = readQuoted(line.trim());
    if (quoted !== undefined) return [quoted];
    return line
      .split(/[,;]+/)
      .map((code) => code.trim())
      .filter(Boolean);
  });
}

function readQuoted(line: string): string | undefined {
  if (!line.startsWith('"')) return undefined;
  try {
    return String(JSON.parse(line));
  } catch {
    return undefined;
  }
}
