import type { OwnComponent } from "../../../../../contract/scoring/own-index/components.ts";
import { partKeys } from "../../../../../domain/scoring/lineage.ts";
import { printPoints } from "../../../../../domain/scoring/print-points.ts";
import { walkSet } from "../../../../../domain/scoring/validate/walk.ts";
import type { Reader } from "../../../../db/database.ts";
import type { RequestContext } from "../../../../http/request-context.ts";
import { listOwnIndexes } from "../../repository/own-index.ts";
import { type OpenOwnIndex, openOwnIndex } from "./open-own-index.ts";
import { loadFigures, totalsOf } from "./own-figures.ts";

/** Other years before this one that can be scored, the newest first, as the person may see them. */
export async function openEarlier(db: Reader, context: RequestContext, open: OpenOwnIndex): Promise<OpenOwnIndex[]> {
  const years = [];
  for (const { roundId } of await listOwnIndexes(db)) {
    if (roundId === open.round.id) continue;
    const other = await openOwnIndex(db, context, roundId);
    if (other.round.year < open.round.year && other.scored !== undefined) years.push(other);
  }
  return years;
}

/** The code that a component had in the set of an earlier year; undefined where nothing continues it. */
export function codeInYear(open: OpenOwnIndex, earlier: OpenOwnIndex, component: string): string | undefined {
  if (open.set === undefined || earlier.set === undefined) return undefined;
  if (open.set.id === earlier.set.id) return component;
  const keys = partKeys(earlier.set.document, open.set.document);
  const node = walkSet(open.set.document).find((part) => part.node.code === component)?.node;
  const wanted = node && keys.after(node);
  return walkSet(earlier.set.document).find((part) => part.isLeaf && keys.before(part.node) === wanted)?.node.code;
}

/** The same component in earlier years; draft points of a year that is not published are shown as that year allows. */
export async function readEarlier(
  db: Reader,
  context: RequestContext,
  open: OpenOwnIndex,
  component: string,
): Promise<OwnComponent["earlier"]> {
  const rows: OwnComponent["earlier"] = [];
  for (const year of await openEarlier(db, context, open)) {
    const code = codeInYear(open, year, component);
    if (code === undefined || year.sight !== "all") continue;
    const leaf = year.scored?.compiled.leaves.find((one) => one.code === code);
    const points = totalsOf(year, await loadFigures(db, year), [code]);
    rows.push({ year: year.round.year, code, max: leaf === undefined ? null : printPoints(leaf.max), points });
  }
  return rows;
}
