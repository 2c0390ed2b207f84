import * as contract from "../../../contract/scoring/set-designer.ts";
import { type HttpApp, type MountDeps, mount } from "../../http/mount.ts";
import type { ScoringDeps } from "./deps.ts";
import { createSet } from "./service/create-set.ts";
import { listSetChanges } from "./service/list-set-changes.ts";
import { readSetForEditing, saveSet } from "./service/save-set.ts";
import { listShippedSets } from "./service/shipped-sets.ts";

/** Criteria sets made on the screen. Each line: which operation, which service. */
export function designerRoutes(app: HttpApp, mounting: MountDeps, deps: ScoringDeps): void {
  mount(app, mounting, contract.listShippedSets, ({ context }) => listShippedSets(context));
  mount(app, mounting, contract.createCriteriaSet, ({ context, body }) => createSet(deps, context, body));
  mount(app, mounting, contract.getCriteriaSetDocument, ({ context, params }) =>
    readSetForEditing(deps, context, params.setId),
  );
  mount(app, mounting, contract.saveCriteriaSet, ({ context, params, body }) =>
    saveSet(deps, context, params.setId, body),
  );
  mount(app, mounting, contract.listSetChanges, ({ context, params, query }) =>
    listSetChanges(deps, context, params.setId, query),
  );
}
