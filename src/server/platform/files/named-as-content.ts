/** How a file of each content is called; the first is given to one that is called otherwise. */
const endings: Readonly<Record<string, readonly [string, ...string[]]>> = {
  "application/pdf": [".pdf"],
  "image/jpeg": [".jpg", ".jpeg", ".jfif"],
  "image/png": [".png"],
  "image/webp": [".webp"],
  "image/heic": [".heic", ".heif"],
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": [".docx"],
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": [".xlsx"],
  "application/vnd.oasis.opendocument.text": [".odt"],
  "application/vnd.oasis.opendocument.spreadsheet": [".ods"],
  "application/zip": [".zip"],
};

/** The ending a content is kept under: ".pdf"; empty for one that is none of those that are taken. */
export function endingOf(mediaType: string | null): string {
  return endings[mediaType ?? ""]?.[0] ?? "";
}

/**
 * The name under which a file goes out: its ending tells what its bytes are, whatever the person called it, so that a
 * computer opens it as that and nothing else.
 * @example namedAsContent("Kế hoạch.exe", "application/pdf") // "Kế hoạch.pdf"
 */
export function namedAsContent(name: string, mediaType: string): string {
  const known = endings[mediaType];
  if (known === undefined || known.some((ending) => name.toLowerCase().endsWith(ending))) return name;
  return `${name.replace(/\.[a-z0-9]{1,5}$/i, "")}${known[0]}`;
}
