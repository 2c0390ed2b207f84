import * as contract from "../../../contract/organisations.ts";
import { type HttpApp, type MountDeps, mount } from "../../http/mount.ts";
import type { OrganisationDeps } from "./deps.ts";
import { changeUnit } from "./service/change-unit.ts";
import { correctUnit } from "./service/correct-unit.ts";
import { createUnit } from "./service/create-unit.ts";
import { applyUnitImport, exportUnits, getUnitImportTemplate, previewUnitImport } from "./service/import-units.ts";
import { linkComparison } from "./service/link-comparison.ts";
import { getUnit, getUnitTree, listUnitHistory, listUnits } from "./service/read-units.ts";
import { recordSuccession } from "./service/record-succession.ts";

/** Each line: which operation, which service. Nothing is decided here. */
export function organisationRoutes(app: HttpApp, mounting: MountDeps, deps: OrganisationDeps): void {
  mount(app, mounting, contract.listUnits, ({ context, query }) => listUnits(deps, context, query));
  mount(app, mounting, contract.getUnitTree, ({ context, query }) => getUnitTree(deps, context, query));
  mount(app, mounting, contract.exportUnits, ({ context, query }) => exportUnits(deps, context, query));
  mount(app, mounting, contract.getUnitImportTemplate, ({ context }) => getUnitImportTemplate(context));
  mount(app, mounting, contract.previewUnitImport, ({ context, body }) => previewUnitImport(deps, context, body));
  mount(app, mounting, contract.applyUnitImport, ({ context, params, body }) =>
    applyUnitImport(deps, context, params.previewId, body),
  );
  mount(app, mounting, contract.createUnit, ({ context, body }) => createUnit(deps, context, body));
  mount(app, mounting, contract.recordSuccession, ({ context, body }) => recordSuccession(deps, context, body));
  mount(app, mounting, contract.getUnit, ({ context, params, query }) => getUnit(deps, context, params.unitId, query));
  mount(app, mounting, contract.listUnitHistory, ({ context, params }) =>
    listUnitHistory(deps, context, params.unitId),
  );
  mount(app, mounting, contract.changeUnit, ({ context, params, body }) =>
    changeUnit(deps, context, params.unitId, body),
  );
  mount(app, mounting, contract.correctUnit, ({ context, params, body }) =>
    correctUnit(deps, context, params.unitId, body),
  );
  mount(app, mounting, contract.linkComparison, ({ context, params, body }) =>
    linkComparison(deps, context, params.unitId, body),
  );
}
