-- Sign-in by the province's identity provider, and the second step that roles may demand.

-- The person of an identity provider who is the person of an account: one at each provider.
create table external_identity (
  id uuid constraint external_identity_pkey primary key,
  account_id uuid not null constraint external_identity_account_fkey references account,
  -- The provider's address, and its name for the person that never passes to another.
  issuer text not null,
  subject text not null,
  since timestamptz not null,
  constraint external_identity_person_key unique (issuer, subject),
  constraint external_identity_account_key unique (account_id, issuer)
);

-- A person was sent to the provider and is awaited; the row goes with the first return. Everything secret of the attempt
-- is derived from a token that only the browser has.
create table provider_attempt (
  token_digest bytea constraint provider_attempt_pkey primary key,
  return_to text not null,
  ends_at timestamptz not null
);
create index provider_attempt_end_idx on provider_attempt (ends_at);

alter table session
  add column way text not null default 'password'
    constraint session_way_check check (way in ('password', 'provider')),
  -- Who proved the second step: the authenticator of the account, or the provider. Null: nobody.
  add column second_step text
    constraint session_second_step_check check (second_step in ('totp', 'provider')),
  -- The token by which the provider knows the session to end, sealed with a key of the data home.
  add column provider_hint bytea;
update session set second_step = 'totp' from account where account.id = session.account_id and account.totp_enabled;

alter table sign_in_challenge
  add column way text not null default 'password'
    constraint sign_in_challenge_way_check check (way in ('password', 'provider')),
  add column provider_hint bytea;
