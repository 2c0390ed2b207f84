import * as unitDocuments from "../../../contract/scoring/unit-documents.ts";
import { type HttpApp, type MountDeps, mount } from "../../http/mount.ts";
import type { ScoringDeps } from "./deps.ts";
import { getSelfAssessmentReport } from "./service/sheets/unit-report.ts";

/** Documents in the form of the law. Each line: which operation, which service. */
export function documentRoutes(app: HttpApp, on: MountDeps, deps: ScoringDeps): void {
  mount(app, on, unitDocuments.getSelfAssessmentReport, ({ context, params, query }) =>
    getSelfAssessmentReport(deps, context, params, query.format),
  );
}
