-- Signed papers: the scan of the minutes of a meeting of the council, every one that was ever attached, and what the
-- province writes in its own report beside the table of points, every version of it.

-- Publication waits for the signed minutes of every meeting; else it is only told that they lack.
alter table council_rules add column minutes_needed boolean not null default false;

-- The newest one of a meeting is also named by council_session.signed_file_id. The older ones stay.
create table council_scan (
  id uuid constraint council_scan_pkey primary key
    constraint council_scan_file_fkey references file_reference,
  session_id uuid not null constraint council_scan_session_fkey references council_session on delete cascade,
  at timestamptz not null,
  account_id uuid not null constraint council_scan_account_fkey references account,
  -- Why it took the place of the one before; null: it is the first.
  reason text
);
create index council_scan_session_idx on council_scan (session_id, at);

-- Difficulties and proposals in the province's report to the ministry; the last version is printed.
create table own_index_report (
  round_id uuid not null constraint own_index_report_round_fkey references own_index on delete cascade,
  version integer not null,
  difficulties text,
  proposals text,
  at timestamptz not null,
  account_id uuid not null constraint own_index_report_account_fkey references account,
  constraint own_index_report_pkey primary key (round_id, version)
);
