// Made by tools/client-operations.ts from src/contract; run it again after a contract changed.
import type * as audit from "../../contract/audit.ts";
import type * as identityAccountImport from "../../contract/identity/account-import.ts";
import type * as identityAccounts from "../../contract/identity/accounts.ts";
import type * as identityExternalIdentities from "../../contract/identity/external-identities.ts";
import type * as identityOwnAccount from "../../contract/identity/own-account.ts";
import type * as identityProvider from "../../contract/identity/provider.ts";
import type * as identityRoles from "../../contract/identity/roles.ts";
import type * as identitySession from "../../contract/identity/session.ts";
import type * as identitySubstitutions from "../../contract/identity/substitutions.ts";
import type * as messages from "../../contract/messages.ts";
import type * as notices from "../../contract/notices.ts";
import type * as organisations from "../../contract/organisations.ts";
import type * as scoringAgencyUrges from "../../contract/scoring/agency-urges.ts";
import type * as scoringAmendmentPapers from "../../contract/scoring/amendment-papers.ts";
import type * as scoringAppraisalLines from "../../contract/scoring/appraisal-lines.ts";
import type * as scoringAppraisal from "../../contract/scoring/appraisal.ts";
import type * as scoringAssignmentProposal from "../../contract/scoring/assignment-proposal.ts";
import type * as scoringAssignments from "../../contract/scoring/assignments.ts";
import type * as scoringBoard from "../../contract/scoring/board.ts";
import type * as scoringColumns from "../../contract/scoring/columns.ts";
import type * as scoringCouncilAgenda from "../../contract/scoring/council-agenda.ts";
import type * as scoringCouncilDecisions from "../../contract/scoring/council-decisions.ts";
import type * as scoringCouncilSessions from "../../contract/scoring/council-sessions.ts";
import type * as scoringCouncil from "../../contract/scoring/council.ts";
import type * as scoringCriteriaSets from "../../contract/scoring/criteria-sets.ts";
import type * as scoringEvidenceMarks from "../../contract/scoring/evidence-marks.ts";
import type * as scoringEvidence from "../../contract/scoring/evidence.ts";
import type * as scoringExclusions from "../../contract/scoring/exclusions.ts";
import type * as scoringExplanation from "../../contract/scoring/explanation.ts";
import type * as scoringExtras from "../../contract/scoring/extras.ts";
import type * as scoringGuidance from "../../contract/scoring/guidance.ts";
import type * as scoringInputs from "../../contract/scoring/inputs.ts";
import type * as scoringLossLines from "../../contract/scoring/loss-lines.ts";
import type * as scoringLosses from "../../contract/scoring/losses.ts";
import type * as scoringOwnIndexActs from "../../contract/scoring/own-index/acts.ts";
import type * as scoringOwnIndexComponentTable from "../../contract/scoring/own-index/component-table.ts";
import type * as scoringOwnIndexComponents from "../../contract/scoring/own-index/components.ts";
import type * as scoringOwnIndexEvidencePacks from "../../contract/scoring/own-index/evidence-packs.ts";
import type * as scoringOwnIndexGaps from "../../contract/scoring/own-index/gaps.ts";
import type * as scoringOwnIndexLeads from "../../contract/scoring/own-index/leads.ts";
import type * as scoringOwnIndexReport from "../../contract/scoring/own-index/report.ts";
import type * as scoringOwnIndexRounds from "../../contract/scoring/own-index/rounds.ts";
import type * as scoringPaperTemplates from "../../contract/scoring/paper-templates.ts";
import type * as scoringPublicSite from "../../contract/scoring/public-site.ts";
import type * as scoringPublications from "../../contract/scoring/publications.ts";
import type * as scoringRanking from "../../contract/scoring/ranking.ts";
import type * as scoringRemarks from "../../contract/scoring/remarks.ts";
import type * as scoringReminderLetters from "../../contract/scoring/reminder-letters.ts";
import type * as scoringResultExports from "../../contract/scoring/result-exports.ts";
import type * as scoringResultLetters from "../../contract/scoring/result-letters.ts";
import type * as scoringRoundSetup from "../../contract/scoring/round-setup.ts";
import type * as scoringRounds from "../../contract/scoring/rounds.ts";
import type * as scoringSelfAbove from "../../contract/scoring/self-above.ts";
import type * as scoringSetDesigner from "../../contract/scoring/set-designer.ts";
import type * as scoringSheets from "../../contract/scoring/sheets.ts";
import type * as scoringStandings from "../../contract/scoring/standings.ts";
import type * as scoringSurveyImport from "../../contract/scoring/survey-import.ts";
import type * as scoringSurvey from "../../contract/scoring/survey.ts";
import type * as scoringUnitDocuments from "../../contract/scoring/unit-documents.ts";
import type * as uploads from "../../contract/uploads.ts";
import type { OperationsOf } from "./operations-of.ts";

