-- What every module stands on: order of Vietnamese words, recorded actions and their seals, jobs, files.
-- Names of tables are never qualified: the runner sets the schema. Time always comes from the application.

-- Vietnamese dictionary order. The tailoring by rules is the same on every ICU version but needs PostgreSQL 16.
-- For ORDER BY only: an index or a key must not depend on the ICU version of one machine.
DO $$
BEGIN
  IF current_setting('server_version_num')::integer >= 160000 THEN
    EXECUTE $c$CREATE COLLATION vi (provider = icu, locale = 'und',
      rules = '&a<ă<<<Ă<â<<<Â&d<đ<<<Đ&e<ê<<<Ê&o<ô<<<Ô<ơ<<<Ơ&u<ư<<<Ư')$c$;
  ELSE
    EXECUTE $c$CREATE COLLATION vi (provider = icu, locale = 'vi')$c$;
  END IF;
END
$$;

-- One row for each act: history of a record and audit in one. Only ever added to.
CREATE TABLE action (
  id uuid CONSTRAINT action_pkey PRIMARY KEY,
  at timestamptz NOT NULL,
  kind text NOT NULL CONSTRAINT action_kind_check CHECK (kind IN ('change', 'read', 'auth', 'system')),
  verb text NOT NULL,
  -- None for an act about nothing recorded, such as a sign-in under a name that does not exist.
  subject_type text,
  -- Several for an act on many records and for a read of a list.
  subject_ids uuid[] NOT NULL DEFAULT '{}',
  account_id uuid,
  role text,
  unit_id uuid,
  -- Whom the account stood in for (substitution during leave).
  on_behalf_of uuid,
  reason text,
  -- Never personal data: this column is sealed and cannot be erased.
  detail jsonb NOT NULL DEFAULT '{}',
  -- Salted digest of the personal part, which stays erasable in action_personal.
  personal_digest bytea,
  request_id text,
  -- SHA-256 over the canonical JSON of all columns above.
  digest bytea NOT NULL CONSTRAINT action_digest_check CHECK (octet_length(digest) = 32)
);
CREATE INDEX action_subject_idx ON action USING gin (subject_ids);
CREATE INDEX action_account_idx ON action (account_id, at) WHERE account_id IS NOT NULL;
CREATE INDEX action_unit_idx ON action (unit_id, at) WHERE unit_id IS NOT NULL;
CREATE INDEX action_request_idx ON action (request_id) WHERE request_id IS NOT NULL;
-- Rows come in the order of time, so a few pages of summary serve every question about a period.
CREATE INDEX action_at_idx ON action USING brin (at);

CREATE TABLE action_personal (
  action_id uuid CONSTRAINT action_personal_pkey PRIMARY KEY
    CONSTRAINT action_personal_action_fkey REFERENCES action (id),
  salt bytea NOT NULL,
  payload jsonb NOT NULL
);

-- Acts waiting for the sealer; written in the transaction of the act, removed in the transaction of the seal.
CREATE TABLE action_unsealed (
  action_id uuid CONSTRAINT action_unsealed_pkey PRIMARY KEY
    CONSTRAINT action_unsealed_action_fkey REFERENCES action (id)
);

-- The chain: each seal holds the hash of the one before. Its numbers have no gaps and follow the order of commits.
CREATE TABLE action_seal (
  seq bigint CONSTRAINT action_seal_pkey PRIMARY KEY,
  action_id uuid NOT NULL CONSTRAINT action_seal_action_key UNIQUE
    CONSTRAINT action_seal_action_fkey REFERENCES action (id),
  action_digest bytea NOT NULL,
  previous_hash bytea NOT NULL,
  hash bytea NOT NULL,
  sealed_at timestamptz NOT NULL
);

-- Work to be done after the commit (mail, exchange, notices, heavy figures): outbox and job queue in one.
CREATE TABLE job (
  id uuid CONSTRAINT job_pkey PRIMARY KEY,
  queue text NOT NULL,
  -- At most one open job of a queue has a given key.
  key text,
  payload jsonb NOT NULL DEFAULT '{}',
  created_at timestamptz NOT NULL,
  run_at timestamptz NOT NULL,
  attempts integer NOT NULL DEFAULT 0,
  max_attempts integer NOT NULL DEFAULT 10 CONSTRAINT job_max_attempts_check CHECK (max_attempts > 0),
  locked_by uuid,
  locked_until timestamptz,
  last_error text,
  done_at timestamptz,
  -- Given up after the last attempt; stays visible until somebody decides.
  failed_at timestamptz
);
CREATE INDEX job_open_idx ON job (run_at) WHERE done_at IS NULL AND failed_at IS NULL;
CREATE UNIQUE INDEX job_open_key ON job (queue, key) WHERE done_at IS NULL AND failed_at IS NULL AND key IS NOT NULL;
CREATE INDEX job_failed_idx ON job (failed_at) WHERE failed_at IS NOT NULL;
CREATE INDEX job_done_idx ON job (done_at) WHERE done_at IS NOT NULL;

-- Repeated work: when each schedule is due next. One scheduler at a time makes jobs of it.
CREATE TABLE job_schedule (
  name text CONSTRAINT job_schedule_pkey PRIMARY KEY,
  next_run_at timestamptz NOT NULL,
  last_run_at timestamptz
);

-- Content by its SHA-256 (lower-case hexadecimal); the bytes are in the file store.
CREATE TABLE stored_file (
  sha256 text CONSTRAINT stored_file_pkey PRIMARY KEY
    CONSTRAINT stored_file_sha256_check CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  size bigint NOT NULL CONSTRAINT stored_file_size_check CHECK (size >= 0),
  media_type text NOT NULL,
  created_at timestamptz NOT NULL,
  scan text NOT NULL CONSTRAINT stored_file_scan_check CHECK (scan IN ('not_scanned', 'clean', 'infected')),
  scanner text
);

-- Who needs a file, under which name, and how long it must be kept.
CREATE TABLE file_reference (
  id uuid CONSTRAINT file_reference_pkey PRIMARY KEY,
  sha256 text NOT NULL CONSTRAINT file_reference_sha256_fkey REFERENCES stored_file (sha256),
  owner_type text NOT NULL,
  owner_id uuid NOT NULL,
  name text NOT NULL,
  created_at timestamptz NOT NULL,
  created_by uuid,
  -- Last day on which the file must still be there; no day: as long as the reference lives.
  retain_until date,
  removed_at timestamptz
);
CREATE INDEX file_reference_owner_idx ON file_reference (owner_type, owner_id) WHERE removed_at IS NULL;
CREATE INDEX file_reference_sha256_idx ON file_reference (sha256);
