-- Accounts, roles, substitution, sessions. Days given for a time end with their last day (valid_until), as decisions
-- and leave papers state it.

create table role (
  code text constraint role_pkey primary key,
  position integer not null,
  name_vi text not null,
  name_en text not null,
  abilities text[] not null,
  reach text not null constraint role_reach_check check (reach in ('unit', 'subtree', 'province'))
);

create table account (
  id uuid constraint account_pkey primary key,
  login text not null,
  -- Lower case; a login is one person's whatever the case it is typed in.
  login_key text not null constraint account_login_key unique,
  display_name text not null,
  -- Given name first, in the order of Vietnamese dictionaries (domain/text/vietnamese-order.ts).
  name_sort_key text collate "C" not null,
  search_key text not null,
  position text,
  email text,
  phone text,
  unit_id uuid not null constraint account_unit_fkey references unit,
  -- argon2id in the PHC form; no hash: nobody can sign in with a password yet.
  password_hash text,
  must_change_password boolean not null,
  -- A one-time password counts until this instant.
  one_time_ends_at timestamptz,
  -- Sealed with a key of the data home.
  totp_secret bytea,
  totp_enabled boolean not null default false,
  -- The newest time step whose code was used.
  totp_last_counter bigint,
  valid_from date not null,
  valid_until date,
  deactivated_at timestamptz,
  read_only boolean not null default false,
  demo boolean not null default false,
  created_at timestamptz not null,
  last_signed_in_at timestamptz,
  -- Rises with each change of what an administrator states; guards against overwriting.
  version integer not null default 1,
  constraint account_span_check check (valid_until is null or valid_until >= valid_from),
  constraint account_totp_check check (not totp_enabled or totp_secret is not null)
);
create index account_unit_idx on account (unit_id);
create index account_name_idx on account (name_sort_key, id);

create table role_assignment (
  id uuid constraint role_assignment_pkey primary key,
  account_id uuid not null constraint role_assignment_account_fkey references account,
  role_code text not null constraint role_assignment_role_fkey references role,
  unit_id uuid not null constraint role_assignment_unit_fkey references unit,
  valid_from date not null,
  valid_until date,
  created_at timestamptz not null,
  -- Taken back before it began; it never counted.
  withdrawn_at timestamptz,
  constraint role_assignment_span_check check (valid_until is null or valid_until >= valid_from)
);
create index role_assignment_account_idx on role_assignment (account_id) where withdrawn_at is null;
create index role_assignment_unit_idx on role_assignment (unit_id) where withdrawn_at is null;

create table substitution (
  id uuid constraint substitution_pkey primary key,
  -- The person on leave.
  account_id uuid not null constraint substitution_account_fkey references account,
  substitute_id uuid not null constraint substitution_substitute_fkey references account,
  valid_from date not null,
  valid_until date not null,
  reason text not null,
  created_at timestamptz not null,
  created_by uuid not null constraint substitution_created_by_fkey references account,
  ended_at timestamptz,
  constraint substitution_span_check check (valid_until >= valid_from),
  constraint substitution_parties_check check (account_id <> substitute_id)
);
create index substitution_account_idx on substitution (account_id);
create index substitution_substitute_idx on substitution (substitute_id) where ended_at is null;

-- A session is a row; ending it removes the row. The token itself is only in the browser.
create table session (
  id uuid constraint session_pkey primary key,
  token_digest bytea not null constraint session_token_key unique,
  account_id uuid not null constraint session_account_fkey references account,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  ends_at timestamptz not null,
  address text not null,
  user_agent text not null
);
create index session_account_idx on session (account_id);
create index session_end_idx on session (ends_at);

-- The password was right, the second step is awaited.
create table sign_in_challenge (
  token_digest bytea constraint sign_in_challenge_pkey primary key,
  account_id uuid not null constraint sign_in_challenge_account_fkey references account,
  ends_at timestamptz not null
);
create index sign_in_challenge_end_idx on sign_in_challenge (ends_at);

-- Wrong attempts by login, known or not, so that a lock tells nobody whether the login exists. Only a digest is kept:
-- people type their password into the field of the login.
create table sign_in_guard (
  login_digest bytea constraint sign_in_guard_pkey primary key,
  failed_count integer not null,
  last_failed_at timestamptz not null,
  locked_until timestamptz
);
create index sign_in_guard_age_idx on sign_in_guard (last_failed_at);

-- Calls counted by all server processes together.
create table rate_window (
  key text constraint rate_window_pkey primary key,
  window_start timestamptz not null,
  count integer not null
);
create index rate_window_age_idx on rate_window (window_start);

-- One-time passwords waiting to be printed once by the person who made them; sealed with a key of the data home.
create table handover (
  id uuid constraint handover_pkey primary key,
  maker_id uuid not null,
  created_at timestamptz not null,
  ends_at timestamptz not null,
  printed_at timestamptz
);
create table handover_item (
  handover_id uuid not null constraint handover_item_handover_fkey references handover,
  account_id uuid not null constraint handover_item_account_fkey references account,
  position integer not null,
  -- Removed by the print.
  password bytea,
  constraint handover_item_pkey primary key (handover_id, account_id)
);

-- Runs of the check of the chain of actions, whichever process makes them.
create table audit_verification (
  id uuid constraint audit_verification_pkey primary key,
  started_at timestamptz not null,
  started_by uuid,
  seen_at timestamptz not null,
  ended_at timestamptz,
  state text not null
    constraint audit_verification_state_check check (state in ('running', 'holds', 'broken', 'failed')),
  checked_seals bigint not null default 0,
  checked_actions bigint not null default 0,
  unsealed_actions bigint not null default 0,
  fault_vi text,
  fault_en text
);
create index audit_verification_start_idx on audit_verification (started_at);
