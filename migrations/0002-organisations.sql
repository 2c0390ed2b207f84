-- Units in two times. A row of unit_version is never updated but for recorded_until (a later statement replaced it).

create table unit (
  id uuid constraint unit_pkey primary key,
  authenticity text not null
    constraint unit_authenticity_check check (authenticity in ('official', 'reconstructed', 'demonstration')),
  recorded_at timestamptz not null
);

create table unit_version (
  id uuid constraint unit_version_pkey primary key,
  unit_id uuid not null constraint unit_version_unit_fkey references unit,
  official_code text,
  name_vi text not null,
  name_en text,
  short_name text,
  kind text not null,
  area_type text,
  parent_id uuid constraint unit_version_parent_fkey references unit,
  valid_from date not null,
  valid_to date,
  recorded_at timestamptz not null,
  recorded_until timestamptz,
  document_number text,
  document_date date,
  -- Lower-case text without diacritics, made by the application (domain/text/search-key.ts).
  search_key text not null,
  constraint unit_version_span_check check (valid_to is null or valid_to > valid_from)
);

-- Of what is believed now, a unit has one version from a day on and at most one without an end.
create unique index unit_version_start_key on unit_version (unit_id, valid_from) where recorded_until is null;
create unique index unit_version_open_key on unit_version (unit_id) where recorded_until is null and valid_to is null;
create index unit_version_parent_idx on unit_version (parent_id) where recorded_until is null;
create index unit_version_code_idx on unit_version (official_code) where recorded_until is null;

create table succession (
  id uuid constraint succession_pkey primary key,
  kind text not null
    constraint succession_kind_check check (kind in ('merged', 'split', 'renamed', 'abolished', 'transferred')),
  effective_on date not null,
  document_number text,
  document_date date,
  recorded_at timestamptz not null,
  recorded_until timestamptz
);

create table succession_pair (
  succession_id uuid not null constraint succession_pair_succession_fkey references succession,
  position integer not null,
  from_unit_id uuid not null constraint succession_pair_from_fkey references unit,
  to_unit_id uuid constraint succession_pair_to_fkey references unit,
  part text not null constraint succession_pair_part_check check (part in ('full', 'partial')),
  constraint succession_pair_pkey primary key (succession_id, position)
);
create index succession_pair_from_idx on succession_pair (from_unit_id);
create index succession_pair_to_idx on succession_pair (to_unit_id);

create table comparison_link (
  unit_id uuid not null constraint comparison_link_unit_fkey references unit,
  year integer not null,
  previous_unit_id uuid not null constraint comparison_link_previous_fkey references unit,
  reason text not null,
  recorded_at timestamptz not null,
  constraint comparison_link_pkey primary key (unit_id, year)
);

-- What passed from body to body by an act of succession: one row for each subject (roles, tasks, dossiers ...).
create table succession_transfer (
  succession_id uuid not null constraint succession_transfer_succession_fkey references succession,
  from_unit_id uuid not null constraint succession_transfer_from_fkey references unit,
  subject text not null,
  to_unit_id uuid not null constraint succession_transfer_to_fkey references unit,
  item_count integer not null,
  constraint succession_transfer_pkey primary key (succession_id, from_unit_id, subject)
);

-- One row that edits of the organisation lock, so that two of them never judge the same state.
create table organisation_lock (
  id integer constraint organisation_lock_pkey primary key constraint organisation_lock_one_check check (id = 1)
);
insert into organisation_lock (id) values (1);

-- Whose installation this is; written once, by `congtam init` or by the loading of the demonstration.
create table installation (
  id integer constraint installation_pkey primary key constraint installation_one_check check (id = 1),
  province_unit_id uuid not null constraint installation_province_fkey references unit,
  demonstration boolean not null,
  made_at timestamptz not null
);
