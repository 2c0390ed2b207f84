-- Criteria sets, rounds, inputs and results. A result is never computed in SQL: the engine writes exact fractions
-- ("27/20") beside the decimals that are printed.

create table criteria_set (
  id uuid constraint criteria_set_pkey primary key,
  -- The id of the set in its file; versions share it.
  code text not null,
  version integer not null constraint criteria_set_version_check check (version > 0),
  state text not null constraint criteria_set_state_check check (state in ('draft', 'frozen')),
  title text not null,
  title_en text,
  level text,
  year integer,
  scale text not null,
  authenticity text,
  -- The normalized document (domain/scoring/normalize-set.ts) and the SHA-256 of its canonical JSON.
  document jsonb not null,
  sha256 text not null constraint criteria_set_sha256_check check (sha256 ~ '^[0-9a-f]{64}$'),
  area_count integer not null,
  criterion_count integer not null,
  component_count integer not null,
  error_count integer not null,
  warning_count integer not null,
  search_key text not null,
  created_at timestamptz not null,
  frozen_at timestamptz,
  constraint criteria_set_code_version_key unique (code, version),
  constraint criteria_set_frozen_check check ((state = 'frozen') = (frozen_at is not null))
);
-- A new import replaces the draft of its code, so there is at most one.
create unique index criteria_set_draft_key on criteria_set (code) where state = 'draft';

create table round (
  id uuid constraint round_pkey primary key,
  year integer not null,
  title_vi text not null,
  title_en text,
  -- Units take part under the name they have on this day.
  day date not null,
  state text not null constraint round_state_check check (state in ('draft', 'published')),
  demonstration boolean not null,
  -- Null: the policy of each block's criteria set.
  ties text constraint round_ties_check check (ties in ('competition', 'dense', 'tieBreak')),
  tie_break text[] not null,
  not_submitted text constraint round_not_submitted_check check (not_submitted in ('unranked', 'zero')),
  -- Rises with every change of the round itself.
  version integer not null default 1,
  -- Rises with every change of inputs or results: a preview of an import is stale when it has moved.
  inputs_version integer not null default 1,
  computed_at timestamptz,
  published_at timestamptz,
  decision_number text,
  decision_date date,
  decision_signer text,
  search_key text not null,
  created_at timestamptz not null,
  constraint round_published_check check ((state = 'published') = (published_at is not null))
);

create table round_block (
  round_id uuid not null constraint round_block_round_fkey references round on delete cascade,
  code text not null,
  position integer not null,
  name_vi text not null,
  name_en text,
  criteria_set_id uuid not null constraint round_block_set_fkey references criteria_set,
  -- Classes of this round; null: those of the set.
  classes jsonb,
  constraint round_block_pkey primary key (round_id, code)
);
create index round_block_set_idx on round_block (criteria_set_id);

-- A result keeps its unit as it was: code and name of the day of the round are copied.
create table round_unit (
  round_id uuid not null,
  unit_id uuid not null constraint round_unit_unit_fkey references unit,
  block_code text not null,
  official_code text,
  name_vi text not null,
  name_en text,
  search_key text not null,
  constraint round_unit_pkey primary key (round_id, unit_id),
  constraint round_unit_block_fkey foreign key (round_id, block_code)
    references round_block (round_id, code) on delete cascade
);
create index round_unit_unit_idx on round_unit (unit_id);

-- The component is empty for bonus and penalty.
create table input_value (
  round_id uuid not null,
  unit_id uuid not null,
  component text not null,
  input text not null,
  value text not null,
  constraint input_value_pkey primary key (round_id, unit_id, component, input),
  constraint input_value_unit_fkey foreign key (round_id, unit_id) references round_unit (round_id, unit_id)
);

create table unit_result (
  round_id uuid not null,
  unit_id uuid not null,
  -- Place in the order of the block, units without a rank behind: exact, where printed figures are not.
  position integer not null,
  rank integer,
  points_exact text not null,
  points numeric not null,
  applicable_max numeric not null,
  percent_exact text,
  percent numeric,
  class_name text,
  class_name_en text,
  bonus numeric not null,
  penalty numeric not null,
  inputs text not null
    constraint unit_result_inputs_check check (inputs in ('notSubmitted', 'incomplete', 'complete')),
  fault_count integer not null,
  constraint unit_result_pkey primary key (round_id, unit_id),
  constraint unit_result_unit_fkey foreign key (round_id, unit_id)
    references round_unit (round_id, unit_id) on delete cascade
);

create table component_result (
  round_id uuid not null,
  unit_id uuid not null,
  component text not null,
  -- Place in the set.
  position integer not null,
  state text not null
    constraint component_result_state_check check (state in ('scored', 'notApplicable', 'faulty', 'notSubmitted')),
  points_exact text not null,
  points numeric not null,
  applicable_max numeric not null,
  explanation_vi text not null,
  explanation_en text not null,
  constraint component_result_pkey primary key (round_id, unit_id, component),
  constraint component_result_unit_fkey foreign key (round_id, unit_id)
    references unit_result (round_id, unit_id) on delete cascade
);

-- Imports looked at but not yet applied: what applying would write. Rows past their end are removed with the next one.
create table scoring_import (
  id uuid constraint scoring_import_pkey primary key,
  kind text not null constraint scoring_import_kind_check check (kind in ('set', 'inputs')),
  -- The round of inputs; null for a set.
  round_id uuid constraint scoring_import_round_fkey references round (id) on delete cascade,
  account_id uuid not null,
  file_name text not null,
  fault_count integer not null,
  payload jsonb not null,
  ends_at timestamptz not null
);
create index scoring_import_end_idx on scoring_import (ends_at);
