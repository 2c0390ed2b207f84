import type { OrganisationDeps } from "../deps.ts";
import { findInstallation, type Installation } from "../installation.query.ts";

/** Whose installation this is; undefined while the database is empty. */
export async function readInstallation(deps: Pick<OrganisationDeps, "db">): Promise<Installation | undefined> {
  return await findInstallation(deps.db.reader);
}
