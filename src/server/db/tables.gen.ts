// Written by tools/db-types.ts from the migrated database; do not edit.
import type { Generated } from "kysely";
import type { GeneratedJson, Json } from "./column-types.ts";

export interface AccountTable {
  id: string;
  login: string;
  login_key: string;
  display_name: string;
  name_sort_key: string;
  search_key: string;
  position: string | null;
  email: string | null;
  phone: string | null;
  unit_id: string;
  password_hash: string | null;
  must_change_password: boolean;
  one_time_ends_at: Date | null;
  totp_secret: Buffer | null;
  totp_enabled: Generated<boolean>;
  totp_last_counter: number | null;
  valid_from: string;
  valid_until: string | null;
  deactivated_at: Date | null;
  read_only: Generated<boolean>;
  demo: Generated<boolean>;
  created_at: Date;
  last_signed_in_at: Date | null;
  version: Generated<number>;
}

export interface ActionTable {
  id: string;
  at: Date;
  kind: string;
  verb: string;
  subject_type: string | null;
  subject_ids: Generated<string[]>;
  account_id: string | null;
  role: string | null;
  unit_id: string | null;
  on_behalf_of: string | null;
  reason: string | null;
  detail: GeneratedJson;
  personal_digest: Buffer | null;
  request_id: string | null;
  digest: Buffer;
}

export interface ActionPersonalTable {
  action_id: string;
  salt: Buffer;
  payload: Json;
}

export interface ActionSealTable {
  seq: number;
  action_id: string;
  action_digest: Buffer;
  previous_hash: Buffer;
  hash: Buffer;
  sealed_at: Date;
}

export interface ActionUnsealedTable {
  action_id: string;
}

export interface AppraisalApprovalTable {
  id: string;
  round_id: string;
  assignment_id: string;
  stage: string;
  approved_at: Date;
  account_id: string;
  ended_at: Date | null;
}

export interface AppraisalAssignmentTable {
  id: string;
  round_id: string;
  agency_unit_id: string;
  block_code: string | null;
  part: string | null;
  unit_ids: string[] | null;
  leader_account_id: string | null;
  replacement: Generated<boolean>;
}

export interface AppraisalOfficerTable {
  assignment_id: string;
  account_id: string;
  seat: Generated<number>;
}

export interface AuditVerificationTable {
  id: string;
  started_at: Date;
  started_by: string | null;
  seen_at: Date;
  ended_at: Date | null;
  state: string;
  checked_seals: Generated<number>;
  checked_actions: Generated<number>;
  unsealed_actions: Generated<number>;
  part: string | null;
  checked: GeneratedJson;
  finding_count: Generated<number>;
  findings: GeneratedJson;
  head_seq: number | null;
  head_hash: Buffer | null;
}

export interface ComparisonLinkTable {
  unit_id: string;
  year: number;
  previous_unit_id: string;
  reason: string;
  recorded_at: Date;
}

export interface CouncilAddedCaseTable {
  round_id: string;
  unit_id: string;
  component: string;
  reason: string;
  at: Date;
  account_id: string;
}

export interface CouncilAttendanceTable {
  session_id: string;
  account_id: string;
  present: boolean;
  absence: string | null;
}

export interface CouncilProposalTable {
  id: string;
  round_id: string;
  unit_id: string;
  component: string;
  number: number;
  verdict: string;
  inputs: Json;
  points: string | null;
  reason: string;
  at: Date;
  account_id: string;
  session_id: string | null;
  decided_at: Date | null;
  decided_by: string | null;
  decision_reason: string | null;
}

export interface CouncilRulesTable {
  round_id: string;
  majority: string;
  casting_vote: boolean;
  quorum_percent: number;
  self_above: string;
  version: Generated<number>;
  finished_at: Date | null;
  finished_by: string | null;
  reopen_reason: string | null;
  minutes_needed: Generated<boolean>;
}

