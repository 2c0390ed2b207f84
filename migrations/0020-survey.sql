-- The survey of a round (điều tra xã hội học): its forms, what each import or entry brought, and the answers as they
-- count. Nothing is overwritten: another version stands beside the old one, which keeps its instants.

-- A form: one group of people who answer. Its code stays, everything else may get another version.
create table survey_form (
  id uuid constraint survey_form_pkey primary key,
  round_id uuid not null constraint survey_form_round_fkey references round on delete cascade,
  code text not null,
  version integer not null constraint survey_form_version_check check (version > 0),
  position integer not null,
  -- The block whose units it rates; null: all.
  block_code text,
  name_vi text not null,
  name_en text,
  -- A plain decimal above 0; null: answers are pooled.
  weight text,
  issued integer not null,
  collected integer not null,
  at timestamptz not null,
  account_id uuid,
  -- Replaced by the next version, or taken out of the survey.
  superseded_at timestamptz,
  constraint survey_form_version_key unique (round_id, code, version),
  constraint survey_form_count_check check (collected >= 0 and collected <= issued)
);
create unique index survey_form_current_key on survey_form (round_id, code) where superseded_at is null;

-- One import of a file or one entry by hand, with every line it said and what each changed. Never changed.
create table survey_batch (
  id uuid constraint survey_batch_pkey primary key,
  round_id uuid not null constraint survey_batch_round_fkey references round on delete cascade,
  kind text not null constraint survey_batch_kind_check check (kind in ('file', 'hand')),
  file_name text,
  content_sha256 text,
  reason text not null,
  line_count integer not null,
  changed_count integer not null,
  lines jsonb not null,
  at timestamptz not null,
  account_id uuid,
  constraint survey_batch_file_check check ((kind = 'file') = (content_sha256 is not null))
);
create index survey_batch_round_idx on survey_batch (round_id, at);

-- What one form says of one component of one unit.
create table survey_answer (
  id uuid constraint survey_answer_pkey primary key,
  round_id uuid not null,
  unit_id uuid not null,
  component text not null,
  form_code text not null,
  version integer not null constraint survey_answer_version_check check (version > 0),
  answers integer not null constraint survey_answer_count_check check (answers >= 0),
  -- Answers by label of the option; null for a mean.
  counts jsonb,
  -- A plain decimal; null for answers by option.
  mean text,
  batch_id uuid not null constraint survey_answer_batch_fkey references survey_batch on delete cascade,
  at timestamptz not null,
  superseded_at timestamptz,
  constraint survey_answer_version_key unique (round_id, unit_id, component, form_code, version),
  constraint survey_answer_unit_fkey foreign key (round_id, unit_id)
    references round_unit (round_id, unit_id) on delete cascade
);
create unique index survey_answer_current_key on survey_answer (round_id, unit_id, component, form_code)
  where superseded_at is null;
create index survey_answer_batch_idx on survey_answer (batch_id);
