-- What the head of a unit says of its sheet, and the free texts of the official report of a self-assessment.
alter table score_sheet
  add column difficulties text,
  add column proposals text;

-- Remarks given when a sheet is returned; they stay visible, whatever is done about them later.
create table sheet_remark (
  id uuid constraint sheet_remark_pkey primary key,
  round_id uuid not null,
  unit_id uuid not null,
  -- Empty: about the sheet as a whole.
  component text not null,
  text text not null,
  at timestamptz not null,
  account_id uuid not null,
  constraint sheet_remark_unit_fkey foreign key (round_id, unit_id) references round_unit (round_id, unit_id) on delete cascade
);
create index sheet_remark_unit_idx on sheet_remark (round_id, unit_id);
create index sheet_assignment_division_idx on sheet_assignment (division_unit_id);
