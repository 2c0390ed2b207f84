import type { UnitId } from "../src/domain/organisations/model.ts";
import type { Services } from "../src/server/compose.ts";
import { listTreeNodes } from "../src/server/modules/organisations/units.query.ts";

/** Finds units of the demonstration by their official codes, as they stand on a day. */
export async function unitFinder({ db }: Services["organisations"], day: string): Promise<(code: string) => UnitId> {
  const nodes = await listTreeNodes(db.reader, day);
  return (code) => {
    const unit = nodes.find((node) => node.officialCode === code);
    if (!unit) throw new Error(`the demonstration has no unit with the code ${code} on ${day}`);
    return unit.id;
  };
}