export interface CouncilScanTable {
  id: string;
  session_id: string;
  at: Date;
  account_id: string;
  reason: string | null;
}

export interface CouncilSessionTable {
  id: string;
  round_id: string;
  position: number;
  starts_at: Date;
  ends_at: Date | null;
  venue: string;
  guests: string[];
  conclusions: string | null;
  minutes_number: string | null;
  minutes_date: string | null;
  signed_file_id: string | null;
  version: Generated<number>;
}

export interface CouncilVoteTable {
  proposal_id: string;
  account_id: string;
  vote: string;
  note: string | null;
  at: Date;
  cast_by: string;
}

export interface CriteriaSetTable {
  id: string;
  code: string;
  version: number;
  state: string;
  title: string;
  title_en: string | null;
  level: string | null;
  year: number | null;
  scale: string;
  authenticity: string | null;
  document: Json;
  sha256: string;
  area_count: number;
  criterion_count: number;
  component_count: number;
  error_count: number;
  warning_count: number;
  search_key: string;
  created_at: Date;
  frozen_at: Date | null;
}

export interface EndedExclusionTable {
  id: string;
  round_id: string;
  unit_id: string;
  part: string;
  reason: string;
  since: Date;
  ended_at: Date;
  end_reason: string;
  account_id: string;
}

export interface EvidenceDocumentTable {
  id: string;
  unit_id: string;
  kind: string;
  version: Generated<number>;
  title: string | null;
  number: string | null;
  issuer: string | null;
  document_date: string | null;
  proves_from: string | null;
  proves_until: string | null;
  uploaded_at: Date;
  account_id: string | null;
  file_id: string | null;
  sha256: string | null;
  file_name: string | null;
  media_type: string | null;
  size: number | null;
  page_count: number | null;
  readability: string | null;
  public: Generated<boolean>;
  search_key: string;
  removed_at: Date | null;
}

export interface EvidenceLinkTable {
  id: string;
  round_id: string;
  unit_id: string;
  component: string;
  stage: string;
  document_id: string;
  section: string | null;
  page_from: number | null;
  page_to: number | null;
  note: string | null;
  added_at: Date;
  added_by: string | null;
  removed_at: Date | null;
  removed_by: string | null;
}

export interface EvidenceMarkTable {
  id: string;
  round_id: string;
  unit_id: string;
  component: string;
  stage: string;
  document_id: string;
  page: number;
  comment: string;
  rectangle: Json | null;
  at: Date;
  account_id: string;
  role: string | null;
  acting_unit_id: string | null;
  ended_at: Date | null;
  ended_by: string | null;
}

export interface ExclusionRequestTable {
  id: string;
  round_id: string;
  unit_id: string;
  part: string;
  reason: string;
  created_at: Date;
  account_id: string;
  answer: string | null;
  answer_reason: string | null;
  answered_at: Date | null;
}

export interface ExplanationSheetTable {
  round_id: string;
  unit_id: string;
  state: string;
  version: Generated<number>;
  return_reason: string | null;
  submitted_at: Date | null;
  submitted_by: string | null;
}

export interface ExternalIdentityTable {
  id: string;
  account_id: string;
  issuer: string;
  subject: string;
  since: Date;
}

export interface FileReferenceTable {
  id: string;
  sha256: string;
  owner_type: string;
  owner_id: string;
  name: string;
  created_at: Date;
  created_by: string | null;
  retain_until: string | null;
  removed_at: Date | null;
}

export interface HandoverTable {
  id: string;
  maker_id: string;
  created_at: Date;
  ends_at: Date;
  printed_at: Date | null;
}

export interface HandoverItemTable {
  handover_id: string;
  account_id: string;
  position: number;
  password: Buffer | null;
}

export interface ImportPreviewTable {
  id: string;
  definition: string;
  account_id: string;
  file_name: string;
  content_sha256: string;
  state_sha256: string;
  rows: Json;
  fault_count: number;
  created_at: Date;
  expires_at: Date;
  prepared_count: Generated<number>;
  prepared_total: Generated<number>;
}