/** Every operation by its id, as a type. */
export type OperationMap = OperationsOf<typeof audit> &
  OperationsOf<typeof identityAccountImport> &
  OperationsOf<typeof identityAccounts> &
  OperationsOf<typeof identityExternalIdentities> &
  OperationsOf<typeof identityOwnAccount> &
  OperationsOf<typeof identityProvider> &
  OperationsOf<typeof identityRoles> &
  OperationsOf<typeof identitySession> &
  OperationsOf<typeof identitySubstitutions> &
  OperationsOf<typeof messages> &
  OperationsOf<typeof notices> &
  OperationsOf<typeof organisations> &
  OperationsOf<typeof scoringAgencyUrges> &
  OperationsOf<typeof scoringAmendmentPapers> &
  OperationsOf<typeof scoringAppraisalLines> &
  OperationsOf<typeof scoringAppraisal> &
  OperationsOf<typeof scoringAssignmentProposal> &
  OperationsOf<typeof scoringAssignments> &
  OperationsOf<typeof scoringBoard> &
  OperationsOf<typeof scoringColumns> &
  OperationsOf<typeof scoringCouncilAgenda> &
  OperationsOf<typeof scoringCouncilDecisions> &
  OperationsOf<typeof scoringCouncilSessions> &
  OperationsOf<typeof scoringCouncil> &
  OperationsOf<typeof scoringCriteriaSets> &
  OperationsOf<typeof scoringEvidenceMarks> &
  OperationsOf<typeof scoringEvidence> &
  OperationsOf<typeof scoringExclusions> &
  OperationsOf<typeof scoringExplanation> &
  OperationsOf<typeof scoringExtras> &
  OperationsOf<typeof scoringGuidance> &
  OperationsOf<typeof scoringInputs> &
  OperationsOf<typeof scoringLossLines> &
  OperationsOf<typeof scoringLosses> &
  OperationsOf<typeof scoringOwnIndexActs> &
  OperationsOf<typeof scoringOwnIndexComponentTable> &
  OperationsOf<typeof scoringOwnIndexComponents> &
  OperationsOf<typeof scoringOwnIndexEvidencePacks> &
  OperationsOf<typeof scoringOwnIndexGaps> &
  OperationsOf<typeof scoringOwnIndexLeads> &
  OperationsOf<typeof scoringOwnIndexReport> &
  OperationsOf<typeof scoringOwnIndexRounds> &
  OperationsOf<typeof scoringPaperTemplates> &
  OperationsOf<typeof scoringPublicSite> &
  OperationsOf<typeof scoringPublications> &
  OperationsOf<typeof scoringRanking> &
  OperationsOf<typeof scoringRemarks> &
  OperationsOf<typeof scoringReminderLetters> &
  OperationsOf<typeof scoringResultExports> &
  OperationsOf<typeof scoringResultLetters> &
  OperationsOf<typeof scoringRoundSetup> &
  OperationsOf<typeof scoringRounds> &
  OperationsOf<typeof scoringSelfAbove> &
  OperationsOf<typeof scoringSetDesigner> &
  OperationsOf<typeof scoringSheets> &
  OperationsOf<typeof scoringStandings> &
  OperationsOf<typeof scoringSurveyImport> &
  OperationsOf<typeof scoringSurvey> &
  OperationsOf<typeof scoringUnitDocuments> &
  OperationsOf<typeof uploads>;

