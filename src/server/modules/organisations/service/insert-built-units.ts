import type { Succession, Unit, UnitVersion } from "../../../../domain/organisations/model.ts";
import type { Tx } from "../../../db/transaction.ts";
import { insertSuccession, insertUnits, insertVersions } from "../repository.ts";

/** Units put together elsewhere (shipped lists, demonstration, import) with all their versions and acts. */
export interface BuiltUnits {
  readonly units: readonly Unit[];
  readonly versions: readonly UnitVersion[];
  readonly successions: readonly Succession[];
}

/** Writes them as they are; the caller records the act that brought them. */
export async function insertBuiltUnits(tx: Tx, built: BuiltUnits, at: Date): Promise<void> {
  await insertUnits(tx, built.units, at);
  await insertVersions(tx, built.versions);
  for (const succession of built.successions) await insertSuccession(tx, succession);
}
