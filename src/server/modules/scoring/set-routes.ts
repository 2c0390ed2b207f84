import * as contract from "../../../contract/scoring/criteria-sets.ts";
import { type HttpApp, type MountDeps, mount } from "../../http/mount.ts";
import type { ScoringDeps } from "./deps.ts";
import { designerRoutes } from "./designer-routes.ts";
import { applySetImport } from "./service/apply-set-import.ts";
import { assertMayManage } from "./service/assert-may-manage.ts";
import { freezeSet } from "./service/freeze-set.ts";
import { previewSetImport } from "./service/preview-set-import.ts";
import { readSetFile } from "./service/read-set-file.ts";
import {
  getCriteriaSet,
  getStoredSet,
  listCriteriaSetFindings,
  listCriteriaSetHistory,
  listCriteriaSets,
} from "./service/read-sets.ts";
import { removeSet } from "./service/remove-set.ts";
import { exportSet, makeSetTemplate } from "./service/set-files.ts";

/** Criteria sets. Each line: which operation, which service. */
export function criteriaSetRoutes(app: HttpApp, mounting: MountDeps, deps: ScoringDeps): void {
  // Before those of one set: "shipped" is no id.
  designerRoutes(app, mounting, deps);
  mount(app, mounting, contract.listCriteriaSets, ({ query }) => listCriteriaSets(deps, query));
  mount(app, mounting, contract.getCriteriaSetTemplate, ({ context }) =>
    makeSetTemplate(context.language, context.now),
  );
  mount(app, mounting, contract.previewCriteriaSetImport, async ({ context, query, body }) => {
    assertMayManage(context);
    const source = await readSetFile(body, query.setCode, context.language);
    return previewSetImport(deps, context, source, body);
  });
  mount(app, mounting, contract.applyCriteriaSetImport, ({ context, params, body }) =>
    applySetImport(deps, context, { ...params, ...body }),
  );
  mount(app, mounting, contract.getCriteriaSet, ({ context, params }) => getCriteriaSet(deps, context, params.setId));
  mount(app, mounting, contract.listCriteriaSetFindings, ({ context, params }) =>
    listCriteriaSetFindings(deps, context, params.setId),
  );
  mount(app, mounting, contract.listCriteriaSetHistory, ({ context, params }) =>
    listCriteriaSetHistory(deps, context, params.setId),
  );
  mount(app, mounting, contract.exportCriteriaSet, async ({ context, params, query }) =>
    exportSet(await getStoredSet(deps, context, params.setId), query.format, context.language),
  );
  mount(app, mounting, contract.freezeCriteriaSet, ({ context, params, body }) =>
    freezeSet(deps, context, params.setId, body),
  );
  mount(app, mounting, contract.removeCriteriaSet, ({ context, params, body }) =>
    removeSet(deps, context, params.setId, body.reason),
  );
}
