import { buildProvince, type ProvinceChoice } from "../../../../domain/organisations/build-province.ts";
import type { UnitId } from "../../../../domain/organisations/model.ts";
import { type Tx, withTransaction } from "../../../db/transaction.ts";
import { systemActor } from "../../../platform/audit/action.ts";
import { recordAction } from "../../../platform/audit/record-action.ts";
import { readAdminUnitRows } from "../admin-unit-files.ts";
import type { OrganisationDeps } from "../deps.ts";
import { findInstallation, insertInstallation } from "../installation.query.ts";
import { insertBuiltUnits } from "./insert-built-units.ts";

export type LoadOutcome =
  | { readonly ok: true; readonly provinceUnitId: UnitId; readonly unitCount: number }
  | { readonly ok: false; readonly reason: "notEmpty" }
  | { readonly ok: false; readonly reason: "noSuchProvince"; readonly known: readonly string[] };

/**
 * Fills an empty installation with the province's units of both eras and their successions, from the shipped lists.
 * `also` runs in the same transaction: what fails there leaves the installation empty.
 */
export async function loadProvince(
  deps: Omit<OrganisationDeps, "holders">,
  choice: ProvinceChoice & { readonly demonstration: boolean },
  also: (tx: Tx, provinceUnitId: UnitId) => Promise<void> = async () => {},
): Promise<LoadOutcome> {
  const now = deps.clock.now();
  const context = { recordedAt: now.toISOString(), idFor: () => deps.ids.next() };
  const built = buildProvince(await readAdminUnitRows(), choice, context);
  if (!built.ok) return built;
  const province = built.versions.findLast((version) => version.kind === "province");
  if (!province) return { ok: false, reason: "noSuchProvince", known: [] };
  return withTransaction(deps, async (tx) => {
    if (await findInstallation(tx)) return { ok: false, reason: "notEmpty" };
    await insertBuiltUnits(tx, built, now);
    await insertInstallation(tx, { provinceUnitId: province.unitId, demonstration: choice.demonstration, at: now });
    await recordAction(tx, deps, {
      kind: "system",
      verb: "organisations.loadProvince",
      subjectType: "unit",
      subjectIds: [province.unitId],
      actor: systemActor,
      requestId: null,
      detail: { province: choice.code, era: choice.era, units: built.units.length },
    });
    await also(tx, province.unitId);
    return { ok: true, provinceUnitId: province.unitId, unitCount: built.units.length };
  });
}
