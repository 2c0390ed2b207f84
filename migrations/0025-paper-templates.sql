-- Templates of papers that an office replaced. Nothing is overwritten: each upload is a version, each change of the one
-- in use a row.

create table paper_template (
  kind text not null,
  version integer not null constraint paper_template_version_check check (version > 0),
  -- The file as it was uploaded (file_reference).
  file_id uuid not null constraint paper_template_file_fkey references file_reference,
  at timestamptz not null,
  account_id uuid,
  constraint paper_template_pkey primary key (kind, version)
);

create table paper_template_use (
  id uuid constraint paper_template_use_pkey primary key,
  kind text not null,
  -- Null: the one that ships.
  version integer,
  at timestamptz not null,
  account_id uuid,
  reason text not null,
  constraint paper_template_use_template_fkey foreign key (kind, version) references paper_template (kind, version)
);
create index paper_template_use_kind_idx on paper_template_use (kind, id);