export interface InstallationTable {
  id: number;
  province_unit_id: string;
  demonstration: boolean;
  made_at: Date;
}

export interface JobTable {
  id: string;
  queue: string;
  key: string | null;
  payload: GeneratedJson;
  created_at: Date;
  run_at: Date;
  attempts: Generated<number>;
  max_attempts: Generated<number>;
  locked_by: string | null;
  locked_until: Date | null;
  last_error: string | null;
  done_at: Date | null;
  failed_at: Date | null;
}

export interface JobScheduleTable {
  name: string;
  next_run_at: Date;
  last_run_at: Date | null;
}

export interface NoticeTable {
  id: string;
  account_id: string;
  kind: string;
  title_vi: string;
  title_en: string;
  text_vi: string | null;
  text_en: string | null;
  search_key: string;
  href: string;
  key: string;
  created_at: Date;
  read_at: Date | null;
}

export interface NoticeSettingTable {
  account_id: string;
  language: string;
  mail_off: Generated<string[]>;
  message_on: Generated<string[]>;
}

export interface OrganisationLockTable {
  id: number;
}

export interface OutgoingMessageTable {
  id: string;
  channel: string;
  account_id: string;
  notice_id: string;
  recipient: string;
  kind: string;
  language: string;
  subject: string;
  body: string;
  href: string;
  created_at: Date;
  job_id: string;
  sent_at: Date | null;
  answer: string | null;
}

export interface OwnIndexTable {
  round_id: string;
  unit_id: string;
  criteria_set_id: string | null;
  due_at: Date | null;
  version: Generated<number>;
  approved_at: Date | null;
  approved_by: string | null;
  sent_at: Date | null;
  sent_number: string | null;
  sent_date: string | null;
  published_number: string | null;
  published_date: string | null;
  rank: number | null;
  rank_of: number | null;
}

export interface OwnIndexApprovalTable {
  id: string;
  round_id: string;
  lead_unit_id: string;
  approved_at: Date;
  account_id: string;
  ended_at: Date | null;
}

export interface OwnIndexLeadTable {
  round_id: string;
  part: string;
  lead_unit_id: string;
  head_account_id: string | null;
  cooperating_unit_ids: string[];
}

export interface OwnIndexReportTable {
  round_id: string;
  version: number;
  difficulties: string | null;
  proposals: string | null;
  at: Date;
  account_id: string;
}

export interface PaperTemplateTable {
  kind: string;
  version: number;
  file_id: string;
  at: Date;
  account_id: string | null;
}

export interface PaperTemplateUseTable {
  id: string;
  kind: string;
  version: number | null;
  at: Date;
  account_id: string | null;
  reason: string;
}

export interface ProviderAttemptTable {
  token_digest: Buffer;
  return_to: string;
  ends_at: Date;
}

export interface PublicationTable {
  round_id: string;
  number: number;
  at: Date;
  account_id: string | null;
  decision_number: string | null;
  decision_date: string | null;
  decision_signer: string | null;
  decision_file_id: string | null;
  reason: string | null;
  restricted: string[];
  differences: Json;
  public_sha256: string;
  full_sha256: string;
  public_file_id: string;
  full_file_id: string;
  fingerprint: string;
}

export interface RateWindowTable {
  key: string;
  window_start: Date;
  count: number;
}

export interface RemarkTemplateTable {
  code: string;
  position: number;
  cause: string | null;
  text_vi: string;
  text_en: string | null;
  shipped: boolean;
  retired: Generated<boolean>;
  version: Generated<number>;
  deduction: string | null;
}

export interface RoleTable {
  code: string;
  position: number;
  name_vi: string;
  name_en: string;
  abilities: string[];
  reach: string;
}

