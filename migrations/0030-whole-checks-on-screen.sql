-- A check on screen does all that `congtam audit verify` does. It says at which part it is and what it found, and keeps
-- the last link that it saw, so that a later check notices when the end of the chain was cut off or made anew.
alter table audit_verification
  add column part text constraint audit_verification_part_check
    check (part in ('chain', 'rows', 'results', 'columns', 'publications', 'files')),
  -- Part -> how much of it was checked.
  add column checked jsonb not null default '{}',
  add column finding_count bigint not null default 0,
  -- The first findings of each part: [{"part", "vi", "en"}].
  add column findings jsonb not null default '[]',
  add column head_seq bigint,
  add column head_hash bytea;
update audit_verification
   set finding_count = 1,
       findings = jsonb_build_array(jsonb_build_object('part', 'chain', 'vi', fault_vi, 'en', fault_en))
 where fault_vi is not null;
alter table audit_verification drop column fault_vi, drop column fault_en;
