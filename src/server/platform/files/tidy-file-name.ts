/** Names that Windows keeps for devices, whatever their ending. */
const deviceName = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i;

/** Longest name that is kept, in characters. */
const most = 200;

/**
 * The name of a file as people may see it again: no folders, no signs that steer a terminal or turn the direction of
 * writing, nothing that a disk refuses.
 * @example tidyFileName("C:\\tmp\\Quyết định 12.pdf") // "Quyết định 12.pdf"
 */
export function tidyFileName(name: string): string {
  const last = name.normalize("NFC").toWellFormed().split(/[/\\]/).at(-1) ?? "";
  const clean = last
    // Control signs, and those that turn the direction of writing ("gpj.exe" shown as "exe.jpg").
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, "")
    .replace(/[<>:"|?*]/g, "_")
    .replace(/^[\s.]+/, "")
    // Windows drops them and would show another ending.
    .replace(/[\s.]+$/, "");
  if (clean === "") return "tep";
  if (deviceName.test(clean)) return `_${clean}`;
  const dot = clean.lastIndexOf(".");
  const ending = dot > 0 && clean.length - dot <= 10 ? clean.slice(dot) : "";
  return clean.length <= most ? clean : clean.slice(0, most - ending.length) + ending;
}
