-- What the public site shows beside the results: files of evidence marked public, and how units moved since last round.

-- A secret document is never public, whoever marks it.
alter table evidence_document
  add constraint evidence_document_public_check check (not (public and kind = 'secret'));

comment on column evidence_document.public is
  'Everybody may fetch the file from the public page of a published round; reading it is not recorded.';

-- The public ranking tells the change of rank and index against the last published round.
alter table round
  add column shows_changes boolean not null default true;