/** What a call needs at run time: method, path and how the body is sent. No schema comes with it. */
export const operationRoutes = {
  "audit.getAction": ["GET", "/api/audit/actions/{actionId}", "none"],
  "audit.getChainState": ["GET", "/api/audit/chain", "none"],
  "audit.listActions": ["GET", "/api/audit/actions", "none"],
  "audit.listVerbs": ["GET", "/api/audit/verbs", "none"],
  "audit.startVerification": ["POST", "/api/audit/verifications", "none"],
  "identity.applyImport": ["POST", "/api/accounts/import/{previewId}/apply", "json"],
  "identity.getImportProgress": ["GET", "/api/accounts/import/{previewId}/progress", "none"],
  "identity.getImportTemplate": ["GET", "/api/accounts/import/template", "none"],
  "identity.previewImport": ["POST", "/api/accounts/import/preview", "file"],
  "identity.countAccountsToSee": ["GET", "/api/account-counts", "none"],
  "identity.createAccount": ["POST", "/api/accounts", "json"],
  "identity.deactivateAccount": ["POST", "/api/accounts/{accountId}/deactivation", "json"],
  "identity.editAccount": ["PUT", "/api/accounts/{accountId}", "json"],
  "identity.endAccountSessions": ["POST", "/api/accounts/{accountId}/sessions-end", "none"],
  "identity.getAccount": ["GET", "/api/accounts/{accountId}", "none"],
  "identity.listAccounts": ["GET", "/api/accounts", "none"],
  "identity.printHandover": ["POST", "/api/handovers/{handoverId}/print", "none"],
  "identity.reactivateAccount": ["POST", "/api/accounts/{accountId}/reactivation", "json"],
  "identity.resetPassword": ["POST", "/api/accounts/{accountId}/password-reset", "json"],
  "identity.unlockAccount": ["POST", "/api/accounts/{accountId}/unlock", "none"],
  "identity.linkIdentity": ["POST", "/api/accounts/{accountId}/identities", "json"],
  "identity.unlinkIdentity": ["POST", "/api/accounts/{accountId}/identities/{identityId}/removal", "json"],
  "identity.changeOwnPassword": ["POST", "/api/me/password", "json"],
  "identity.confirmTotp": ["POST", "/api/me/totp/confirmation", "json"],
  "identity.disableTotp": ["POST", "/api/me/totp/removal", "json"],
  "identity.endOtherSessions": ["DELETE", "/api/me/sessions", "none"],
  "identity.endOwnSession": ["DELETE", "/api/me/sessions/{sessionId}", "none"],
  "identity.findColleagues": ["GET", "/api/me/colleagues", "none"],
  "identity.listOwnSessions": ["GET", "/api/me/sessions", "none"],
  "identity.startTotp": ["POST", "/api/me/totp", "json"],
  "identity.beginProviderSignIn": ["POST", "/api/session/provider", "json"],
  "identity.finishProviderSignIn": ["POST", "/api/session/provider/return", "json"],
  "identity.getSignInWays": ["GET", "/api/sign-in-ways", "none"],
  "identity.signOutAtProvider": ["POST", "/api/session/provider/end", "none"],
  "identity.endRole": ["POST", "/api/accounts/{accountId}/roles/{assignmentId}/end", "json"],
  "identity.giveRole": ["POST", "/api/accounts/{accountId}/roles", "json"],
  "identity.listRoles": ["GET", "/api/roles", "none"],
  "identity.confirmSignIn": ["POST", "/api/session/totp", "json"],
  "identity.extendSession": ["POST", "/api/session/extension", "none"],
  "identity.getSession": ["GET", "/api/session", "none"],
  "identity.listDemoAccounts": ["GET", "/api/demo-accounts", "none"],
  "identity.signIn": ["POST", "/api/session", "json"],
  "identity.signOut": ["DELETE", "/api/session", "none"],
  "identity.endSubstitution": ["POST", "/api/substitutions/{substitutionId}/end", "none"],
  "identity.listSubstitutions": ["GET", "/api/substitutions", "none"],
  "identity.nameSubstitute": ["POST", "/api/substitutions", "json"],
  "notices.listMessages": ["GET", "/api/messages", "none"],
  "notices.sendMessageAgain": ["POST", "/api/messages/{messageId}/sending", "none"],
  "notices.changeSettings": ["PUT", "/api/notices/settings", "json"],
  "notices.countUnread": ["GET", "/api/notices/unread", "none"],
  "notices.getSettings": ["GET", "/api/notices/settings", "none"],
  "notices.listNotices": ["GET", "/api/notices", "none"],
  "notices.markRead": ["POST", "/api/notices/reading", "json"],
  "organisations.applyImport": ["POST", "/api/units/import/{previewId}/apply", "json"],
  "organisations.changeUnit": ["POST", "/api/units/{unitId}/changes", "json"],
  "organisations.correctUnit": ["POST", "/api/units/{unitId}/corrections", "json"],
  "organisations.createUnit": ["POST", "/api/units", "json"],
  "organisations.exportUnits": ["GET", "/api/units/export", "none"],
  "organisations.getImportTemplate": ["GET", "/api/units/import/template", "none"],
  "organisations.getUnit": ["GET", "/api/units/{unitId}", "none"],
  "organisations.getUnitTree": ["GET", "/api/units/tree", "none"],
  "organisations.linkComparison": ["POST", "/api/units/{unitId}/comparison-links", "json"],
  "organisations.listUnitHistory": ["GET", "/api/units/{unitId}/history", "none"],
  "organisations.listUnits": ["GET", "/api/units", "none"],
  "organisations.previewImport": ["POST", "/api/units/import/preview", "file"],
  "organisations.recordSuccession": ["POST", "/api/successions", "json"],
  "scoring.makeAgencyLetters": ["POST", "/api/rounds/{roundId}/agency-letters", "json"],
  "scoring.urgeAgencies": ["POST", "/api/rounds/{roundId}/agency-urges", "json"],
  "scoring.draftAmendingDecision": ["POST", "/api/rounds/{roundId}/amendments/decision-draft", "json"],
  "scoring.draftAmendingSubmission": ["POST", "/api/rounds/{roundId}/amendments/submission", "json"],
  "scoring.listAppraisalLines": ["GET", "/api/rounds/{roundId}/appraisal/lines", "none"],
  "scoring.listSelfAbove": ["GET", "/api/rounds/{roundId}/appraisal/self-above", "none"],
  "scoring.acceptMany": ["POST", "/api/rounds/{roundId}/appraisal/acceptances", "json"],
  "scoring.approveAppraisal": ["POST", "/api/rounds/{roundId}/appraisal/parts/{assignmentId}/approval", "json"],
  "scoring.getAppraisalRules": ["GET", "/api/rounds/{roundId}/appraisal/rules", "none"],
  "scoring.getAppraisalWork": ["GET", "/api/rounds/{roundId}/appraisal", "none"],
  "scoring.listOwnAppraisals": ["GET", "/api/appraisals", "none"],
  "scoring.returnAppraisal": ["POST", "/api/rounds/{roundId}/appraisal/parts/{assignmentId}/return", "json"],
  "scoring.saveVerdict": ["POST", "/api/rounds/{roundId}/appraisal/verdicts", "json"],
  "scoring.undoVerdicts": ["POST", "/api/rounds/{roundId}/appraisal/undoings", "json"],
  "scoring.proposeAssignments": ["GET", "/api/rounds/{roundId}/assignments/proposal", "none"],
  "scoring.takeProposedAssignments": ["POST", "/api/rounds/{roundId}/assignments/proposal", "json"],
  "scoring.addAssignment": ["POST", "/api/rounds/{roundId}/assignments", "json"],
  "scoring.changeAssignment": ["PUT", "/api/rounds/{roundId}/assignments/{assignmentId}", "json"],
  "scoring.findRoundPeople": ["GET", "/api/rounds/{roundId}/people", "none"],
  "scoring.getCouncil": ["GET", "/api/rounds/{roundId}/council", "none"],
  "scoring.listAssignments": ["GET", "/api/rounds/{roundId}/assignments", "none"],
  "scoring.removeAssignment": ["POST", "/api/rounds/{roundId}/assignments/{assignmentId}/removal", "json"],
  "scoring.saveCouncil": ["PUT", "/api/rounds/{roundId}/council", "json"],
  "scoring.changeReminders": ["PUT", "/api/rounds/{roundId}/reminders", "json"],
  "scoring.getBoard": ["GET", "/api/rounds/{roundId}/board", "none"],
  "scoring.getBoardStamp": ["GET", "/api/rounds/{roundId}/board/stamp", "none"],
  "scoring.listBoard": ["GET", "/api/rounds/{roundId}/board/units", "none"],
  "scoring.urgeUnits": ["POST", "/api/rounds/{roundId}/urges", "json"],
  "scoring.getColumns": ["GET", "/api/rounds/{roundId}/units/{unitId}/columns", "none"],
  "scoring.getAgendaWorkbook": ["GET", "/api/rounds/{roundId}/council-work/agenda/workbook", "none"],
  "scoring.listAgenda": ["GET", "/api/rounds/{roundId}/council-work/agenda", "none"],
  "scoring.listCouncilDecisions": ["GET", "/api/rounds/{roundId}/units/{unitId}/council-decisions", "none"],
  "scoring.addCouncilSession": ["POST", "/api/rounds/{roundId}/council-work/sessions", "json"],
  "scoring.attachMinutes": ["POST", "/api/rounds/{roundId}/council-work/sessions/{sessionId}/scans", "file"],
  "scoring.changeCouncilSession": ["PUT", "/api/rounds/{roundId}/council-work/sessions/{sessionId}", "json"],
  "scoring.getCouncilMinutes": ["GET", "/api/rounds/{roundId}/council-work/sessions/{sessionId}/minutes", "none"],
  "scoring.getDecisionDraft": ["GET", "/api/rounds/{roundId}/council-work/decision-draft", "none"],
  "scoring.getResultSubmission": ["GET", "/api/rounds/{roundId}/council-work/submission", "none"],
  "scoring.openMinutesScan": ["GET", "/api/rounds/{roundId}/council-work/sessions/{sessionId}/scans/{scanId}", "none"],
  "scoring.addCouncilCase": ["POST", "/api/rounds/{roundId}/council-work/cases", "json"],
  "scoring.castVote": ["POST", "/api/rounds/{roundId}/council-work/proposals/{proposalId}/votes", "json"],
  "scoring.computeDecisionEffect": ["POST", "/api/rounds/{roundId}/council-work/effect", "json"],
  "scoring.decideCase": ["POST", "/api/rounds/{roundId}/council-work/proposals/{proposalId}/decision", "json"],
  "scoring.finishCouncil": ["POST", "/api/rounds/{roundId}/council-work/finish", "json"],
  "scoring.getCouncilCase": ["GET", "/api/rounds/{roundId}/council-work/case", "none"],
  "scoring.getCouncilWork": ["GET", "/api/rounds/{roundId}/council-work", "none"],
  "scoring.proposeDecision": ["POST", "/api/rounds/{roundId}/council-work/proposals", "json"],
  "scoring.reopenCouncil": ["POST", "/api/rounds/{roundId}/council-work/reopening", "json"],
  "scoring.saveCouncilRules": ["PUT", "/api/rounds/{roundId}/council-work/rules", "json"],
  "scoring.settleUnfilled": ["POST", "/api/rounds/{roundId}/council-work/unfilled", "json"],
  "scoring.applyCriteriaSetImport": ["POST", "/api/criteria-sets/import/{previewId}/apply", "json"],
  "scoring.exportCriteriaSet": ["GET", "/api/criteria-sets/{setId}/export", "none"],
  "scoring.freezeCriteriaSet": ["POST", "/api/criteria-sets/{setId}/freezing", "json"],
  "scoring.getCriteriaSet": ["GET", "/api/criteria-sets/{setId}", "none"],
  "scoring.getCriteriaSetTemplate": ["GET", "/api/criteria-sets/import/template", "none"],
  "scoring.listCriteriaSetFindings": ["GET", "/api/criteria-sets/{setId}/findings", "none"],
  "scoring.listCriteriaSetHistory": ["GET", "/api/criteria-sets/{setId}/history", "none"],
  "scoring.listCriteriaSets": ["GET", "/api/criteria-sets", "none"],
  "scoring.previewCriteriaSetImport": ["POST", "/api/criteria-sets/import/preview", "file"],
  "scoring.removeCriteriaSet": ["POST", "/api/criteria-sets/{setId}/removal", "json"],
  "evidence.addMark": ["POST", "/api/rounds/{roundId}/units/{unitId}/evidence-marks", "json"],
  "evidence.endMark": ["POST", "/api/rounds/{roundId}/units/{unitId}/evidence-marks/{markId}/end", "none"],
  "evidence.listMarks": ["GET", "/api/rounds/{roundId}/units/{unitId}/evidence-marks", "none"],
  "evidence.addDocument": ["POST", "/api/evidence", "json"],
  "evidence.addFromArchive": ["POST", "/api/uploads/{uploadId}/archive", "json"],
  "evidence.changeDocument": ["PUT", "/api/evidence/{documentId}", "json"],
  "evidence.getDocument": ["GET", "/api/evidence/{documentId}", "none"],
  "evidence.linkDocument": ["POST", "/api/rounds/{roundId}/units/{unitId}/evidence", "json"],
  "evidence.listDocuments": ["GET", "/api/evidence", "none"],
  "evidence.listEvidence": ["GET", "/api/rounds/{roundId}/units/{unitId}/evidence", "none"],
  "evidence.openDocument": ["GET", "/api/evidence/{documentId}/file", "none"],
  "evidence.previewArchive": ["GET", "/api/uploads/{uploadId}/archive", "none"],
  "evidence.removeDocument": ["POST", "/api/evidence/{documentId}/removal", "json"],
  "evidence.unlinkDocument": ["POST", "/api/rounds/{roundId}/units/{unitId}/evidence/{linkId}/removal", "json"],
  "scoring.answerExclusionRequest": ["POST", "/api/rounds/{roundId}/exclusion-requests/{requestId}/answer", "json"],
  "scoring.applyExclusionImport": ["POST", "/api/rounds/{roundId}/exclusions/import/{previewId}", "json"],
  "scoring.askExclusion": ["POST", "/api/rounds/{roundId}/units/{unitId}/exclusion-requests", "json"],
  "scoring.changeExclusions": ["POST", "/api/rounds/{roundId}/exclusions", "json"],
  "scoring.endExclusion": ["POST", "/api/rounds/{roundId}/exclusions/end", "json"],
  "scoring.getExclusionEffect": ["GET", "/api/rounds/{roundId}/exclusion-effect", "none"],
  "scoring.getExclusionTemplate": ["GET", "/api/rounds/{roundId}/exclusions/template", "none"],
  "scoring.listExclusionRequests": ["GET", "/api/rounds/{roundId}/exclusion-requests", "none"],
  "scoring.listExclusions": ["GET", "/api/rounds/{roundId}/exclusions", "none"],
  "scoring.previewExclusionImport": ["POST", "/api/rounds/{roundId}/exclusions/import", "file"],
  "scoring.getExplanation": ["GET", "/api/rounds/{roundId}/units/{unitId}/explanation", "none"],
  "scoring.moveExplanation": ["POST", "/api/rounds/{roundId}/units/{unitId}/explanation/moves", "json"],
  "scoring.saveExplanation": ["POST", "/api/rounds/{roundId}/units/{unitId}/explanation", "json"],
  "scoring.confirmExtras": ["POST", "/api/rounds/{roundId}/units/{unitId}/extras/verdict", "json"],
  "scoring.getExtras": ["GET", "/api/rounds/{roundId}/units/{unitId}/extras", "none"],
  "scoring.proposeExtras": ["POST", "/api/rounds/{roundId}/units/{unitId}/extras", "json"],
  "scoring.addGuidanceFile": ["POST", "/api/rounds/{roundId}/guidance-files", "json"],
  "scoring.listGuidance": ["GET", "/api/rounds/{roundId}/guidance", "none"],
  "scoring.openGuidanceFile": ["GET", "/api/rounds/{roundId}/guidance-files/{fileId}", "none"],
  "scoring.removeGuidanceFile": ["POST", "/api/rounds/{roundId}/guidance-files/{fileId}/removal", "json"],
  "scoring.saveGuidance": ["PUT", "/api/rounds/{roundId}/guidance/{block}/{part}", "json"],
  "scoring.applyInputImport": ["POST", "/api/rounds/{roundId}/inputs/import/{previewId}/apply", "json"],
  "scoring.changeUnitInputs": ["POST", "/api/rounds/{roundId}/units/{unitId}/inputs", "json"],
  "scoring.getInputTemplate": ["GET", "/api/rounds/{roundId}/inputs/template", "none"],
  "scoring.getUnitInputs": ["GET", "/api/rounds/{roundId}/units/{unitId}/inputs", "none"],
  "scoring.previewInputImport": ["POST", "/api/rounds/{roundId}/inputs/import/preview", "file"],
  "scoring.listLossGroups": ["GET", "/api/rounds/{roundId}/loss-groups", "none"],
  "scoring.listLossLines": ["GET", "/api/rounds/{roundId}/losses", "none"],
  "scoring.getUnitLosses": ["GET", "/api/rounds/{roundId}/units/{unitId}/losses", "none"],
  "scoring.approveOwnIndex": ["POST", "/api/own-index/{roundId}/approval", "json"],
  "scoring.approveOwnPart": ["POST", "/api/own-index/{roundId}/parts/{unitId}/approval", "json"],
  "scoring.getOwnReport": ["GET", "/api/own-index/{roundId}/report", "none"],
  "scoring.recordOwnPublication": ["PUT", "/api/own-index/{roundId}/publication", "json"],
  "scoring.recordOwnSending": ["POST", "/api/own-index/{roundId}/sending", "json"],
  "scoring.remindOwnLeads": ["POST", "/api/own-index/{roundId}/reminders", "json"],
  "scoring.returnOwnPart": ["POST", "/api/own-index/{roundId}/parts/{unitId}/return", "json"],
  "scoring.withdrawOwnApproval": ["POST", "/api/own-index/{roundId}/approval/withdrawal", "json"],
  "scoring.exportOwnComponents": ["GET", "/api/own-index/{roundId}/components-table", "none"],
  "scoring.getOwnComponent": ["GET", "/api/own-index/{roundId}/components/{component}", "none"],
  "scoring.listOwnComponents": ["GET", "/api/own-index/{roundId}/components", "none"],
  "scoring.saveForecast": ["POST", "/api/own-index/{roundId}/components/{component}/forecasts", "json"],
  "scoring.saveMinistryPoints": ["PUT", "/api/own-index/{roundId}/ministry", "json"],
  "scoring.saveOwnScore": ["PUT", "/api/own-index/{roundId}/components/{component}/self", "json"],
  "scoring.cancelEvidencePack": ["POST", "/api/own-index/{roundId}/evidence-pack/cancellation", "json"],
  "scoring.findEvidencePack": ["GET", "/api/own-index/{roundId}/evidence-pack", "none"],
  "scoring.getEvidencePack": ["GET", "/api/own-index/{roundId}/evidence-pack/{fileId}", "none"],
  "scoring.makeEvidencePack": ["POST", "/api/own-index/{roundId}/evidence-pack", "json"],
  "scoring.listOwnGaps": ["GET", "/api/own-index/{roundId}/gaps", "none"],
  "scoring.applyOwnIndexImport": ["POST", "/api/own-index/{roundId}/tables/{table}/import/{previewId}", "json"],
  "scoring.changeOwnLeads": ["PUT", "/api/own-index/{roundId}/leads", "json"],
  "scoring.findOwnHeads": ["GET", "/api/own-index/{roundId}/heads", "none"],
  "scoring.getOwnIndexTemplate": ["GET", "/api/own-index/{roundId}/tables/{table}/template", "none"],
  "scoring.listOwnLeads": ["GET", "/api/own-index/{roundId}/leads", "none"],
  "scoring.previewOwnIndexImport": ["POST", "/api/own-index/{roundId}/tables/{table}/import", "file"],
  "scoring.changeOwnReportTexts": ["PUT", "/api/own-index/{roundId}/report-texts", "json"],
  "scoring.getOwnReportTexts": ["GET", "/api/own-index/{roundId}/report-texts", "none"],
  "scoring.changeOwnIndex": ["PUT", "/api/own-index/{roundId}", "json"],
  "scoring.createOwnIndex": ["POST", "/api/own-index", "json"],
  "scoring.getOwnIndex": ["GET", "/api/own-index/{roundId}", "none"],
  "scoring.listOwnIndexYears": ["GET", "/api/own-index", "none"],
  "scoring.openOwnIndex": ["POST", "/api/own-index/{roundId}/opening", "json"],
  "scoring.listPaperTemplates": ["GET", "/api/paper-templates", "none"],
  "scoring.listTemplateWarnings": ["GET", "/api/paper-templates/{kind}/warnings", "none"],
  "scoring.openPaperTemplate": ["GET", "/api/paper-templates/{kind}/file", "none"],
  "scoring.previewPaperTemplate": ["GET", "/api/paper-templates/{kind}/preview", "none"],
  "scoring.uploadPaperTemplate": ["POST", "/api/paper-templates/{kind}/versions", "file"],
  "scoring.usePaperTemplate": ["POST", "/api/paper-templates/{kind}/use", "json"],
  "evidence.markDocumentPublic": ["PUT", "/api/evidence/{documentId}/public", "json"],
  "scoring.getChangesShown": ["GET", "/api/rounds/{roundId}/public-changes", "none"],
  "scoring.showChanges": ["PUT", "/api/rounds/{roundId}/public-changes", "json"],
  "scoring.amendRound": ["POST", "/api/rounds/{roundId}/amendments", "json"],
  "scoring.attachDecision": ["POST", "/api/rounds/{roundId}/decision-file", "file"],
  "scoring.downloadBundle": ["GET", "/api/rounds/{roundId}/publications/{number}/bundle", "none"],
  "scoring.listPublications": ["GET", "/api/rounds/{roundId}/publications", "none"],
  "scoring.openDecision": ["GET", "/api/rounds/{roundId}/decision-files/{fileId}", "none"],
  "scoring.previewAmendment": ["POST", "/api/rounds/{roundId}/amendments/preview", "json"],
  "scoring.getComponentSpread": ["GET", "/api/rounds/{roundId}/component-spread", "none"],
  "scoring.getUnitResult": ["GET", "/api/rounds/{roundId}/units/{unitId}/result", "none"],
  "scoring.listComponentSpreads": ["GET", "/api/rounds/{roundId}/components", "none"],
  "scoring.listRanking": ["GET", "/api/rounds/{roundId}/ranking", "none"],
  "scoring.listRemarks": ["GET", "/api/appraisal-remarks", "none"],
  "scoring.saveRemark": ["PUT", "/api/appraisal-remarks/{code}", "json"],
  "scoring.makeReminderLetters": ["POST", "/api/rounds/{roundId}/letters", "json"],
  "scoring.getAgencyAnnex": ["GET", "/api/rounds/{roundId}/agencies/{agencyUnitId}/annex", "none"],
  "scoring.getResultLetter": ["GET", "/api/rounds/{roundId}/units/{unitId}/letter", "none"],
  "scoring.getResultSheet": ["GET", "/api/rounds/{roundId}/units/{unitId}/result-sheet", "none"],
  "scoring.getScoreMatrix": ["GET", "/api/rounds/{roundId}/matrix", "none"],
  "scoring.cancelResultLetters": ["POST", "/api/rounds/{roundId}/result-letters/cancellation", "json"],
  "scoring.findResultLetters": ["GET", "/api/rounds/{roundId}/result-letters", "none"],
  "scoring.getResultLetters": ["GET", "/api/rounds/{roundId}/result-letters/{fileId}", "none"],
  "scoring.makeResultLetters": ["POST", "/api/rounds/{roundId}/result-letters", "json"],
  "scoring.endReopening": ["POST", "/api/rounds/{roundId}/reopenings/{reopeningId}/end", "json"],
  "scoring.extendWindow": ["POST", "/api/rounds/{roundId}/windows/{stage}/extension", "json"],
  "scoring.getRoundChecklist": ["GET", "/api/rounds/{roundId}/checklist", "none"],
  "scoring.getRoundSchedule": ["GET", "/api/rounds/{roundId}/schedule", "none"],
  "scoring.openRound": ["POST", "/api/rounds/{roundId}/opening", "json"],
  "scoring.reopenWindow": ["POST", "/api/rounds/{roundId}/reopenings", "json"],
  "scoring.returnRoundToDraft": ["POST", "/api/rounds/{roundId}/opening/withdrawal", "json"],
  "scoring.saveRoundSetup": ["PUT", "/api/rounds/{roundId}/setup", "json"],
  "scoring.changeRound": ["PUT", "/api/rounds/{roundId}", "json"],
  "scoring.createRound": ["POST", "/api/rounds", "json"],
  "scoring.getRound": ["GET", "/api/rounds/{roundId}", "none"],
  "scoring.listRoundHistory": ["GET", "/api/rounds/{roundId}/history", "none"],
  "scoring.listRoundUnits": ["GET", "/api/rounds/{roundId}/units", "none"],
  "scoring.listRounds": ["GET", "/api/rounds", "none"],
  "scoring.publishRound": ["POST", "/api/rounds/{roundId}/publication", "json"],
  "scoring.removeRound": ["POST", "/api/rounds/{roundId}/removal", "json"],
  "scoring.listSelfAboveGroups": ["GET", "/api/rounds/{roundId}/appraisal/self-above-sums", "none"],
  "scoring.createCriteriaSet": ["POST", "/api/criteria-sets", "json"],
  "scoring.getCriteriaSetDocument": ["GET", "/api/criteria-sets/{setId}/document", "none"],
  "scoring.listSetChanges": ["GET", "/api/criteria-sets/{setId}/changes", "none"],
  "scoring.listShippedSets": ["GET", "/api/criteria-sets/shipped", "none"],
  "scoring.saveCriteriaSet": ["PUT", "/api/criteria-sets/{setId}/document", "json"],
  "scoring.applySheetImport": ["POST", "/api/rounds/{roundId}/sheets/{unitId}/import/{previewId}/apply", "json"],
  "scoring.approveSheet": ["POST", "/api/rounds/{roundId}/sheets/{unitId}/approval", "json"],
  "scoring.assignSheetComponents": ["POST", "/api/rounds/{roundId}/sheets/{unitId}/assignments", "json"],
  "scoring.changeSheetReport": ["PUT", "/api/rounds/{roundId}/sheets/{unitId}/report", "json"],
  "scoring.copyFromPreviousRound": ["POST", "/api/rounds/{roundId}/sheets/{unitId}/copy", "json"],
  "scoring.getSheet": ["GET", "/api/rounds/{roundId}/sheets/{unitId}", "none"],
  "scoring.getSheetRules": ["GET", "/api/rounds/{roundId}/sheets/{unitId}/rules", "none"],
  "scoring.getSheetWorkbook": ["GET", "/api/rounds/{roundId}/sheets/{unitId}/workbook", "none"],
  "scoring.listOwnSheets": ["GET", "/api/sheets", "none"],
  "scoring.listSheetPeople": ["GET", "/api/rounds/{roundId}/sheets/{unitId}/people", "none"],
  "scoring.openSignedScan": ["GET", "/api/rounds/{roundId}/sheets/{unitId}/scan", "none"],
  "scoring.previewSheetImport": ["POST", "/api/rounds/{roundId}/sheets/{unitId}/import/preview", "file"],
  "scoring.requestExclusion": ["POST", "/api/rounds/{roundId}/sheets/{unitId}/exclusion-requests", "json"],
  "scoring.returnSheet": ["POST", "/api/rounds/{roundId}/sheets/{unitId}/return", "json"],
  "scoring.saveSheetComponent": ["POST", "/api/rounds/{roundId}/sheets/{unitId}/components", "json"],
  "scoring.sendSheet": ["POST", "/api/rounds/{roundId}/sheets/{unitId}/sending", "json"],
  "scoring.submitSheet": ["POST", "/api/rounds/{roundId}/sheets/{unitId}/submission", "json"],
  "scoring.uploadSignedScan": ["POST", "/api/rounds/{roundId}/sheets/{unitId}/scan", "file"],
  "scoring.withdrawSheet": ["POST", "/api/rounds/{roundId}/sheets/{unitId}/withdrawal", "json"],
  "scoring.listStandings": ["GET", "/api/rounds/{roundId}/standings", "none"],
  "scoring.applySurveyImport": ["POST", "/api/rounds/{roundId}/survey/imports/{previewId}/apply", "json"],
  "scoring.getSurveyBatch": ["GET", "/api/rounds/{roundId}/survey/imports/{batchId}", "none"],
  "scoring.getSurveyTemplate": ["GET", "/api/rounds/{roundId}/survey/template", "none"],
  "scoring.listSurveyBatches": ["GET", "/api/rounds/{roundId}/survey/imports", "none"],
  "scoring.previewSurveyImport": ["POST", "/api/rounds/{roundId}/survey/imports/preview", "file"],
  "scoring.getSurvey": ["GET", "/api/rounds/{roundId}/survey", "none"],
  "scoring.getSurveyCell": ["GET", "/api/rounds/{roundId}/survey/units/{unitId}/components/{component}", "none"],
  "scoring.getSurveyWorkbook": ["GET", "/api/rounds/{roundId}/survey/workbook", "none"],
  "scoring.listSurveyAnswers": ["GET", "/api/rounds/{roundId}/survey/units/{unitId}", "none"],
  "scoring.saveSurveyAnswers": ["POST", "/api/rounds/{roundId}/survey/units/{unitId}/components/{component}", "json"],
  "scoring.saveSurveyForms": ["POST", "/api/rounds/{roundId}/survey/forms", "json"],
  "scoring.getSelfAssessmentReport": ["GET", "/api/rounds/{roundId}/sheets/{unitId}/report", "none"],
  "uploads.createUpload": ["POST", "/api/uploads", "json"],
  "uploads.finishUpload": ["POST", "/api/uploads/{uploadId}/finish", "none"],
  "uploads.getUpload": ["GET", "/api/uploads/{uploadId}", "none"],
  "uploads.listUploads": ["GET", "/api/uploads", "none"],
  "uploads.putPiece": ["PUT", "/api/uploads/{uploadId}/pieces/{offset}", "file"],
  "uploads.removeUpload": ["DELETE", "/api/uploads/{uploadId}", "none"],
} as const;
