import { buffer } from "node:stream/consumers";
import { annexesOfPaper, type PaperKind } from "../../../../../domain/documents/paper-template.ts";
import type { Reader } from "../../../../db/database.ts";
import type { PaperTemplates } from "../../../../platform/documents/document-job.ts";
import { type FileDeps, openFile } from "../../../../platform/files/files.ts";
import { listTemplateUses, listTemplateVersions, type TemplateVersion } from "../../repository/paper-templates.ts";

/** The templates from which a paper is written now; what has none is laid out by the program. */
export async function findTemplatesInUse(db: Reader, deps: FileDeps, kind: PaperKind): Promise<PaperTemplates> {
  const uses = await listTemplateUses(db);
  const used = (one: PaperKind) => uses.find((use) => use.kind === one)?.version ?? null;
  const kinds = [kind, ...(annexesOfPaper[kind] ?? [])].filter((one) => used(one) !== null);
  // Most offices have none: then nothing more is read.
  if (kinds.length === 0) return { annexes: {} };
  const versions = await listTemplateVersions(db);
  const read = async (one: PaperKind) => {
    const found = versions.find(({ kind, version }) => kind === one && version === used(one));
    return [one, found && (await readTemplate(db, deps, found))] as const;
  };
  const { [kind]: text, ...annexes } = Object.fromEntries(await Promise.all(kinds.map(read)));
  return { text, annexes };
}

/** The bytes of a version. */
export async function readTemplate(db: Reader, deps: FileDeps, { fileId }: TemplateVersion): Promise<Uint8Array> {
  const opened = await openFile(db, deps, fileId);
  if (opened === undefined) throw new Error(`the file ${fileId} of a template is lost`);
  return new Uint8Array(await buffer(opened.content));
}