export interface RoleAssignmentTable {
  id: string;
  account_id: string;
  role_code: string;
  unit_id: string;
  valid_from: string;
  valid_until: string | null;
  created_at: Date;
  withdrawn_at: Date | null;
}

export interface RoundTable {
  id: string;
  year: number;
  title_vi: string;
  title_en: string | null;
  day: string;
  state: string;
  demonstration: boolean;
  ties: string | null;
  tie_break: string[];
  not_submitted: string | null;
  version: Generated<number>;
  inputs_version: Generated<number>;
  computed_at: Date | null;
  published_at: Date | null;
  decision_number: string | null;
  decision_date: string | null;
  decision_signer: string | null;
  search_key: string;
  created_at: Date;
  kind: Generated<string>;
  practice: Generated<boolean>;
  owner_unit_id: string | null;
  previous_round_id: string | null;
  opened_at: Date | null;
  evidence_from: string | null;
  evidence_until: string | null;
  inputs_as_of: string | null;
  decision_file_id: string | null;
  shows_changes: Generated<boolean>;
}

export interface RoundBlockTable {
  round_id: string;
  code: string;
  position: number;
  name_vi: string;
  name_en: string | null;
  criteria_set_id: string;
  classes: Json | null;
}

export interface RoundCouncilMemberTable {
  round_id: string;
  account_id: string;
  position: number;
  duty: string;
}

export interface RoundExclusionTable {
  round_id: string;
  unit_id: string;
  part: string;
  reason: string;
  created_at: Date;
}

export interface RoundGuidanceTable {
  id: string;
  round_id: string;
  block_code: string;
  part: string;
  text_vi: string;
  text_en: string | null;
}

export interface RoundReminderTable {
  round_id: string;
  before_days: number[];
  after_days: number[];
}

export interface RoundUnitTable {
  round_id: string;
  unit_id: string;
  block_code: string;
  official_code: string | null;
  name_vi: string;
  name_en: string | null;
  search_key: string;
}

export interface RoundUrgeTable {
  id: string;
  round_id: string;
  unit_id: string;
  body: string;
  account_id: string;
  created_at: Date;
}

export interface RoundWindowTable {
  round_id: string;
  stage: string;
  opens_at: Date;
  closes_at: Date;
}

export interface RowVersionTable {
  seq: Generated<number>;
  change: number;
  table_name: string;
  row_key: string;
  digest: Buffer | null;
}

export interface SchemaMigrationTable {
  number: number;
  name: string;
  checksum: string;
  applied_at: Date;
}

export interface ScoreEntryTable {
  id: string;
  round_id: string;
  unit_id: string;
  component: string;
  stage: string;
  seat: Generated<number>;
  version: number;
  inputs: Json;
  points: string | null;
  estimate: Generated<boolean>;
  verdict: string | null;
  asks_explanation: Generated<boolean>;
  remark_code: string | null;
  reason: string | null;
  note: string | null;
  at: Date;
  account_id: string | null;
  role: string | null;
  acting_unit_id: string | null;
  superseded_at: Date | null;
  action_id: string | null;
}

export interface ScoreSheetTable {
  round_id: string;
  unit_id: string;
  state: string;
  version: Generated<number>;
  approved_at: Date | null;
  approved_by: string | null;
  submitted_at: Date | null;
  submitted_by: string | null;
  report_number: string | null;
  report_date: string | null;
  signed_file_id: string | null;
  difficulties: string | null;
  proposals: string | null;
}

export interface SessionTable {
  id: string;
  token_digest: Buffer;
  account_id: string;
  created_at: Date;
  last_seen_at: Date;
  ends_at: Date;
  address: string;
  user_agent: string;
  way: Generated<string>;
  second_step: string | null;
  provider_hint: Buffer | null;
}

export interface SheetAssignmentTable {
  round_id: string;
  unit_id: string;
  component: string;
  account_id: string | null;
  division_unit_id: string | null;
  due: string | null;
  note: string | null;
}

