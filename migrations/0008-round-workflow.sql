-- A round with its people: windows, who appraises what, sheets of units, and every column of every component.
-- Nothing that was written is ever overwritten: a new version stands beside the old one, which keeps its instants.

alter table round
  drop constraint round_state_check,
  add constraint round_state_check check (state in ('draft', 'open', 'published')),
  -- province: the only unit is the province itself, scored on the ministry's set.
  add column kind text not null default 'units' constraint round_kind_check check (kind in ('units', 'province')),
  -- A practice round leaves no trace in results: it cannot be published and may be removed with all that is in it.
  add column practice boolean not null default false,
  -- The unit that runs the round; null: the province's index owner. Until 2024 a district ran that of its communes.
  add column owner_unit_id uuid constraint round_owner_fkey references unit,
  -- The round whose points and remarks are shown beside this one.
  add column previous_round_id uuid constraint round_previous_fkey references round on delete set null,
  add column opened_at timestamptz,
  -- Days within which a document of evidence must be dated, and the day of which figures are taken.
  add column evidence_from date,
  add column evidence_until date,
  add column inputs_as_of date,
  add constraint round_evidence_check check (evidence_from is null or evidence_until is null
    or evidence_from <= evidence_until),
  add constraint round_opened_check check (state <> 'open' or opened_at is not null),
  add constraint round_practice_check check (not (practice and state = 'published'));

-- A window closes by itself at its instant; an extension moves the instant, the act says why.
create table round_window (
  round_id uuid not null constraint round_window_round_fkey references round on delete cascade,
  stage text not null
    constraint round_window_stage_check check (stage in ('self', 'appraisal1', 'explanation', 'appraisal2', 'council')),
  opens_at timestamptz not null,
  closes_at timestamptz not null,
  constraint round_window_pkey primary key (round_id, stage),
  constraint round_window_order_check check (opens_at < closes_at)
);

-- A window opened again for one unit alone.
create table window_reopening (
  id uuid constraint window_reopening_pkey primary key,
  round_id uuid not null,
  unit_id uuid not null,
  stage text not null
    constraint window_reopening_stage_check check (stage in ('self', 'appraisal1', 'explanation', 'appraisal2', 'council')),
  until timestamptz not null,
  reason text not null,
  created_at timestamptz not null,
  -- Taken back before its end.
  ended_at timestamptz,
  constraint window_reopening_unit_fkey foreign key (round_id, unit_id) references round_unit (round_id, unit_id) on delete cascade
);
create index window_reopening_unit_idx on window_reopening (round_id, unit_id);

-- What the owner leaves out for a unit before the round opens: a component, a criterion or a whole area.
create table round_exclusion (
  round_id uuid not null,
  unit_id uuid not null,
  -- Code of the part in the set of the unit's block.
  part text not null,
  reason text not null,
  created_at timestamptz not null,
  constraint round_exclusion_pkey primary key (round_id, unit_id, part),
  constraint round_exclusion_unit_fkey foreign key (round_id, unit_id) references round_unit (round_id, unit_id) on delete cascade
);

-- A unit may only ask; the owner answers.
create table exclusion_request (
  id uuid constraint exclusion_request_pkey primary key,
  round_id uuid not null,
  unit_id uuid not null,
  part text not null,
  reason text not null,
  created_at timestamptz not null,
  account_id uuid not null,
  answer text constraint exclusion_request_answer_check check (answer in ('granted', 'refused')),
  answer_reason text,
  answered_at timestamptz,
  constraint exclusion_request_unit_fkey foreign key (round_id, unit_id) references round_unit (round_id, unit_id) on delete cascade,
  constraint exclusion_request_answered_check check ((answer is null) = (answered_at is null))
);
create unique index exclusion_request_open_key on exclusion_request (round_id, unit_id, part) where answer is null;

-- Guidance for a part of the set of a block; files hang on it by file_reference (owner_type 'roundGuidance').
create table round_guidance (
  id uuid constraint round_guidance_pkey primary key,
  round_id uuid not null,
  block_code text not null,
  part text not null,
  text_vi text not null,
  text_en text,
  constraint round_guidance_part_key unique (round_id, block_code, part),
  constraint round_guidance_block_fkey foreign key (round_id, block_code) references round_block (round_id, code) on delete cascade
);

-- Which agency appraises which part of the work. Null means all; the narrowest line that fits decides.
create table appraisal_assignment (
  id uuid constraint appraisal_assignment_pkey primary key,
  round_id uuid not null constraint appraisal_assignment_round_fkey references round on delete cascade,
  agency_unit_id uuid not null constraint appraisal_assignment_agency_fkey references unit,
  block_code text,
  -- Code of an area, a criterion or a component.
  part text,
  -- The group of units it is meant for.
  unit_ids uuid[],
  -- Approves the agency's part before anybody else sees it.
  leader_account_id uuid constraint appraisal_assignment_leader_fkey references account,
  -- Scores what another agency would have to appraise of itself.
  replacement boolean not null default false,
  constraint appraisal_assignment_block_fkey foreign key (round_id, block_code) references round_block (round_id, code) on delete cascade
);
create index appraisal_assignment_round_idx on appraisal_assignment (round_id);

