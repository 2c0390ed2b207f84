-- Publications: each is a sealed bundle in two forms, bound to the signed decision. A correction is another publication;
-- nothing of the one before is taken back.

alter table round
  -- The signed decision that waits for its publication (file_reference).
  add column decision_file_id uuid constraint round_decision_file_fkey references file_reference;

-- Public halves of the keys that have signed here, so that every process and every later key knows them.
create table signing_key (
  fingerprint text constraint signing_key_pkey primary key
    constraint signing_key_fingerprint_check check (fingerprint ~ '^[0-9a-f]{64}$'),
  public_key text not null,
  created_at timestamptz not null
);

create table publication (
  round_id uuid not null constraint publication_round_fkey references round on delete cascade,
  -- 1 is the first; every later one amends the one before.
  number integer not null constraint publication_number_check check (number > 0),
  at timestamptz not null,
  account_id uuid,
  decision_number text,
  decision_date date,
  decision_signer text,
  decision_file_id uuid constraint publication_decision_file_fkey references file_reference,
  -- Why it amends the one before; null: it is the first.
  reason text,
  -- Components whose inputs are not for everybody.
  restricted text[] not null,
  -- What an amendment changed: unit, component, field, before, after.
  differences jsonb not null,
  -- SHA-256 of the canonical content, by which each form is named, and where its text lies.
  public_sha256 text not null,
  full_sha256 text not null,
  public_file_id uuid not null constraint publication_public_file_fkey references file_reference,
  full_file_id uuid not null constraint publication_full_file_fkey references file_reference,
  fingerprint text not null constraint publication_key_fkey references signing_key,
  constraint publication_pkey primary key (round_id, number),
  constraint publication_reason_check check ((number = 1) = (reason is null))
);
