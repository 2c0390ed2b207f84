-- Every column names the act that wrote it; the sealed act holds the digest of all columns it wrote, so that a column
-- altered, added or removed past the program is found. Columns of before have none.
alter table score_entry add column action_id uuid;
create index score_entry_action_idx on score_entry (action_id) where action_id is not null;
