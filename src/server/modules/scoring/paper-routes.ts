import * as agencyUrges from "../../../contract/scoring/agency-urges.ts";
import * as amendment from "../../../contract/scoring/amendment-papers.ts";
import * as council from "../../../contract/scoring/council-sessions.ts";
import * as ownIndex from "../../../contract/scoring/own-index/acts.ts";
import * as reminders from "../../../contract/scoring/reminder-letters.ts";
import * as results from "../../../contract/scoring/result-exports.ts";
import * as units from "../../../contract/scoring/unit-documents.ts";
import { type HttpApp, type MountDeps, mount } from "../../http/mount.ts";
import type { PaperDeps } from "./deps.ts";
import { getCouncilMinutes } from "./service/council/minutes.ts";
import { getDecisionDraft, getResultSubmission } from "./service/council/result-papers.ts";
import { makeAgencyLetters } from "./service/follow/agency-letters.ts";
import { makeReminderLetters } from "./service/follow/reminder-letters.ts";
import { getAgencyAnnex } from "./service/losses/agency-annex.ts";
import { getResultLetter } from "./service/losses/result-letter.ts";
import { getResultSheet } from "./service/losses/result-sheet.ts";
import { getScoreMatrix } from "./service/losses/score-matrix.ts";
import { getOwnReport } from "./service/own-index/own-report.ts";
import { draftAmendmentPaper } from "./service/publication/amendment-papers.ts";
import { getSelfAssessmentReport } from "./service/sheets/unit-report.ts";

/** Papers in the form of the law, each from its template in use. Each line: which operation, which service. */
export function paperRoutes(app: HttpApp, on: MountDeps, deps: PaperDeps): void {
  mount(app, on, units.getSelfAssessmentReport, ({ context, params, query }) =>
    getSelfAssessmentReport(deps, context, params, query.format),
  );
  mount(app, on, ownIndex.getOwnReport, ({ context, params, query }) =>
    getOwnReport(deps, context, params.roundId, query.format),
  );
  mount(app, on, results.getScoreMatrix, ({ context, params, query }) =>
    getScoreMatrix(deps, context, params.roundId, query),
  );
  mount(app, on, results.getResultLetter, ({ context, params, query }) =>
    getResultLetter(deps, context, params, query.format),
  );
  mount(app, on, results.getResultSheet, ({ context, params, query }) =>
    getResultSheet(deps, context, params, query.format),
  );
  mount(app, on, results.getAgencyAnnex, ({ context, params, query }) => getAgencyAnnex(deps, context, params, query));
  mount(app, on, reminders.makeReminderLetters, ({ context, params, body }) =>
    makeReminderLetters(deps, context, params.roundId, body),
  );
  mount(app, on, agencyUrges.makeAgencyLetters, ({ context, params, body }) =>
    makeAgencyLetters(deps, context, params.roundId, body),
  );
  mount(app, on, council.getCouncilMinutes, ({ context, params, query }) =>
    getCouncilMinutes(deps, context, params, query.format),
  );
  mount(app, on, council.getResultSubmission, ({ context, params, query }) =>
    getResultSubmission(deps, context, params.roundId, query.format),
  );
  mount(app, on, council.getDecisionDraft, ({ context, params, query }) =>
    getDecisionDraft(deps, context, params.roundId, query.format),
  );
  mount(app, on, amendment.draftAmendingDecision, ({ context, params, query, body }) =>
    draftAmendmentPaper(deps, context, { ...params, ...query, kind: "amendingDecision" }, body),
  );
  mount(app, on, amendment.draftAmendingSubmission, ({ context, params, query, body }) =>
    draftAmendmentPaper(deps, context, { ...params, ...query, kind: "amendingSubmission" }, body),
  );
}
