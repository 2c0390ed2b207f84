-- The board asks twice a second whether anything was written: the newest entry of a round is found without a scan.
create index score_entry_time_idx on score_entry (round_id, at);
