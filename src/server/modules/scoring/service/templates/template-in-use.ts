import { buffer } from "node:stream/consumers";
import type { PaperKind } from "../../../../../domain/documents/paper-template.ts";
import type { Reader } from "../../../../db/database.ts";
import { type FileDeps, openFile } from "../../../../platform/files/files.ts";
import { listTemplateUses, listTemplateVersions, type TemplateVersion } from "../../repository/paper-templates.ts";

/** The template from which a paper is written now; undefined: the one that ships. */
export async function findTemplateInUse(db: Reader, deps: FileDeps, kind: PaperKind): Promise<Uint8Array | undefined> {
  const version = (await listTemplateUses(db)).find((use) => use.kind === kind)?.version ?? null;
  if (version === null) return undefined;
  const found = (await listTemplateVersions(db)).find((one) => one.kind === kind && one.version === version);
  return found && readTemplate(db, deps, found);
}

/** The bytes of a version. */
export async function readTemplate(db: Reader, deps: FileDeps, { fileId }: TemplateVersion): Promise<Uint8Array> {
  const opened = await openFile(db, deps, fileId);
  if (opened === undefined) throw new Error(`the file ${fileId} of a template is lost`);
  return new Uint8Array(await buffer(opened.content));
}
