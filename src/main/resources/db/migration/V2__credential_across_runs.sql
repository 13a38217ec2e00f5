-- The same credential claimed for two people is found across files and runs: outcome.credential_digest holds a digest of
-- issuer and id (or of the document) since V1; person_digest is one of how the row names the person, so that the same
-- person's rows of earlier nights are passed over without being read. Null in rows that were written before.
alter table outcome add column person_digest char(64);
create index outcome_across_runs on outcome (credential_digest, person_digest);
