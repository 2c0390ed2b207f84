import { archiveMediaType } from "../../../../domain/files/readability.ts";
import {
  type ArchiveEntry,
  ArchiveError,
  readArchiveDirectory,
  readArchiveEntry,
} from "../../archives/read-archive.ts";
import type { ContentSource } from "../content-source.ts";
import { accept, type InspectionResult, refuse } from "./inspection.ts";

const mostParts = 10_000;
const limits = { maxBytes: 4 * 1024 * 1024, maxRatio: 1000 };

const openXml = "application/vnd.openxmlformats-officedocument.";

const openDocuments: Readonly<Record<string, "text" | "spreadsheet">> = {
  "application/vnd.oasis.opendocument.text": "text",
  "application/vnd.oasis.opendocument.spreadsheet": "spreadsheet",
};

/** A ZIP is a document of an office program by the parts it must have, else a packed folder. Macros are refused. */
export async function inspectPackage(source: ContentSource): Promise<InspectionResult> {
  try {
    const entries = await readArchiveDirectory(source, mostParts);
    const names = new Set(entries.map(({ path }) => path));
    if (names.has("mimetype") && names.has("META-INF/manifest.xml")) return await inspectOpenDocument(source, entries);
    if (!names.has("[Content_Types].xml")) return accept(archiveMediaType, "unknown");
    if (entries.some(({ path }) => /vbaProject\.bin$|\/activeX\//i.test(path))) return refuse("macros");
    if (names.has("word/document.xml")) return accept(`${openXml}wordprocessingml.document`, "readable");
    if (names.has("xl/workbook.xml")) return accept(`${openXml}spreadsheetml.sheet`, "readable");
    return refuse("unknown");
  } catch (error) {
    if (error instanceof ArchiveError) return refuse("unknown");
    throw error;
  }
}

/** OpenDocument 1.3, part 2: the first part names the kind; the manifest names what is locked by a password. */
async function inspectOpenDocument(source: ContentSource, entries: readonly ArchiveEntry[]): Promise<InspectionResult> {
  const textOf = async (path: string) => {
    const entry = entries.find((one) => one.path === path);
    return entry ? new TextDecoder().decode(await readArchiveEntry(source, entry, limits)) : "";
  };
  const kind = openDocuments[(await textOf("mimetype")).trim()];
  if (kind === undefined) return refuse("unknown");
  if (entries.some(({ path }) => /^(Basic|Scripts)\//.test(path))) return refuse("macros");
  const isLocked = (await textOf("META-INF/manifest.xml")).includes("encryption-data");
  const isWhole = entries.some(({ path }) => path === "content.xml");
  const readability = isLocked ? "encrypted" : isWhole ? "readable" : "broken";
  return accept(`application/vnd.oasis.opendocument.${kind}`, readability);
}
