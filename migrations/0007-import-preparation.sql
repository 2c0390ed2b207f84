-- How far the work is that an import does before its transaction (hashing of passwords), for the person who waits.
alter table import_preview
  add column prepared_count integer not null default 0,
  add column prepared_total integer not null default 0;
