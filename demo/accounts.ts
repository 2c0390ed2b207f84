import type { UnitId } from "../src/domain/organisations/model.ts";
import type { ProvisionedAccount } from "../src/server/modules/identity/service/provision-accounts.ts";
import { demoPeople } from "./people.ts";

/** The demonstration's accounts; they work on this machine's own address alone unless the settings say otherwise. */
export function demoAccounts(unitOf: (code: string) => UnitId, validFrom: string): ProvisionedAccount[] {
  return demoPeople.map(({ login, displayName, position, unit, role, readOnly }) => {
    const unitId = unitOf(unit);
    const span = { validFrom, validUntil: null };
    return {
      fields: { login, displayName, position, email: null, phone: null, unitId, ...span, readOnly },
      roles: [{ roleCode: role, unitId }],
      password: { kind: "demo" },
    };
  });
}
