import type { RecordName } from "../../../../contract/audit.ts";
import { type Actor, canIn, hasAbility } from "../../../../domain/identity/actor.ts";
import type { Reader } from "../../../db/database.ts";
import { listRecordNames, listRoleNames } from "../actions.query.ts";

/** Records named at most: an import of a whole province would name thousands that nobody reads one by one. */
const limit = 1000;

/** Names of everything that occurs in what was recorded, each with whether the reader may open it. */
export async function nameRecords(db: Reader, actor: Actor, recorded: unknown): Promise<RecordName[]> {
  const texts = [...new Set(textsIn(recorded))];
  const ids = texts.filter((text) => uuid.test(text)).slice(0, limit);
  const records = (await listRecordNames(db, ids)).map(({ unitId, ...name }) => ({
    ...name,
    visible: isVisible(actor, name.type, unitId),
  }));
  const roles = await listRoleNames(db);
  const named = texts.flatMap((key) => {
    const role = roles.get(key);
    return role ? [{ key, type: "role" as const, ...role, visible: false }] : [];
  });
  return [...records, ...named];
}

function isVisible(actor: Actor, type: "account" | "unit" | "round" | "criteriaSet", unitId: string | null): boolean {
  switch (type) {
    case "account":
      return unitId !== null && canIn(actor, "identity.read", unitId);
    case "unit":
      return hasAbility(actor, "organisations.read");
    case "round":
    case "criteriaSet":
      return hasAbility(actor, "scoring.read");
  }
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}
