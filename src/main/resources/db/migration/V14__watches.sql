-- query: the canonical form of the words; identical watches share it. since: the version of stories
-- from which on it watches. resting: the chat cannot be reached at present.
create table watch (
  id bigint not null primary key,
  chat bigint not null,
  thread int,
  language text not null,
  words text not null,
  query text not null,
  since bigint not null,
  paused boolean not null default false,
  resting boolean not null default false,
  unique (chat, query)
);
create index watch_query on watch (query, id);

create table watch_counter (
  last bigint not null,
  taken bigint not null
);
insert into watch_counter (last, taken) values (0, 0);

-- The version up to which a watch has told a story.
create table watch_told (
  watch bigint not null references watch (id) on delete cascade,
  story bigint not null,
  version bigint not null,
  muted boolean not null default false,
  primary key (watch, story)
);
create index watch_told_story on watch_told (story, watch);

create table watch_day (
  chat bigint not null,
  day bigint not null,
  sent int not null,
  primary key (chat, day)
);
