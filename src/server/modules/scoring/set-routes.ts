import * as contract from "../../../contract/scoring/criteria-sets.ts";
import { type HttpApp, type MountDeps, mount } from "../../http/mount.ts";
import type { ScoringDeps } from "./deps.ts";
import {
  getCriteriaSet,
  listCriteriaSetFindings,
  listCriteriaSetHistory,
  listCriteriaSets,
} from "./service/read-sets.ts";

/** Criteria sets. Each line: which operation, which service. */
export function criteriaSetRoutes(app: HttpApp, mounting: MountDeps, deps: ScoringDeps): void {
  mount(app, mounting, contract.listCriteriaSets, ({ query }) => listCriteriaSets(deps, query));
  mount(app, mounting, contract.getCriteriaSet, ({ context, params }) => getCriteriaSet(deps, context, params.setId));
  mount(app, mounting, contract.listCriteriaSetFindings, ({ context, params }) =>
    listCriteriaSetFindings(deps, context, params.setId),
  );
  mount(app, mounting, contract.listCriteriaSetHistory, ({ context, params }) =>
    listCriteriaSetHistory(deps, context, params.setId),
  );
}