export interface SheetRemarkTable {
  id: string;
  round_id: string;
  unit_id: string;
  component: string;
  text: string;
  at: Date;
  account_id: string;
}

export interface SheetScanTable {
  id: string;
  round_id: string;
  unit_id: string;
  at: Date;
  account_id: string | null;
  reason: string | null;
}

export interface SignInChallengeTable {
  token_digest: Buffer;
  account_id: string;
  ends_at: Date;
  way: Generated<string>;
  provider_hint: Buffer | null;
}

export interface SignInGuardTable {
  login_digest: Buffer;
  failed_count: number;
  last_failed_at: Date;
  locked_until: Date | null;
}

export interface SigningKeyTable {
  fingerprint: string;
  public_key: string;
  created_at: Date;
}

export interface StoredFileTable {
  sha256: string;
  size: number;
  media_type: string;
  created_at: Date;
  scan: string;
  scanner: string | null;
}

export interface SubstitutionTable {
  id: string;
  account_id: string;
  substitute_id: string;
  valid_from: string;
  valid_until: string;
  reason: string;
  created_at: Date;
  created_by: string;
  ended_at: Date | null;
}

export interface SuccessionTable {
  id: string;
  kind: string;
  effective_on: string;
  document_number: string | null;
  document_date: string | null;
  recorded_at: Date;
  recorded_until: Date | null;
}

export interface SuccessionPairTable {
  succession_id: string;
  position: number;
  from_unit_id: string;
  to_unit_id: string | null;
  part: string;
}

export interface SuccessionTransferTable {
  succession_id: string;
  from_unit_id: string;
  subject: string;
  to_unit_id: string;
  item_count: number;
}

export interface SurveyAnswerTable {
  id: string;
  round_id: string;
  unit_id: string;
  component: string;
  form_code: string;
  version: number;
  answers: number;
  counts: Json | null;
  mean: string | null;
  batch_id: string;
  at: Date;
  superseded_at: Date | null;
}

export interface SurveyBatchTable {
  id: string;
  round_id: string;
  kind: string;
  file_name: string | null;
  content_sha256: string | null;
  reason: string;
  line_count: number;
  changed_count: number;
  lines: Json;
  at: Date;
  account_id: string | null;
}

export interface SurveyFormTable {
  id: string;
  round_id: string;
  code: string;
  version: number;
  position: number;
  block_code: string | null;
  name_vi: string;
  name_en: string | null;
  weight: string | null;
  issued: number;
  collected: number;
  at: Date;
  account_id: string | null;
  superseded_at: Date | null;
}

export interface UnitTable {
  id: string;
  authenticity: string;
  recorded_at: Date;
}

export interface UnitResultTable {
  round_id: string;
  unit_id: string;
  position: number | null;
  rank: number | null;
  points_exact: string;
  points: string;
  applicable_max: string;
  percent_exact: string | null;
  percent: string | null;
  class_name: string | null;
  class_name_en: string | null;
  bonus: string;
  penalty: string;
  inputs: string;
  fault_count: number;
  stage: string;
  revision: Generated<number>;
  component_points: string;
  component_maxima: string;
  component_states: string;
}

export interface UnitVersionTable {
  id: string;
  unit_id: string;
  official_code: string | null;
  name_vi: string;
  name_en: string | null;
  short_name: string | null;
  kind: string;
  area_type: string | null;
  parent_id: string | null;
  valid_from: string;
  valid_to: string | null;
  recorded_at: Date;
  recorded_until: Date | null;
  document_number: string | null;
  document_date: string | null;
  search_key: string;
}

export interface UploadTable {
  id: string;
  account_id: string;
  unit_id: string;
  file_name: string;
  size: number;
  received: Generated<number>;
  sha256: string | null;
  created_at: Date;
  touched_at: Date;
  finished_at: Date | null;
  media_type: string | null;
  readability: string | null;
  page_count: number | null;
  scan: string | null;
  scanner: string | null;
  used_at: Date | null;
}

