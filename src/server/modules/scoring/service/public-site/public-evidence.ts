import type { StreamedFile } from "../../../../../contract/operation.ts";
import { UnitId } from "../../../../../domain/organisations/model.ts";
import type { Reader } from "../../../../db/database.ts";
import { openFile } from "../../../../platform/files/files.ts";
import type { PublicationDeps } from "../../deps.ts";
import { listLinks, type StoredLink } from "../../repository/evidence/links.ts";
import { listRestricted } from "../../repository/public-site.ts";
import { notPublished, openPublished } from "../read-published.ts";
import { sendAlone } from "../send-alone.ts";

/** A document as everybody may know it: what it is called, and the file where it was marked public. */
export interface PublicDocument {
  readonly linkId: string;
  readonly title: string;
  readonly number: string | null;
  readonly issuer: string | null;
  readonly documentDate: string | null;
  /** Null: the file is not public. */
  readonly file: { readonly mediaType: string; readonly size: number } | null;
}

/**
 * What proved the points of one unit in a published round, by component ("" for bonus and penalty). Not told: forecasts,
 * what was not sent, secret documents, and components of which the publication gives points alone.
 */
export async function listPublicEvidence(
  deps: Pick<PublicationDeps, "db">,
  roundId: string,
  unitId: string,
): Promise<ReadonlyMap<string, readonly PublicDocument[]>> {
  const links = await listPublicLinks(deps.db.reader, roundId, unitId);
  return new Map(
    [...Map.groupBy(links, ({ component }) => component)].map(([component, own]) => [component, own.map(showPublicly)]),
  );
}

function showPublicly({ linkId, document }: StoredLink): PublicDocument {
  const { title, number, issuer, documentDate, mediaType, size } = document;
  const isOpen = document.public && document.fileId !== null && mediaType !== null && size !== null;
  return { linkId, title: title ?? "", number, issuer, documentDate, file: isOpen ? { mediaType, size } : null };
}

/** The file of one such document. @throws AppError `record.not_found`, also where it is not public. */
export async function openPublicDocument(
  deps: PublicationDeps,
  at: { readonly roundId: string; readonly unitId: string; readonly linkId: string },
): Promise<StreamedFile> {
  const links = await listPublicLinks(deps.db.reader, at.roundId, at.unitId);
  const document = links.find(({ linkId }) => linkId === at.linkId)?.document;
  if (document === undefined || !document.public || document.fileId === null) throw notPublished();
  const opened = await openFile(deps.db.reader, deps, document.fileId);
  if (opened === undefined) throw notPublished();
  return sendAlone(opened, false);
}

async function listPublicLinks(db: Reader, roundId: string, unitId: string): Promise<StoredLink[]> {
  const round = await openPublished(db, roundId);
  const id = UnitId.safeParse(unitId);
  if (!id.success) throw notPublished();
  const restricted = await listRestricted(db, round.id);
  const links = await listLinks(db, round.id, { units: [unitId] });
  return links.filter(
    ({ component, stage, document }) =>
      stage !== "forecast" && document.kind !== "secret" && !restricted.has(component),
  );
}
