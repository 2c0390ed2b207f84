-- Previews of sets and inputs wait in import_preview, as all others do.
drop table scoring_import;
