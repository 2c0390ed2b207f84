import { searchKey } from "../../../../domain/text/search-key.ts";
import { dayInVietnam } from "../../../platform/clock.ts";
import type { OrganisationDeps } from "../deps.ts";
import { listTreeNodes } from "../units.query.ts";

/**
 * The units living today that a person at the terminal means: by official code, else by whole name (case and
 * diacritics do not count). More than one when the name is shared.
 */
export async function findLivingUnits(
  deps: Pick<OrganisationDeps, "db" | "clock">,
  codeOrName: string,
): Promise<{ readonly id: string; readonly officialCode: string | null; readonly nameVi: string }[]> {
  const nodes = await listTreeNodes(deps.db.reader, dayInVietnam(deps.clock.now()));
  const byCode = nodes.filter((node) => node.officialCode === codeOrName);
  if (byCode.length > 0) return byCode;
  const key = searchKey(codeOrName);
  return nodes.filter((node) => searchKey(node.nameVi) === key);
}
