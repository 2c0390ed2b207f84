import type { Reader } from "../../../db/database.ts";
import { findInstallation, type Installation } from "../installation.query.ts";

/** Whose installation this is; undefined while the database is empty. In a transaction the reader is that transaction. */
export async function readInstallation(deps: {
  readonly db: { readonly reader: Reader };
}): Promise<Installation | undefined> {
  return await findInstallation(deps.db.reader);
}
