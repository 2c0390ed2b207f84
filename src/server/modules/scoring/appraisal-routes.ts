import * as appraisal from "../../../contract/scoring/appraisal.ts";
import * as lines from "../../../contract/scoring/appraisal-lines.ts";
import * as columns from "../../../contract/scoring/columns.ts";
import * as explanation from "../../../contract/scoring/explanation.ts";
import * as remarks from "../../../contract/scoring/remarks.ts";
import * as selfAbove from "../../../contract/scoring/self-above.ts";
import { type HttpApp, type MountDeps, mount } from "../../http/mount.ts";
import type { ScoringDeps } from "./deps.ts";
import { acceptMany } from "./service/appraisal/accept-many.ts";
import { getAppraisalRules } from "./service/appraisal/appraisal-rules.ts";
import { getAppraisalWork } from "./service/appraisal/appraisal-work.ts";
import { approveAppraisal, returnAppraisal } from "./service/appraisal/approve-part.ts";
import { getColumns } from "./service/appraisal/get-columns.ts";
import { listAppraisalLines } from "./service/appraisal/list-lines.ts";
import { listSelfAbove } from "./service/appraisal/list-self-above.ts";
import { listSelfAboveGroups } from "./service/appraisal/list-self-above-groups.ts";
import { listOwnAppraisals } from "./service/appraisal/own-appraisals.ts";
import { listRemarks, saveRemark } from "./service/appraisal/remarks.ts";
import { saveVerdict } from "./service/appraisal/save-verdict.ts";
import { undoVerdicts } from "./service/appraisal/undo-verdicts.ts";
import { getExplanation } from "./service/explanation/get-explanation.ts";
import { moveExplanation } from "./service/explanation/move-explanation.ts";
import { saveExplanation } from "./service/explanation/save-explanation.ts";

/** Appraisal, explanation, columns side by side. Each line: which operation, which service. */
export function appraisalRoutes(app: HttpApp, on: MountDeps, deps: ScoringDeps): void {
  mount(app, on, appraisal.listOwnAppraisals, ({ context }) => listOwnAppraisals(deps, context));
  mount(app, on, appraisal.getAppraisalWork, ({ context, params, query }) =>
    getAppraisalWork(deps, context, params.roundId, query),
  );
  mount(app, on, appraisal.getAppraisalRules, ({ context, params, query }) =>
    getAppraisalRules(deps, context, params.roundId, query.block),
  );
  mount(app, on, lines.listAppraisalLines, ({ context, params, query }) =>
    listAppraisalLines(deps, context, params.roundId, query),
  );
  mount(app, on, selfAbove.listSelfAboveGroups, ({ context, params, query }) =>
    listSelfAboveGroups(deps, context, params.roundId, query),
  );
  mount(app, on, lines.listSelfAbove, ({ context, params, query }) =>
    listSelfAbove(deps, context, params.roundId, query),
  );
  mount(app, on, appraisal.saveVerdict, ({ context, params, body }) =>
    saveVerdict(deps, context, params.roundId, body),
  );
  mount(app, on, appraisal.acceptMany, ({ context, params, body }) => acceptMany(deps, context, params.roundId, body));
  mount(app, on, appraisal.undoVerdicts, ({ context, params, body }) =>
    undoVerdicts(deps, context, params.roundId, body),
  );
  mount(app, on, appraisal.approveAppraisal, ({ context, params, body }) =>
    approveAppraisal(deps, context, params, body),
  );
  mount(app, on, appraisal.returnAppraisal, ({ context, params, body }) =>
    returnAppraisal(deps, context, params, body),
  );
  mount(app, on, columns.getColumns, ({ context, params, query }) => getColumns(deps, context, params, query));
  mount(app, on, explanation.getExplanation, ({ context, params }) => getExplanation(deps, context, params));
  mount(app, on, explanation.saveExplanation, ({ context, params, body }) =>
    saveExplanation(deps, context, params, body),
  );
  mount(app, on, explanation.moveExplanation, ({ context, params, body }) =>
    moveExplanation(deps, context, params, body),
  );
  mount(app, on, remarks.listRemarks, ({ context }) => listRemarks(deps, context));
  mount(app, on, remarks.saveRemark, ({ context, params, body }) => saveRemark(deps, context, params.code, body));
}
