-- Evidence: documents of a unit, where a round uses them, what appraisers marked on their pages; files on their way in.

-- A file that is being sent piece by piece. Its bytes lie beside the file store until it is whole.
create table upload (
  id uuid constraint upload_pkey primary key,
  account_id uuid not null constraint upload_account_fkey references account,
  -- The unit the file is meant for.
  unit_id uuid not null constraint upload_unit_fkey references unit,
  file_name text not null,
  size bigint not null constraint upload_size_check check (size > 0),
  received bigint not null default 0,
  -- What the sender says the content is; none where the browser cannot compute it.
  sha256 text constraint upload_sha256_check check (sha256 ~ '^[0-9a-f]{64}$'),
  created_at timestamptz not null,
  touched_at timestamptz not null,
  -- Whole, checked, and what it was found to be.
  finished_at timestamptz,
  media_type text,
  readability text constraint upload_readability_check check (readability in ('readable', 'encrypted', 'broken', 'unknown')),
  page_count integer,
  scan text,
  scanner text,
  -- Given to a record: it cannot be given to another one.
  used_at timestamptz,
  constraint upload_received_check check (received between 0 and size),
  constraint upload_finished_check check ((finished_at is null) = (media_type is null))
);
create index upload_account_idx on upload (account_id);
create index upload_touched_idx on upload (touched_at);

create table evidence_document (
  id uuid constraint evidence_document_pkey primary key,
  unit_id uuid not null constraint evidence_document_unit_fkey references unit,
  -- cited: it lies in the document system; secret: its number, issuer and date, nothing else.
  kind text not null constraint evidence_document_kind_check check (kind in ('file', 'cited', 'secret')),
  version integer not null default 1,
  title text,
  number text,
  issuer text,
  document_date date,
  -- The period that the document proves something of.
  proves_from date,
  proves_until date,
  -- The instant it was added; never changes.
  uploaded_at timestamptz not null,
  account_id uuid,
  file_id uuid constraint evidence_document_file_fkey references file_reference,
  sha256 text,
  file_name text,
  media_type text,
  size bigint,
  page_count integer,
  readability text
    constraint evidence_document_readability_check check (readability in ('readable', 'encrypted', 'broken', 'unknown')),
  -- Published anyway: reading it is not recorded.
  public boolean not null default false,
  search_key text not null,
  removed_at timestamptz,
  constraint evidence_document_file_check check ((kind = 'file') = (file_id is not null)),
  constraint evidence_document_secret_check check (kind <> 'secret' or (title is null and number is not null
    and proves_from is null and proves_until is null)),
  constraint evidence_document_title_check check (kind = 'secret' or title is not null),
  constraint evidence_document_period_check check (proves_from is null or proves_until is null
    or proves_from <= proves_until)
);
create index evidence_document_unit_idx on evidence_document (unit_id, uploaded_at) where removed_at is null;
create index evidence_document_content_idx on evidence_document (unit_id, sha256) where removed_at is null;

-- Where a round uses a document. Taken away it ends; the row stays.
create table evidence_link (
  id uuid constraint evidence_link_pkey primary key,
  round_id uuid not null,
  unit_id uuid not null,
  component text not null,
  stage text not null constraint evidence_link_stage_check
    check (stage in ('forecast', 'self', 'appraisal1', 'explanation', 'appraisal2', 'council')),
  document_id uuid not null constraint evidence_link_document_fkey references evidence_document,
  section text,
  page_from integer constraint evidence_link_page_check check (page_from > 0),
  page_to integer,
  note text,
  added_at timestamptz not null,
  added_by uuid,
  removed_at timestamptz,
  removed_by uuid,
  constraint evidence_link_unit_fkey foreign key (round_id, unit_id) references round_unit (round_id, unit_id) on delete cascade,
  constraint evidence_link_pages_check check (page_to is null or (page_from is not null and page_from <= page_to))
);
create unique index evidence_link_live_key on evidence_link (round_id, unit_id, component, stage, document_id)
  where removed_at is null;
create index evidence_link_component_idx on evidence_link (round_id, unit_id, component);
create index evidence_link_document_idx on evidence_link (document_id);

-- What somebody who appraises wrote on a page. Taken back it ends; the row stays.
create table evidence_mark (
  id uuid constraint evidence_mark_pkey primary key,
  round_id uuid not null,
  unit_id uuid not null,
  component text not null,
  stage text not null constraint evidence_mark_stage_check check (stage in ('appraisal1', 'appraisal2', 'council')),
  document_id uuid not null constraint evidence_mark_document_fkey references evidence_document,
  page integer not null constraint evidence_mark_page_check check (page > 0),
  comment text not null,
  -- x, y, width, height as parts of the page, from its upper left corner; null: the page as a whole.
  rectangle jsonb,
  at timestamptz not null,
  account_id uuid not null,
  role text,
  acting_unit_id uuid,
  ended_at timestamptz,
  ended_by uuid,
  constraint evidence_mark_unit_fkey foreign key (round_id, unit_id) references round_unit (round_id, unit_id) on delete cascade
);
create index evidence_mark_document_idx on evidence_mark (document_id, round_id, component);
