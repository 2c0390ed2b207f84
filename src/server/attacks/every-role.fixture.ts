import type { UnitId } from "../../domain/organisations/model.ts";
import { provisionAccounts } from "../modules/identity/service/provision-accounts.ts";
import { readRoleData } from "../modules/identity/service/reference-data.ts";
import { listTreeNodes } from "../modules/organisations/units.query.ts";
import { dayInVietnam } from "../platform/clock.ts";
import type { Demonstration } from "../testing/demonstration.ts";

/** Who holds every role in the province. */
export const everyRole = "moi.vai.tro";

/** Signs in somebody who holds every role in the province: no role by itself passes every door. */
export async function signInWithEveryRole(demo: Demonstration): Promise<string> {
  const nodes = await listTreeNodes(demo.db.reader, dayInVietnam(demo.clock.now()));
  const unitId = nodes.find(({ kind }) => kind === "province")?.id as UnitId;
  const person = {
    login: everyRole,
    displayName: "Người giữ mọi vai trò",
    position: null,
    email: null,
    phone: null,
  };
  const roles = (await readRoleData()).map(({ code }) => ({ roleCode: code, unitId }));
  const fields = { ...person, unitId, validFrom: "2026-01-01", validUntil: null, readOnly: false };
  await provisionAccounts(demo.services.identity, [{ fields, roles, password: { kind: "demo" } }]);
  return demo.signIn(person.login);
}
