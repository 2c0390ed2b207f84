-- The province's own index (PAR INDEX): a round of kind `province` with what such a round has beside the others: who leads
-- each part, who approved, when it was sent to the ministry, and what the ministry published.

create table own_index (
  round_id uuid constraint own_index_pkey primary key
    constraint own_index_round_fkey references round on delete cascade,
  -- The province itself.
  unit_id uuid not null constraint own_index_unit_fkey references unit,
  -- The set it is scored on; a skeleton with unknown maxima is enough to name who leads what. Null: that draft was removed.
  criteria_set_id uuid constraint own_index_set_fkey references criteria_set on delete set null,
  -- Until when the lead agencies score and gather evidence.
  due_at timestamptz,
  -- Rises with every change of what the owner sets up.
  version integer not null default 1,
  -- The committee has approved the whole.
  approved_at timestamptz,
  approved_by uuid constraint own_index_approver_fkey references account,
  -- Sent to the ministry; from then on the self-score is locked.
  sent_at timestamptz,
  sent_number text,
  sent_date date,
  -- The ministry's decision on the result, with the rank among provinces.
  published_number text,
  published_date date,
  rank integer constraint own_index_rank_check check (rank > 0),
  rank_of integer constraint own_index_rank_of_check check (rank_of > 0),
  constraint own_index_approved_check check ((approved_at is null) = (approved_by is null)),
  constraint own_index_sent_check
    check ((sent_at is null) = (sent_number is null) and (sent_at is null) = (sent_date is null)),
  constraint own_index_published_check check ((published_number is null) = (published_date is null)),
  constraint own_index_place_check check (rank is null or rank_of is null or rank <= rank_of)
);
create index own_index_set_idx on own_index (criteria_set_id);

-- Which agency leads an area, a criterion or a component; the narrowest line that fits decides.
create table own_index_lead (
  round_id uuid not null constraint own_index_lead_round_fkey references own_index on delete cascade,
  part text not null,
  lead_unit_id uuid not null constraint own_index_lead_unit_fkey references unit,
  -- Answers for the points.
  head_account_id uuid constraint own_index_lead_head_fkey references account,
  cooperating_unit_ids uuid[] not null,
  constraint own_index_lead_pkey primary key (round_id, part)
);
create index own_index_lead_unit_idx on own_index_lead (lead_unit_id);

-- The head's approval of the part of an agency; returned it ends, and a new one is a new row.
create table own_index_approval (
  id uuid constraint own_index_approval_pkey primary key,
  round_id uuid not null constraint own_index_approval_round_fkey references own_index on delete cascade,
  lead_unit_id uuid not null constraint own_index_approval_unit_fkey references unit,
  approved_at timestamptz not null,
  account_id uuid not null constraint own_index_approval_account_fkey references account,
  ended_at timestamptz
);
create unique index own_index_approval_live_key on own_index_approval (round_id, lead_unit_id) where ended_at is null;