export interface WindowReopeningTable {
  id: string;
  round_id: string;
  unit_id: string;
  stage: string;
  until: Date;
  reason: string;
  created_at: Date;
  ended_at: Date | null;
}

/** All tables of the schema. */
export interface Tables {
  account: AccountTable;
  action: ActionTable;
  action_personal: ActionPersonalTable;
  action_seal: ActionSealTable;
  action_unsealed: ActionUnsealedTable;
  appraisal_approval: AppraisalApprovalTable;
  appraisal_assignment: AppraisalAssignmentTable;
  appraisal_officer: AppraisalOfficerTable;
  audit_verification: AuditVerificationTable;
  comparison_link: ComparisonLinkTable;
  council_added_case: CouncilAddedCaseTable;
  council_attendance: CouncilAttendanceTable;
  council_proposal: CouncilProposalTable;
  council_rules: CouncilRulesTable;
  council_scan: CouncilScanTable;
  council_session: CouncilSessionTable;
  council_vote: CouncilVoteTable;
  criteria_set: CriteriaSetTable;
  ended_exclusion: EndedExclusionTable;
  evidence_document: EvidenceDocumentTable;
  evidence_link: EvidenceLinkTable;
  evidence_mark: EvidenceMarkTable;
  exclusion_request: ExclusionRequestTable;
  explanation_sheet: ExplanationSheetTable;
  external_identity: ExternalIdentityTable;
  file_reference: FileReferenceTable;
  handover: HandoverTable;
  handover_item: HandoverItemTable;
  import_preview: ImportPreviewTable;
  installation: InstallationTable;
  job: JobTable;
  job_schedule: JobScheduleTable;
  notice: NoticeTable;
  notice_setting: NoticeSettingTable;
  organisation_lock: OrganisationLockTable;
  outgoing_message: OutgoingMessageTable;
  own_index: OwnIndexTable;
  own_index_approval: OwnIndexApprovalTable;
  own_index_lead: OwnIndexLeadTable;
  own_index_report: OwnIndexReportTable;
  paper_template: PaperTemplateTable;
  paper_template_use: PaperTemplateUseTable;
  provider_attempt: ProviderAttemptTable;
  publication: PublicationTable;
  rate_window: RateWindowTable;
  remark_template: RemarkTemplateTable;
  role: RoleTable;
  role_assignment: RoleAssignmentTable;
  round: RoundTable;
  round_block: RoundBlockTable;
  round_council_member: RoundCouncilMemberTable;
  round_exclusion: RoundExclusionTable;
  round_guidance: RoundGuidanceTable;
  round_reminder: RoundReminderTable;
  round_unit: RoundUnitTable;
  round_urge: RoundUrgeTable;
  round_window: RoundWindowTable;
  row_version: RowVersionTable;
  schema_migration: SchemaMigrationTable;
  score_entry: ScoreEntryTable;
  score_sheet: ScoreSheetTable;
  session: SessionTable;
  sheet_assignment: SheetAssignmentTable;
  sheet_remark: SheetRemarkTable;
  sheet_scan: SheetScanTable;
  sign_in_challenge: SignInChallengeTable;
  sign_in_guard: SignInGuardTable;
  signing_key: SigningKeyTable;
  stored_file: StoredFileTable;
  substitution: SubstitutionTable;
  succession: SuccessionTable;
  succession_pair: SuccessionPairTable;
  succession_transfer: SuccessionTransferTable;
  survey_answer: SurveyAnswerTable;
  survey_batch: SurveyBatchTable;
  survey_form: SurveyFormTable;
  unit: UnitTable;
  unit_result: UnitResultTable;
  unit_version: UnitVersionTable;
  upload: UploadTable;
  window_reopening: WindowReopeningTable;
}
