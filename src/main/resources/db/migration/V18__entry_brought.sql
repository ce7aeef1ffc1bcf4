-- What an entry became that several feeds of an outlet show, however many show it.
create index entry_brought on entry (guid, fingerprint) where article is not null;
