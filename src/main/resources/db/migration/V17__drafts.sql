-- An order that is being talked about. order_id: the one to be changed, 0 for a new one. heard: the
-- last update that changed the draft, which changes it once.
create table digest_draft (
  id bigint not null primary key,
  asked_by text not null unique,
  heard text not null,
  chat bigint not null,
  thread int,
  person bigint not null,
  order_id bigint not null,
  step text not null,
  topics text not null,
  exclusions text not null,
  outlets text not null,
  languages text not null,
  times text,
  days text,
  zone text,
  stories int not null,
  begun bigint not null
);
create index digest_draft_of on digest_draft (chat, person, id);
