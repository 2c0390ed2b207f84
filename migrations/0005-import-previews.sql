-- Imports that were checked and shown but not yet applied. The rows may hold personal data, so they go when the preview
-- is applied or has expired; what was imported stays in the records and their actions.
create table import_preview (
  id uuid constraint import_preview_pkey primary key,
  definition text not null,
  account_id uuid not null,
  file_name text not null,
  -- Of the bytes that were read.
  content_sha256 text not null
    constraint import_preview_content_check check (content_sha256 ~ '^[0-9a-f]{64}$'),
  -- Of what was stored when the rows were checked; another state makes the preview stale.
  state_sha256 text not null
    constraint import_preview_state_check check (state_sha256 ~ '^[0-9a-f]{64}$'),
  rows jsonb not null,
  fault_count integer not null,
  created_at timestamptz not null,
  expires_at timestamptz not null
);
create index import_preview_expiry_idx on import_preview (expires_at);
