import * as audit from "./audit.ts";
import * as accountImport from "./identity/account-import.ts";
import * as accounts from "./identity/accounts.ts";
import * as externalIdentities from "./identity/external-identities.ts";
import * as ownAccount from "./identity/own-account.ts";
import * as provider from "./identity/provider.ts";
import * as roles from "./identity/roles.ts";
import * as session from "./identity/session.ts";
import * as substitutions from "./identity/substitutions.ts";
import * as messages from "./messages.ts";
import * as notices from "./notices.ts";
import type { Operation } from "./operation.ts";
import * as organisations from "./organisations.ts";
import * as agencyUrges from "./scoring/agency-urges.ts";
import * as amendmentPapers from "./scoring/amendment-papers.ts";
import * as appraisal from "./scoring/appraisal.ts";
import * as appraisalLines from "./scoring/appraisal-lines.ts";
import * as assignmentProposal from "./scoring/assignment-proposal.ts";
import * as assignments from "./scoring/assignments.ts";
import * as board from "./scoring/board.ts";
import * as columns from "./scoring/columns.ts";
import * as council from "./scoring/council.ts";
import * as councilAgenda from "./scoring/council-agenda.ts";
import * as councilDecisions from "./scoring/council-decisions.ts";
import * as councilSessions from "./scoring/council-sessions.ts";
import * as criteriaSets from "./scoring/criteria-sets.ts";
import * as evidence from "./scoring/evidence.ts";
import * as evidenceMarks from "./scoring/evidence-marks.ts";
import * as exclusions from "./scoring/exclusions.ts";
import * as explanation from "./scoring/explanation.ts";
import * as extras from "./scoring/extras.ts";
import * as guidance from "./scoring/guidance.ts";
import * as inputs from "./scoring/inputs.ts";
import * as lossLines from "./scoring/loss-lines.ts";
import * as losses from "./scoring/losses.ts";
import * as ownActs from "./scoring/own-index/acts.ts";
import * as ownComponentTable from "./scoring/own-index/component-table.ts";
import * as ownComponents from "./scoring/own-index/components.ts";
import * as ownPacks from "./scoring/own-index/evidence-packs.ts";
import * as ownGaps from "./scoring/own-index/gaps.ts";
import * as ownLeads from "./scoring/own-index/leads.ts";
import * as ownReport from "./scoring/own-index/report.ts";
import * as ownRounds from "./scoring/own-index/rounds.ts";
import * as paperTemplates from "./scoring/paper-templates.ts";
import * as publicSite from "./scoring/public-site.ts";
import * as publications from "./scoring/publications.ts";
import * as ranking from "./scoring/ranking.ts";
import * as remarks from "./scoring/remarks.ts";
import * as reminderLetters from "./scoring/reminder-letters.ts";
import * as resultExports from "./scoring/result-exports.ts";
import * as resultLetters from "./scoring/result-letters.ts";
import * as roundSetup from "./scoring/round-setup.ts";
import * as rounds from "./scoring/rounds.ts";
import * as selfAbove from "./scoring/self-above.ts";
import * as setDesigner from "./scoring/set-designer.ts";
import * as sheets from "./scoring/sheets.ts";
import * as standings from "./scoring/standings.ts";
import * as survey from "./scoring/survey.ts";
import * as surveyImport from "./scoring/survey-import.ts";
import * as unitDocuments from "./scoring/unit-documents.ts";
import * as uploads from "./uploads.ts";

/** Every operation of the product, in the order of the documentation. */
export const allOperations: readonly Operation[] = [
  organisations,
  session,
  provider,
  ownAccount,
  accounts,
  externalIdentities,
  accountImport,
  roles,
  substitutions,
  audit,
  notices,
  messages,
  criteriaSets,
  selfAbove,
  setDesigner,
  rounds,
  paperTemplates,
  publications,
  amendmentPapers,
  publicSite,
  roundSetup,
  assignments,
  assignmentProposal,
  exclusions,
  guidance,
  inputs,
  ranking,
  board,
  agencyUrges,
  reminderLetters,
  standings,
  losses,
  lossLines,
  resultExports,
  resultLetters,
  sheets,
  uploads,
  evidence,
  evidenceMarks,
  unitDocuments,
  appraisal,
  appraisalLines,
  columns,
  explanation,
  remarks,
  council,
  councilAgenda,
  councilDecisions,
  councilSessions,
  extras,
  survey,
  surveyImport,
  ownRounds,
  ownLeads,
  ownComponents,
  ownActs,
  ownReport,
  ownPacks,
  ownGaps,
  ownComponentTable,
]
  .flatMap((contract: object): unknown[] => Object.values(contract))
  .filter(isOperation);

function isOperation(value: unknown): value is Operation {
  return typeof value === "object" && value !== null && "id" in value && "method" in value && "path" in value;
}
