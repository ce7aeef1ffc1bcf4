-- Numbers of orders are never used again: a button under an old edition must not mean another order.
create table digest_counter (
  last bigint not null
);
insert into digest_counter (last) values (0);

-- A standing order. Lists have one entry a line. slot: the delivery it waits for; due: when within
-- that minute it has its turn. edition: how many were decided. seen: the last change of an article
-- that its last edition knew of. asked_by: the update that made it, which makes it once.
create table digest_order (
  id bigint not null primary key,
  asked_by text not null unique,
  chat bigint not null,
  thread int,
  person bigint not null,
  language text not null,
  topics text not null,
  exclusions text not null,
  outlets text not null,
  languages text not null,
  times text not null,
  days text not null,
  zone text not null,
  stories int not null,
  silent boolean not null,
  says_quiet boolean not null,
  state text not null,
  slot bigint not null,
  due bigint not null,
  edition int not null,
  seen bigint not null,
  created bigint not null
);
create index digest_order_due on digest_order (state, due, id);
create index digest_order_chat on digest_order (chat);

-- What was decided for an order. shown: the stories, a number a line. more: those that found no room.
-- known: those told before of which there was nothing new.
create table digest_edition (
  order_id bigint not null references digest_order (id) on delete cascade,
  number int not null,
  slot bigint not null,
  decided bigint not null,
  message_key text not null,
  put boolean not null,
  seen_before bigint not null,
  seen bigint not null,
  shown text not null,
  more int not null,
  known int not null,
  primary key (order_id, number)
);
create index digest_edition_decided on digest_edition (decided);

-- The stories an order was told, and the version it knows. before: the one it knew before that
-- edition, should the edition not arrive.
create table digest_told (
  order_id bigint not null references digest_order (id) on delete cascade,
  story bigint not null,
  version bigint not null,
  edition int not null,
  before bigint,
  told bigint not null,
  primary key (order_id, story)
);

-- What a reader wants less of: kind STORY with its number, TOPIC with its words, LIKE with a headline.
create table digest_taste (
  order_id bigint not null references digest_order (id) on delete cascade,
  kind text not null,
  value text not null,
  primary key (order_id, kind, value)
);

-- How a chat keeps time. quiet_from and quiet_to are local times.
create table digest_chat (
  chat bigint not null primary key,
  zone text,
  quiet_from text,
  quiet_to text
);

-- The last round of each bot, and the last thing that went wrong.
create table digest_round (
  one int not null primary key,
  started bigint not null,
  ended bigint not null,
  editions bigint not null,
  latest_lag bigint not null,
  trouble text,
  trouble_at bigint
);
