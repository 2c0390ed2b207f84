-- What takes the place of something else leaves it standing: every signed scan of a unit's report, and what was left out
-- for a unit and is scored again.

-- The newest one of a sheet is also named by score_sheet.signed_file_id. The older ones stay.
create table sheet_scan (
  id uuid constraint sheet_scan_pkey primary key
    constraint sheet_scan_file_fkey references file_reference,
  round_id uuid not null,
  unit_id uuid not null,
  at timestamptz not null,
  -- Null: the account is not known any more.
  account_id uuid constraint sheet_scan_account_fkey references account,
  -- Why it took the place of the one before; null: it is the first, or was sent before reasons were asked for.
  reason text,
  constraint sheet_scan_sheet_fkey foreign key (round_id, unit_id) references score_sheet (round_id, unit_id) on delete cascade
);
create index sheet_scan_sheet_idx on sheet_scan (round_id, unit_id, at);

insert into sheet_scan (id, round_id, unit_id, at, account_id)
select use.id, sheet.round_id, sheet.unit_id, use.created_at, account.id
  from score_sheet sheet
  join file_reference use on use.id = sheet.signed_file_id
  left join account on account.id = use.created_by;

-- A part that was left out for a unit in a round under way and is scored again: why it was left out, why no longer.
create table ended_exclusion (
  id uuid constraint ended_exclusion_pkey primary key,
  round_id uuid not null,
  unit_id uuid not null,
  part text not null,
  reason text not null,
  since timestamptz not null,
  ended_at timestamptz not null,
  end_reason text not null,
  account_id uuid not null constraint ended_exclusion_account_fkey references account,
  constraint ended_exclusion_unit_fkey foreign key (round_id, unit_id) references round_unit (round_id, unit_id) on delete cascade
);
create index ended_exclusion_unit_idx on ended_exclusion (round_id, unit_id, part);
