import type { Operation } from "../../contract/operation.ts";
import type { HostileWorld } from "./hostile-world.fixture.ts";
import { operationAt } from "./text-fields.fixture.ts";

/** The addresses of an operation for the hostile records: those of the rounds, and of what was made on the way. */
export function addressesOf({ path, params, query, id }: Operation, world: HostileWorld): string[] {
  const { roundId, openRoundId, unitIds, ownUnitId, setId, documentId } = world;
  const common = { setId, documentId, component: "1.1.10", kind: "resultDecision", table: "leads" };
  const records = [
    { ...common, roundId, unitId: unitIds[3] ?? "", agencyUnitId: ownUnitId, number: "1" },
    { ...common, roundId: openRoundId, unitId: ownUnitId, agencyUnitId: ownUnitId, number: "2" },
  ] as Record<string, string>[];
  const names = Object.keys(params?.shape ?? {});
  const addresses = records
    .filter((record) => names.every((name) => record[name] !== undefined))
    .map((record) => path.replace(/\{(\w+)\}/g, (_all, name: string) => record[name] ?? ""));
  const asked = { unitId: ownUnitId, block: "la", component: "1.1.1", stage: "final", code: "1.1.1", part: "1.1.1" };
  const needed = Object.entries(asked).filter(([key]) => query?.shape[key] !== undefined);
  const search = query && !query.safeParse({}).success ? `?${new URLSearchParams(needed)}` : "";
  const made = [...world.made.keys()].filter((address) => operationAt("GET", address.split("?")[0] ?? "")?.id === id);
  return [...new Set([...addresses.map((address) => `${address}${search}`), ...made])];
}
