-- Numbers of feeds are never used again: a button under an old message must not mean another feed.
create table feed_counter (
  last bigint not null
);
insert into feed_counter (last) values (0);

create table feed (
  id bigint not null primary key,
  address text not null unique,
  title text not null,
  category text not null,
  site text not null,
  added bigint not null,
  entity_tag text,
  last_modified text,
  body_hash text,
  visit_every bigint not null,
  next_visit bigint not null,
  last_visit bigint,
  last_success bigint,
  failures int not null,
  failing_since bigint,
  trouble text,
  trouble_detail text,
  owner_told boolean not null,
  hub text,
  hub_topic text,
  hub_secret text,
  hub_until bigint
);
create index feed_due on feed (next_visit);

-- What a feed has shown us; its words are kept only as long as they wait for the page. By guid
-- first: feeds of one outlet share entries, and what one of them brought is not read again.
create table entry (
  guid text not null,
  feed bigint not null references feed (id),
  host text not null,
  fingerprint text not null,
  seen bigint not null,
  backlog boolean not null,
  article bigint,
  waiting text,
  tries int not null,
  next_try bigint,
  primary key (guid, feed)
);
create index entry_due on entry (next_try) where next_try is not null;
create index entry_host on entry (host, next_try) where next_try is not null;
create index entry_feed on entry (feed, seen);

-- Feeds found on a site, among which a reader chooses by a button that has room for a number only.
create table feed_offer (
  id bigint not null primary key,
  address text not null unique,
  title text not null,
  site text not null
);
