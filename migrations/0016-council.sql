-- The council of a round: how it votes, when it meets, what it is asked, who voted how, what it decided. What was voted
-- on is never rewritten: another proposal is another row, and votes belong to a proposal.

-- No row: the rules of the start, nothing finished.
create table council_rules (
  round_id uuid constraint council_rules_pkey primary key
    constraint council_rules_round_fkey references round on delete cascade,
  -- half: more than half; twoThirds: at least two thirds; of the members present.
  majority text not null constraint council_rules_majority_check check (majority in ('half', 'twoThirds')),
  -- The chair's vote decides where yes and no are equal.
  casting_vote boolean not null,
  -- Members present, in percent of all, from which on the council can decide.
  quorum_percent smallint not null constraint council_rules_quorum_check check (quorum_percent between 1 and 100),
  -- What a unit gave itself above the appraisal by more points than this comes before the council.
  self_above numeric(12, 4) not null constraint council_rules_self_above_check check (self_above >= 0),
  version integer not null default 1,
  finished_at timestamptz,
  finished_by uuid,
  reopen_reason text
);

create table council_session (
  id uuid constraint council_session_pkey primary key,
  round_id uuid not null constraint council_session_round_fkey references round on delete cascade,
  position integer not null,
  starts_at timestamptz not null,
  ends_at timestamptz,
  venue text not null,
  guests text[] not null,
  conclusions text,
  minutes_number text,
  minutes_date date,
  signed_file_id uuid constraint council_session_file_fkey references file_reference,
  version integer not null default 1,
  constraint council_session_position_key unique (round_id, position),
  constraint council_session_order_check check (ends_at is null or starts_at < ends_at)
);

-- Members who were there; who is not named was away.
create table council_attendance (
  session_id uuid not null constraint council_attendance_session_fkey references council_session on delete cascade,
  account_id uuid not null constraint council_attendance_account_fkey references account,
  present boolean not null,
  absence text,
  constraint council_attendance_pkey primary key (session_id, account_id)
);

-- What somebody put on the agenda by hand; what is disputed comes there by itself.
create table council_added_case (
  round_id uuid not null,
  unit_id uuid not null,
  component text not null,
  reason text not null,
  at timestamptz not null,
  account_id uuid not null,
  constraint council_added_case_pkey primary key (round_id, unit_id, component),
  constraint council_added_case_unit_fkey foreign key (round_id, unit_id)
    references round_unit (round_id, unit_id) on delete cascade
);

create table council_proposal (
  id uuid constraint council_proposal_pkey primary key,
  round_id uuid not null,
  unit_id uuid not null,
  component text not null,
  -- Counts up within (round, unit, component); the last one is voted on.
  number integer not null,
  verdict text not null constraint council_proposal_verdict_check
    check (verdict in ('accepted', 'inputsChanged', 'pointsChanged')),
  inputs jsonb not null,
  points text,
  reason text not null,
  at timestamptz not null,
  account_id uuid not null,
  -- Set once the council has decided as proposed.
  session_id uuid constraint council_proposal_session_fkey references council_session,
  decided_at timestamptz,
  decided_by uuid,
  decision_reason text,
  constraint council_proposal_number_key unique (round_id, unit_id, component, number),
  constraint council_proposal_unit_fkey foreign key (round_id, unit_id)
    references round_unit (round_id, unit_id) on delete cascade,
  constraint council_proposal_decided_check check ((decided_at is null) = (session_id is null))
);
create index council_proposal_session_idx on council_proposal (session_id);

-- The last word of a member on a proposal, until it is decided.
create table council_vote (
  proposal_id uuid not null constraint council_vote_proposal_fkey references council_proposal on delete cascade,
  account_id uuid not null constraint council_vote_account_fkey references account,
  vote text not null constraint council_vote_vote_check check (vote in ('yes', 'no', 'abstain')),
  note text,
  at timestamptz not null,
  -- Who voted; another account than the member's where a substitute stood in.
  cast_by uuid not null,
  constraint council_vote_pkey primary key (proposal_id, account_id)
);