-- The officers of an assignment; seat 2 is the second appraiser, whose view stands beside the first.
create table appraisal_officer (
  assignment_id uuid not null constraint appraisal_officer_assignment_fkey references appraisal_assignment on delete cascade,
  account_id uuid not null constraint appraisal_officer_account_fkey references account,
  seat smallint not null default 1 constraint appraisal_officer_seat_check check (seat in (1, 2)),
  constraint appraisal_officer_pkey primary key (assignment_id, account_id)
);
create index appraisal_officer_account_idx on appraisal_officer (account_id);

-- The leader's approval of an agency's part at a stage; taken back it ends, and a new one is a new row.
create table appraisal_approval (
  id uuid constraint appraisal_approval_pkey primary key,
  round_id uuid not null constraint appraisal_approval_round_fkey references round on delete cascade,
  assignment_id uuid not null constraint appraisal_approval_assignment_fkey references appraisal_assignment on delete cascade,
  stage text not null constraint appraisal_approval_stage_check check (stage in ('appraisal1', 'appraisal2')),
  approved_at timestamptz not null,
  account_id uuid not null,
  ended_at timestamptz
);
create unique index appraisal_approval_live_key on appraisal_approval (assignment_id, stage) where ended_at is null;

create table round_council_member (
  round_id uuid not null constraint round_council_member_round_fkey references round on delete cascade,
  account_id uuid not null constraint round_council_member_account_fkey references account,
  position integer not null,
  duty text not null constraint round_council_member_duty_check check (duty in ('chair', 'viceChair', 'secretary', 'member')),
  constraint round_council_member_pkey primary key (round_id, account_id)
);

-- The sheet of a unit; the state is a cache of its recorded acts. No row: nobody has begun.
create table score_sheet (
  round_id uuid not null,
  unit_id uuid not null,
  -- drafting > checking (with the head) > approved (by the head) > submitted; back to drafting when returned or withdrawn.
  state text not null constraint score_sheet_state_check check (state in ('drafting', 'checking', 'approved', 'submitted')),
  version integer not null default 1,
  approved_at timestamptz,
  approved_by uuid,
  submitted_at timestamptz,
  submitted_by uuid,
  -- Number and date of the official report, and the signed scan (file_reference).
  report_number text,
  report_date date,
  signed_file_id uuid constraint score_sheet_file_fkey references file_reference,
  constraint score_sheet_pkey primary key (round_id, unit_id),
  constraint score_sheet_unit_fkey foreign key (round_id, unit_id) references round_unit (round_id, unit_id) on delete cascade
);

-- Who inside a unit fills a component: a colleague, a division, or both.
create table sheet_assignment (
  round_id uuid not null,
  unit_id uuid not null,
  component text not null,
  account_id uuid constraint sheet_assignment_account_fkey references account,
  division_unit_id uuid constraint sheet_assignment_division_fkey references unit,
  due date,
  note text,
  constraint sheet_assignment_pkey primary key (round_id, unit_id, component),
  constraint sheet_assignment_unit_fkey foreign key (round_id, unit_id) references round_unit (round_id, unit_id) on delete cascade,
  constraint sheet_assignment_who_check check (account_id is not null or division_unit_id is not null)
);
create index sheet_assignment_account_idx on sheet_assignment (account_id);

-- One column of one component of one unit, in one version. The component is empty for bonus and penalty.
create table score_entry (
  id uuid constraint score_entry_pkey primary key,
  round_id uuid not null,
  unit_id uuid not null,
  component text not null,
  -- forecast and ministry: only in the province's own round.
  stage text not null constraint score_entry_stage_check
    check (stage in ('forecast', 'self', 'survey', 'appraisal1', 'explanation', 'appraisal2', 'council', 'ministry')),
  seat smallint not null default 1 constraint score_entry_seat_check check (seat in (1, 2)),
  -- Counts up within (round, unit, component, stage, seat).
  version integer not null constraint score_entry_version_check check (version > 0),
  -- Input name: text. Whole and for itself: what an appraiser accepted is copied, so that a later change of the unit
  -- does not change what was accepted.
  inputs jsonb not null,
  -- Points set directly, as an exact fraction; the inputs then only inform.
  points text,
  -- Entered before the year ended: to be replaced or confirmed.
  estimate boolean not null default false,
  verdict text constraint score_entry_verdict_check check (verdict in ('accepted', 'inputsChanged', 'pointsChanged')),
  asks_explanation boolean not null default false,
  -- Code of a stock remark or deduction.
  remark_code text,
  -- Why inputs or points were changed; seen by the unit once its draft result is shown.
  reason text,
  note text,
  at timestamptz not null,
  account_id uuid,
  role text,
  -- The unit the author acted for.
  acting_unit_id uuid,
  superseded_at timestamptz,
  constraint score_entry_version_key unique (round_id, unit_id, component, stage, seat, version),
  constraint score_entry_unit_fkey foreign key (round_id, unit_id) references round_unit (round_id, unit_id) on delete cascade,
  constraint score_entry_reason_check check (verdict is null or verdict = 'accepted' or reason is not null)
);
-- What counts now; older versions are read only when somebody asks for a day.
create unique index score_entry_current_key on score_entry (round_id, unit_id, component, stage, seat)
  where superseded_at is null;
